package org.broadsheet.pipeline.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** A run in a process of its own, which can be killed, or which kills itself as a step begins. */
final class IngestProcess {
    private IngestProcess() {}

    /**
     * Arguments: the folder of a {@link TestDataset}, and the step at whose beginning to die, or nothing; with a number
     * behind it, not the first time but that many'th. A {@code
     * stdin.jsonl} in the folder is read as if it were piped, instead of the inputs.
     */
    public static void main(String[] args) throws Exception {
        TestDataset dataset = new TestDataset(Path.of(args[0]));
        RunProgress progress = args.length == 1 ? RunProgress.SILENT : DyingAt.of(args[1]);
        IngestRun run =
                new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC()).workingIn(dataset.work());
        Path piped = Path.of(args[0], "stdin.jsonl");
        List<RunReport> reports = Files.exists(piped)
                ? run.reading(Files.newInputStream(piped))
                        .run(dataset.request().with().inputs(List.of("-")).build(), progress)
                : run.run(dataset.request(), progress);
        System.exit(reports.get(reports.size() - 1).status().succeeded() ? 0 : 1);
    }

    static Process start(Path folder, String... dyingAt) throws IOException {
        return start(List.of(), folder, dyingAt);
    }

    /** @param before a command that runs the process that its further arguments name */
    static Process start(List<String> before, Path folder, String... dyingAt) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dbroadsheet.split-bytes=" + Long.getLong("broadsheet.split-bytes", 1_500_000),
                "-Dbroadsheet.hadoop.conf=" + System.getProperty("broadsheet.hadoop.conf", ""),
                "-cp",
                System.getProperty("java.class.path"),
                IngestProcess.class.getName(),
                folder.toString()));
        command.addAll(List.of(dyingAt));
        File log = folder.resolve("process.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private record DyingAt(String place, AtomicInteger times) implements RunProgress {
        static DyingAt of(String argument) {
            String[] words = argument.split(" ");
            return new DyingAt(words[0], new AtomicInteger(words.length == 1 ? 1 : Integer.parseInt(words[1])));
        }

        @Override
        public void planned(Plan plan, int splitsDone) {
            dieAt("planned");
        }

        @Override
        public void extracted(int articles, int rejects) {
            dieAt("extracted");
        }

        @Override
        public void splitDone(Split split) {
            dieAt("splitDone");
        }

        @Override
        public void step(String name) {
            dieAt(name);
        }

        private void dieAt(String here) {
            if (here.equals(place) && times.decrementAndGet() <= 0) {
                // Like kill -9: no shutdown hook, nothing flushed.
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
