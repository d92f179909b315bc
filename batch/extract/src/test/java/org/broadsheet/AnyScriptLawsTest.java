package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeTagger;
import org.junit.jupiter.api.Test;

/**
 * What holds for any text in any script, whatever its tags: no stage throws, ids are unique within an article, and the
 * text at a span is the row's.
 */
class AnyScriptLawsTest {
    private static final int ARTICLES = 400;
    private static final int SENTENCES = 8;
    private static final int WORDS = 14;
    /** Letters whose upper or lower case has another length, or whose case depends on their place. */
    private static final List<String> UNEVEN =
            List.of("İ", "ı", "ß", "ẞ", "ﬁ", "ﬃ", "ŉ", "ǰ", "ΐ", "Σ", "ς", "Ǆ", "ǅ", "𐐀", "𐐨", "Ⱥ", "ⱥ");

    private static final List<String> WRITTEN = List.of(
            "said/VBD",
            "told/VBD",
            "that/IN",
            "“/``",
            "”/''",
            "\"/``",
            "‘/``",
            "’/''",
            ",/,",
            "./.",
            ":/:",
            "(/-LRB-",
            ")/-RRB-",
            "5/CD",
            "3.5/CD",
            "%/NN",
            "million/CD",
            "$/$",
            "percent/NN",
            "of/IN",
            "in/IN",
            "2019/CD",
            "March/NNP",
            "the/DT",
            "he/PRP",
            "her/PRP$",
            "it/PRP",
            "who/WP",
            "and/CC",
            "'s/POS",
            "-/HYPH",
            "rose/VBD",
            "was/VBD",
            "to/TO",
            "by/IN",
            "Mr./NNP",
            "president/NN",
            "company/NN",
            "according/VBG",
            "not/RB",
            "İSMAİL/NNP/P",
            "STRAßE/NNP/O",
            "ΣΟΦΟΣ/NNP/P",
            "ﬁRMA/NNP/O");

    private final TimeTagger times = new TimeTagger();
    private final EntityExtractor entities = new EntityExtractor();
    private final QuoteExtractor quotes = new QuoteExtractor();
    private final FigureExtractor figures = new FigureExtractor();

    @Test
    void noStageThrowsIdsAreUniqueAndSpansYieldTheirText() {
        Map<UnicodeScript, List<String>> letters = lettersOfAllScripts();
        assertTrue(letters.size() > 100, letters.size() + " scripts");
        List<List<String>> alphabets = new ArrayList<>(letters.values());
        int rows = 0;
        for (int seed = 0; seed < ARTICLES; seed++) {
            String text = text(new Random(seed), alphabets.get(seed % alphabets.size()));
            rows += lawful(HandTagging.tagged(text), text);
        }
        assertTrue(rows > ARTICLES, rows + " rows");
    }

    @Test
    void aNameInCapitalsIsReadableInAnyScript() {
        for (String capitals : List.of("İSMAİL KAYA", "STRAẞEN", "ΣΟΦΟΣ", "ﬁRMA ﬂUSS", "𐐀𐐁𐐂𐐃𐐄")) {
            String line = capitals.replace(" ", "/NNP/P ") + "/NNP/P said/VBD that/IN he/PRP won/VBD ./.";
            assertTrue(lawful(HandTagging.tagged(line), line) > 0, capitals);
        }
    }

    private int lawful(AnnotatedArticle annotated, String seed) {
        ParsedArticle parsed = ParsedArticle.of(annotated);
        Text body = annotated.body();
        List<TimeReference> told = times.tag(parsed);
        ArticleEntities named = entities.extract(parsed);
        List<Quote> quoted = quotes.extract(parsed, named);
        List<Figure> given = figures.extract(parsed, told, named, quoted);
        Set<String> ids = new HashSet<>();
        for (Entity entity : named.entities()) {
            assertTrue(ids.add(entity.entityId()), () -> entity + " of " + seed);
            for (Mention mention : entity.mentions()) {
                assertEquals(body.of(mention.span()), mention.text(), seed);
            }
        }
        for (Quote quote : quoted) {
            assertTrue(ids.add(quote.quoteId()), () -> quote + " of " + seed);
            assertEquals(
                    quote.text(),
                    String.join(" ", quote.spans().stream().map(body::of).toList()),
                    seed);
        }
        for (Figure figure : given) {
            assertTrue(ids.add(figure.figureId()), () -> figure + " of " + seed);
            assertEquals(body.of(figure.span()), figure.text(), seed);
        }
        told.forEach(time -> assertEquals(body.of(time.span()), time.text(), seed));
        return ids.size();
    }

    private static String text(Random random, List<String> alphabet) {
        StringBuilder lines = new StringBuilder();
        PennTag[] tags = PennTag.values();
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            for (int word = 0; word < WORDS; word++) {
                if (random.nextInt(5) < 3) {
                    lines.append(WRITTEN.get(random.nextInt(WRITTEN.size())));
                } else {
                    lines.append(word(random, alphabet)).append('/');
                    lines.append(random.nextBoolean() ? "NNP" : tags[random.nextInt(tags.length)].code());
                    lines.append(random.nextInt(3) == 0 ? random.nextBoolean() ? "/P" : "/O" : "");
                }
                lines.append(' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String word(Random random, List<String> alphabet) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            List<String> from = random.nextInt(4) == 0 ? UNEVEN : alphabet;
            word.append(from.get(random.nextInt(from.size())));
        }
        return random.nextInt(3) == 0 ? word.toString().toUpperCase(Locale.ROOT) : word.toString();
    }

    private static Map<UnicodeScript, List<String>> lettersOfAllScripts() {
        Map<UnicodeScript, List<String>> letters = new TreeMap<>();
        for (int point = 'A'; point < 0x20000; point++) {
            if (Character.isLetter(point)) {
                List<String> some = letters.computeIfAbsent(UnicodeScript.of(point), key -> new ArrayList<>());
                if (some.size() < 60) {
                    some.add(Character.toString(point));
                }
            }
        }
        return letters;
    }
}
