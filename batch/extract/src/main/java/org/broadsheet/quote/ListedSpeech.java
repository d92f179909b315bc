package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.NamedSpeech.Told;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;

/**
 * Finds the items of a list below a cue: In an interview Costa also said: The port is safe / The ferry will run. An item is a
 * paragraph of one sentence that no full stop ends.
 */
final class ListedSpeech {
    /** One line below a colon is as often a heading. */
    private static final int LEAST_ITEMS = 2;

    private final ParsedArticle parsed;
    private final Attributions attributions;
    private final NamedSpeech named;

    ListedSpeech(ParsedArticle parsed, CueLexicon lexicon, Attributions attributions) {
        this.parsed = parsed;
        this.attributions = attributions;
        this.named = new NamedSpeech(parsed, lexicon);
    }

    /** Reads the list below a sentence that ends its paragraph with a colon. */
    void read(Sentence sentence) {
        int colon = sentence.end() - 1;
        Told told = parsed.is(colon, ":") && !parsed.inRun(colon) ? named.beforeColon(colon) : null;
        if (told == null
                || told.cue() == null
                || told.word() == null
                || told.word().kind() != CueWord.Kind.SAY) {
            return;
        }
        List<Sentence> items = items(sentence);
        if (items.size() < LEAST_ITEMS) {
            return;
        }
        for (Sentence item : items) {
            attributions.add(new Attribution(
                    List.of(new Stretch(item.first(), item.end())),
                    told.speaker(),
                    told.cue(),
                    told.word(),
                    QuoteRule.LISTED_BELOW_CUE,
                    false));
        }
    }

    private List<Sentence> items(Sentence above) {
        List<Sentence> items = new ArrayList<>();
        List<Sentence> sentences = parsed.article().sentences();
        for (int i = above.index() + 1; i < sentences.size(); i++) {
            Sentence item = sentences.get(i);
            boolean alone = item.paragraph() != sentences.get(i - 1).paragraph()
                    && (i + 1 == sentences.size() || sentences.get(i + 1).paragraph() != item.paragraph());
            if (!alone || !isItem(item)) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    /** A clause without a stop that no cue has taken; an order such as "Read the interview" is no part of a list. */
    private boolean isItem(Sentence item) {
        String last = parsed.word(item.end() - 1);
        return Character.isLetterOrDigit(last.codePointAt(last.length() - 1))
                && parsed.finiteIn(item.first(), item.end())
                && parsed.group(item.first()) == null
                && !parsed.inRun(item.first())
                && !attributions.claimedBetween(item.first(), item.end());
    }
}
