package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores below which no task may fall, in {@code floors.tsv}, beside a digest of the part of the corpus that each was
 * measured on: on another corpus a lower score tells nothing.
 */
final class Floors {
    private static final String NAME = "floors.tsv";
    private static final String CORPUS = "corpus";
    private static final String HEADER = """
            # The scores, in percent, below which none may fall, and the SHA-256 of the files each task was measured on.
            # Written by ./broadsheet measure --pin, which raises them; only with --lower does it lower them, too.
            # task <tab> corpus <tab> digest, or task <tab> score <tab> floor
            """;

    /**
     * The floors of one task.
     *
     * @param digest of the files it was measured on, or null where nothing is pinned
     */
    private record Pinned(@Nullable String digest, Map<String, Double> floors) {}

    private final Map<String, Pinned> byTask = new LinkedHashMap<>();

    /** The floors that the build carries. */
    static Floors pinned() throws IOException {
        try (InputStream in = Floors.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IOException(NAME + " is missing beside " + Floors.class.getName());
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads the lines of {@code floors.tsv}.
     *
     * @throws IOException when a line is not of its form
     */
    static Floors parse(String lines) throws IOException {
        Floors floors = new Floors();
        for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IOException(NAME + ": not three cells: " + line);
            }
            Pinned task = floors.byTask.getOrDefault(cells[0], new Pinned(null, new LinkedHashMap<>()));
            if (cells[1].equals(CORPUS)) {
                task = new Pinned(cells[2], task.floors());
            } else {
                task.floors().put(cells[1], parsePercent(cells[2], line));
            }
            floors.byTask.put(cells[0], task);
        }
        return floors;
    }

    private static double parsePercent(String cell, String line) throws IOException {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IOException(NAME + ": " + cell + " is no number: " + line, e);
        }
    }

    /** Whether a task's floors were measured on files of this digest. */
    boolean isMeasuredOn(String task, String digest) {
        Pinned pinned = byTask.get(task);
        return pinned != null && digest.equals(pinned.digest());
    }

    /** Every score of a task that is below its floor or that is no longer measured, one line each. */
    List<String> broken(String task, Scores scores) {
        List<String> broken = new ArrayList<>();
        Pinned pinned = byTask.getOrDefault(task, new Pinned(null, Map.of()));
        pinned.floors().forEach((name, floor) -> {
            Double score = scores.byName().get(name);
            if (score == null) {
                broken.add("%s: %s is measured no more; its floor is %.1f".formatted(task, name, floor));
            } else if (roundedDown(score) < floor) {
                broken.add(String.format(Locale.ROOT, "%s: %s is %.2f, below %.1f", task, name, score, floor));
            }
        });
        return broken;
    }

    /**
     * Floors with a task's scores as its own: raised, and left where a score is lower, unless {@code lower} or the corpus
     * is another.
     */
    Floors with(String task, String digest, Scores scores, boolean lower) {
        Floors next = new Floors();
        next.byTask.putAll(byTask);
        Map<String, Double> floors = new LinkedHashMap<>();
        Pinned before = byTask.get(task);
        Map<String, Double> kept =
                before != null && digest.equals(before.digest()) && !lower ? before.floors() : Map.of();
        scores.byName()
                .forEach((name, score) -> floors.put(name, Math.max(kept.getOrDefault(name, 0.0), roundedDown(score))));
        kept.forEach(floors::putIfAbsent);
        next.byTask.put(task, new Pinned(digest, floors));
        return next;
    }

    /** To a tenth of a percent, as the floors are written. */
    private static double roundedDown(double score) {
        return Math.floor(score * 10 + 1e-9) / 10;
    }

    /** Writes {@code floors.tsv} into the sources of the project at {@code home}. */
    Path write(Path home) throws IOException {
        Path file = home.resolve("batch/bench/src/main/resources/org/broadsheet/measure")
                .resolve(NAME);
        Files.writeString(file, toString());
        return file;
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(HEADER);
        byTask.forEach((task, pinned) -> {
            lines.append(task)
                    .append('\t')
                    .append(CORPUS)
                    .append('\t')
                    .append(pinned.digest())
                    .append('\n');
            pinned.floors()
                    .forEach((name, floor) -> lines.append(task)
                            .append('\t')
                            .append(name)
                            .append(String.format(Locale.ROOT, "\t%.1f\n", floor)));
        });
        return lines.toString();
    }
}
