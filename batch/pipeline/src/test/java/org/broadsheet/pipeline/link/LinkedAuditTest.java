package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.audit.AuditScope.AuditedFile;
import org.broadsheet.pipeline.audit.RuleResult;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that hold statements and claims together, over what the steps made and over what was broken since. */
class LinkedAuditTest {
    private static final Set<String> RULES =
            Set.of("statements_resolve", "claims_resolve", "statement_counts", "claim_counts", "conflicts_exclude");

    @TempDir
    private Path folder;

    @Test
    void whatTheStepsMakePasses() throws SQLException, IOException {
        assertEquals(List.of(), failures("SELECT 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE statement_quotes SET statement_id = 'none' WHERE quote_id = (SELECT min(quote_id) FROM quotes)"
                        + "|statements_resolve",
                "DELETE FROM quotes WHERE kind = 'DIRECT'|statements_resolve",
                "UPDATE statements SET outlets = outlets + 1|statement_counts",
                "UPDATE statements SET text_quote_id = 'none'|statement_counts",
                "DELETE FROM claim_figures WHERE figure_id = (SELECT min(figure_id) FROM figures)|claims_resolve",
                "UPDATE claims SET articles = 7|claim_counts",
                "UPDATE claims SET value_low = value_high + 1|claim_counts",
                "UPDATE claims SET story_id = 'none' WHERE value_low = 14|conflicts_exclude",
                "DELETE FROM claims WHERE value_low = 31|conflicts_exclude",
                "UPDATE claims SET value_low = 0 WHERE value_low = 31|conflicts_exclude"
            })
    void aFaultIsCaughtByItsRule(String fault, String rule) throws SQLException, IOException {
        assertEquals(true, failures(fault).contains(rule), fault);
    }

    /** Which of the rules fail once a statement was run over the tables. */
    private List<String> failures(String fault) throws SQLException, IOException {
        List<AuditedFile> files = new ArrayList<>();
        try (SmallDataset dataset = new SmallDataset()) {
            dataset.article("agency", "2031-05-07", "flood", StatementsAndClaimsTest.AGENCY)
                    .article("paper", "2031-05-08", "flood", StatementsAndClaimsTest.PAPER)
                    .link()
                    .execute(fault);
            for (Table table : dataset.tables()) {
                Path file = folder.resolve(table.partitionFolder(
                                org.broadsheet.pipeline.table.PartitionBy.MONTH, java.time.LocalDate.of(2031, 5, 1)))
                        .resolve("rows.parquet");
                Files.createDirectories(file.getParent());
                dataset.execute("COPY " + table.view() + " TO '" + file + "'");
                long rows = Long.parseLong(
                        dataset.rows("SELECT count(*) FROM " + table.view()).get(0));
                files.add(new AuditedFile(table, file.toString(), rows, Files.size(file), 5, true));
            }
        }
        try (Connection connection = DuckDb.modest(folder.resolve("spill")).open()) {
            AuditReport report = Audit.run(connection, new AuditScope(files, List.of(), null));
            return report.failures().stream()
                    .map(RuleResult::rule)
                    .filter(RULES::contains)
                    .toList();
        }
    }
}
