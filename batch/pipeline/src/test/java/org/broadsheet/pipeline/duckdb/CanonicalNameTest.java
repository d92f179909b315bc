package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;

/** Readers see whom a name stands for. */
class CanonicalNameTest {
    @Test
    void aRowHasTheNameThatItStandsForAndItsOwnWithoutOne() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE own AS FROM (VALUES ('q1', 'b', 'Bill Weber', 1), ('q2', 'w', 'Will Weber', 2),"
                            + " ('q3', 'x', 'Lind', 3), ('q4', NULL, NULL, 4)) AS t(quote_id, speaker_entity_id, speaker_name, n)");
            statement.execute(
                    "CREATE TABLE names AS FROM (VALUES ('b', 'w', 'William Weber'), ('w', NULL, 'William Weber'))"
                            + " AS t(entity_id, merged_into, name)");
            String query = CanonicalName.query(Table.QUOTES, "FROM own", table -> "FROM names");
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery("FROM (" + query + ") ORDER BY quote_id")) {
                assertEquals(4, result.getMetaData().getColumnCount());
                while (result.next()) {
                    rows.add(result.getString("speaker_entity_id") + " " + result.getString("speaker_name") + " "
                            + result.getInt("n"));
                }
            }
            assertEquals(List.of("w William Weber 1", "w William Weber 2", "x Lind 3", "null null 4"), rows);
        }
    }

    @Test
    void theColumnsAreThere() {
        for (Table table : Table.all()) {
            CanonicalName columns = CanonicalName.of(table);
            if (columns != null) {
                assertNotNull(table.schema().getField(columns.id()));
                assertNotNull(table.schema().getField(columns.name()));
            }
        }
    }
}
