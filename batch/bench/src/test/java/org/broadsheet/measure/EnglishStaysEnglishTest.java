package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.clean.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules are chosen by language: no English text of the corpus may be taken for another language. */
class EnglishStaysEnglishTest {
    @Test
    void noEnglishTextIsTakenForAnotherLanguage() throws IOException {
        Path corpus = Corpus.folder();
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": see BROADSHEET_CORPUS");
        List<String> foreign = new ArrayList<>();
        int all = 0;
        for (Map.Entry<String, List<String>> set : sets(corpus).entrySet()) {
            int open = 0;
            for (String text : set.getValue()) {
                String language = Language.of(text);
                open += language == null ? 1 : 0;
                if (language != null && !language.equals("en")) {
                    foreign.add(set.getKey() + " " + language + ": " + text.substring(0, Math.min(40, text.length())));
                }
            }
            all += set.getValue().size();
            System.out.printf(
                    "%s: %d texts, %d of no language told%n",
                    set.getKey(), set.getValue().size(), open);
        }
        assertTrue(all > 1000, all + " texts");
        assertEquals(List.of(), foreign);
    }

    private static Map<String, List<String>> sets(Path corpus) throws IOException {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (String set : List.of("rss-500", "kore50", "oke-2015-eval", "reuters-128")) {
            sets.put(set, texts(corpus.resolve("entities/" + set + ".benchmark.jsonl")));
        }
        List<String> newsquant = new ArrayList<>();
        for (JsonNode sentence :
                JsonMapper.shared().readTree(Files.readString(corpus.resolve("figures/newsquant-dev.json")))) {
            newsquant.add(sentence.get("text").asString());
        }
        sets.put("newsquant", newsquant);
        for (String part : List.of("dev", "train")) {
            List<String> articles = new ArrayList<>();
            try (Stream<Path> files = Files.list(corpus.resolve("attributions/" + part + "/text"))) {
                for (Path file : files.sorted().toList()) {
                    articles.add(Files.readString(file));
                }
            }
            sets.put("attributions " + part, articles);
        }
        List<String> times = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus.resolve("time/timeml"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tml")).sorted().toList()) {
                times.add(TimeMl.read(file).text());
            }
        }
        sets.put("timeml", times);
        sets.put("genres", texts(corpus.resolve("genres/truth.jsonl")));
        return sets;
    }

    private static List<String> texts(Path lines) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            texts.add(JsonMapper.shared().readTree(line).get("text").asString());
        }
        return texts;
    }
}
