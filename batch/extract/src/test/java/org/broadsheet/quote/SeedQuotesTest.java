package org.broadsheet.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Quote;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every quote that a careful reader owes the five real inputs is found, with its kind, its cue and who said it. */
class SeedQuotesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyRequiredQuoteOfTheSeedsIsFoundWithItsSpeaker() throws IOException {
        Path corpus = corpus();
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        List<String> faults = new ArrayList<>();
        try (var files = Files.newDirectoryStream(corpus.resolve("gold"), "[0-9]*.json")) {
            for (Path file : files) {
                JsonNode gold = JSON.readTree(Files.readString(file));
                String name = gold.get("file").asString();
                String body = body(Files.readString(corpus.resolve("seeds").resolve(name)), gold.get("body"));
                List<Quote> quotes =
                        LoadedStages.quotes(LoadedStages.parsed(Article.ofPlainText(name, body, Publication.UNKNOWN)));
                for (JsonNode owed : gold.get("quotes")) {
                    if (owed.get("required").asBoolean()) {
                        String fault = fault(owed, quotes);
                        if (fault != null) {
                            faults.add(name.substring(0, 3) + " " + fault);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults, String.join("\n", faults));
    }

    private static Path corpus() {
        String told = System.getProperty("broadsheet.corpus", System.getenv("BROADSHEET_CORPUS"));
        return told == null ? Path.of("../../../shared/corpus") : Path.of(told);
    }

    /** The lines from the one that starts as the body does to the first that ends as it does. */
    private static String body(String raw, JsonNode bounds) {
        StringBuilder body = new StringBuilder();
        for (String line : raw.split("\n")) {
            String text = line.strip();
            int start = text.indexOf(bounds.get("first").asString());
            if (!body.isEmpty() || start >= 0) {
                body.append(text.substring(Math.max(0, start))).append('\n');
                if (text.endsWith(bounds.get("last").asString())) {
                    break;
                }
            }
        }
        return body.toString();
    }

    private static String fault(JsonNode owed, List<Quote> quotes) {
        String words = words(owed.get("text").asString());
        Quote best = null;
        for (Quote quote : quotes) {
            String found = words(quote.text());
            boolean same = found.contains(words) || words.contains(found) && found.length() >= .7 * words.length();
            if (same
                    && (best == null
                            || faults(owed, quote).length() < faults(owed, best).length())) {
                best = quote;
            }
        }
        if (best == null) {
            return "not found: " + owed;
        }
        String faults = faults(owed, best);
        return faults.isEmpty() ? null : faults + "in " + best + " owed " + owed;
    }

    private static String faults(JsonNode owed, Quote quote) {
        StringBuilder faults = new StringBuilder();
        if (!quote.kind().name().equals(owed.get("kind").asString())) {
            faults.append("kind ");
        }
        if (quote.cue() == null
                || !quote.cue()
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .contains(owed.get("cue").asString())) {
            faults.append("cue ");
        }
        if (quote.speaker() == null
                || !owed.get("speaker_name").asString().equals(quote.speaker().name())) {
            faults.append("speaker ");
        }
        return faults.toString();
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
