package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;

/**
 * A document of the attributions corpus: its text and what annotators marked in it.
 *
 * @param name file name
 * @param text as in the file
 * @param attributions those with content, in the order of the annotation file
 */
record AttributedDocument(String name, String text, List<Marked> attributions) {

    /** UTF-16 indices of a stretch of the document's text. */
    record Stretch(int from, int to) {
        boolean holds(Stretch other) {
            return from <= other.from && other.to <= to;
        }

        boolean meets(Stretch other) {
            return Math.max(from, other.from) < Math.min(to, other.to);
        }
    }

    /** An attribution's three parts; source and cue may be empty. */
    record Marked(List<Stretch> content, List<Stretch> source, List<Stretch> cue) {}

    /** The document as an article of whose publication nothing is known: the measures read it so. */
    Article article() {
        return Article.ofPlainText(name, text, Publication.UNKNOWN);
    }

    /** The documents of a folder that holds {@code text/} and {@code annotations/}, by name. */
    static List<AttributedDocument> in(Path folder) throws IOException {
        List<Path> files;
        try (var listed = Files.list(folder.resolve("text"))) {
            files = listed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<AttributedDocument> documents = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path marks = folder.resolve("annotations").resolve(name.substring(0, name.length() - 4) + ".ann");
            if (Files.exists(marks)) {
                String text = Files.readString(file);
                documents.add(new AttributedDocument(name, text, marked(Files.readAllLines(marks), new Text(text))));
            }
        }
        return documents;
    }

    /** Reads stand-off lines: "T1 TAB Content 3 9;12 15 TAB text" and "E1 TAB Attribution:T3 Source:T2 Cue:T3 Content:T1". */
    private static List<Marked> marked(List<String> lines, Text text) {
        Map<String, List<Stretch>> stretches = new HashMap<>();
        List<Marked> attributions = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t");
            if (fields.length > 2 && fields[0].startsWith("T")) {
                stretches.put(fields[0], stretchesOf(fields[1].substring(fields[1].indexOf(' ') + 1), text));
            } else if (fields.length > 1 && fields[0].startsWith("E")) {
                Map<String, List<Stretch>> parts = new HashMap<>();
                for (String part : fields[1].trim().split("\\s+")) {
                    String role = part.substring(0, part.indexOf(':')).replaceAll("\\d+$", "");
                    parts.computeIfAbsent(role, key -> new ArrayList<>())
                            .addAll(stretches.getOrDefault(part.substring(part.indexOf(':') + 1), List.of()));
                }
                if (!parts.getOrDefault("Content", List.of()).isEmpty()) {
                    attributions.add(new Marked(
                            parts.getOrDefault("Content", List.of()),
                            parts.getOrDefault("Source", List.of()),
                            parts.getOrDefault("Cue", List.of())));
                }
            }
        }
        return attributions;
    }

    private static List<Stretch> stretchesOf(String offsets, Text text) {
        List<Stretch> stretches = new ArrayList<>();
        for (String pair : offsets.split(";")) {
            String[] ends = pair.trim().split(" ");
            Span span = new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            stretches.add(new Stretch(text.from(span), text.to(span)));
        }
        return stretches;
    }
}
