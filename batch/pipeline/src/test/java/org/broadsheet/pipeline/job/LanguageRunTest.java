package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.cli.print.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of articles whose language has no rules, or not all. */
class LanguageRunTest {
    private static final List<String> FRENCH = List.of(
            "Le port de Lindholm restera fermé jusqu'au printemps, a annoncé lundi la mairie de la ville. Les travaux sur le"
                    + " quai coûteront plus de trois millions d'euros et dureront encore plusieurs mois.",
            "La bibliothèque de la vieille ville ouvre de nouveau ses portes samedi. Les habitants ont attendu deux ans que"
                    + " les travaux soient terminés et que les livres reviennent.");
    private static final String SPANISH =
            "El puerto de la ciudad seguirá cerrado hasta la primavera, dijo el lunes la alcaldesa. Las obras del muelle"
                    + " costarán más de tres millones de euros y durarán todavía muchos meses.";
    private static final String GERMAN =
            "Der Hafen der Stadt bleibt bis zum Frühjahr geschlossen, teilte die Verwaltung am Montag mit. Die Arbeiten am"
                    + " Kai kosten rund 3,5 Mio. Euro und werden noch viele Monate dauern.";

    @TempDir
    Path folder;

    @Test
    void tellsHowManyArticlesHaveNoRowsForWantOfRules() throws Exception {
        TestDataset dataset = new TestDataset(folder);
        dataset.input("fr-1.txt", FRENCH.get(0));
        dataset.input("fr-2.txt", FRENCH.get(1));
        dataset.input("es.txt", SPANISH);
        dataset.input("de.txt", GERMAN);
        dataset.input("en.txt", TestDataset.story(1));

        RunReport report = dataset.ingest();

        assertEquals(Map.of("fr", 2, "es", 1), report.withoutRules());
        assertEquals(Map.of("de", 1), report.figuresOnly());
        String told = ReportText.of(report, "output");
        assertTrue(
                told.contains("1 article in es, 2 articles in fr: no rules, so article, dates and copies only;"
                        + " 1 article in de: rules of figures only, so no quotes and entities"),
                told);
        String kept = Files.readString(dataset.output().resolve("_runs/" + report.runId() + ".json"));
        assertTrue(kept.contains("\"without_rules\":{\"es\":1,\"fr\":2}"), kept);
        assertEquals(
                List.of("0"),
                dataset.query("SELECT count(*) FROM figures f JOIN articles a USING (article_id)"
                        + " WHERE a.language IN ('fr', 'es')"));
        assertEquals(
                List.of("3500000.0"),
                dataset.query(
                        "SELECT value FROM figures f JOIN articles a USING (article_id)" + " WHERE a.language = 'de'"));
    }

    @Test
    void saysNothingOfLanguagesWhereAllHaveRules() throws Exception {
        TestDataset dataset = new TestDataset(folder);
        dataset.input("en.txt", TestDataset.story(1));

        RunReport report = dataset.ingest();

        assertEquals(Map.of(), report.withoutRules());
        assertTrue(!ReportText.of(report, "output").contains("languages"), report.toString());
    }
}
