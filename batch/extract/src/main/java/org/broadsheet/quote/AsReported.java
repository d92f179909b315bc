package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.RP;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Finds what somebody is told to have said by "as": As the paper reported, the fund is empty. */
final class AsReported {
    private final ParsedArticle parsed;
    private final Openings openings;
    private final Attributions attributions;

    AsReported(ParsedArticle parsed, Openings openings, Attributions attributions) {
        this.parsed = parsed;
        this.openings = openings;
        this.attributions = attributions;
    }

    /** "As the paper reported, the fund is empty." */
    void before(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        int first = openings.clauses().afterAside(group.end(), sentence);
        if (first < sentence.end()) {
            attributions.add(new Attribution(
                    List.of(new Stretch(first, parsed.wordsEnd(first, sentence.end()))),
                    source,
                    new Stretch(group.first(), group.end()),
                    word,
                    QuoteRule.AS_REPORTED,
                    group.doubtful()));
        }
    }

    /** "The fund is empty, as the paper reported." */
    boolean after(int left, VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        int as = left - 1;
        if (source == null
                || as - 1 <= sentence.first()
                || !parsed.is(as, "as")
                || !parsed.comma(as - 1)
                || parsed.inRun(as)
                || attributions.claimedBetween(sentence.first(), as)) {
            return false;
        }
        List<Stretch> content = aroundReport(as, group, sentence);
        if (content.isEmpty()) {
            return false;
        }
        attributions.add(new Attribution(
                content,
                source,
                new Stretch(group.first(), group.end()),
                word,
                QuoteRule.AS_REPORTED,
                group.doubtful()));
        return true;
    }

    /** What stands before ", as the paper reported" and, where its verb comes later, behind it: "The fund, as Costa said, is empty". */
    private List<Stretch> aroundReport(int as, VerbGroup group, Sentence sentence) {
        Stretch before = new Stretch(sentence.first(), as - 1);
        boolean whole = parsed.finiteIn(sentence.first(), as);
        if (whole) {
            return parsed.wordsEnd(group.first(), sentence.end()) > group.end() ? List.of() : List.of(before);
        }
        int comma = group.end() < sentence.end() && parsed.is(group.end(), RP) ? group.end() + 1 : group.end();
        boolean goesOn = comma + 1 < sentence.end()
                && parsed.comma(comma)
                && parsed.phraseEnd(as - 2) == as - 1
                && parsed.finiteIn(comma + 1, sentence.end());
        return goesOn ? List.of(before, new Stretch(comma + 1, parsed.wordsEnd(comma + 1, sentence.end()))) : List.of();
    }

    /** "As she spoke, the rain fell" tells when: only a verb with a clause for its content tells what. */
    boolean leadsIn(int left, CueWord word, Sentence sentence) {
        return left == sentence.first() + 1 && parsed.is(sentence.first(), "as") && word.takes(CueWord.Frame.THAT);
    }
}
