package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Finds speakers that follow their verb: “It is over,” said the mayor. */
final class InvertedSpeakers {
    private static final Set<String> NO_SUBJECTS = Set.of("him", "them", "me", "us", "it");
    private static final Set<String> PARTICLES = Set.of("in", "out", "up", "back", "on");
    private static final Set<String> ROLES = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();
    private static final Set<String> ENDS = Set.of(",", ".", ";");

    private final ParsedArticle parsed;
    private final Openings openings;
    private final SpokenWords spokenWords;
    private final SubjectFinder subjects;

    InvertedSpeakers(ParsedArticle parsed, SubjectFinder subjects, Openings openings, SpokenWords spokenWords) {
        this.parsed = parsed;
        this.subjects = subjects;
        this.openings = openings;
        this.spokenWords = spokenWords;
    }

    /** The speaker after the verb: "said the minister". */
    @Nullable
    Subject after(VerbGroup group, CueWord word, Sentence sentence) {
        int next = withParticle(group.end(), sentence);
        if (group.first() != group.head()
                || next >= sentence.end()
                || parsed.phraseStart(next) != next && !describes(next, sentence)
                || parsed.day(next)) {
            return null;
        }
        int before = group.first() - 1;
        int after = parsed.phraseEnd(parsed.phraseStart(next) == next ? next : next + 1);
        if (heard(group, word)) {
            return null;
        }
        if ((group.first() == sentence.first() || parsed.comma(before)) && leadsToQuote(after, sentence)) {
            return new Subject(next, after);
        }
        boolean afterQuote =
                before >= 0 && parsed.quoteEnds(before, group.first()) && !spokenWords.hangOnVerb(before, sentence);
        if (!afterQuote
                && !(before > sentence.first()
                        && parsed.comma(before)
                        && (plainClause(sentence.first(), before) || saidBy(word, next, sentence.first(), before)))) {
            return null;
        }
        if (NO_SUBJECTS.contains(parsed.word(next)) || !afterQuote && !standsLast(next, after, sentence)) {
            return null;
        }
        return new Subject(next, withOwners(after));
    }

    /** "said lead author Ana Costa", "said acting mayor Dias": what is taken for a verb right before a role with its name. */
    private boolean describes(int word, Sentence sentence) {
        int role = word + 1;
        return role < sentence.end()
                && parsed.tag(word).isVerb()
                && Character.isLowerCase(parsed.token(word).text().codePointAt(0))
                && parsed.phraseStart(role) == role
                && ROLES.contains(parsed.word(role))
                && parsed.token(parsed.phraseEnd(role) - 1).name() == NameTag.PERSON;
    }

    /** "said the head of the board"; "said Costa of the plan" tells what she spoke of. */
    private int withOwners(int from) {
        int end = from;
        while (end + 1 < parsed.size()
                && parsed.is(end, "of")
                && !parsed.inRun(end)
                && parsed.token(end - 1).name() != NameTag.PERSON
                && !parsed.tag(end - 1).isPersonal()
                && parsed.phraseStart(end + 1) == end + 1) {
            end = parsed.phraseEnd(end + 1);
        }
        return end;
    }

    /** Whom it is told to is no speaker: "Ana Costa, their lawyer, told reporters: “So be it.”" */
    private boolean heard(VerbGroup group, CueWord word) {
        int before = group.first() - 1;
        return word.takes(CueWord.Frame.HEARER)
                && before > 0
                && !parsed.quoteEnds(before, group.first())
                && subjects.of(group) != null;
    }

    /** Behind the particle of "chimed in Ana Costa". */
    private int withParticle(int end, Sentence sentence) {
        return end + 1 < sentence.end()
                        && PARTICLES.contains(parsed.word(end))
                        && parsed.tag(end + 1).isProperNoun()
                        && parsed.token(end + 1).name() == NameTag.PERSON
                ? end + 1
                : end;
    }

    private boolean leadsToQuote(int at, Sentence sentence) {
        return at + 1 < sentence.end() && (parsed.comma(at) || parsed.is(at, ":")) && parsed.inRun(at + 1);
    }

    /** Whether a phrase closes its clause, so that it is no object with words of its own. */
    private boolean standsLast(int first, int end, Sentence sentence) {
        boolean closed = end >= sentence.end()
                || ENDS.contains(parsed.word(end))
                || parsed.is(end, IN)
                || parsed.tag(end).isWh();
        return closed && !openings.clauses().at(first, sentence.end());
    }

    /** "The costs, which doubled, would rise again, said Costa", "said a rower"; "She sat down, and said a prayer" is told of nobody. */
    private boolean saidBy(CueWord word, int speaker, int first, int end) {
        Token head = parsed.token(parsed.phraseEnd(speaker) - 1);
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        return word.lemma().equals("say")
                && (head.name() == NameTag.PERSON
                        || head.name() == NameTag.ORGANIZATION
                        || ROLES.contains(lemma)
                        || PEOPLE.contains(lemma))
                && parsed.finiteIn(first, end);
    }

    private boolean plainClause(int first, int end) {
        for (int i = first; i < end; i++) {
            if (parsed.comma(i)) {
                return false;
            }
        }
        return parsed.finiteIn(first, end);
    }
}
