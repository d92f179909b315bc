package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Subject;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Makes the subject of a cue the mention that a row shows: from the head noun to a relative pronoun, with the speakers joined
 * to its left, with a nickname between its words, and with the name that stands in apposition to a role.
 */
final class SpeakerMentions {
    private static final Set<String> ROLES = WordList.english("roles").words();

    private final ParsedArticle parsed;
    private final EvidenceOwners evidence;

    SpeakerMentions(ParsedArticle parsed) {
        this.parsed = parsed;
        this.evidence = new EvidenceOwners(parsed);
    }

    /** The whole mention of a speaker; null for null. */
    @Nullable
    Subject of(@Nullable Subject subject) {
        if (subject == null) {
            return null;
        }
        if (subject.first() == subject.meantFirst()) {
            return whole(subject);
        }
        boolean beside = subject.first() - subject.meantEnd() <= 1;
        Subject named = namedBefore(subject.meantFirst(), subject.meantEnd());
        if (named != null) {
            return new Subject(
                    subject.meantFirst(), beside ? subject.end() : subject.meantEnd(), named.first(), named.end());
        }
        return new Subject(
                subject.meantFirst(),
                beside ? subject.end() : subject.meantEnd(),
                subject.meantFirst(),
                subject.meantEnd());
    }

    private Subject whole(Subject subject) {
        int first = withListed(withShared(withName(subject.first())), subject.end());
        int end = withNickname(subject.end());
        Subject named = named(first, end);
        return named != null ? named : evidence.of(first, end);
    }

    /** "Wired Norsea": the words of a name that are no nouns by themselves. */
    private int withName(int phrase) {
        int start = parsed.sentence(phrase).first();
        NameTag name = parsed.token(phrase).name();
        int first = phrase;
        while (first > start
                && name != NameTag.NONE
                && parsed.token(first - 1).name() == name
                && Character.isLetter(parsed.token(first - 1).text().codePointAt(0))
                && parsed.phraseStart(first - 1) < 0
                && parsed.inRun(first - 1) == parsed.inRun(first)) {
            first--;
        }
        return first;
    }

    /** "Federal and state officials": an adjective that shares the noun behind "and". */
    private int withShared(int first) {
        int start = parsed.sentence(first).first();
        boolean shared = first - 2 >= start
                && parsed.is(first - 1, "and")
                && parsed.tag(first - 2).isAdjective()
                && parsed.phraseEnd(first - 2) != first - 1
                && !parsed.inRun(first - 1)
                && (first - 2 == start || parsed.tag(first - 3).isAdjective() || parsed.comma(first - 3));
        return shared ? first - 2 : first;
    }

    /** "Weber, Costa and Dias": the list to the left of speakers that "and" joins. */
    private int withListed(int from, int end) {
        if (!joined(from, end)) {
            return from;
        }
        int start = parsed.sentence(from).first();
        int first = from;
        while (first - 2 >= start
                && parsed.comma(first - 1)
                && !parsed.inRun(first - 1)
                && parsed.phraseEnd(first - 2) == first - 1
                && !parsed.timePhrase(first - 2)
                && !governed(parsed.phraseStart(first - 2), start)) {
            first = parsed.phraseStart(first - 2);
        }
        return first;
    }

    private boolean joined(int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            if (parsed.is(i, CC) && !parsed.is(i, "&")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is the object of a preposition or verb and so no speaker. */
    private boolean governed(int first, int start) {
        return first > start
                && (parsed.is(first - 1, IN) || parsed.is(first - 1, TO) || parsed.group(first - 1) != null);
    }

    /** “Bones” in "Bill “Bones” Harper". */
    private int withNickname(int end) {
        QuotedRun run = end < parsed.size() ? parsed.run(end) : null;
        return run != null
                        && run.open() == end
                        && run.length() <= 2
                        && run.close() < parsed.size()
                        && parsed.phraseStart(run.close()) == run.close()
                        && parsed.tag(end - 1).isProperNoun()
                        && parsed.tag(run.close()).isProperNoun()
                ? parsed.phraseEnd(run.close())
                : end;
    }

    /** "Ana Costa, the harbour's director, who": the name that a role in front of "who" is set off behind. */
    private @Nullable Subject namedBefore(int first, int end) {
        int comma = first - 1;
        if (comma <= parsed.sentence(first).first()
                || !parsed.comma(comma)
                || !isRole(end - 1)
                || parsed.is(end - 1, NNS)) {
            return null;
        }
        int name = parsed.phraseStart(comma - 1);
        boolean person = name >= 0 && parsed.token(comma - 1).name() == NameTag.PERSON;
        return person ? new Subject(name, comma) : null;
    }

    private boolean isRole(int head) {
        return head >= 0
                && parsed.tag(head).isNoun()
                && (!parsed.tag(head).isProperNoun()
                        || parsed.token(head).name() == NameTag.NONE && ROLES.contains(parsed.word(head)));
    }

    /** "her lawyer, Ana Costa,": a role with the name behind it; null where there is none. */
    private @Nullable Subject named(int first, int end) {
        int name = end + 1;
        int head = Math.min(end, parsed.phraseEnd(first)) - 1;
        boolean role = head >= first && isRole(end - 1)
                || isRole(head) && !parsed.tag(head).isProperNoun();
        if (!role || name >= parsed.size() || !parsed.comma(end) || parsed.phraseStart(name) != name) {
            return null;
        }
        int nameEnd = parsed.phraseEnd(name);
        boolean person = parsed.token(nameEnd - 1).name() == NameTag.PERSON;
        boolean closed = nameEnd >= parsed.size()
                || parsed.comma(nameEnd)
                || parsed.is(nameEnd, ".")
                || parsed.sentence(nameEnd).index() != parsed.sentence(end).index();
        return person && closed ? new Subject(first, nameEnd, name, nameEnd) : null;
    }
}
