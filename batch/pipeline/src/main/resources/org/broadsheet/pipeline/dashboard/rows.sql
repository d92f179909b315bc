-- The rows that a page counts, numbered in the order in which it holds them: articles by day, outlet and id, all else by
-- article and place. Numbers are from 0. Variables that it reads: most_names, most_outlets, most_units, most_quantities,
-- points_each, most_points, most_pairs, most_stories, most_statements, most_claims.
--
-- Where a value has no place in its list, its number says why:
--   outlets  0 unknown, 1 one of the rest
--   names    0 nobody is told, 1 somebody without a name, 2 one of the rest
--   units    0 none, 1 one of the rest

-- An outlet is the host of the address, else the site's name with case and blanks folded, else unknown.
CREATE TABLE placed AS
SELECT
    article_id,
    published_on,
    published_at,
    language,
    published_basis,
    duplicate_of,
    duplicate_kind,
    coalesce(
        nullif(regexp_extract(lower(url), '^https?://(?:[^/?#@]*@)?([^/:?#]+)', 1), ''),
        nullif(trim(regexp_replace(lower(site), '\s+', ' ', 'g')), '')) AS outlet,
    char_count,
    run_id,
    ingested_at
FROM articles;

CREATE TABLE outlet_list AS
SELECT row_number() OVER (ORDER BY articles DESC, outlet) + 1 AS number, outlet, articles
FROM (SELECT outlet, count(*) AS articles FROM placed WHERE outlet IS NOT NULL GROUP BY outlet)
QUALIFY number <= getvariable('most_outlets') + 1;

CREATE TABLE language_list AS
SELECT row_number() OVER (ORDER BY count(*) DESC, language) AS number, language
FROM placed
WHERE language IS NOT NULL
GROUP BY language;

CREATE TABLE page_article AS
SELECT
    row_number() OVER (ORDER BY p.published_on NULLS FIRST, p.outlet NULLS FIRST, p.article_id) - 1 AS row,
    p.* EXCLUDE (outlet),
    CASE WHEN p.outlet IS NULL THEN 0 ELSE coalesce(o.number, 1) END AS outlet,
    coalesce(l.number, 0) AS language_number
FROM placed p
LEFT JOIN outlet_list o ON o.outlet = p.outlet
LEFT JOIN language_list l ON l.language = p.language;

-- A name that is more likely wrong than right counts nowhere but where it is quoted or holds a figure.
CREATE VIEW sure_entities AS FROM entities WHERE coalesce(confidence, 1) >= 0.5;

-- Persons, bodies and products, and whoever else is quoted or holds a figure, as places do: those with most quotes and articles that name them.
CREATE TABLE name_list AS
WITH spoken AS (
    SELECT speaker_entity_id AS entity_id, count(*) AS quotes
    FROM quotes
    WHERE speaker_entity_id IS NOT NULL
    GROUP BY 1
),
named AS (
    SELECT
        entity_id, min(name) AS name, min(type) AS type, count(*) FILTER (coalesce(confidence, 1) >= 0.5) AS articles
    FROM entities
    GROUP BY entity_id
)
SELECT
    row_number() OVER (ORDER BY coalesce(s.quotes, 0) + n.articles DESC, n.name, n.type, n.entity_id) + 2 AS number,
    n.entity_id,
    n.name,
    n.type,
    n.articles,
    coalesce(s.quotes, 0) AS quotes,
    n.type IN ('PERSON', 'ORGANIZATION', 'PRODUCT') AND n.articles > 0 OR coalesce(s.quotes, 0) > 0 AS acts
FROM named n
LEFT JOIN spoken s ON s.entity_id = n.entity_id
WHERE acts
    OR n.entity_id IN (SELECT holder_entity_id FROM figures);

CREATE TABLE all_names AS
SELECT count(*) AS names, count(*) FILTER (WHERE quotes > 0) AS speakers FROM name_list;

DELETE FROM name_list WHERE number > getvariable('most_names') + 2;

CREATE TABLE page_quote AS
SELECT
    row_number() OVER (ORDER BY a.row, q.start_offset, q.end_offset, q.quote_id) - 1 AS row,
    a.row AS article,
    q.quote_id,
    CASE
        WHEN q.speaker_entity_id IS NOT NULL THEN coalesce(n.number, 2)
        WHEN q.speaker IS NOT NULL THEN 1
        ELSE 0
    END AS speaker,
    array_position(['DIRECT', 'MIXED', 'INDIRECT'], q.kind) - 1 AS kind,
    CAST(floor(q.confidence * 20 + 1e-9) AS INTEGER) AS confidence
