package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** What stands between commas, dashes or brackets behind a subject: appositions and relative clauses. */
final class Asides {
    private static final Set<String> WHERE = Set.of("of", "in", "from", "near", "outside");

    private final ParsedArticle parsed;
    private final LeftwardVerbs verbs;
    private final SubjectPhrases phrases;

    Asides(ParsedArticle parsed, LeftwardVerbs verbs, SubjectPhrases phrases) {
        this.parsed = parsed;
        this.verbs = verbs;
        this.phrases = phrases;
    }

    /** The subject of a verb after a comma: what stands before the apposition or relative clause that the comma ends. */
    @Nullable
    Subject before(int comma, int start) {
        boolean dash = parsed.dash(comma);
        for (int i = comma - 1; i > start; i--) {
            if (!(dash ? parsed.dash(i) : parsed.comma(i)) || parsed.inRun(i)) {
                continue;
            }
            int before = i - 1;
            if (parsed.tag(before) == RIGHT_BRACKET) {
                while (before > start && parsed.tag(before) != LEFT_BRACKET) {
                    before--;
                }
                before--;
            }
            if (before < start || parsed.phraseEnd(before) != before + 1 || !opensAside(i + 1, comma)) {
                continue;
            }
            Subject source = phrases.phraseTo(before, start);
            if (isWhere(source.first(), start)) {
                continue;
            }
            int left = source.first() - 1;
            if (left > start
                    && parsed.comma(left)
                    && parsed.phraseEnd(left - 1) == left
                    && parsed.tag(left - 1).isProperNoun()
                    && !parsed.tag(source.first()).isProperNoun()
                    && !phrases.introduced(parsed.phraseStart(left - 1), start)) {
                return phrases.phraseTo(left - 1, start);
            }
            return source;
        }
        return null;
    }

    /** "Ana Costa, 59, of Norbury, Maine, said", "who lives in Norbury, Maine, said": the place is an aside itself. */
    private boolean isWhere(int first, int start) {
        int at = first;
        if (at - 2 > start
                && parsed.comma(at - 1)
                && parsed.tag(at).isProperNoun()
                && parsed.phraseEnd(at - 2) == at - 1) {
            at = parsed.phraseStart(at - 2);
        }
        int preposition = at - 1;
        return preposition - 1 > start
                && parsed.tag(at).isProperNoun()
                && WHERE.contains(parsed.word(preposition))
                && (parsed.comma(preposition - 1) || parsed.group(preposition - 1) != null);
    }

    boolean opensAside(int from, int to) {
        if (from >= to) {
            return false;
        }
        PennTag tag = parsed.tag(from);
        if (tag == CC) {
            return false;
        }
        if (tag.isWh()
                || tag == IN
                || tag == VBN
                || tag == VBG
                || tag == CD
                || tag.isAdjective()
                || tag.isAdverb()
                || tag == TO) {
            return true;
        }
        for (int i = from; i < to; i++) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return parsed.tag(Math.max(from, verbs.leftOfAdverbs(i - 1, from)))
                        .isWh();
            }
        }
        return parsed.phraseStart(from) == from;
    }
}
