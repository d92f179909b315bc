package org.broadsheet.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.TaskCompletionListener;
import org.broadsheet.across.ArticleSignature;
import org.broadsheet.pipeline.link.CopyTexts.TextFile;
import org.broadsheet.pipeline.parquet.ColumnReader;
import org.broadsheet.pipeline.table.Table;
import scala.Tuple2;

/** Reads texts, or their hashes, of files on HDFS or S3, or that every executor sees under the same path, in a task. */
final class TextRows {
    private TextRows() {}

    /** The texts, each with its number. */
    static FlatMapFunction<TextFile, Tuple2<Integer, String>> bodies() {
        return file -> new Rows<>(file, Table.ARTICLES, "body") {
            @Override
            Tuple2<Integer, String> value(int text, Object body) {
                return new Tuple2<>(text, body.toString());
            }
        };
    }

    /** The hashes of texts, made of the texts: see {@link HashedText}. */
    static FlatMapFunction<TextFile, long[]> madeHashes() {
        return file -> new Rows<>(file, Table.ARTICLES, "body") {
            @Override
            long[] value(int text, Object body) {
                return HashedText.of(text, ArticleSignature.shinglesOf(body.toString()));
            }
        };
    }

    /** The hashes that signatures hold: see {@link HashedText}. */
    static FlatMapFunction<TextFile, long[]> storedHashes() {
        return file -> new Rows<>(file, Table.SIGNATURES, "shingles") {
            @Override
            @SuppressWarnings("unchecked")
            long[] value(int text, Object shingles) {
                return HashedText.of(text, (List<Long>) shingles);
            }
        };
    }

    /** The rows of a file that are asked for, one held at a time. */
    private abstract static class Rows<T> implements Iterator<T> {
        private final TextFile file;
        private final ColumnReader reader;
        private int row;
        private int next;
        private boolean isClosed;

        Rows(TextFile file, Table table, String column) throws IOException {
            this.file = file;
            this.reader = open(table, column, file);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
        }

        private static ColumnReader open(Table table, String column, TextFile file) throws IOException {
            SparkHadoop.apply(SparkEnv.get().conf());
            try {
                return file.open(table, column);
            } catch (NoSuchFileException e) {
                throw new IOException(
                        file.file()
                                + " is not there for this executor: near copies are looked for on a cluster where the"
                                + " dataset is on HDFS or S3, or on a file system that all see under the same path",
                        e);
            }
        }

        abstract T value(int text, Object column);

        @Override
        public boolean hasNext() {
            return next < file.rows().length;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                Object value = reader.read();
                while (value != null && row++ < file.rows()[next]) {
                    value = reader.read();
                }
                if (value == null) {
                    throw new IOException(file.file() + " has no row " + file.rows()[next]);
                }
                T read = value(file.texts()[next++], value);
                if (!hasNext()) {
                    close();
                }
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** After the last row, or where the task is cut off. */
        private void close() {
            if (isClosed) {
                return;
            }
            isClosed = true;
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
