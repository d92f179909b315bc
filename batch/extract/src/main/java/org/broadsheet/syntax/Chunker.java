package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into noun phrases and verb groups by parts of speech, in one pass from left to right. Neither goes
 * across the border of a quoted run.
 */
final class Chunker {
    private final TaggedWords words;
    private final NounPhrases phrases;
    private final VerbGroups groups;

    Chunker(TaggedWords words) {
        this.words = words;
        this.phrases = new NounPhrases(words);
        this.groups = new VerbGroups(words);
    }

    /**
     * The phrases and groups of a sentence, ascending.
     *
     * @param paragraph index of the first token of its paragraph
     */
    List<Chunk> chunks(int first, int end, int paragraph) {
        List<Chunk> chunks = new ArrayList<>();
        Chunk last = null;
        int i = first;
        while (i < end) {
            Chunk chunk = at(i, first, end, paragraph, last);
            if (chunk == null) {
                i++;
            } else {
                chunks.add(chunk);
                last = chunk;
                i = chunk.end();
            }
        }
        return chunks;
    }

    private @Nullable Chunk at(int i, int first, int end, int paragraph, @Nullable Chunk last) {
        Chunk before = last != null && last.end() == i ? last : null;
        if (!premodifies(i, first, end, before)) {
            VerbGroup group = groups.at(i, end, before instanceof NounPhrase && saysWhatIsQuoted(before, paragraph));
            if (group != null) {
                return group;
            }
        }
        int phraseEnd = phrases.end(i, end);
        return phraseEnd > i ? new NounPhrase(i, phraseEnd) : null;
    }

    /** A participle between a verb, a preposition or quoted words and a noun: "said retired general". */
    private boolean premodifies(int i, int first, int end, @Nullable Chunk before) {
        if (!words.is(i, VBN)
                || i + 1 >= end
                || i == first
                || !words.tag(i + 1).isNoun() && !words.tag(i + 1).isAdjective()) {
            return false;
        }
        return before instanceof VerbGroup verb && !groups.auxiliary(verb.head())
                || words.is(i - 1, IN)
                || words.runs().closeAt(i - 1);
    }

    /** Whether only a subject stands between quoted words and a verb: “Go,” Ana concluded. The tagger errs there. */
    private boolean saysWhatIsQuoted(Chunk subject, int paragraph) {
        int before = subject.first() - 1;
        before = before > paragraph && words.comma(before) ? before - 1 : before;
        return before >= paragraph && words.runs().closeAt(before);
    }
}
