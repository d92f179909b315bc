package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.List;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** What "it" or "they" at the start of a sentence mean that an amount is told of: what the sentence before speaks of, where that is a thing. */
final class PronounSubjects {
    private final ParsedArticle parsed;
    private final Pieces pieces;

    PronounSubjects(ParsedArticle parsed, Pieces pieces) {
        this.parsed = parsed;
        this.pieces = pieces;
    }

    /** The same, or where it names nothing the thing that the pronoun means of which the clause speaks. */
    Measured of(Amount amount, Measured found, Party party) {
        Part mention = party.mention();
        boolean open = !found.isNamed() && found.words() == null && party.named() == null;
        // "It has been three months since"
        if (!open
                || amount.isAge()
                || amount.isLengthOfTime()
                || mention == null
                || mention.first() != 0
                || mention.end() != 1) {
            return found;
        }
        boolean several = pieces.is(0, "they");
        String meant = several || pieces.is(0, "it") ? subjectBefore(several) : null;
        return meant == null
                ? found
                : new Measured(0, 0, found.agent(), found.mention(), FigureRule.MEASURED_AS_LAST, meant);
    }

    /** The subject of the first finite verb of the sentence before, in the same paragraph; null where it is a name or does not agree. */
    private @Nullable String subjectBefore(boolean several) {
        Sentence here = pieces.sentence();
        List<Sentence> all = parsed.article().sentences();
        Sentence before = here.index() == 0 ? here : all.get(here.index() - 1);
        if (before == here || before.paragraph() != here.paragraph()) {
            return null;
        }
        for (int at = before.first(); at < before.end(); at++) {
            VerbGroup verb = parsed.group(at);
            if (verb != null && verb.isFinite()) {
                Subject subject = parsed.subjects().grammatical(verb);
                return subject == null || subject.first() < before.first() ? null : words(subject, several);
            }
        }
        return null;
    }

    private @Nullable String words(Subject subject, boolean several) {
        PennTag head = parsed.tag(subject.end() - 1);
        boolean agrees = head == (several ? PennTag.NNS : PennTag.NN) && parsed.tag(subject.first()) != PennTag.PRP;
        String last = parsed.token(subject.end() - 1).text();
        boolean opens = parsed.sentence(subject.end() - 1).first() == subject.end() - 1;
        boolean name = last.chars().skip(opens ? 1 : 0).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        boolean bare = subject.end() == subject.first() + 1 && parsed.tag(subject.first()) == DT;
        return agrees && !bare && !name ? parsed.article().text(subject.first(), subject.end()) : null;
    }
}
