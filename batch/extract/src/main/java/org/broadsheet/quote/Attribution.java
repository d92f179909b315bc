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
 * @param rule what found it
 * @param goesOn whether its last stretch was joined to it by {@link QuoteRule#SPEECH_GOES_ON}
 * @param doubt whether the saying is negated, supposed or to come
 */
record Attribution(
        List<Stretch> content,
        @Nullable Subject source,
        @Nullable Stretch cue,
        @Nullable CueWord word,
        QuoteRule rule,
        boolean goesOn,
        boolean doubt) {

    /** What an attribution rests on. */
    enum Evidence {
        /** Words in marks beside their cue. */
        QUOTE,
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

    Attribution(
            List<Stretch> content,
            @Nullable Subject source,
            @Nullable Stretch cue,
            @Nullable CueWord word,
            QuoteRule rule,
            boolean doubt) {
        this(content, source, cue, word, rule, false, doubt);
    }

    Evidence evidence() {
        return rule.evidence();
    }

    /** With one more stretch of content. */
    Attribution and(Stretch more) {
        List<Stretch> all = new ArrayList<>(content);
        all.add(more);
        all.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return new Attribution(all, source, cue, word, rule, true, doubt);
    }

    int end() {
        return content.get(content.size() - 1).end();
    }
}
