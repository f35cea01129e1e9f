-- The method of the built-in catalogue: what all queries share.

SET threads = {threads};

-- A label counts as its score: attainment is the share of the wanted one.
CREATE MACRO as_number(cell) AS
    coalesce(try_cast(cell AS DOUBLE), CASE cell {labels} END);

-- least(NULL, 1) is 1: without the first line a blank would score 100. What
-- is met comes first, as cheaply as DuckDB has it.
CREATE MACRO score(x, bound, is_lower, slope) AS
    CASE WHEN x IS NULL THEN NULL
    WHEN is_lower THEN
        CASE WHEN x <= bound THEN 1e2
        ELSE 1e2 * greatest(0e0, 1e0 - slope * (1e0 - bound / x)) END
    WHEN x >= bound THEN 1e2
    ELSE 1e2 * greatest(0e0, 1e0 - slope * (1e0 - greatest(0e0, x / bound))) END;
