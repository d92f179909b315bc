-- The articles of which a row is in a file that is new or gives way.
CREATE OR REPLACE TEMP TABLE touched AS
SELECT article_id FROM new_articles
UNION SELECT article_id FROM new_quotes
UNION SELECT article_id FROM new_figures
UNION SELECT article_id FROM new_entities
UNION SELECT article_id FROM gone_articles
UNION SELECT article_id FROM gone_quotes
UNION SELECT article_id FROM gone_figures
UNION SELECT article_id FROM gone_entities
