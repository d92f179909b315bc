package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;

/** The ids of stories, statements and claims stand beside the rows that they belong to. */
class LinkedColumnTest {
    @Test
    void aRowHasTheIdThatItsMembershipGivesAndNullWithoutOne() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE own AS FROM (VALUES ('a', 'One'), ('b', 'Two')) AS t(article_id, title)");
            statement.execute(
                    "CREATE TABLE given AS FROM (VALUES ('b', 's', 'g')) AS t(article_id, story_id, group_id)");
            String query = LinkedColumn.query(
                    Table.ARTICLES, table -> table.equals(Table.ARTICLES) ? "FROM own" : "FROM given");
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery("FROM (" + query + ") ORDER BY article_id")) {
                assertEquals(3, result.getMetaData().getColumnCount());
                while (result.next()) {
                    rows.add(result.getString("article_id") + " " + result.getString("title") + " "
                            + result.getString("story_id"));
                }
            }
            assertEquals(List.of("a One null", "b Two s"), rows);
        }
    }

    @Test
    void everyColumnIsGivenByATableOfItsOwnKey() {
        for (Table table : Table.all()) {
            LinkedColumn column = LinkedColumn.of(table);
            if (column == null) {
                continue;
            }
            assertEquals(List.of(column.key()), column.given().keyColumns());
            assertNotNull(column.given().schema().getField(column.name()));
            assertNotNull(table.schema().getField(column.key()));
            assertNull(table.schema().getField(column.name()), "a column of the table's own has that name");
        }
    }
}
