package org.broadsheet.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.audit.AuditScope.AuditedFile;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class AuditTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final RunCounts COUNTS = counts("run-1", 8, 4, 2, 1, 1);

    @TempDir
    private Path temporary;

    private SampleDataset dataset = new SampleDataset(Path.of(""));
    private List<StagedFile> staged = List.of();

    @BeforeEach
    void stageACleanRun() throws IOException {
        dataset = new SampleDataset(temporary.resolve("data"));
        staged = dataset.stage(
                "run-1",
                List.of(
                        SampleArticles.sample(1, JANUARY),
                        SampleArticles.sample(2, JANUARY.plusDays(1)),
                        SampleArticles.sample(3, JANUARY.plusDays(2)),
                        SampleArticles.sample(4, null)));
    }

    private AuditReport audit(AuditScope scope) throws SQLException {
        try (Connection connection = new DuckDb(256, 1, temporary.resolve("spill")).open()) {
            return Audit.run(connection, scope);
        }
    }

    private AuditScope scope(RunCounts counts) {
        return AuditScope.ofRun(dataset.folder(), null, staged, List.of(), counts);
    }

    /** The counts of a run whose rejects are all new. */
    private static RunCounts counts(
            String runId, long inputs, long articles, long repeats, long rejects, long unchanged) {
        return new RunCounts(runId, inputs, articles, repeats, rejects, unchanged, rejects);
    }

    private static String failures(AuditReport report) {
        return String.join(" ", report.failures().stream().map(RuleResult::rule).toList());
    }

    @Test
    void aCleanRunPassesEveryRule() throws SQLException {
        AuditReport report = audit(scope(COUNTS));
        assertEquals(List.of(), report.failures());
        assertEquals(
                Audit.RULES,
                report.results().stream()
                        .map(RuleResult::rule)
                        .limit(Audit.RULES.size())
                        .toList());
    }

    @Test
    void anEmptyRunPassesEveryRule() throws SQLException {
        RunCounts nothing = counts("run-1", 0, 0, 0, 0, 0);
        assertTrue(audit(AuditScope.ofRun(dataset.folder(), null, List.of(), List.of(), nothing))
                .passed());
    }

    @Test
    void aPublishedSnapshotIsAuditedWhole() throws SQLException {
        Snapshot snapshot = new org.broadsheet.pipeline.publish.Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", staged, List.of());
        assertEquals(
                List.of(),
                audit(AuditScope.ofSnapshot(dataset.folder(), snapshot)).failures());
    }

    /** What is broken, in which table, by which query over the rows of January, and the rules that must see it. */
    static final List<Arguments> FAULTS = List.of(
            fault(
                    "an article twice",
                    Table.ARTICLES,
                    "FROM rows UNION ALL FROM rows LIMIT 4",
                    "counts_balance keys_unique"),
            fault("a quote twice", Table.QUOTES, "FROM rows UNION ALL FROM rows LIMIT 4", "keys_unique"),
            fault("a figure twice", Table.FIGURES, "FROM rows UNION ALL FROM rows LIMIT 4", "keys_unique"),
            fault("an entity twice", Table.ENTITIES, "FROM rows UNION ALL FROM rows LIMIT 7", "keys_unique"),
            fault("a reject twice", Table.REJECTS, "FROM rows UNION ALL FROM rows", "counts_balance keys_unique"),
            fault("an input twice", Table.INPUTS, "FROM rows UNION ALL FROM rows LIMIT 5", "keys_unique"),
            fault(
                    "an article lost",
                    Table.ARTICLES,
                    "FROM rows WHERE url NOT LIKE '%/1'",
                    "article_resolves counts_balance"),
            fault("a quote lost", Table.QUOTES, "FROM rows WHERE published_on <> DATE '2026-01-01'", "quote_resolves"),
            fault(
                    "an entity lost",
                    Table.ENTITIES,
                    "FROM rows WHERE NOT (type = 'PERSON' AND published_on = DATE '2026-01-01')",
                    "holder_resolves speaker_resolves"),
            fault("a reject lost", Table.REJECTS, "FROM rows WHERE false", "counts_balance"),
            replaced("an id that is no hash", Table.FIGURES, "'figure 1' AS figure_id", "ids_are_hex keys_unique"),
            replaced(
                    "an article of no one",
                    Table.ENTITIES,
                    "upper(article_id) AS article_id",
                    "article_resolves holder_resolves speaker_resolves"),
            replaced(
                    "a day that is not the article's",
                    Table.QUOTES,
                    "published_on + 1 AS published_on",
                    "article_resolves"),
            replaced("a speaker of another name", Table.QUOTES, "'I. Okoro' AS speaker_name", "speaker_resolves"),
            replaced("a holder of another name", Table.FIGURES, "'I. Okoro' AS holder_name", "holder_resolves"),
            replaced("a quote that is none", Table.FIGURES, "article_id AS quote_id", "quote_resolves"),
            copies("a copy of nothing", "'00' AS duplicate_of, 'NEAR' AS duplicate_kind, 0.9 AS similarity"),
            copies("a copy of itself", "article_id AS duplicate_of, 'EXACT' AS duplicate_kind, 1.0 AS similarity"),
            copies(
                    "an exact copy of another text",
                    "(SELECT min(article_id) FROM rows) AS duplicate_of,"
                            + " 'EXACT' AS duplicate_kind, 1.0 AS similarity"),
            replaced("a figure moved by one", Table.FIGURES, "start_offset + 1 AS start_offset", "offsets_yield_text"),
            replaced(
                    "a figure counted from the end",
                    Table.FIGURES,
                    "start_offset - 118 AS start_offset, end_offset - 118 AS end_offset",
                    "offsets_yield_text"),
            replaced("a cue of another text", Table.QUOTES, "'says' AS cue", "offsets_yield_text"),
            replaced(
                    "a speaker beyond the body",
                    Table.QUOTES,
                    "speaker_start + 9999 AS speaker_start, speaker_end + 9999 AS speaker_end",
                    "offsets_yield_text"),
            replaced(
                    "mentions moved by one",
                    Table.ENTITIES,
                    "[struct_pack(text := m.text,"
                            + " start_offset := m.start_offset - 1, end_offset := m.end_offset - 1, form := m.form)"
                            + " FOR m IN mentions] AS mentions",
                    "offsets_yield_text"),
            replaced("a quote of other words", Table.QUOTES, "text || '.' AS text", "quote_spans_yield_text"),
            replaced("a quote without places", Table.QUOTES, "spans[:0] AS spans", "quote_spans_yield_text"),
            replaced("a quote that ends early", Table.QUOTES, "end_offset - 1 AS end_offset", "quote_spans_yield_text"),
            replaced(
                    "a quote's spans the wrong way round",
                    Table.QUOTES,
                    "spans[2:2] || spans[1:1] AS spans",
                    "quote_spans_yield_text"),
            replaced("no paragraphs", Table.ARTICLES, "paragraphs[:0] AS paragraphs", "paragraphs_in_body"),
            replaced(
                    "paragraphs the wrong way round",
                    Table.ARTICLES,
                    "paragraphs[2:2] || paragraphs[1:1] AS paragraphs",
                    "paragraphs_in_body"),
            replaced(
                    "a paragraph beyond the body",
                    Table.ARTICLES,
                    "[struct_pack(start_offset := p.start_offset,"
                            + " end_offset := p.end_offset + 1) FOR p IN paragraphs] AS paragraphs",
                    "paragraphs_in_body"),
            replaced(
                    "an empty paragraph",
                    Table.ARTICLES,
                    "[struct_pack(start_offset := p.start_offset,"
                            + " end_offset := p.start_offset) FOR p IN paragraphs] AS paragraphs",
                    "paragraphs_in_body"),
            replaced("UTF-16 counted", Table.ARTICLES, "char_count + 2 AS char_count", "counts_of_text"),
            replaced("a number of comments below zero", Table.ARTICLES, "-1 AS comment_count", "counts_of_text"),
            replaced("mentions miscounted", Table.ENTITIES, "mention_count + 1 AS mention_count", "mentions_in_order"),
            replaced(
                    "mentions out of order", Table.ENTITIES, "list_reverse(mentions) AS mentions", "mentions_in_order"),
            replaced(
                    "nothing by name",
                    Table.ENTITIES,
                    "[struct_pack(text := m.text, start_offset := m.start_offset,"
                            + " end_offset := m.end_offset, form := 'PRONOUN') FOR m IN mentions] AS mentions",
                    "mentions_in_order"),
            replaced(
                    "a day of another month",
                    Table.ARTICLES,
                    "published_on + 31 AS published_on",
                    "article_resolves partition_matches_date"),
            replaced(
                    "no day in a month",
                    Table.QUOTES,
                    "NULL::DATE AS published_on",
                    "article_resolves partition_matches_date"),
            replaced("a value that is no number", Table.FIGURES, "'NaN'::DOUBLE AS value", "values_in_range"),
            replaced("an infinite end", Table.FIGURES, "'Infinity'::DOUBLE AS value_high", "values_in_range"),
            replaced("a value beside its range", Table.FIGURES, "value_high + 1 AS value", "values_in_range"),
            replaced("a confidence of ninety", Table.QUOTES, "90.0 AS confidence", "values_in_range"),
            replaced("a name surer than sure", Table.ENTITIES, "1.5 AS confidence", "values_in_range"),
            replaced("a language surer than sure", Table.ARTICLES, "1.5 AS language_confidence", "values_in_range"),
            replaced("a confidence that is no number", Table.FIGURES, "'NaN'::DOUBLE AS confidence", "values_in_range"),
            replaced("a time that ends first", Table.FIGURES, "time_from - 1 AS time_to", "values_in_range"),
            replaced(
                    "a speaker without a place",
                    Table.QUOTES,
                    "NULL::INT AS speaker_start",
                    "nulls_together offsets_yield_text"),
            replaced("a cue without its base form", Table.QUOTES, "NULL::VARCHAR AS cue_lemma", "nulls_together"),
            replaced("half a range", Table.FIGURES, "NULL::DOUBLE AS value_low", "nulls_together"),
            replaced("no value where none is vague", Table.FIGURES, "NULL::DOUBLE AS value", "nulls_together"),
            replaced("a vague number with a value", Table.FIGURES, "'VAGUE' AS bound", "nulls_together"),
            replaced(
                    "a vague number without ends",
                    Table.FIGURES,
                    "NULL::DOUBLE AS value, NULL::DOUBLE AS value_low, NULL::DOUBLE AS value_high, 'VAGUE' AS bound",
                    "nulls_together"),
            replaced(
                    "a vague number that ends first",
                    Table.FIGURES,
                    "NULL::DOUBLE AS value, value_high AS value_low, value_low AS value_high, 'VAGUE' AS bound",
                    "values_in_range"),
            replaced(
                    "a holder without a name",
                    Table.FIGURES,
                    "NULL::VARCHAR AS holder_name",
                    "holder_resolves nulls_together"),
            replaced("a time without a relation", Table.FIGURES, "NULL::VARCHAR AS time_relation", "nulls_together"),
            replaced("a day that rests on nothing", Table.ARTICLES, "'NONE' AS published_basis", "nulls_together"),
            replaced("a copy of unknown kind", Table.ARTICLES, "0.5 AS similarity", "nulls_together"),
            replaced("an unknown kind", Table.QUOTES, "'SHOUTED' AS kind", "enums_known"),
            replaced("an unknown relation", Table.FIGURES, "'AFTER' AS time_relation", "enums_known"),
            replaced(
                    "an unknown form",
                    Table.ENTITIES,
                    "[struct_pack(text := m.text, start_offset := m.start_offset,"
                            + " end_offset := m.end_offset, form := CASE WHEN i = 1 THEN 'NAME' ELSE 'NICKNAME' END)"
                            + " FOR m, i IN mentions] AS mentions",
                    "enums_known"),
            replaced("an unknown reason", Table.REJECTS, "'BORING' AS reason", "enums_known"));

    private static Arguments fault(String name, Table table, String query, String rules) {
        return Arguments.of(name, table, query, rules);
    }

    private static Arguments replaced(String name, Table table, String columns, String rules) {
        return fault(name, table, "SELECT * REPLACE (" + columns + ") FROM rows", rules);
    }

    private static Arguments copies(String name, String columns) {
        return fault(
                name,
                Table.ARTICLES,
                "SELECT * REPLACE (" + columns + ") FROM rows WHERE url LIKE '%/3' UNION ALL"
                        + " SELECT * FROM rows WHERE url NOT LIKE '%/3'",
                "copies_resolve");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FAULTS")
    void aFaultIsCaughtByItsRuleAndByNoOther(String name, Table table, String query, String rules)
            throws SQLException, IOException {
        List<AuditedFile> files = new ArrayList<>();
        for (AuditedFile file : scope(COUNTS).files()) {
            boolean january = !table.partitioned() || file.location().contains(JANUARY.toString());
            files.add(file.table() == table && january ? broken(file, query) : file);
        }
        AuditReport report = audit(new AuditScope(files, List.of(), COUNTS));
        assertEquals(rules, failures(report), report.toString());
        for (RuleResult failure : report.failures()) {
            assertTrue(failure.violations() > 0 && !failure.samples().isEmpty(), failure.toString());
        }
    }

    /** A file whose rows are those of a query over the rows of another. */
    private AuditedFile broken(AuditedFile file, String query) throws SQLException, IOException {
        Path original = Path.of(file.location());
        Path folder = temporary
                .resolve("broken")
                .resolve(Objects.requireNonNull(original.getParent()).getFileName());
        Path target = folder.resolve(Objects.requireNonNull(original.getFileName()));
        Files.createDirectories(folder);
        try (Connection connection = new DuckDb(256, 1, temporary.resolve("spill")).open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW rows AS FROM read_parquet('" + original + "', hive_partitioning = false)");
            statement.execute("COPY (" + query + ") TO '" + target + "'");
            String rows = SampleDataset.list(connection, "SELECT count(*) FROM read_parquet('" + target + "')")
                    .get(0);
            return new AuditedFile(file.table(), target.toString(), Long.parseLong(rows), Files.size(target), 1, true);
        }
    }

    @Test
    void countsThatDoNotBalanceAreCaught() throws SQLException {
        assertEquals("counts_balance", failures(audit(scope(counts("run-1", 9, 4, 2, 1, 1)))));
        assertEquals("counts_balance", failures(audit(scope(counts("run-1", 9, 5, 2, 1, 1)))));
        assertEquals("counts_balance", failures(audit(scope(counts("run-1", 8, 4, 1, 2, 1)))));
    }

    @Test
    void aFileOfOtherRowsOrBytesThanWrittenIsCaught() throws SQLException {
        List<AuditedFile> files = new ArrayList<>(scope(COUNTS).files());
        AuditedFile first = files.get(0);
        files.set(
                0,
                new AuditedFile(
                        first.table(), first.location(), first.rows() + 1, first.bytes(), first.schemaVersion(), true));
        assertEquals("files_match_manifest", failures(audit(new AuditScope(files, List.of(), COUNTS))));
        files.set(
                0,
                new AuditedFile(
                        first.table(), first.location(), first.rows(), first.bytes() - 1, first.schemaVersion(), true));
        assertEquals("files_match_manifest", failures(audit(new AuditScope(files, List.of(), COUNTS))));
    }

    private AuditReport auditSecondRun(List<StagedFile> added, @Nullable Table retiredFrom, RunCounts counts)
            throws SQLException {
        Snapshot parent = new org.broadsheet.pipeline.publish.Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", staged, List.of());
        List<LiveFile> retired = parent.files().stream()
                .filter(file -> file.table() == retiredFrom && JANUARY.equals(file.partition()))
                .toList();
        return audit(AuditScope.ofRun(dataset.folder(), parent, added, retired, counts));
    }

    @Test
    void aRunThatPublishesAnArticleAgainIsCaughtThoughEachFileIsCleanByItself() throws SQLException, IOException {
        List<StagedFile> again = dataset.stage("run-2", List.of(SampleArticles.sample(2, JANUARY)));
        String failures = failures(auditSecondRun(again, null, counts("run-2", 2, 1, 0, 1, 0)));
        assertEquals("article_resolves keys_unique", failures);
    }

    @Test
    void aRunThatRetiresArticlesWithoutTheirQuotesIsCaught() throws SQLException {
        RunCounts nothing = counts("run-2", 0, 0, 0, 0, 0);
        assertEquals("article_resolves", failures(auditSecondRun(List.of(), Table.ARTICLES, nothing)));
    }

    @Test
    void aRunThatRetiresEntitiesWithoutTheirQuotesIsCaught() throws SQLException {
        RunCounts nothing = counts("run-2", 0, 0, 0, 0, 0);
        assertEquals("holder_resolves speaker_resolves", failures(auditSecondRun(List.of(), Table.ENTITIES, nothing)));
    }

    @Test
    void aRunThatRetiresQuotesWithoutTheirFiguresIsCaught() throws SQLException {
        RunCounts nothing = counts("run-2", 0, 0, 0, 0, 0);
        assertEquals("quote_resolves", failures(auditSecondRun(List.of(), Table.QUOTES, nothing)));
    }

    @Test
    void aRunThatRetiresTheOriginalOfACopyInAnotherFileIsCaught() throws SQLException, IOException {
        Snapshot parent = new org.broadsheet.pipeline.publish.Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", staged, List.of());
        List<LiveFile> january = parent.files().stream()
                .filter(file -> JANUARY.equals(file.partition()))
                .toList();
        String original = SampleArticles.sample(1, JANUARY).article().articleId();
        AuditScope retiring =
                AuditScope.ofRun(dataset.folder(), parent, List.of(), january, counts("run-2", 0, 0, 0, 0, 0));
        assertEquals(List.of(), audit(retiring).failures());
        List<AuditedFile> files = new ArrayList<>();
        for (AuditedFile file : retiring.files()) {
            if (file.table() == Table.ARTICLES) {
                AuditedFile copy = broken(
                        file,
                        "SELECT * REPLACE ('" + original
                                + "' AS duplicate_of, 'NEAR' AS duplicate_kind, 0.9 AS similarity) FROM rows");
                files.add(new AuditedFile(
                        copy.table(), copy.location(), copy.rows(), copy.bytes(), copy.schemaVersion(), false));
            } else {
                files.add(file);
            }
        }
        assertEquals("copies_resolve", failures(audit(new AuditScope(files, retiring.retired(), retiring.counts()))));
    }

    @Test
    void newRowsOfAPublishedArticleAreComparedWithItsPublishedBody() throws SQLException, IOException {
        List<StagedFile> quotes =
                dataset.stage("run-2", List.of(SampleArticles.sample(2, JANUARY.plusDays(1)))).stream()
                        .filter(file -> file.table() == Table.FIGURES)
                        .toList();
        Snapshot parent = new org.broadsheet.pipeline.publish.Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", staged, List.of());
        RunCounts nothing = counts("run-2", 0, 0, 0, 0, 0);
        List<LiveFile> retired = parent.files().stream()
                .filter(file -> file.table() == Table.FIGURES && JANUARY.equals(file.partition()))
                .toList();
        AuditScope clean = AuditScope.ofRun(dataset.folder(), parent, quotes, retired, nothing);
        assertEquals(List.of(), audit(clean).failures());
        List<AuditedFile> files = new ArrayList<>();
        for (AuditedFile file : clean.files()) {
            files.add(file.added() ? broken(file, "SELECT * REPLACE (end_offset + 1 AS end_offset) FROM rows") : file);
        }
        assertEquals("offsets_yield_text", failures(audit(new AuditScope(files, List.of(), nothing))));
    }

    @Test
    void offsetsOfALongBodyAreLookedUpInItsPieces() throws SQLException, IOException {
        String word = "\uD83D\uDCF0 quay ";
        Text body = new Text(word.repeat(100_000) + "end");
        Article article = Article.ofPlainText("long.txt", body.toString(), Publication.UNKNOWN);
        List<Quote> quotes = new ArrayList<>();
        for (int start : new int[] {0, 4090, 4095, 4096, 262_143, 262_144, 690_000}) {
            for (int length : new int[] {1, 4096, 4097}) {
                int end = Math.min(start + length, body.codePointCount());
                quotes.add(Quote.of(article, Quote.Kind.INDIRECT, List.of(new Span(start, end)), null, null, 0.5));
            }
        }
        quotes.add(Quote.of(article, Quote.Kind.INDIRECT, List.of(new Span(5, 600_005)), null, null, 0.5));
        staged = dataset.stage("run-2", List.of(new ExtractedArticle(article, List.of(), quotes, List.of())));
        RunCounts counts = counts("run-2", 2, 1, 0, 1, 0);
        assertEquals(List.of(), audit(scope(counts)).failures());
        List<AuditedFile> files = new ArrayList<>();
        for (AuditedFile file : scope(counts).files()) {
            files.add(
                    file.table() != Table.QUOTES
                            ? file
                            : broken(file, "SELECT * REPLACE (substring(text, 2) || 'é' AS text) FROM rows"));
        }
        RuleResult failure =
                audit(new AuditScope(files, List.of(), counts)).failures().get(0);
        assertEquals("quote_spans_yield_text", failure.rule());
        assertEquals(quotes.size(), failure.violations());
    }

    @Test
    void everyRuleHasAFileAndEveryFileIsARule() throws IOException {
        Path folder = Path.of("src/main/resources/org/broadsheet/pipeline/audit");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Audit.RULES,
                    files.filter(Files::isRegularFile)
                            .map(file -> String.valueOf(file.getFileName()).replace(".sql", ""))
                            .sorted()
                            .toList());
        }
        for (String rule : Audit.RULES) {
            List<String> header = Arrays.stream(Audit.query(rule).split("\n"))
                    .takeWhile(line -> line.startsWith("-- "))
                    .toList();
            assertTrue(header.stream().anyMatch(line -> line.startsWith("-- Why: ")), rule);
            assertTrue(header.stream().anyMatch(line -> line.startsWith("-- Looks at ")), rule);
        }
        assertThrows(IllegalArgumentException.class, () -> Audit.query("none"));
    }

    @Test
    void everyRuleIsBrokenBySomeTest() {
        List<String> broken = new ArrayList<>(List.of(
                "files_match_manifest",
                // LinkedAuditTest breaks them.
                "claim_counts",
                "claims_resolve",
                "conflicts_exclude",
                "statement_counts",
                "statements_resolve"));
        broken.addAll(LinkedRulesTest.RULES);
        for (Arguments fault : FAULTS) {
            broken.addAll(List.of(String.valueOf(fault.get()[3]).split(" ")));
        }
        assertEquals(Audit.RULES, broken.stream().distinct().sorted().toList());
    }
}
