package org.broadsheet.pipeline.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.Quote;
import org.broadsheet.schema.Reject;
import org.jspecify.annotations.Nullable;

/** A table of a dataset. */
public enum Table {
    ARTICLES("articles", Article.getClassSchema(), Article.class, List.of("article_id"), true),
    QUOTES("quotes", Quote.getClassSchema(), Quote.class, List.of("quote_id"), true),
    FIGURES("figures", Figure.getClassSchema(), Figure.class, List.of("figure_id"), true),
    ENTITIES("entities", Entity.getClassSchema(), Entity.class, List.of("article_id", "entity_id"), true),
    REJECTS("rejects", Reject.getClassSchema(), Reject.class, List.of("run_id", "source_uri"), false),
    /** Which input files a snapshot holds. Its folder starts with an underscore, so that no reader takes it for data. */
    INPUTS("_inputs", Input.getClassSchema(), Input.class, List.of("run_id", "source_uri"), false);

    private final String folder;
    private final Schema schema;
    private final Class<? extends SpecificRecord> rowType;
    private final List<String> keyColumns;
    private final boolean partitioned;

    Table(
            String folder,
            Schema schema,
            Class<? extends SpecificRecord> rowType,
            List<String> keyColumns,
            boolean partitioned) {
        this.folder = folder;
        this.schema = schema;
        this.rowType = rowType;
        this.keyColumns = keyColumns;
        this.partitioned = partitioned;
    }

    /** Name of its folder in the dataset. */
    public String folder() {
        return folder;
    }

    /** Name of its view in DuckDB. */
    public String view() {
        return name().toLowerCase(Locale.ROOT);
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

    /** The day that decides a row's partition, or null where there is none. */
    public @Nullable LocalDate publishedOn(SpecificRecord row) {
        Schema.Field field = schema.getField("published_on");
        return field == null ? null : (LocalDate) row.get(field.pos());
    }
}
