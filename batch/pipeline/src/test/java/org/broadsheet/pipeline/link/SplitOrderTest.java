package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitOrderTest {
    @TempDir
    private Path folder;

    private Path split(int number) throws Exception {
        Path split = folder.resolve("split-7").resolve(new Split(number, 1, 1, 0, null).folder());
        Files.createDirectories(split);
        try (SplitFiles files = new SplitFiles(split)) {
            Article row = new Rows("run", SampleArticles.INGESTED_AT).article(SampleArticles.sample(1, null));
            files.write(
                    Table.ARTICLES,
                    List.of(Article.newBuilder(row).setSourceUri("of-" + number).build()));
        }
        return split;
    }

    @Test
    void theHundredThousandthSplitComesBehindThoseBeforeIt() throws Exception {
        List<Path> splits = List.of(split(99_999), split(2), split(100_000));
        try (Connection connection = DuckDb.modest(folder.resolve("spill")).open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, DatasetFolder.open(folder.resolve("out")), null);
            SplitViews.create(connection, splits);
            TempRows.fillColumn(connection, "set_aside", "source_uri", List.of());
            statement.execute(SqlText.resource(Links.class, "incoming.sql"));

            StringBuilder order = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("SELECT source_uri FROM incoming ORDER BY position")) {
                while (rows.next()) {
                    order.append(rows.getString(1)).append(' ');
                }
            }
            assertEquals("of-2 of-99999 of-100000 ", order.toString());
        }
    }
}
