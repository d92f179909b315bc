-- The statements that several articles report, in the order of their numbers. said_on: an ISO day, or null.
SELECT text, speaker, speaker_name AS name, CAST(said_on AS VARCHAR) AS said_on, wording_spread FROM page_statement ORDER BY number