FROM quotes q
JOIN page_article a ON a.article_id = q.article_id
LEFT JOIN name_list n ON n.entity_id = q.speaker_entity_id;

-- Whom a quote is about: who is named, titled or meant by a pronoun within its words, the speaker left out. A place is
-- spoken of only where it speaks elsewhere, as a government does.
CREATE TABLE page_about AS
WITH said AS (
    SELECT quote_id, article_id, speaker_entity_id, unnest(spans) AS span FROM quotes
),
mentioned AS (
    SELECT e.article_id, e.entity_id, n.number, unnest(e.mentions) AS mention
    FROM sure_entities e
    JOIN name_list n ON n.entity_id = e.entity_id
    WHERE n.acts
)
SELECT DISTINCT q.row AS quote, m.number AS name
FROM said s
JOIN mentioned m
    ON m.article_id = s.article_id
    AND m.mention.start_offset >= s.span.start_offset
    AND m.mention.end_offset <= s.span.end_offset
    AND m.entity_id IS DISTINCT FROM s.speaker_entity_id
JOIN page_quote q ON q.quote_id = s.quote_id;

CREATE TABLE page_named AS
SELECT
    row_number() OVER (ORDER BY a.row, n.number) - 1 AS row,
    a.row AS article,
    n.number AS name
FROM sure_entities e
JOIN page_article a ON a.article_id = e.article_id
JOIN name_list n ON n.entity_id = e.entity_id
WHERE n.acts;

CREATE TABLE unit_list AS
SELECT row_number() OVER (ORDER BY count(*) DESC, unit) + 1 AS number, unit, count(*) AS figures
FROM figures
WHERE unit IS NOT NULL
GROUP BY unit
QUALIFY number <= getvariable('most_units') + 1;

-- A figure is given by whoever says the quote it stands in, else by its holder, else by the article itself. What it
-- measures is its subject without the article before it, and its unit.
CREATE TABLE page_figure AS
SELECT
    row_number() OVER (ORDER BY a.row, f.start_offset, f.end_offset, f.figure_id) - 1 AS row,
    a.row AS article,
    f.figure_id,
    CASE
        WHEN q.speaker_entity_id IS NOT NULL THEN coalesce(s.number, 2)
        WHEN q.speaker IS NOT NULL THEN 1
        WHEN f.holder_name IS NOT NULL THEN coalesce(h.number, 2)
        ELSE 0
    END AS giver,
    CASE WHEN f.unit IS NULL THEN 0 ELSE coalesce(u.number, 1) END AS unit,
    array_position(['PERCENT', 'MONEY', 'COUNT', 'QUANTITY', 'MULTIPLE', 'RATE', 'RANK'], f.kind) - 1 AS kind,
    CAST(floor(f.confidence * 20 + 1e-9) AS INTEGER) AS confidence,
    regexp_replace(lower(f.subject), '^(the|a|an|its|their|his|her) ', '') AS topic,
    f.unit AS unit_name,
    f.value,
    f.value_low,
    f.value_high,
    f.bound,
    f.trend,
    coalesce(f.time_from, f.time_to) AS time_from,
    coalesce(f.time_to, f.time_from) AS time_to,
    coalesce(q.speaker_name, q.speaker, f.holder_name) AS given_by,
    a.duplicate_of IS NOT NULL AS copied
FROM figures f
JOIN page_article a ON a.article_id = f.article_id
LEFT JOIN quotes q ON q.quote_id = f.quote_id
LEFT JOIN name_list s ON s.entity_id = q.speaker_entity_id
LEFT JOIN name_list h ON h.entity_id = f.holder_entity_id
LEFT JOIN unit_list u ON u.unit = f.unit;

CREATE TABLE quantity_list AS
SELECT
    row_number() OVER (ORDER BY (topic IS NOT NULL) DESC, count(*) DESC, topic, unit_name) - 1 AS number,
    topic,
    unit_name,
    count(*) AS figures
FROM page_figure
WHERE (topic IS NOT NULL OR unit_name IS NOT NULL) AND isfinite(coalesce(value, value_low))
GROUP BY topic, unit_name
QUALIFY number < getvariable('most_quantities');

