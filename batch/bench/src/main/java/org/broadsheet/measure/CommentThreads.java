package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reader comments as sites print them, put together from invented texts, names and the styles of comment systems; the same
 * in every run.
 */
final class CommentThreads {
    private static final List<String> AGES =
            List.of("2 hours ago", "3h", "5 days ago", "1 year ago", "14 min", "4 weeks ago");

    private final List<String[]> texts = rows("comment-texts.tsv");
    private final List<String[]> names = rows("comment-names.tsv");
    private final List<String[]> styles = rows("comment-styles.tsv");

    /**
     * A thread.
     *
     * @param style name of how it is printed
     * @param lines as they stand behind the story
     * @param words of the comments themselves, without names and times
     */
    record Thread(String style, List<String> lines, List<String> words) {}

    /** Threads of two to six comments, styles in turn. */
    List<Thread> of(int count) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(thread(i));
        }
        return threads;
    }

    private Thread thread(int i) {
        String[] style = styles.get(i % styles.size());
        String language = switch (style[0]) {
            case "german" -> "de";
            case "french" -> "fr";
            default -> i % 9 == 4 ? "es" : "en";
        };
        List<String> spoken = texts.stream()
                .filter(row -> row[0].equals(language))
                .map(row -> row[1])
                .toList();
        List<String> lines = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (!style[1].equals("-")) {
            lines.add(style[1]);
        }
        int comments = 3 + i * 7 % 4 - (i % 5 == 0 ? 1 : 0);
        for (int n = 0; n < comments; n++) {
            String text = spoken.get((i * 11 + n * 3) % spoken.size());
            String[] name = names.get((i * 7 + n * 3) % names.size());
            words.add(text);
            for (String line : style[2].split(" / ", -1)) {
                lines.add(filled(line, i, n, name, text));
            }
        }
        return new Thread(style[0], lines, words);
    }

    private static String filled(String line, int i, int n, String[] name, String text) {
        int day = 1 + (i * 5 + n) % 28;
        int month = (i * 3 + 1) % 12;
        String monthName = Month.of(month + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int year = 2018 + i % 8;
        String time = String.format(
                Locale.ROOT, "%d:%02d %s", 1 + (i + n * 2) % 12, (i * 13 + n * 17) % 60, i % 2 == 0 ? "am" : "pm");
        return line.replace("{name}", name[0])
                .replace("{handle}", name[1])
                .replace("{date}", monthName + " " + day + ", " + year)
                .replace("{time}", time)
                .replace(
                        "{stamp}",
                        String.format(
                                Locale.ROOT,
                                "%02d.%02d.%d, %02d:%02d",
                                day,
                                month + 1,
                                year,
                                7 + n,
                                (i * 13 + n * 17) % 60))
                .replace("{ago}", AGES.get((i + n) % AGES.size()))
                .replace("{n}", Integer.toString(n + 1))
                .replace("{text}", text);
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = CommentThreads.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + CommentThreads.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
