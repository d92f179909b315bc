package org.broadsheet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills operations on a small dataset at random moments, and counts what was lost. */
@Command(
        name = "kills",
        mixinStandardHelpOptions = true,
        description = {
            "Kills each operation on a dataset of 60 small articles at random moments (kill -9), in processes of their own"
                    + " and without models, with a reader beside it; does the operation again, runs over the inputs as the"
                    + " next scheduled run would, and compares every row with an undisturbed dataset.",
            "Exits 1 when a row was lost, doubled or stale, a rule of the audit is broken, or a reader saw anything but"
                    + " whole snapshots."
        })
final class Kills implements Callable<Integer> {
    @Option(names = "--operations", split = ",", description = "What to kill: ${COMPLETION-CANDIDATES} (default: all).")
    private List<KilledOperation> operations = List.of(KilledOperation.values());

    @Option(names = "--kills", defaultValue = "40", description = "Kills an operation (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed kills at other moments.")
    private long seed;

    private Path work = Path.of("");

    @Override
    public Integer call() throws Exception {
        work = Files.createTempDirectory("broadsheet-kills");
        boolean clean = true;
        System.out.println(
                "operation   kills too_late rows_lost doubled stale broken_rules partial_reads reads asked_again");
        for (KilledOperation operation : operations) {
            clean &= kill(operation);
        }
        Increments.delete(work);
        return clean ? 0 : 1;
    }

    private boolean kill(KilledOperation operation) throws Exception {
        KillSite base = new KillSite(Files.createDirectories(work.resolve(operation.name())));
        operation.prepare(base);
        Undisturbed undisturbed = undisturbed(operation, base);
        Random random = new Random(seed);
        KillCounts counts = new KillCounts(undisturbed.rows(), undisturbed.glances());
        for (int attempt = 0; counts.kills() < kills && attempt < 4 * kills; attempt++) {
            KillSite site = base.copyTo(work.resolve(operation.name() + "-" + attempt));
            // Up to a little longer than it takes, so that its last moments are hit too.
            long nanos = (long) (undisturbed.nanos() * 1.1 * random.nextDouble());
            try (KillReader reader = new KillReader(site)) {
                boolean killed = startAndKill(operation, site, nanos);
                complete(operation, site);
                reader.close();
                counts.add(killed, site, reader);
            }
            Increments.delete(site.folder());
        }
        System.out.println(counts.line(operation));
        counts.details().forEach(System.out::println);
        return counts.clean();
    }

    /** What comes of an operation that nobody disturbs: its rows, what readers may see on the way, and how long it takes. */
    private record Undisturbed(List<String> rows, Set<String> glances, long nanos) {}

    private Undisturbed undisturbed(KilledOperation operation, KillSite base) throws Exception {
        Set<String> glances = new HashSet<>();
        KillSite site = base.copyTo(work.resolve(operation.name() + "-undisturbed"));
        if (operation != KilledOperation.INGEST && operation != KilledOperation.REPAIR) {
            glances.add(site.glance());
        }
        Process process = start(operation, site);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        awaitReady(out, site);
        long begin = System.nanoTime();
        out.transferTo(Writer.nullWriter());
        if (process.waitFor() != 0) {
            throw new IOException(operation + " fails undisturbed: " + Files.readString(errors(site)));
        }
        long nanos = System.nanoTime() - begin;
        glances.add(site.glance());
        complete(operation, site);
        glances.add(site.glance());
        List<String> rows = site.rows();
        Increments.delete(site.folder());
        return new Undisturbed(rows, glances, nanos);
    }

    /** Whether the operation was still going on when it was killed. */
    private static boolean startAndKill(KilledOperation operation, KillSite site, long nanos) throws Exception {
        Process process = start(operation, site);
        awaitReady(process.inputReader(StandardCharsets.UTF_8), site);
        boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    private static void awaitReady(BufferedReader out, KillSite site) throws IOException {
        String line = out.readLine();
        if (!IngestOnce.READY.equals(line)) {
            throw new IOException("the process began with " + line + ": " + Files.readString(errors(site)));
        }
    }

    /** The operation once more, as its user would, and the next scheduled run. */
    private static void complete(KilledOperation operation, KillSite site) throws Exception {
        if (!operation.isRun()) {
            Process process = start(operation, site);
            process.getInputStream().readAllBytes();
            process.waitFor();
        }
        site.ingest();
    }

    private static Process start(KilledOperation operation, KillSite site) throws IOException {
        return ChildProcess.start(
                OperationOnce.class,
                errors(site),
                List.of("-XX:TieredStopAtLevel=1"),
                new ArrayList<>(operation.arguments(site)));
    }

    private static Path errors(KillSite site) {
        return site.folder().resolve("errors.log");
    }
}
