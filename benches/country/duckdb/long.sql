-- A row per value. Where an area has all values, the means up the tree are a
-- weighted sum; only other areas need the scores of their points side by
-- side. The file is read again for those alone, and not at all without any.

CREATE TYPE point_name AS ENUM ({names});

CREATE TEMP TABLE points(
    point point_name, place UTINYINT, bound DOUBLE, is_lower BOOLEAN, slope DOUBLE, weight DOUBLE
);
INSERT INTO points VALUES {points};

COPY (
    WITH scored AS NOT MATERIALIZED (
        SELECT area, year, place, weight,
               score(as_number(cell), bound, is_lower, slope) AS score
        FROM read_csv('{file}', auto_detect = false, header = true, delim = ',', columns = {
            'area': 'VARCHAR', 'year': 'SMALLINT', 'point': 'point_name', 'cell': 'VARCHAR'
        })
        JOIN points USING (point)
    ),
    summed AS MATERIALIZED (
        SELECT area, year, count(score) AS scores, sum(weight * score) AS score
        FROM scored
        GROUP BY area, year
    ),
    beside AS (
        SELECT area, year, {beside}
        FROM scored
        SEMI JOIN (SELECT area, year FROM summed WHERE scores < {count}) USING (area, year)
        GROUP BY area, year
    )
    SELECT area, year, score FROM summed WHERE scores = {count}
    UNION ALL
    SELECT area, year, {tree} AS score FROM beside
) TO '{output}' (FORMAT csv, HEADER);
