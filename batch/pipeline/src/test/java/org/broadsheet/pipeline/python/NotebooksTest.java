package org.broadsheet.pipeline.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notebooks over the seeds, and one over reports of an event, give what they hold. {@code -Dgolden.update=true} writes what comes out into them; look at
 * the charts before you commit it.
 */
@Tag("slow")
class NotebooksTest {
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", "../.."))
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path temporary;

    /** The one over several reports of one event, which the seeds have not. */
    private static final String OF_REPORTS = "how_a_statement_travels";

    @Test
    @Timeout(900)
    void theirOutputsAreCurrent() throws Exception {
        executes("seeds", "--without", OF_REPORTS);
    }

    @Test
    @Timeout(900)
    void whatTravelsIsCurrent() throws Exception {
        executes("notebooks/reports", "--only", OF_REPORTS);
    }

    private void executes(String inputs, String... which) throws Exception {
        Python.assumeModules("nbclient", "ipykernel", "altair", "vl_convert", "duckdb", "pandas", "pyarrow", "pyspark");
        String dataset = temporary.resolve("output").toString();
        CommandRun ingest = CommandRun.of(
                "ingest", "--output", dataset, ROOT.resolve(inputs).toString());
        assertEquals(0, ingest.exit(), ingest.err());
        List<String> arguments = new ArrayList<>(List.of("execute.py", dataset));
        arguments.addAll(List.of(which));
        if (Boolean.getBoolean("golden.update")) {
            arguments.add("--update");
        }
        Python.Done done = Python.run(ROOT.resolve("notebooks"), Map.of(), arguments.toArray(String[]::new));
        assertEquals(
                0,
                done.exit(),
                "run this test with -Dgolden.update=true where that is what the notebooks shall show\n" + done.out());
    }
}
