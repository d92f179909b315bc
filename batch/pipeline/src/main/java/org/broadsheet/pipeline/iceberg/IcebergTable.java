package org.broadsheet.pipeline.iceberg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema.Field;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.NestedField;
import org.broadsheet.pipeline.parquet.FileSchema;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table in Iceberg's terms. It has the columns that stand in the files; the one that only a path gives, such as {@code
 * published_month}, is Iceberg's hidden partitioning instead: a query that asks for days reads the files of those days.
 */
final class IcebergTable {
    private IcebergTable() {}

    /** Its columns, under ids of no meaning: a catalog gives its own. */
    static Schema schema(Table table) {
        return ParquetSchemaUtil.convert(FileSchema.parquet(table.schema()));
    }

    /** How its files are partitioned: by month or day of publication, or not at all. */
    static PartitionSpec spec(Table table, Schema schema, PartitionBy by) {
        PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
        if (!table.partitioned()) {
            return spec.build();
        }
        return (by == PartitionBy.DAY ? spec.day(table.dayColumn()) : spec.month(table.dayColumn())).build();
    }

    /** A partition's value: months or days since 1970, null for rows without a day. */
    static PartitionData partition(PartitionSpec spec, PartitionBy by, @Nullable LocalDate partition) {
        PartitionData data = new PartitionData(spec.partitionType());
        if (spec.isPartitioned() && partition != null) {
            long value =
                    (by == PartitionBy.DAY ? ChronoUnit.DAYS : ChronoUnit.MONTHS).between(LocalDate.EPOCH, partition);
            data.set(0, Math.toIntExact(value));
        }
        return data;
    }

    /**
     * What a catalog's metadata tell of the values in a file: bounds of days and numbers, by which files are passed over,
     * and counts alone of texts, so that no words of an article stand outside the dataset.
     */
    static Map<String, String> metrics(Schema schema) {
        Map<String, String> properties = new TreeMap<>();
        properties.put(TableProperties.DEFAULT_WRITE_METRICS_MODE, "counts");
        for (NestedField column : schema.columns()) {
            if (column.type().isPrimitiveType() && column.type().typeId() != Type.TypeID.STRING) {
                properties.put(TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + column.name(), "full");
            }
        }
        return properties;
    }

    /** What a column means, as the data dictionary says it, or null where it says nothing. */
    static @Nullable String doc(Table table, String column) {
        Field field = table.schema().getField(column);
        return field == null ? null : field.doc();
    }
}
