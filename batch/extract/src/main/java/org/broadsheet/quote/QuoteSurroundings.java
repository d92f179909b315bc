package org.broadsheet.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;

/** What stands around the statements of an article: others that compete, and how the text itself is written. */
final class QuoteSurroundings {
    private static final int MANY_WORDS = 12;
    /** In a thousand words outside quote marks. */
    private static final int MANY_YOU = 5;

    private static final Set<String> FIRST = Set.of("i", "my", "me", "we", "our", "us", "i'm", "i've");
    private static final Set<String> SECOND = Set.of("you", "your", "yours", "yourself");

    private final ParsedArticle parsed;
    private final Map<Integer, Integer> cuesOfSentence = new HashMap<>();
    private final Map<Integer, Set<String>> speakersOfParagraph = new HashMap<>();
    private final int[] held;
    private final int first;
    private final int second;
    private final int spoken;

    QuoteSurroundings(ParsedArticle parsed, List<Attribution> attributions) {
        this.parsed = parsed;
        this.held = new int[parsed.size()];
        for (Attribution attribution : attributions) {
            Stretch cue = attribution.cue();
            int place = cue == null ? attribution.content().get(0).first() : cue.first();
            if (cue != null) {
                cuesOfSentence.merge(parsed.sentence(place).index(), 1, Integer::sum);
            }
            Subject source = attribution.source();
            if (source != null) {
                speakersOfParagraph
                        .computeIfAbsent(parsed.paragraph(place), key -> new HashSet<>())
                        .add(parsed.word(source.meantEnd() - 1));
            }
            for (Stretch stretch : attribution.content()) {
                for (int i = stretch.first(); i < stretch.end(); i++) {
                    held[i]++;
                }
            }
        }
        int all = 0;
        int ofFirst = 0;
        int ofSecond = 0;
        int ofQuotes = 0;
        for (int i = 0; i < parsed.size(); i++) {
            all++;
            if (parsed.inRun(i)) {
                ofQuotes++;
                continue;
            }
            ofFirst += FIRST.contains(parsed.word(i)) ? 1 : 0;
            ofSecond += SECOND.contains(parsed.word(i)) ? 1 : 0;
        }
        int words = Math.max(1, all - ofQuotes);
        first = 1000 * ofFirst / words;
        second = 1000 * ofSecond / words;
        spoken = 100 * ofQuotes / Math.max(1, all);
    }

    /** Whether the text says "you" as guides and shops do. */
    boolean addressesReader() {
        return second >= MANY_YOU;
    }

    void add(FeatureSet.Builder features, Attribution attribution) {
        Stretch cue = attribution.cue();
        int place = cue == null ? attribution.content().get(0).first() : cue.first();
        Sentence sentence = parsed.sentence(place);
        features.addClass("cues in sentence", cuesOfSentence.getOrDefault(sentence.index(), 0), 0, 1, 2, 3);
        int speakers =
                speakersOfParagraph.getOrDefault(sentence.paragraph(), Set.of()).size();
        features.addClass("speakers in paragraph", speakers, 0, 1, 2, 3);
        features.addIf(isShared(attribution), "words of another statement");
        features.addClass("first person around", first, 0, 2, 5, 15, 30);
        features.addClass("second person around", second, 0, 2, 5, 15, 30);
        features.addClass("quoted share", spoken, 0, 1, 5, 15, 30);
        features.addClass("names in sentence", names(sentence), 0, 1, 2, 3);
        addPlace(features, sentence);
    }

    /** Heading, line of a list, start of a paragraph. */
    private void addPlace(FeatureSet.Builder features, Sentence sentence) {
        List<Sentence> all = parsed.article().sentences();
        boolean opens = sentence.index() == 0 || all.get(sentence.index() - 1).paragraph() != sentence.paragraph();
        boolean closes = sentence.index() + 1 == all.size()
                || all.get(sentence.index() + 1).paragraph() != sentence.paragraph();
        boolean stopped =
                !Character.isLetterOrDigit(parsed.word(sentence.end() - 1).codePointAt(0));
        int words = sentence.end() - sentence.first();
        features.addIf(opens, "opens paragraph");
        features.addIf(opens && closes && !stopped && words <= MANY_WORDS, "heading");
        features.addIf(opens && closes && !stopped && words > MANY_WORDS, "line without stop");
        char start = parsed.token(sentence.first()).text().charAt(0);
        features.addIf(opens && (Character.isDigit(start) || "-•*–·>".indexOf(start) >= 0), "line of a list");
        features.addIf(sentence.paragraph() == 0, "first paragraph");
    }

    /** Whether some of its words belong to another statement, too. */
    private boolean isShared(Attribution attribution) {
        for (Stretch stretch : attribution.content()) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                if (held[i] > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private int names(Sentence sentence) {
        int names = 0;
        NameTag before = NameTag.NONE;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            NameTag tag = parsed.inRun(i) ? NameTag.NONE : parsed.token(i).name();
            names += tag == NameTag.PERSON && before != NameTag.PERSON ? 1 : 0;
            before = tag;
        }
        return names;
    }
}
