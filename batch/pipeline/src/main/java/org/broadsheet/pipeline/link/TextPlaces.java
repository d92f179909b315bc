package org.broadsheet.pipeline.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.table.Table;

/** Where texts lie, for those who read them elsewhere; leaves {@code near_numbers}, the article of each number. */
final class TextPlaces {
    private final Statement statement;

    private TextPlaces(Statement statement) {
        this.statement = statement;
    }

    /**
     * Those of {@code near_texts} and of the published articles near them.
     *
     * @param published the files of the published tables
     * @param near SQL that holds of the days of published texts that may be original or copy
     */
    static CopyTexts find(Statement statement, List<ViewFile> published, String near) throws SQLException {
        statement.execute(SqlText.resource(TextPlaces.class, "near_places.sql")
                .replace("{near}", near)
                .replace("{article_rows}", rows(Table.ARTICLES, published))
                .replace("{signature_rows}", rows(Table.SIGNATURES, published)));
        return new TextPlaces(statement).texts();
    }

    private static String rows(Table table, List<ViewFile> published) {
        List<String> files = published.stream()
                .filter(file -> file.table().equals(table))
                .map(ViewFile::location)
                .toList();
        return files.isEmpty()
                ? "(SELECT article_id, '' AS filename, 0::BIGINT AS file_row_number FROM " + table.view()
                        + " WHERE false)"
                : "read_parquet(" + SqlText.list(files)
                        + ", hive_partitioning = false, union_by_name = true, filename = true, file_row_number = true)";
    }

    private CopyTexts texts() throws SQLException {
        int[] days;
        int fresh;
        int undated;
        try (ResultSet row = statement.executeQuery("SELECT (SELECT count(*) FROM near_numbers), count(*),"
                + " count(*) FILTER (published_on IS NULL) FROM near_texts")) {
            row.next();
            days = new int[row.getInt(1)];
            fresh = row.getInt(2);
            undated = row.getInt(3);
        }
        try (ResultSet rows = statement.executeQuery("SELECT number, published_on FROM near_numbers")) {
            while (rows.next()) {
                days[rows.getInt(1)] = CopyRule.day(rows.getDate(2));
            }
        }
        return new CopyTexts(days, fresh, undated, files("near_article_places"), files("near_signature_places"));
    }

    private List<CopyTexts.TextFile> files(String places) throws SQLException {
        List<CopyTexts.TextFile> files = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("FROM " + places + " ORDER BY filename, file_row_number")) {
            String file = "";
            int[] at = new int[64];
            int[] texts = new int[64];
            int count = 0;
            while (rows.next()) {
                if (!rows.getString(1).equals(file)) {
                    add(files, file, at, texts, count);
                    file = rows.getString(1);
                    count = 0;
                }
                if (count == at.length) {
                    at = Arrays.copyOf(at, 2 * count);
                    texts = Arrays.copyOf(texts, 2 * count);
                }
                at[count] = Math.toIntExact(rows.getLong(2));
                texts[count++] = rows.getInt(3);
            }
            add(files, file, at, texts, count);
        }
        return files;
    }

    private static void add(List<CopyTexts.TextFile> files, String file, int[] rows, int[] texts, int count) {
        if (count > 0) {
            files.add(new CopyTexts.TextFile(file, Arrays.copyOf(rows, count), Arrays.copyOf(texts, count)));
        }
    }
}
