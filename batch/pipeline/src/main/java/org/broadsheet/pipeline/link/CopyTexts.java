package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.pipeline.parquet.ColumnReader;
import org.broadsheet.pipeline.store.RemoteAddress;
import org.broadsheet.pipeline.store.RemoteFile;
import org.broadsheet.pipeline.table.Table;

/**
 * The texts among which copies are looked for, by number: the fresh ones, those without a day first and then by day, and
 * behind them the published ones that a fresh one may be a copy of, in the same order.
 *
 * @param days of each text, {@link CopyRule#NO_DAY} for one without
 * @param fresh how many are fresh
 * @param undated how many of the fresh ones have no day
 * @param articles files with rows of {@code articles} that hold the texts, each text once
 * @param signatures files with rows of {@code signatures}; of a text without one the hashes have to be made
 */
@SuppressWarnings("ArrayRecordComponent")
public record CopyTexts(int[] days, int fresh, int undated, List<TextFile> articles, List<TextFile> signatures)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Texts that are looked at together. */
    static final int BATCH_TEXTS = 10_000;

    public CopyTexts {
        articles = List.copyOf(articles);
        signatures = List.copyOf(signatures);
    }

    /**
     * Rows of a Parquet file.
     *
     * @param file its path, or its address on HDFS or S3
     * @param rows their numbers in the file, from 0, ascending
     * @param texts the number of the text of each
     */
    public record TextFile(String file, int[] rows, int[] texts) implements Serializable {
        private static final long serialVersionUID = 1L;

        /**
         * Opens a column of it, wherever this process runs.
         *
         * @throws NoSuchFileException when it is not there
         * @throws IOException when it cannot be read
         */
        public ColumnReader open(Table table, String column) throws IOException {
            if (!RemoteAddress.isOne(file)) {
                Path path = Path.of(file);
                if (!Files.exists(path)) {
                    throw new NoSuchFileException(file);
                }
                return new ColumnReader(table, column, path);
            }
            RemoteFile there = RemoteFile.at(RemoteAddress.parse(file));
            if (there == null) {
                throw new NoSuchFileException(file);
            }
            return new ColumnReader(table, column, there.parquet(), file);
        }
    }

    /** In which batch a fresh text is. Those without a day have batches of their own, which are the first. */
    public int batchOf(int number) {
        return number < undated
                ? number / BATCH_TEXTS
                : (undated + BATCH_TEXTS - 1) / BATCH_TEXTS + (number - undated) / BATCH_TEXTS;
    }
}
