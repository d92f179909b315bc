package org.broadsheet.quote;

import org.broadsheet.annotate.NameTag;
import org.broadsheet.syntax.ParsedArticle;

/** Tells where persons and bodies are named: those who can say something. */
final class NamedParties {
    private final ParsedArticle parsed;

    NamedParties(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a body's or person's name stands between two tokens. */
    boolean namedIn(int first, int end) {
        for (int i = first; i < end; i++) {
            NameTag name = parsed.token(i).name();
            if (name == NameTag.ORGANIZATION || name == NameTag.PERSON) {
                return true;
            }
        }
        return false;
    }

    /** Where the name goes on to that the phrase before {@code end} begins: "the Centre" of "the Centre for Rivers". */
    int nameEnd(int end, int limit) {
        NameTag name = parsed.token(end - 1).name();
        int to = end;
        while (name == NameTag.ORGANIZATION && to < limit && parsed.token(to).name() == name) {
            to++;
        }
        return to;
    }
}
