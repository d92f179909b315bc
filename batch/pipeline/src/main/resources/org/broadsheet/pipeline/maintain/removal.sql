-- What is affected when articles (asked) and files (lost: table, partition) are taken out of a dataset. The views hold
-- what is left of the files.

-- Articles that go: those asked for, and those of which only rows of other tables are left.
CREATE TEMP TABLE gone AS
SELECT article_id FROM asked
UNION
SELECT article_id FROM (
    SELECT article_id FROM quotes UNION SELECT article_id FROM figures UNION SELECT article_id FROM entities
)
WHERE
    EXISTS (SELECT 1 FROM lost WHERE table_name = 'articles')
    AND article_id NOT IN (SELECT article_id FROM articles);

CREATE TEMP TABLE gone_sources AS
SELECT source_uri FROM articles WHERE article_id IN (SELECT article_id FROM gone);

-- Copies of an article that went.
CREATE TEMP TABLE orphans AS
SELECT article_id
FROM articles
WHERE
    article_id NOT IN (SELECT article_id FROM gone)
    AND (
        duplicate_of IN (SELECT article_id FROM gone)
        OR duplicate_of NOT IN (SELECT article_id FROM articles)
    );

-- Quotes and entities that rows name and that were lost with a file.
CREATE TEMP TABLE lost_quotes AS
SELECT article_id, quote_id FROM figures
WHERE
    quote_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM lost WHERE table_name = 'quotes')
    AND article_id NOT IN (SELECT article_id FROM gone)
    AND quote_id NOT IN (SELECT quote_id FROM quotes);

CREATE TEMP TABLE lost_entities AS
SELECT article_id, entity_id FROM (
    SELECT article_id, speaker_entity_id AS entity_id FROM quotes
    UNION
    SELECT article_id, holder_entity_id FROM figures
)
WHERE
    entity_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM lost WHERE table_name = 'entities')
    AND article_id NOT IN (SELECT article_id FROM gone)
    AND (article_id, entity_id) NOT IN (SELECT (article_id, entity_id) FROM entities);

CREATE TEMP TABLE touched AS
SELECT article_id FROM gone
UNION SELECT article_id FROM orphans
UNION SELECT article_id FROM lost_quotes
UNION SELECT article_id FROM lost_entities;

-- Inputs to be read again: those of which articles are missing, and those of articles that lost rows of another table.
CREATE TEMP TABLE again AS
WITH sources AS (
    SELECT
        regexp_replace(source_uri, '#(line|offset|row|item)=[^#]*$', '') AS source_uri,
        partition_of(published_on) AS partition
    FROM articles
)
SELECT inputs.source_uri
FROM inputs
WHERE
    EXISTS (SELECT 1 FROM lost WHERE table_name = 'articles')
    AND inputs.articles > (SELECT count(*) FROM sources WHERE sources.source_uri = inputs.source_uri)
UNION
SELECT sources.source_uri
FROM sources
WHERE
    EXISTS (
        SELECT 1 FROM lost
        WHERE table_name IN ('quotes', 'figures', 'entities') AND lost.partition IS NOT DISTINCT FROM sources.partition
    )
UNION
SELECT inputs.source_uri
FROM inputs
WHERE inputs.rejects > 0 AND EXISTS (SELECT 1 FROM lost WHERE table_name = 'rejects');
