package org.broadsheet.figure.amount;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.words.WordList;

/** Words that tell a change, by what they are and which way it goes. From {@code trends.tsv}. */
final class TrendLists {
    final Map<String, Trend> verbs = new HashMap<>();
    final Map<String, Trend> overObjects = new HashMap<>();
    final Map<String, Trend> nouns = new HashMap<>();
    final Map<String, Trend> particles = new HashMap<>();
    final Map<String, Trend> comparatives = new HashMap<>();

    TrendLists() {
        for (WordList.Row row : WordList.english("trends").rows()) {
            Trend trend = Trend.valueOf(row.cell(0));
            Map<String, Trend> words = switch (row.cell(1)) {
                case "VERB" -> verbs;
                case "OBJECT" -> overObjects;
                case "NOUN" -> nouns;
                case "WORD" -> particles;
                case "COMPARATIVE" -> comparatives;
                default -> throw new IllegalStateException("trends.tsv: no class " + row.cell(1));
            };
            for (String word : row.parts(2)) {
                words.put(word, trend);
            }
        }
    }
}
