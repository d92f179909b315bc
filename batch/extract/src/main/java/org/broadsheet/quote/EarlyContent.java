package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.EX;
import static org.broadsheet.annotate.PennTag.VBG;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** What is said behind an early cue: where it opens and ends, and how much of the cue's clause belongs to it. */
final class EarlyContent {
    private final ParsedArticle parsed;
    private final SubjectFinder subjects;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;
    private final NounEnds nounEnds;

    EarlyContent(
            ParsedArticle parsed,
            SubjectFinder subjects,
            Openings openings,
            Extents extents,
            Attributions attributions) {
        this.parsed = parsed;
        this.subjects = subjects;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
        this.nounEnds = new NounEnds(parsed);
    }

    /**
     * Keeps what opens behind a cue as said, where something does.
     *
     * @param source who says it, or null where nobody is told to
     * @param rule what found the cue, or null where that hangs on what opens behind it
     */
    void open(
            int cueFirst,
            int cueHead,
            int cueEnd,
            CueWord word,
            @Nullable Subject source,
            @Nullable QuoteRule rule,
            boolean doubt) {
        Opening opening = openings.after(cueEnd, word);
        if (opening == null || attributions.claimed(opening.first())) {
            return;
        }
        int end = rule == QuoteRule.NOUN_CUE
                ? nounEnds.end(opening, extents.end(opening, cueHead))
                : extents.end(opening, cueHead);
        // "argues that," above the words of a book
        if (end <= opening.first() || end == opening.first() + 1 && parsed.is(opening.first(), "that")) {
            return;
        }
        QuoteRule why = rule != null ? rule : ruleOf(opening);
        List<Stretch> content = new ArrayList<>();
        content.add(new Stretch(opening.first(), end));
        if (source == null && rule == null && nobodys(cueHead) || isExpected(cueHead, source, opening)) {
            return;
        }
        // "There is fear": nobody's.
        Subject owner = source != null && parsed.is(source.first(), EX) ? null : source;
        Subject subject = impersonalSubject(cueHead, word, opening);
        if (subject != null) {
            VerbGroup group = parsed.group(cueHead);
            owner = group != null && group.passive() ? source : null;
            // "was called a cheat by rowers for using": who calls it so stands within what is said.
            content = owner == null ? content : content.get(0).without(owner.first() - 1, owner.end());
            content.add(0, new Stretch(subject.first(), subject.end()));
        }
        attributions.add(new Attribution(
                content, owner, new Stretch(cueFirst, Math.max(cueEnd, opening.cueEnd())), word, why, doubt));
    }

    /** Keeps what a noun is about behind its owner: "a call by Costa for calm". */
    void openBehind(Subject owner, Stretch noun, CueWord word) {
        Opening opening = openings.after(owner.end(), word);
        if (opening == null || attributions.claimed(opening.first())) {
            return;
        }
        int end = nounEnds.end(opening, extents.end(opening, noun.first()));
        if (end > opening.first()) {
            attributions.add(new Attribution(
                    List.of(new Stretch(opening.first(), end)), owner, noun, word, QuoteRule.NOUN_CUE, false));
        }
    }

    private static QuoteRule ruleOf(Opening opening) {
        return switch (opening.frame()) {
            case QUOTE -> QuoteRule.SPEECH_AFTER_CUE;
            case CLAUSE -> QuoteRule.CLAUSE_AFTER_CUE;
            case QUESTION -> QuoteRule.QUESTION_AFTER_CUE;
            case INFINITIVE -> QuoteRule.INFINITIVE_AFTER_CUE;
            case OBJECT -> QuoteRule.OBJECT_AFTER_CUE;
        };
    }

    /** Whether a cue is a bare participle or infinitive, which without a subject nobody is told to say. */
    private boolean nobodys(int cueHead) {
        VerbGroup group = parsed.group(cueHead);
        return group != null && group.form() != Form.FINITE && !parsed.inRun(cueHead);
    }

    /** "with both Costa and Dias expected to come": of whom it is expected, and nobody is told to expect it. */
    private boolean isExpected(int cueHead, @Nullable Subject source, Opening opening) {
        if (source == null || opening.frame() != Opening.Frame.INFINITIVE || parsed.is(cueHead, VBG)) {
            return false;
        }
        int first = parsed.sentence(source.first()).first();
        int i = source.first() - 1;
        while (i > first
                && (parsed.is(i, CC) || parsed.is(i, "both") || parsed.phrase(i) != null)
                && parsed.group(i) == null) {
            i--;
        }
        return i > first && parsed.is(i, "with") && parsed.comma(i - 1);
    }

    /** The subject of "seem" and of passives such as "is expected to": it belongs to the content, not to its owner. */
    private @Nullable Subject impersonalSubject(int cueHead, CueWord word, Opening opening) {
        VerbGroup group = parsed.group(cueHead);
        if (group == null || group.form() != Form.FINITE) {
            return null;
        }
        boolean passive = group.passive()
                && opening.frame() != Opening.Frame.CLAUSE
                && opening.frame() != Opening.Frame.QUESTION
                && !word.takes(CueWord.Frame.HEARER);
        return passive
                        || word.kind() == Kind.SEEM
                                && parsed.token(group.head()).lemma().equals(word.lemma())
                ? subjects.grammatical(group)
                : null;
    }
}
