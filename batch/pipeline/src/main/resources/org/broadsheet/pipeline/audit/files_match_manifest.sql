-- A file has as many rows and bytes as the manifest will say.
-- Why: a file that was cut off or exchanged after it was written is found before readers find it.
-- Looks at the footers of new files.
SELECT
    audited_files.location,
    audited_files.rows,
    found_files.rows AS found_rows,
    audited_files.bytes,
    found_files.bytes AS found_bytes
FROM audited_files
LEFT JOIN found_files ON found_files.location = audited_files.location
WHERE
    audited_files.added
    AND (
        audited_files.rows IS DISTINCT FROM found_files.rows
        OR audited_files.bytes IS DISTINCT FROM found_files.bytes
    )
