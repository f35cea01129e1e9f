-- The method of the built-in catalogue: what all queries share.

SET threads = {threads};

-- A label counts as its score: attainment is the share of the wanted one.
CREATE MACRO as_number(cell) AS
    coalesce(try_cast(cell AS DOUBLE), CASE cell {labels} END);

-- least(NULL, 1) is 1: without the first line a blank would score 100.
CREATE MACRO score(x, bound, is_lower, slope) AS
    CASE WHEN x IS NULL THEN NULL
    ELSE 100 * greatest(0, 1 - slope * (1 -
        CASE WHEN is_lower THEN CASE WHEN x <= bound THEN 1 ELSE bound / x END
        ELSE greatest(0, least(1, x / bound)) END))
    END;
