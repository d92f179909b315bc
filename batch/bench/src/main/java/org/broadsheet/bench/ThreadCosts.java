package org.broadsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CPU seconds of this process by what its threads do, as Linux counts them; nothing elsewhere. Threads come and go, so
 * they are looked at ten times a second: what a thread does in its last tenth is missed.
 *
 * <p>The compilers, the collector and DuckDB work on threads that Java knows nothing of. The system knows them by the
 * first 15 letters of their names; DuckDB's have that of the program, which else only the main thread has.
 */
final class ThreadCosts implements AutoCloseable {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final int PAUSE_MILLIS = 100;
    /** Linux says a hundredth of a second to every program, whatever its own clock does. */
    private static final double TICKS_A_SECOND = 100;

    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, Task> before = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Thread watch = new Thread(this::watch, "thread-costs");
    private volatile boolean closed;

    /** One thread: its name, and its CPU time so far in ticks. */
    private record Task(String name, long ticks) {}

    /** Starts to count; to be made before DuckDB is opened for the first time. */
    ThreadCosts() {
        look(before);
        tasks.putAll(before);
        before.forEach((id, task) -> {
            if (task.name().equals("java")) {
                own.add(id);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        while (!closed) {
            look(tasks);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void look(Map<String, Task> into) {
        if (!Files.isDirectory(TASKS)) {
            return;
        }
        try (Stream<Path> all = Files.list(TASKS)) {
            for (Path one : all.toList()) {
                Task task = task(one);
                if (task != null) {
                    into.put(one.getFileName().toString(), task);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thread, or null where it is gone meanwhile. */
    private static @Nullable Task task(Path folder) throws IOException {
        String line;
        try {
            line = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            // "No such process", which has no exception of its own.
            if (Files.exists(folder)) {
                throw e;
            }
            return null;
        }
        // "id (name) state ...", of which the 14th and 15th fields are the ticks; a name may hold anything.
        int end = line.lastIndexOf(')');
        String[] rest = line.substring(end + 2).split(" ");
        return new Task(
                line.substring(line.indexOf('(') + 1, end), Long.parseLong(rest[11]) + Long.parseLong(rest[12]));
    }

    /** Stops counting, and gives the CPU seconds since the start, most first. */
    Map<String, Double> finish() {
        close();
        look(tasks);
        Map<String, Double> seconds = new HashMap<>();
        tasks.forEach((id, task) -> {
            Task start = before.get(id);
            seconds.merge(
                    kind(id, task.name()),
                    (task.ticks() - (start == null ? 0 : start.ticks())) / TICKS_A_SECOND,
                    Double::sum);
        });
        Map<String, Double> sorted = new LinkedHashMap<>();
        seconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private String kind(String id, String name) {
        if (name.startsWith("extract-")) {
            return "workers";
        }
        if (name.startsWith("C1 Comp")) {
            return "quick compiler (C1)";
        }
        if (name.startsWith("C2 Comp")) {
            return "optimizing compiler (C2)";
        }
        if (name.equals("VM Thread") || name.startsWith("GC Thread") || name.startsWith("G1 ")) {
            return "garbage collection";
        }
        if (name.equals("java")) {
            return own.contains(id) ? "main: start, plan, link, audit, publish" : "DuckDB's own threads";
        }
        return "other";
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
