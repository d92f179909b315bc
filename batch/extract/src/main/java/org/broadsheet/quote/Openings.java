package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.Set;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.syntax.ClauseStarts;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.jspecify.annotations.Nullable;

/** Finds where the content to the right of a cue starts, past hearers, times and places. */
final class Openings {
    private static final int MAX_SKIPS = 8;

    /** Words that a preposition makes into one with it: "ahead of". */
    private static final Set<String> JOINED = Set.of("ahead", "out", "because", "instead", "inside", "outside");

    private final ParsedArticle parsed;
    private final ClauseStarts clauses;
    private final ObjectStarts objects;
    private final Circumstances circumstances;
    private final ContentClauses content;

    Openings(ParsedArticle parsed) {
        this.parsed = parsed;
        this.clauses = parsed.clauses();
        this.objects = new ObjectStarts(parsed);
        this.circumstances = new Circumstances(parsed);
        this.content = new ContentClauses(parsed, objects, circumstances);
    }

    ClauseStarts clauses() {
        return clauses;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** Whether an infinitive with "to" starts at a token. */
    boolean infinitive(int i) {
        return objects.infinitive(i);
    }

    /** Whether an infinitive with "to" starts at one of the tokens [first, end). */
    boolean infinitiveIn(int first, int end) {
        for (int i = first; i < end; i++) {
            if (objects.infinitive(i)) {
                return true;
            }
        }
        return false;
    }

    /** The content that follows a cue, or null where the sentence has none for it. */
    @Nullable
    Opening after(int cueEnd, CueWord word) {
        int limit = parsed.sentence(cueEnd - 1).end();
        return announces(cueEnd) ? runIn(cueEnd, limit) : behind(cueEnd, limit, word);
    }

    private @Nullable Opening behind(int cueEnd, int limit, CueWord word) {
        int i = cueEnd;
        if (i < limit && parsed.is(i, RP)) {
            i++;
        }
        int afterParticle = i;
        Opening far = null;
        boolean hearer = word.takes(CueWord.Frame.HEARER);
        boolean straight = true;
        boolean timed = word.kind() == Kind.SAY;
        for (int skips = 0; skips < MAX_SKIPS && i < limit; skips++) {
            Opening here = at(i, limit, word, afterParticle, straight, hearer);
            if (here == null) {
                here = straight
                        ? behindHearer(i, limit, word, hearer)
                        : timed ? object(i, limit, word, afterParticle) : null;
            }
            if (here != null) {
                far = here;
                break;
            }
            int next = content.tellsWhen(i, limit) ? content.thatBehind(i, limit) : i;
            next = next > i ? next : circumstances.after(i, limit, hearer);
            if (next == i) {
                break;
            }
            if (hearer && parsed.phraseStart(i) == i && !parsed.day(i)) {
                hearer = false;
            } else if (!parsed.tag(i).isAdverb()) {
                straight = false;
                timed &= parsed.day(next - 1);
            }
            i = next;
        }
        if (far != null && (straight || timed || far.frame() != Opening.Frame.OBJECT)) {
            return far;
        }
        Opening near = withPreposition(afterParticle, limit, word);
        return near != null ? near : far;
    }

    /** "had this to say about the coat": the words themselves follow. */
    private boolean announces(int cueEnd) {
        return cueEnd > 2 && parsed.is(cueEnd - 1, "say") && parsed.is(cueEnd - 2, TO) && parsed.is(cueEnd - 3, "this");
    }

    private @Nullable Opening runIn(int cueEnd, int limit) {
        for (int i = cueEnd; i < limit; i++) {
            if (opensRun(i, limit)) {
                return new Opening(Opening.Frame.QUOTE, i, cueEnd);
            }
        }
        return null;
    }

    /** "announced on Friday the arrest of": an object behind the day has its article. */
    private @Nullable Opening object(int i, int limit, CueWord word, int cueEnd) {
        boolean object = parsed.is(i, DT)
                && word.takes(CueWord.Frame.NP)
                && !word.lemma().equals("say")
                && objects.at(i, limit, word);
        return object ? new Opening(Opening.Frame.OBJECT, i, cueEnd) : null;
    }

    /** "asked her about the vote": what a preposition of the cue opens behind who is asked. */
    private @Nullable Opening behindHearer(int i, int limit, CueWord word, boolean awaited) {
        boolean opens = !awaited
                && word.takes(CueWord.Frame.HEARER)
                && i + 1 < limit
                && word.prepositions().contains(parsed.word(i))
                && parsed.phraseStart(i + 1) == i + 1;
        return opens ? new Opening(Opening.Frame.OBJECT, i + 1, i + 1) : null;
    }

    private @Nullable Opening withPreposition(int from, int limit, CueWord word) {
        int i = from;
        while (i < limit
                && !word.prepositions().contains(parsed.word(i))
                && (parsed.tag(i).isAdverb() || parsed.day(i))) {
            i = parsed.day(i) ? Math.max(i + 1, parsed.phraseEnd(i)) : i + 1;
        }
        if (i > from && i + 1 < limit && JOINED.contains(parsed.word(i - 1)) && parsed.phraseStart(i + 1) == i + 1) {
            // "spoke out ahead of the vote about"
            i = parsed.phraseEnd(i + 1);
        }
        boolean pointsBack = i + 1 < limit && parsed.is(i + 1, "that") && parsed.is(i + 1, DT);
        boolean bare = pointsBack && parsed.phraseEnd(i + 1) == i + 2;
        if (i + 1 < limit && word.prepositions().contains(parsed.word(i)) && !parsed.is(i + 1, ".") && !bare) {
            return new Opening(Opening.Frame.OBJECT, i + 1, i + 1);
        }
        return null;
    }

    private @Nullable Opening at(int i, int limit, CueWord word, int cueEnd, boolean straight, boolean hearer) {
        QuotedRun run = parsed.run(i);
        if (run != null && run.open() == i) {
            if (titled(run, i, cueEnd, word) || i > cueEnd && parsed.is(i - 1, POS)) {
                return null;
            }
            if (word.takes(CueWord.Frame.QUOTE) || word.takes(CueWord.Frame.NP)) {
                return new Opening(Opening.Frame.QUOTE, i, cueEnd);
            }
        }
        if (parsed.is(i, ":") && word.takes(CueWord.Frame.QUOTE)) {
            Opening afterColon = afterColon(i, limit, cueEnd);
            if (afterColon != null) {
                return afterColon;
            }
        }
        if (parsed.comma(i)) {
            return afterComma(i, limit, word, cueEnd);
        }
        Opening marked = content.marked(i, limit, word, cueEnd, straight);
        if (marked != null) {
            return marked;
        }
        return unmarked(i, limit, word, cueEnd, straight, hearer);
    }

    /** What no first word tells: what the hearer is to do, a clause without "that", an object. */
    private @Nullable Opening unmarked(int i, int limit, CueWord word, int cueEnd, boolean straight, boolean hearer) {
        if (hearer && straight && word.takes(CueWord.Frame.TO) && objects.infinitiveAfter(i, limit)) {
            return new Opening(Opening.Frame.INFINITIVE, i, cueEnd);
        }
        boolean heard = hearer && parsed.phraseStart(i) == i && !content.pronounClause(i, limit, word);
        if (heard || content.isNone(i, limit, word)) {
            return null;
        }
        if (word.takes(CueWord.Frame.THAT) && (!parsed.day(i) || straight) && content.bare(i, limit, cueEnd)) {
            return new Opening(Opening.Frame.CLAUSE, i, cueEnd);
        }
        if (!straight || content.tellsWhen(i, limit) || !objects.at(i, limit, word)) {
            return null;
        }
        // "He said the minister: “So be it.”"
        int colon = parsed.phraseEnd(i);
        boolean named = colon > i && colon < limit && parsed.is(colon, ":") && opensRun(colon + 1, parsed.size());
        return named && word.takes(CueWord.Frame.QUOTE)
                ? new Opening(Opening.Frame.QUOTE, colon + 1, cueEnd)
                : new Opening(Opening.Frame.OBJECT, i, cueEnd);
    }

    private @Nullable Opening afterComma(int comma, int limit, CueWord word, int cueEnd) {
        boolean quoted = word.takes(CueWord.Frame.QUOTE) && opensRun(comma + 1, limit);
        return quoted ? new Opening(Opening.Frame.QUOTE, comma + 1, cueEnd) : null;
    }

    private @Nullable Opening afterColon(int colon, int limit, int cueEnd) {
        if (colon + 1 < limit && parsed.word(colon + 1).contains("://")) {
            return null;
        }
        boolean quoted = colon + 1 < parsed.size()
                && parsed.inRun(colon + 1)
                && parsed.paragraph(colon + 1) == parsed.paragraph(colon);
        return quoted || colon + 2 < limit
                ? new Opening(quoted ? Opening.Frame.QUOTE : Opening.Frame.CLAUSE, colon + 1, cueEnd)
                : null;
    }

    /** Whether quoted words are rather the title of what is read or written. */
    private boolean titled(QuotedRun run, int i, int cueEnd, CueWord word) {
        return i == cueEnd
                && !word.takes(CueWord.Frame.AS)
                && run.length() > 1
                && parsed.titleCase(run)
                && Character.isLetterOrDigit(parsed.lastWord(run).codePointAt(0));
    }

    private boolean opensRun(int i, int limit) {
        QuotedRun run = i < limit ? parsed.run(i) : null;
        return run != null && run.open() == i;
    }
}
