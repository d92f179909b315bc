package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.across.NameRegistry;
import org.broadsheet.across.NameRegistry.NameId;
import org.broadsheet.across.NamesFile;
import org.broadsheet.article.EntityType;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What names were linked by, in {@code known_names}: the user's file, row by row, and in a row of its own a digest of all
 * that is known, which changes with the lists that are shipped, too. What a run is given takes its place, and where it says
 * something else all names are linked anew.
 */
final class KnownNames {
    private static final String ROWS = "position, name, type, alias, scheme, id, valid_from, valid_to";

    /** Where the digest stands. */
    private static final int DIGEST = -1;

    private KnownNames() {}

    /** Makes {@code given_names}, the rows of the file that a run is given, or those remembered where it is given none. */
    static void give(Connection connection, @Nullable List<NamesFile.Row> given) throws SQLException {
        if (given == null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE OR REPLACE TEMP TABLE given_names AS SELECT " + ROWS + " FROM known_names"
                        + " WHERE position > " + DIGEST);
            }
            return;
        }
        List<List<Object>> rows = new ArrayList<>();
        for (NamesFile.Row row : given) {
            NameId id = row.id();
            rows.add(List.of(
                    (long) rows.size(),
                    row.name(),
                    row.type().name(),
                    text(row.alias()),
                    text(id == null ? null : id.scheme()),
                    text(id == null ? null : id.id()),
                    text(row.from()),
                    text(row.to())));
        }
        TempRows.fill(
                connection,
                "given_texts",
                "position BIGINT, name VARCHAR, type VARCHAR, alias VARCHAR, scheme VARCHAR, id VARCHAR,"
                        + " valid_from VARCHAR, valid_to VARCHAR",
                rows);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE TEMP TABLE given_names AS SELECT position::INT AS position, name, type,"
                            + " nullif(alias, '') AS alias, nullif(scheme, '') AS scheme, nullif(id, '') AS id,"
                            + " nullif(valid_from, '')::DATE AS valid_from, nullif(valid_to, '')::DATE AS valid_to"
                            + " FROM given_texts");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Remembers {@code given_names}, and tells by {@code all_names} whether other names are known than before. */
    static NameRegistry remember(Statement statement) throws SQLException {
        List<NamesFile.Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT " + ROWS + " FROM given_names ORDER BY position")) {
            while (row.next()) {
                String scheme = row.getString(5);
                rows.add(new NamesFile.Row(
                        EntityType.valueOf(row.getString(3)),
                        row.getString(2),
                        row.getString(4),
                        scheme == null ? null : new NameId(scheme, row.getString(6)),
                        day(row.getDate(7)),
                        day(row.getDate(8))));
            }
        }
        NameRegistry registry = rows.isEmpty() ? NameRegistry.shipped() : NameRegistry.with(NamesFile.of(rows));
        statement.execute("INSERT INTO given_names (position, name, type, scheme, id) VALUES (" + DIGEST
                + ", 'all names', 'ORGANIZATION', 'sha-256', " + SqlText.literal(registry.digest()) + ")");
        statement.execute(SqlText.resource(KnownNames.class, "known_names.sql"));
        return registry;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
