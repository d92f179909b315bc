package org.broadsheet.pipeline.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.parquet.TableWriter;
import org.broadsheet.pipeline.table.Table;

/**
 * Writes the rows of a split, one Parquet file a table, named after the table; a table without rows has none. Not for
 * use by several threads.
 */
public final class SplitFiles implements Closeable {
    private final Path folder;
    private final Map<Table, TableWriter> writers = new LinkedHashMap<>();

    public SplitFiles(Path folder) {
        this.folder = folder;
    }

    /** Where a table's rows lie in a split's folder. */
    public static Path fileOf(Path folder, Table table) {
        return folder.resolve(table.view() + ".parquet");
    }

    /** Adds rows to a table. */
    public void write(Table table, List<? extends SpecificRecord> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        TableWriter writer = writers.get(table);
        if (writer == null) {
            writer = new TableWriter(table, fileOf(folder, table));
            writers.put(table, writer);
        }
        for (SpecificRecord row : rows) {
            writer.write(row);
        }
    }

    /** Completes every file; they cannot be read before. */
    @Override
    public void close() throws IOException {
        try {
            TableWriter.closeAll(writers.values());
        } finally {
            writers.clear();
        }
    }
}
