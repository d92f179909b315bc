package org.broadsheet.schema.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Claim;
import org.broadsheet.schema.ClaimConflict;
import org.broadsheet.schema.ClaimFigure;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.EntityName;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.IdChange;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.KnownName;
import org.broadsheet.schema.Quote;
import org.broadsheet.schema.Reject;
import org.broadsheet.schema.Signature;
import org.broadsheet.schema.SnapshotFile;
import org.broadsheet.schema.Statement;
import org.broadsheet.schema.StatementQuote;
import org.broadsheet.schema.Story;
import org.broadsheet.schema.StoryArticle;

/** The documentation of every table and column in Markdown, written from the {@code doc} texts of the schemas. */
public final class DataDictionary {
    private static final String HEAD = """
            # The tables

            <!-- Generated from src/main/avro/*.avsc; edit those, then run: mvn -q -pl schemas compile exec:java -->

            Offsets are Unicode code points in `articles.body`, 0-based, end exclusive: `substring(body, start_offset + 1,
            end_offset - start_offset)` is the text in DuckDB and Spark alike. Ids are 32 hex digits derived from content,
            the same on every machine and in every run. Times are UTC. A column whose type ends in `?` may be null, and its
            text says when.

            `articles`, `quotes`, `figures`, `entities` and the tables that put them into stories, statements and claims
            are partitioned by their day of publication, and `stories`, `statements` and `claims` by `first_on`: beside the
            columns below they have `published_month` (or `published_day` in a dataset made with `--partition-by day`), a date that
            the path gives: `articles/published_month=2024-10-01/`. Rows without a day lie in `published_month=0001-01-01`,
            which every reader takes for a date (Hive's `__HIVE_DEFAULT_PARTITION__` stops pandas and DataFusion); the
            views of `broadsheet sql` and `broadsheet.duckdb` show it as null. `published_on` is null in either case.

            The schemas are in `src/main/avro`, one file a table; Java classes are generated from them when the module is
            compiled, and this page by `mvn -q -pl schemas compile exec:java`. A test fails while it is not current.
            """;

    private DataDictionary() {}

    /** Writes the dictionary to the file given. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give the file to be written");
        }
        Files.writeString(Path.of(arguments[0]), markdown());
    }

    /** The tables by the names of their folders. */
    static Map<String, Schema> tables() {
        Map<String, Schema> tables = new LinkedHashMap<>();
        tables.put("articles", Article.getClassSchema());
        tables.put("quotes", Quote.getClassSchema());
        tables.put("figures", Figure.getClassSchema());
        tables.put("entities", Entity.getClassSchema());
        tables.put("stories", Story.getClassSchema());
        tables.put("story_articles", StoryArticle.getClassSchema());
        tables.put("statements", Statement.getClassSchema());
        tables.put("statement_quotes", StatementQuote.getClassSchema());
        tables.put("claims", Claim.getClassSchema());
        tables.put("claim_figures", ClaimFigure.getClassSchema());
        tables.put("claim_conflicts", ClaimConflict.getClassSchema());
        tables.put("entity_names", EntityName.getClassSchema());
        tables.put("id_changes", IdChange.getClassSchema());
        tables.put("rejects", Reject.getClassSchema());
        tables.put("_inputs", Input.getClassSchema());
        tables.put("_signatures", Signature.getClassSchema());
        tables.put("_known_names", KnownName.getClassSchema());
        tables.put("_files.parquet", SnapshotFile.getClassSchema());
        return tables;
    }

    /** The whole dictionary. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        tables().forEach((name, schema) -> {
            page.append("\n## ")
                    .append(name)
                    .append("\n")
                    .append(schema.getDoc())
                    .append("\n\n");
            page.append("| column | type | |\n|---|---|---|\n");
            rows(page, "", schema);
        });
        return page.toString();
    }

    private static void rows(StringBuilder page, String prefix, Schema record) {
        for (Schema.Field field : record.getFields()) {
            String name = prefix + field.name();
            page.append("| `").append(name).append("` | ").append(type(field.schema()));
            page.append(" | ").append(field.doc()).append(" |\n");
            Schema schema = field.schema();
            if (schema.getType() == Schema.Type.ARRAY && schema.getElementType().getType() == Schema.Type.RECORD) {
                rows(page, name + "[].", schema.getElementType());
            }
        }
    }

    private static String type(Schema schema) {
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType().getName().equals("date") ? "date" : "timestamp";
        }
        return switch (schema.getType()) {
            case UNION -> type(schema.getTypes().get(1)).replaceFirst("^(\\S+)", "$1?");
            case ARRAY -> "list of " + type(schema.getElementType());
            case RECORD -> "struct";
            case ENUM -> "text (" + String.join(", ", schema.getEnumSymbols()) + ")";
            case STRING -> "text";
            case INT -> "int";
            case LONG -> "bigint";
            case DOUBLE -> "double";
            default -> throw new IllegalArgumentException("no word for " + schema);
        };
    }
}