CREATE TABLE page_point AS
WITH points AS (
    SELECT
        q.number AS quantity,
        f.row AS figure,
        coalesce(f.value, 'NaN') AS value,
        coalesce(f.value_low, f.value) AS low,
        coalesce(f.value_high, f.value) AS high,
        array_position(
            ['EXACT', 'APPROXIMATE', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'VAGUE'], f.bound) - 1 AS bound,
        f.time_from,
        f.time_to,
        row_number() OVER (PARTITION BY q.number ORDER BY f.row DESC) AS recent
    FROM page_figure f
    JOIN quantity_list q
        ON q.topic IS NOT DISTINCT FROM f.topic AND q.unit_name IS NOT DISTINCT FROM f.unit_name
    WHERE isfinite(coalesce(f.value, f.value_low))
)
SELECT row_number() OVER (ORDER BY quantity, figure) - 1 AS row, * EXCLUDE (recent)
FROM points
WHERE recent <= getvariable('points_each')
QUALIFY row < getvariable('most_points');

-- The stories that a page lists: of those that several articles tell, the ones in most outlets, then the newest.
CREATE TABLE page_story AS
SELECT
    row_number() OVER (ORDER BY outlets DESC, articles DESC, last_on DESC NULLS LAST, story_id) - 1 AS number,
    story_id,
    headline,
    place
FROM stories
WHERE articles > 1
QUALIFY number < getvariable('most_stories');

-- The statements that it lists: of those that several articles report, the ones in most outlets, then the newest.
CREATE TABLE page_statement AS
SELECT
    row_number() OVER (ORDER BY s.outlets DESC, s.quotes DESC, s.last_on DESC NULLS LAST, s.statement_id) - 1 AS number,
    s.statement_id,
    s.text,
    s.speaker_name,
    s.said_on,
    s.wording_spread,
    coalesce(n.number, 2) AS speaker
FROM statements s
LEFT JOIN name_list n ON n.entity_id = s.speaker_entity_id
WHERE s.articles > 1
QUALIFY row_number() OVER (ORDER BY s.outlets DESC, s.quotes DESC, s.last_on DESC NULLS LAST, s.statement_id)
    <= getvariable('most_statements');

-- Figures that do not agree, as notebooks/sql/figures_that_disagree.sql finds them: claims on one quantity, each pair by the
-- earliest reports that are no copies.
CREATE TABLE page_pair AS
WITH reported AS (
    SELECT m.claim_id, min(f.row) AS row
    FROM claim_figures m
    JOIN page_figure f ON f.figure_id = m.figure_id
    WHERE NOT f.copied
    GROUP BY m.claim_id
)
SELECT
    CASE WHEN a.value_high < b.value_low THEN r.row ELSE o.row END AS low,
    CASE WHEN a.value_high < b.value_low THEN o.row ELSE r.row END AS high,
    a.subject AS topic,
    year(coalesce(a.time_to, b.time_to)) AS target_year,
    x.relation
FROM claim_conflicts x
JOIN claims a ON a.claim_id = x.claim_id
JOIN claims b ON b.claim_id = x.other_claim_id
JOIN reported r ON r.claim_id = x.claim_id
JOIN reported o ON o.claim_id = x.other_claim_id
ORDER BY greatest(low, high) DESC, low DESC, high DESC
LIMIT getvariable('most_pairs') + 1;

-- The claims that it lists: those that several articles give or that do not agree with another, in most outlets first.
CREATE TABLE page_claim AS
WITH disputed AS (
    SELECT claim_id FROM claim_conflicts UNION SELECT other_claim_id FROM claim_conflicts
)
SELECT
    row_number() OVER (ORDER BY c.outlets DESC, c.figures DESC, c.last_on DESC NULLS LAST, c.claim_id) - 1 AS number,
    c.claim_id,
    c.subject,
    c.holder_name,
    c.unit,
    c.value_low,
    c.value_high,
    c.given_by
FROM claims c
WHERE c.articles > 1 OR c.claim_id IN (FROM disputed)
QUALIFY number < getvariable('most_claims');

-- Sentences are kept of the articles that were carried most, then of the newest; of copies last, whose text is another's.
CREATE TABLE page_order AS
WITH carried AS (
    SELECT duplicate_of AS article_id, count(*) AS copies FROM placed WHERE duplicate_of IS NOT NULL GROUP BY 1
)
SELECT
    row_number() OVER (
        ORDER BY (a.duplicate_of IS NOT NULL), coalesce(c.copies, 0) DESC, a.published_on DESC NULLS LAST, a.row DESC) - 1 AS place,
    a.row,
    a.article_id,
    a.char_count
FROM page_article a
LEFT JOIN carried c ON c.article_id = a.article_id;
