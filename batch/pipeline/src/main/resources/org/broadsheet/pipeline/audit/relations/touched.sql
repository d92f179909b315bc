-- The rows to which a run can have done something: those of articles of which a row is in a file that is new or gives
-- way. All other rows were audited with all they refer to when they were published, and nothing of that has changed. So
-- what an audit costs follows the run: of the files that stay, only the ids of articles are read, and the keys of few
-- rows. Where a whole snapshot is audited every file is new, touched is empty, and the views hold every row.
CREATE OR REPLACE TEMP TABLE standing_articles AS
SELECT article_id, published_on, content_hash, duplicate_of, duplicate_kind
FROM kept_articles SEMI JOIN touched USING (article_id);

CREATE OR REPLACE TEMP TABLE standing_quotes AS
SELECT quote_id, article_id, published_on, speaker_entity_id, speaker_name
FROM kept_quotes SEMI JOIN touched USING (article_id);

CREATE OR REPLACE TEMP TABLE standing_figures AS
SELECT figure_id, article_id, published_on, holder_entity_id, holder_name, quote_id
FROM kept_figures SEMI JOIN touched USING (article_id);

CREATE OR REPLACE TEMP TABLE standing_entities AS
SELECT entity_id, article_id, published_on, name
FROM kept_entities SEMI JOIN touched USING (article_id);

CREATE OR REPLACE VIEW touched_articles AS
SELECT article_id, published_on, content_hash, duplicate_of, duplicate_kind FROM new_articles
UNION ALL
SELECT article_id, published_on, content_hash, duplicate_of, duplicate_kind FROM standing_articles;

CREATE OR REPLACE VIEW touched_quotes AS
SELECT quote_id, article_id, published_on, speaker_entity_id, speaker_name FROM new_quotes
UNION ALL
SELECT quote_id, article_id, published_on, speaker_entity_id, speaker_name FROM standing_quotes;

CREATE OR REPLACE VIEW touched_figures AS
SELECT figure_id, article_id, published_on, holder_entity_id, holder_name, quote_id FROM new_figures
UNION ALL
SELECT figure_id, article_id, published_on, holder_entity_id, holder_name, quote_id FROM standing_figures;

CREATE OR REPLACE VIEW touched_entities AS
SELECT entity_id, article_id, published_on, name FROM new_entities
UNION ALL
SELECT entity_id, article_id, published_on, name FROM standing_entities;
