package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its cue and its owner, as indices of tokens.
 *
 * @param content stretches of tokens, ascending
 * @param source the owner, or null
 * @param cue the words of saying, or null
 * @param word the lexicon's entry of the cue, or null
 * @param evidence how it was found
 * @param doubt whether the saying is negated, supposed or to come
 */
record Attribution(
        List<Stretch> content,
        @Nullable Subject source,
        @Nullable Stretch cue,
        @Nullable CueWord word,
        Evidence evidence,
        boolean doubt) {

    /** What an attribution rests on. */
    enum Evidence {
        /** Words in marks beside their cue. */
        QUOTE,
        /** Words in marks that follow on an attributed quote. */
        CONTINUED,
        /** Words in marks without a cue. */
        UNCUED,
        /** A clause after its cue. */
        CLAUSE,
        /** A clause before its cue. */
        LATE,
        /** "According to". */
        ACCORDING,
        /** An infinitive. */
        INFINITIVE,
        /** An object, gerund or predicate. */
        OBJECT,
        /** A noun or adjective as the cue. */
        NOMINAL,
        /** A name beside the words: before a colon or after a dash. */
        NAMED
    }

    Attribution {
        content = List.copyOf(content);
    }

    /** With one more stretch of content. */
    Attribution and(Stretch more) {
        List<Stretch> all = new ArrayList<>(content);
        all.add(more);
        all.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return new Attribution(all, source, cue, word, evidence, doubt);
    }

    int end() {
        return content.get(content.size() - 1).end();
    }
}
