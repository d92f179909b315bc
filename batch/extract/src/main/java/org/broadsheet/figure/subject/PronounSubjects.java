package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What "it" or "they" at the start of a sentence mean that an amount is told of: what the sentence before speaks of, where that is a thing. */
final class PronounSubjects {
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();
    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("length-units");
    private static final Set<String> SAYING = CueVerbs.of("say", "think", "show");
    private static final Set<String> SUBORDINATORS =
            WordSets.english("clause-words").union("subordinator", "comparing");

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
                || isWay(amount)
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

    /** "It is 12 km to Bergen", "it is 12 km from Oslo to Bergen" */
    private boolean isWay(Amount amount) {
        return amount.unit() != null
                && LENGTHS.contains(amount.unit().symbol())
                && pieces.isAny(amount.end(), "to", "from");
    }

    /**
     * The subject of the first finite verb of the sentence before, in the same paragraph; null where that is not what the main clause
     * tells, or it is somebody or a name or does not agree.
     */
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
                return subject == null
                                || SAYING.contains(parsed.token(verb.head()).lemma())
                                || !isMain(subject, before)
                        ? null
                        : words(subject, several);
            }
        }
        return null;
    }

    /** Whether a subject opens its sentence, or stands behind a comma and no "because" or the like: "in spring, the turnout". */
    private boolean isMain(Subject subject, Sentence sentence) {
        int last = subject.first() - 1;
        if (last < sentence.first()) {
            return last + 1 == sentence.first();
        }
        for (int at = sentence.first(); at <= last; at++) {
            if (SUBORDINATORS.contains(parsed.word(at)) || parsed.tag(at).isWh()) {
                return false;
            }
        }
        return parsed.comma(last)
                || parsed.is(last, PennTag.CC)
                || parsed.tag(last).isAdverb();
    }

    private @Nullable String words(Subject subject, boolean several) {
        PennTag head = parsed.tag(subject.end() - 1);
        boolean agrees = head == (several ? PennTag.NNS : PennTag.NN) && parsed.tag(subject.first()) != PennTag.PRP;
        String last = parsed.token(subject.end() - 1).text();
        String lemma = parsed.token(subject.end() - 1).lemma();
        boolean somebody = CALLINGS.contains(lemma) || PEOPLE.contains(lemma);
        boolean opens = parsed.sentence(subject.end() - 1).first() == subject.end() - 1;
        boolean name = last.chars().skip(opens ? 1 : 0).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        boolean bare = subject.end() == subject.first() + 1 && parsed.tag(subject.first()) == DT;
        return agrees && !bare && !name && !somebody ? parsed.article().text(subject.first(), subject.end()) : null;
    }
}
