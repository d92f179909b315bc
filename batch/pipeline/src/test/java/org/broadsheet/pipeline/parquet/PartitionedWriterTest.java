package org.broadsheet.pipeline.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.DuplicateKind;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.Quote;
import org.broadsheet.schema.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartitionedWriterTest {
    private static final long MEMORY = 1 << 20;

    private final Rows rows = new Rows("run-1", SampleArticles.INGESTED_AT);

    @TempDir
    private Path folder;

    private List<StagedFile> write(Path into, List<ExtractedArticle> samples, long memoryBytes) throws IOException {
        try (PartitionedWriter writer = new PartitionedWriter(into, "run-1-00", PartitionBy.MONTH, memoryBytes, 1000)) {
            for (ExtractedArticle sample : samples) {
                writer.write(Table.ARTICLES, rows.article(sample));
                writer.writeAll(Table.QUOTES, rows.quotes(sample));
            }
            return writer.finish();
        }
    }

    private static <T extends SpecificRecord> List<T> read(Table table, Class<T> type, Path file) throws IOException {
        List<T> read = new ArrayList<>();
        try (TableReader<T> reader = new TableReader<>(table, type, file)) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                read.add(row);
            }
        }
        return read;
    }

    private <T extends SpecificRecord> void assertRoundTrip(Table table, Class<T> type, List<T> written)
            throws IOException {
        Path file = folder.resolve(table.folder() + ".parquet");
        try (TableWriter writer = new TableWriter(table, file)) {
            for (T row : written) {
                writer.write(row);
            }
        }
        assertEquals(written, read(table, type, file));
    }

    @Test
    void rowsOfEveryTableComeBackAsTheyWere() throws IOException {
        ExtractedArticle full = SampleArticles.sample(1, LocalDate.of(2026, 1, 1));
        ExtractedArticle bare = SampleArticles.sample(2, null);
        Article copy = Article.newBuilder(rows.article(full))
                .setDuplicateOf("0f")
                .setDuplicateKind(DuplicateKind.EXACT)
                .setSimilarity(1.0)
                .build();
        assertRoundTrip(Table.ARTICLES, Article.class, List.of(rows.article(full), rows.article(bare), copy));
        assertRoundTrip(Table.QUOTES, Quote.class, both(rows.quotes(full), rows.quotes(bare)));
        assertRoundTrip(Table.FIGURES, Figure.class, both(rows.figures(full), rows.figures(bare)));
        assertRoundTrip(Table.ENTITIES, Entity.class, both(rows.entities(full), rows.entities(bare)));
        assertRoundTrip(
                Table.REJECTS,
                Reject.class,
                List.of(rows.reject(new Rejection("a.txt", Rejection.Reason.EMPTY, "0 bytes", 0))));
        assertRoundTrip(Table.INPUTS, Input.class, List.of(rows.input("a.txt", "00ff", 12, 1, 0)));
    }

    @Test
    void closedSetsAreStringsInTheFilesAndNoColumnIsBareBytes() throws IOException {
        List<ExtractedArticle> samples = List.of(SampleArticles.sample(1, null));
        for (StagedFile file : write(folder, samples, MEMORY)) {
            try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file.path()))) {
                for (ColumnDescriptor column :
                        reader.getFileMetaData().getSchema().getColumns()) {
                    PrimitiveType type = column.getPrimitiveType();
                    if (type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY) {
                        assertEquals(
                                LogicalTypeAnnotation.stringType(), type.getLogicalTypeAnnotation(), column::toString);
                    }
                }
            }
        }
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    void rowsGoToTheFileOfTheirMonthAndRowsWithoutADateToTheirOwn() throws IOException {
        List<StagedFile> files = write(
                folder,
                List.of(
                        SampleArticles.sample(1, LocalDate.of(2026, 1, 31)),
                        SampleArticles.sample(2, LocalDate.of(2026, 2, 1)),
                        SampleArticles.sample(3, LocalDate.of(2026, 1, 1)),
                        SampleArticles.sample(4, null)),
                MEMORY);
        assertEquals(
                List.of(
                        "articles/published_month=0001-01-01 1 rows",
                        "articles/published_month=2026-01-01 2 rows",
                        "articles/published_month=2026-02-01 1 rows",
                        "quotes/published_month=0001-01-01 1 rows",
                        "quotes/published_month=2026-01-01 2 rows",
                        "quotes/published_month=2026-02-01 1 rows"),
                files.stream()
                        .map(file -> folder.relativize(file.path().getParent()) + " " + file.rows() + " rows")
                        .sorted()
                        .toList());
    }

    @Test
    void everyPartitionGetsOneFileHoweverMixedTheRowsComeAndHoweverLittleMemoryThereIs() throws IOException {
        List<ExtractedArticle> samples = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            samples.add(SampleArticles.sample(i, LocalDate.of(2010 + i % 10, 1 + i % 12, 1)));
        }
        List<StagedFile> files = write(folder, samples, 2000);
        assertEquals(2 * 60, files.size());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "nothing but the folders of the two tables");
        }
        List<String> ids = new ArrayList<>();
        for (StagedFile file : files) {
            assertEquals(Files.size(file.path()), file.bytes());
            if (file.table() == Table.ARTICLES) {
                read(Table.ARTICLES, Article.class, file.path()).forEach(row -> ids.add(row.getArticleId()));
            }
        }
        assertEquals(
                samples.stream().map(s -> s.article().articleId()).sorted().toList(),
                ids.stream().sorted().toList());
    }

    @Test
    void spilledRowsGiveTheSameFilesByteForByte() throws IOException {
        List<StagedFile> once = write(folder.resolve("once"), SampleArticles.samples(0, 90), 3000);
        List<StagedFile> again = write(folder.resolve("again"), SampleArticles.samples(0, 90), MEMORY);
        assertEquals(
                once.stream().map(this::withoutRoot).toList(),
                again.stream().map(this::withoutRoot).toList());
    }

    @Test
    void aLargePartitionGetsSeveralFiles() throws IOException {
        try (PartitionedWriter writer = new PartitionedWriter(folder, "run-1-00", PartitionBy.MONTH, MEMORY, 10)) {
            for (ExtractedArticle sample : SampleArticles.samples(0, 28)) {
                writer.write(Table.ARTICLES, rows.article(sample));
            }
            assertEquals(
                    List.of(10L, 10L, 8L),
                    writer.finish().stream().map(StagedFile::rows).toList());
        }
    }

    @Test
    void theSameRowsGiveTheSameFilesByteForByte() throws IOException {
        List<StagedFile> once = write(folder.resolve("once"), SampleArticles.samples(0, 50), 4);
        List<StagedFile> again = write(folder.resolve("again"), SampleArticles.samples(0, 50), 4);
        assertEquals(
                once.stream().map(this::withoutRoot).toList(),
                again.stream().map(this::withoutRoot).toList());
    }

    private String withoutRoot(StagedFile file) {
        Path relative = folder.relativize(file.path());
        return relative.subpath(1, relative.getNameCount()) + " " + file.sha256();
    }

    @Test
    void onlyDataFilesAreLeft() throws IOException {
        write(folder, SampleArticles.samples(0, 5), MEMORY);
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".parquet"))
                            .toList());
        }
    }

    @Test
    void aFullDiskIsAnErrorNotAShortFile() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full, which is always full, is a Linux device");
        Path file = folder.resolve("full.parquet");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        TableWriter writer = new TableWriter(Table.ARTICLES, file);
        writer.write(rows.article(SampleArticles.sample(1, null)));
        IOException error = assertThrows(IOException.class, writer::close);
        assertTrue(String.valueOf(error.getMessage()).contains("No space left"), error.toString());
        Files.delete(file);
    }
}
