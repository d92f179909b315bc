SELECT reason, count(*) AS rejects, min(source_uri) AS example FROM rejects GROUP BY reason ORDER BY rejects DESC, reason
