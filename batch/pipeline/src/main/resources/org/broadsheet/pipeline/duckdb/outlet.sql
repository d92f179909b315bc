-- Whose an article is: the host of its address without "www.", else the folded name of its site, else the empty text.
CREATE OR REPLACE TEMP MACRO outlet_of(url, site) AS coalesce(
    nullif(regexp_extract(lower(url), '^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?([^/:?#]+)', 1), ''),
    lower(trim(strip_accents(site))),
    '');
