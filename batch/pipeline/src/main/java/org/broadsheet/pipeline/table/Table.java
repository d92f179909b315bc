package org.broadsheet.pipeline.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Closeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of a dataset. Everything that handles tables (files, views, publication, audit, reports) goes through {@link
 * #all()}: a table is there once it is registered in it.
 */
public final class Table {
    private static final String PUBLISHED_ON = "published_on";
    private static final String FIRST_ON = "first_on";

    /** The articles. */
    public static final Table ARTICLES =
            new Table("articles", org.broadsheet.schema.Article.class, List.of("article_id"), true);
    /** What was said. */
    public static final Table QUOTES =
            new Table("quotes", org.broadsheet.schema.Quote.class, List.of("quote_id"), true);
    /** Numbers given. */
    public static final Table FIGURES =
            new Table("figures", org.broadsheet.schema.Figure.class, List.of("figure_id"), true);
    /** Who is named. */
    public static final Table ENTITIES =
            new Table("entities", org.broadsheet.schema.Entity.class, List.of("article_id", "entity_id"), true);
    /** Inputs that gave no article. */
    public static final Table REJECTS =
            new Table("rejects", org.broadsheet.schema.Reject.class, List.of("run_id", "source_uri"), false);
    /** Which input files a snapshot holds. Its folder starts with an underscore, so that no reader takes it for data. */
    public static final Table INPUTS =
            new Table("_inputs", org.broadsheet.schema.Input.class, List.of("run_id", "source_uri"), false);

    /** What articles are compared by. */
    public static final Table SIGNATURES = new Table(
                    "_signatures", org.broadsheet.schema.Signature.class, List.of("article_id"), true)
            .linkedBySteps();

    /** Which story an article tells. */
    public static final Table STORY_ARTICLES = new Table(
                    "story_articles", org.broadsheet.schema.StoryArticle.class, List.of("article_id"), true)
            .linkedBySteps();
    /** Events as articles report them. */
    public static final Table STORIES = new Table(
                    "stories", org.broadsheet.schema.Story.class, List.of("story_id"), true, FIRST_ON)
            .linkedBySteps();
    /** Which statement a quote reports. */
    public static final Table STATEMENT_QUOTES = new Table(
                    "statement_quotes", org.broadsheet.schema.StatementQuote.class, List.of("quote_id"), true)
            .linkedBySteps();
    /** What one speaker said on one occasion. */
    public static final Table STATEMENTS = new Table(
                    "statements", org.broadsheet.schema.Statement.class, List.of("statement_id"), true, FIRST_ON)
            .linkedBySteps();
    /** Which claim a figure makes. */
    public static final Table CLAIM_FIGURES = new Table(
                    "claim_figures", org.broadsheet.schema.ClaimFigure.class, List.of("figure_id"), true)
            .linkedBySteps();
    /** One value of one quantity. */
    public static final Table CLAIMS =
            new Table("claims", org.broadsheet.schema.Claim.class, List.of("claim_id"), true, FIRST_ON).linkedBySteps();
    /** Claims on one quantity that do not agree. */
    public static final Table CLAIM_CONFLICTS = new Table(
                    "claim_conflicts",
                    org.broadsheet.schema.ClaimConflict.class,
                    List.of("claim_id", "other_claim_id"),
                    false)
            .linkedBySteps();
    /** Names of entities, and which of them are one. */
    public static final Table ENTITY_NAMES = new Table(
                    "entity_names", org.broadsheet.schema.EntityName.class, List.of("entity_id"), false)
            .linkedBySteps();
    /** Names that the user's file gives, under an underscore as {@link #INPUTS}. */
    public static final Table KNOWN_NAMES = new Table(
                    "_known_names", org.broadsheet.schema.KnownName.class, List.of("position"), false)
            .linkedBySteps();
    /** What became of ids. */
    public static final Table ID_CHANGES = new Table(
                    "id_changes",
                    org.broadsheet.schema.IdChange.class,
                    List.of("table_name", "old_id", "new_id", "run_id"),
                    false)
            .linkedBySteps();

    static {
        TrustedRecords.trust();
    }

    private static volatile List<Table> all = List.of(
            ARTICLES,
            QUOTES,
            FIGURES,
            ENTITIES,
            STORIES,
            STORY_ARTICLES,
            STATEMENTS,
            STATEMENT_QUOTES,
            CLAIMS,
            CLAIM_FIGURES,
            CLAIM_CONFLICTS,
            ENTITY_NAMES,
            ID_CHANGES,
            KNOWN_NAMES,
            REJECTS,
            INPUTS,
            SIGNATURES);

    private final String folder;
    private final Schema schema;
    private final Class<? extends SpecificRecord> rowType;
    private final List<String> keyColumns;
    private final boolean partitioned;
    private final String dayColumn;
    private final @Nullable String linkedRows;
    private final @Nullable String linkedGone;
    private final Map<String, String> auditRules;

    /**
     * Describes a table; it is part of datasets only once it is registered.
     *
     * @param folder name of its folder; with an underscore first no reader takes it for data
     * @param rowType generated class of its rows
     * @param keyColumns the columns that tell its rows apart
     * @param partitioned whether it is partitioned by its column {@code published_on}, the day of publication
     */
    public Table(String folder, Class<? extends SpecificRecord> rowType, List<String> keyColumns, boolean partitioned) {
        this(folder, rowType, keyColumns, partitioned, PUBLISHED_ON);
    }

    private Table(
            String folder,
            Class<? extends SpecificRecord> rowType,
            List<String> keyColumns,
            boolean partitioned,
            String dayColumn) {
        this(folder, rowType, keyColumns, partitioned, dayColumn, null, null, Map.of());
    }

    private Table(
            String folder,
            Class<? extends SpecificRecord> rowType,
            List<String> keyColumns,
            boolean partitioned,
            String dayColumn,
            @Nullable String linkedRows,
            @Nullable String linkedGone,
            Map<String, String> auditRules) {
        this.linkedRows = linkedRows;
        this.linkedGone = linkedGone;
        this.auditRules = Map.copyOf(auditRules);
        if (!folder.matches("_?[a-z][a-z_]*")) {
            throw new IllegalArgumentException(folder + " is no name for a table");
        }
        this.folder = folder;
        this.schema = SpecificData.get().getSchema(rowType);
        this.rowType = rowType;
        this.keyColumns = List.copyOf(keyColumns);
        this.partitioned = partitioned;
        this.dayColumn = dayColumn;
        for (String column : partitioned ? with(keyColumns, dayColumn) : keyColumns) {
            if (schema.getField(column) == null) {
                throw new IllegalArgumentException(folder + " has no column " + column);
            }
        }
    }

    /**
     * The same table, its rows made by linking from those of other tables: in every run, and when articles are forgotten
     * or repaired. What the queries can ask is told at {@code LinkedTables} in the package {@code link}.
     *
     * @param rows a query for the table's columns: rows that come or are other than before, and as many of the others as it
     *     likes
     * @param gone a query for the key columns of published rows that go; null where the rows of each article, by the column
     *     {@code article_id}, are all that is ever to go
     */
    public Table linkedBy(String rows, @Nullable String gone) {
        if (gone == null && schema.getField("article_id") == null) {
            throw new IllegalArgumentException(
                    folder + " has no article_id, so that only a query can say which rows go");
        }
        return new Table(folder, rowType, keyColumns, partitioned, dayColumn, rows, gone, auditRules);
    }

    /** The same table, its rows those that the steps of linking leave for it, see {@code LinkStep} in the package {@code link}. */
    private Table linkedBySteps() {
        return linkedBy("FROM linked_" + view(), "FROM leaving_" + view());
    }

    /**
     * The same table with a rule of the audit that holds of it, beside that its keys are unique.
     *
     * @param name of the rule, unique
     * @param query for the rows that break it, over the relations that the audit's own rules ask
     */
    public Table auditedBy(String name, String query) {
        Map<String, String> rules = new LinkedHashMap<>(auditRules);
        rules.put(name, query);
        return new Table(folder, rowType, keyColumns, partitioned, dayColumn, linkedRows, linkedGone, rules);
    }

    /** Whether its rows are made by linking, see {@link #linkedBy}. */
    public boolean isLinked() {
        return linkedRows != null;
    }

    /**
     * The query for its rows.
     *
     * @throws IllegalStateException when it is not {@linkplain #isLinked linked}
     */
    public String linkedRows() {
        if (linkedRows == null) {
            throw new IllegalStateException(folder + " is not made by linking");
        }
        return linkedRows;
    }

    /** The query for the keys of rows that go, or null. */
    public @Nullable String linkedGone() {
        return linkedGone;
    }

    /** Rules of the audit that came with it, by name. */
    public Map<String, String> auditRules() {
        return auditRules;
    }

    private static List<String> with(List<String> columns, String more) {
        List<String> all = new ArrayList<>(columns);
        all.add(more);
        return all;
    }

    /** Every table, in the order in which they are written and shown. */
    public static List<Table> all() {
        return all;
    }

    /**
     * Registers further tables until the result is closed: how a program that embeds Broadsheet adds its own, and how
     * tests do. Not while a run is going on.
     */
    public static Closeable register(List<Table> more) {
        List<Table> before = all;
        List<Table> after = new ArrayList<>(before);
        for (Table table : more) {
            if (after.stream().anyMatch(known -> known.view().equals(table.view()))) {
                throw new IllegalArgumentException("there is a table " + table.view() + " already");
            }
            after.add(table);
        }
        all = List.copyOf(after);
        return () -> all = before;
    }

    /**
     * The table of a view's name, whatever its case.
     *
     * @throws IllegalArgumentException when none is registered under it
     */
    @JsonCreator
    public static Table valueOf(String view) {
        String name = view.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(table -> table.view().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + view));
    }

    /** Name of its folder in the dataset. */
    public String folder() {
        return folder;
    }

    /** Name of its view in DuckDB: the folder's, without an underscore before it. */
    @JsonValue
    public String view() {
        return hidden() ? folder.substring(1) : folder;
    }

    /** Whether it is kept for Broadsheet itself, and not for readers. */
    public boolean hidden() {
        return folder.startsWith("_");
    }

    /** Its columns, without the one that the partition's path gives. */
    public Schema schema() {
        return schema;
    }

    /** The generated class of its rows. */
    public Class<? extends SpecificRecord> rowType() {
        return rowType;
    }

    /** The columns that tell its rows apart. */
    public List<String> keyColumns() {
        return keyColumns;
    }

    /** Whether it is partitioned by publication date. */
    public boolean partitioned() {
        return partitioned;
    }

    /**
     * The folder of a partition relative to the dataset, with forward slashes: {@code
     * articles/published_month=2024-10-01}, or the table's folder where it is not partitioned.
     */
    public String partitionFolder(PartitionBy partitionBy, @Nullable LocalDate partition) {
        return partitioned ? folder + "/" + partitionBy.folder(partition) : folder;
    }

    /**
     * The column with the day that decides a row's partition.
     *
     * @throws IllegalStateException when it is not {@linkplain #partitioned partitioned}
     */
    public String dayColumn() {
        if (!partitioned) {
            throw new IllegalStateException(folder + " is not partitioned");
        }
        return dayColumn;
    }

    /** The day that decides a row's partition, or null where there is none. */
    public @Nullable LocalDate publishedOn(SpecificRecord row) {
        if (!partitioned) {
            return null;
        }
        Schema.Field field = schema.getField(dayColumn);
        return (LocalDate) row.get(field.pos());
    }

    @Override
    public String toString() {
        return view();
    }
}
