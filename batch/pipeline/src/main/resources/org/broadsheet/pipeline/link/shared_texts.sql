-- Ids that several texts share, by address or by record id, and what is published of these texts: the article that has the
-- id itself, and those that were told apart from it before and have ids of their own.
--
-- Those are known by their address; records without one by the file that gave them, of which this run says that it gives
-- them no more under their own ids.
CREATE OR REPLACE TEMP TABLE known_addresses AS
SELECT url, article_id
FROM articles
WHERE url IN (SELECT url FROM incoming WHERE identity = 'ADDRESS');

CREATE OR REPLACE TEMP TABLE shared_ids AS
SELECT article_id FROM (
    SELECT article_id, content_hash FROM incoming WHERE identity <> 'SOURCE'
    UNION
    SELECT article_id, content_hash FROM articles
    WHERE article_id IN (SELECT article_id FROM incoming WHERE identity <> 'SOURCE')
)
GROUP BY article_id
HAVING count(DISTINCT content_hash) > 1
UNION
SELECT incoming.article_id
FROM incoming JOIN known_addresses ON known_addresses.url = incoming.url
WHERE incoming.identity = 'ADDRESS' AND known_addresses.article_id <> incoming.article_id;

CREATE OR REPLACE TEMP TABLE siblings AS
SELECT article_id AS shared_id, article_id FROM articles WHERE article_id IN (SELECT article_id FROM shared_ids)
UNION
SELECT incoming.article_id, known_addresses.article_id
FROM incoming JOIN known_addresses ON known_addresses.url = incoming.url
WHERE incoming.identity = 'ADDRESS' AND incoming.article_id IN (SELECT article_id FROM shared_ids)
UNION
SELECT incoming.article_id, articles.article_id
FROM incoming
JOIN articles ON split_part(articles.source_uri, '#', 1) = incoming.source_file
WHERE
    incoming.identity = 'RECORD'
    AND incoming.article_id IN (SELECT article_id FROM shared_ids)
    AND articles.url IS NULL
    AND contains(articles.source_uri, '#')
    AND articles.article_id NOT IN (SELECT article_id FROM incoming);
