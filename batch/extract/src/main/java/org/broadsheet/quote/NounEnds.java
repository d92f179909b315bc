package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Tells where what a noun of saying is about ends before the verb of the clause that the noun stands in. */
final class NounEnds {
    private static final Set<String> CLAUSE_LEADS =
            WordSets.english("clause-words").union("subordinator", "comparing");

    private final ParsedArticle parsed;

    NounEnds(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** "Her call for new locks was heard": the first verb behind a noun's object is the noun's. */
    int end(Opening opening, int end) {
        if (opening.frame() == Opening.Frame.CLAUSE || opening.frame() == Opening.Frame.INFINITIVE) {
            return isSubject(opening.first()) ? beforeOuterVerb(opening, end) : end;
        }
        if (opening.frame() != Opening.Frame.OBJECT) {
            return end;
        }
        for (int i = opening.first(); i < end; i++) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return i;
            }
            if (parsed.comma(i)
                    || parsed.inRun(i)
                    || parsed.tag(i).isWh()
                    || parsed.is(i, "that")
                    || parsed.is(i, IN) && i == opening.first()) {
                return end;
            }
        }
        return end;
    }

    /** Whether a noun whose content opens at a token stands before the verb of its clause. */
    private boolean isSubject(int opening) {
        int first = parsed.sentence(opening).first();
        for (int i = opening - 1; i >= first && !parsed.comma(i); i--) {
            if (parsed.group(i) != null || parsed.inRun(i)) {
                return false;
            }
        }
        return true;
    }

    /** "Costa's claim that the boat was safe did little": the verb that no word of the content's opens a clause for. */
    private int beforeOuterVerb(Opening opening, int end) {
        int awaited = opening.frame() == Opening.Frame.CLAUSE && !opensClause(opening.first()) ? 1 : 0;
        for (int i = opening.first(); i < end; i++) {
            if (parsed.inRun(i) || i > opening.first() && parsed.comma(i)) {
                return end;
            }
            if (opensClause(i)) {
                awaited += isSubjectClause(opening, i) ? 2 : 1;
            } else if (parsed.is(i, CC)) {
                awaited = Math.max(awaited, 1);
            } else if (i > opening.first() && isVerb(i, parsed.group(i))) {
                if (awaited == 0) {
                    return i;
                }
                awaited--;
            }
        }
        return end;
    }

    /** "His warning that what happened here could happen there": a clause before the verb of the content's own. */
    private boolean isSubjectClause(Opening opening, int i) {
        return i == opening.first() && parsed.is(i - 1, "that");
    }

    /** "the boat that sank", "if it rains", "the boat he built": not "that boat". */
    private boolean opensClause(int i) {
        boolean own = parsed.phraseStart(i) == i && parsed.phraseEnd(i) > i + 1;
        return parsed.tag(i).isWh()
                || parsed.is(i, "that") && !own
                || CLAUSE_LEADS.contains(parsed.word(i))
                || parsed.phraseStart(i) == i
                        && parsed.phraseEnd(i - 1) == i
                        && parsed.tag(i).isPersonal();
    }

    /** Whether a finite verb starts at a token, but for one in a title and the second half of a word: "to jump-start". */
    private boolean isVerb(int i, @Nullable VerbGroup group) {
        return group != null
                && group.first() == i
                && group.form() == Form.FINITE
                && Character.isLowerCase(parsed.token(i).text().codePointAt(0))
                && Character.isLetterOrDigit(parsed.word(i - 1).codePointAt(0));
    }
}
