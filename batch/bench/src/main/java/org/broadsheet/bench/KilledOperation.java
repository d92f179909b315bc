package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is killed: how the dataset stands before, and what is done with it. */
enum KilledOperation {
    /** The first run over a folder. */
    INGEST {
        @Override
        void prepare(KillSite site) throws IOException {
            fill(site, 0, ARTICLES);
        }
    },
    /** A run over new files beside published ones. */
    INCREMENT {
        @Override
        void prepare(KillSite site) throws Exception {
            fill(site, 0, ARTICLES / 2);
            site.ingest();
            fill(site, ARTICLES / 2, ARTICLES);
        }
    },
    /** A run over files whose articles have other text now. */
    CORRECTION {
        @Override
        void prepare(KillSite site) throws Exception {
            fill(site, 0, ARTICLES);
            site.ingest();
            correct(site, "The board has corrected this since. ");
        }
    },
    /** A run over a file that gives fewer articles than it used to. */
    RETIREMENT {
        @Override
        void prepare(KillSite site) throws Exception {
            fill(site, 0, ARTICLES - 12);
            site.input("many.jsonl", lines(ARTICLES - 12, ARTICLES));
            site.ingest();
            site.input("many.jsonl", lines(ARTICLES - 12, ARTICLES - 5));
        }
    },
    /** Small files of a dozen runs are put together. */
    COMPACTION("compact") {
        @Override
        void prepare(KillSite site) throws Exception {
            publishInTwelveRuns(site);
        }
    },
    /** An article is taken out for good. */
    FORGETTING("forget", "https://example.org/story-7") {
        @Override
        void prepare(KillSite site) throws Exception {
            fill(site, 0, ARTICLES);
            site.ingest();
        }
    },
    /** An article is taken out of every snapshot. */
    PURGE("forget", "--purge", "https://example.org/story-7") {
        @Override
        void prepare(KillSite site) throws Exception {
            fill(site, 0, ARTICLES);
            site.ingest();
            correct(site, "The board has corrected this since. ");
            site.ingest();
        }
    },
    /** A published file is missing; what it held is read again by the run after. */
    REPAIR("repair", "--no-ingest") {
        @Override
        void prepare(KillSite site) throws Exception {
            fill(site, 0, ARTICLES);
            site.ingest();
            try (Stream<Path> files = Files.walk(site.out().resolve("quotes"))) {
                Files.delete(files.filter(file -> file.toString().endsWith(".parquet"))
                        .sorted()
                        .findFirst()
                        .orElseThrow());
            }
        }
    },
    /** An older snapshot is published anew. */
    ROLLBACK("rollback", "3") {
        @Override
        void prepare(KillSite site) throws Exception {
            publishInTwelveRuns(site);
        }
    };

    private static final int ARTICLES = 60;

    private final List<String> verb;

    KilledOperation(String... verb) {
        this.verb = List.of(verb);
    }

    /** Brings a new site into the state in which the operation begins. */
    abstract void prepare(KillSite site) throws Exception;

    /** The arguments of {@link OperationOnce} that do it. */
    List<String> arguments(KillSite site) {
        if (verb.isEmpty()) {
            return List.of(
                    OperationOnce.INGEST, site.out().toString(), site.in().toString());
        }
        List<String> arguments = new ArrayList<>(verb);
        arguments.addAll(List.of("--output", site.out().toString()));
        return arguments;
    }

    /** Whether the operation ends with a run over the inputs. */
    boolean isRun() {
        return verb.isEmpty();
    }

    private static void publishInTwelveRuns(KillSite site) throws Exception {
        for (int run = 0; run < 12; run++) {
            fill(site, run * ARTICLES / 12, (run + 1) * ARTICLES / 12);
            site.ingest();
        }
    }

    /** Gives every fifth article other text. */
    static void correct(KillSite site, String correction) throws IOException {
        for (int i = 0; i < ARTICLES; i += 5) {
            site.input(fileOf(i), line(i, correction));
        }
    }

    private static void fill(KillSite site, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (i % 20 == 19) {
                site.input(i + ".txt", "");
            } else {
                site.input(fileOf(i), line(i, ""));
            }
        }
    }

    private static String fileOf(int number) {
        return number + ".jsonl";
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(line(i, ""));
        }
        return lines.toString();
    }

    private static String line(int number, String correction) {
        String text = "The harbour board of Port " + number + " met on Tuesday to settle the price of berths.\\n\\n"
                + "\\\"We will build " + (number + 2) + " new piers before winter,\\\" said Ana Pereira.\\n\\n"
                + correction
                + "Ana Pereira asked the " + (number + 10) + " fishing crews for patience while the work goes on.";
        return "{\"url\": \"https://example.org/story-" + number + "\", \"title\": \"Story " + number
                + "\", \"published_at\": \"2024-0" + (1 + number % 3) + "-11T08:00:00Z\", \"text\": \"" + text
                + "\"}\n";
    }
}
