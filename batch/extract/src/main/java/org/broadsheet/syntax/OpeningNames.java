package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.IN;

import org.broadsheet.annotate.NameTag;

/** Parts a name from the phrase before it that only tells where something was said. */
final class OpeningNames {
    private final ParsedArticle parsed;

    OpeningNames(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** "In a radio interview Costa said": behind a preposition that opens the sentence the name at the end has the verb. */
    Subject in(Subject subject, int start) {
        int last = subject.end() - 1;
        if (subject.first() != start + 1
                || !parsed.is(start, IN)
                || subject.meantFirst() != subject.first()
                || !parsed.tag(last).isProperNoun()) {
            return subject;
        }
        int phrase = parsed.phraseStart(last);
        int name = last;
        while (name > phrase && parsed.tag(name - 1).isProperNoun()) {
            name--;
        }
        // "President Costa" is one name, "interview Costa" is not.
        boolean behindNoun = name > phrase
                && parsed.tag(name - 1).isNoun()
                && Character.isLowerCase(parsed.token(name - 1).text().codePointAt(0));
        if (!behindNoun && name < last && isPerson(last)) {
            // "a meeting with the board of the Norbury Post Costa said"
            name = last;
            behindNoun = true;
        }
        return behindNoun ? new Subject(name, subject.end()) : subject;
    }

    /** Whether a word is elsewhere the last one of a person's name, or a person's name by itself. */
    private boolean isPerson(int word) {
        for (int i = 0; i < parsed.size(); i++) {
            boolean ends = i + 1 == parsed.size() || parsed.token(i + 1).name() != NameTag.PERSON;
            if (i != word && ends && parsed.token(i).name() == NameTag.PERSON && parsed.is(i, parsed.word(word))) {
                return true;
            }
        }
        return false;
    }
}
