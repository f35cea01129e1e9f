-- A row per area. The weighted sum is NULL where a value is missing; only
-- then are the means taken up the tree.

COPY (
    WITH scored AS (
        SELECT area, year, {scores}
        FROM read_csv('{file}', auto_detect = false, header = true, delim = ',', columns = {
            'area': 'VARCHAR', 'year': 'SMALLINT', {columns}
        })
    )
    SELECT area, year, coalesce({sum}, {tree}) AS score FROM scored
) TO '{output}' (FORMAT csv, HEADER);
