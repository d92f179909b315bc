package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.PDT;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.syntax.ClauseStarts;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds where the content to the right of a cue starts, past hearers, times and places. */
final class Openings {
    private static final int MAX_SKIPS = 8;
    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "what", "how", "why", "who", "when", "where", "which", "whom");
    private static final Set<String> CIRCUMSTANCE = Set.of(
            "in",
            "on",
            "at",
            "during",
            "to",
            "after",
            "before",
            "with",
            "by",
            "from",
            "of",
            "about",
            "via",
            "through",
            "as",
            "for",
            "over",
            "outside",
            "inside",
            "later",
            "when",
            "while",
            "following",
            "amid",
            "under",
            "ahead");

    /** Longest aside that is no clause, in tokens: ", however,", ", in a letter to staff,". */
    private static final int SHORT_ASIDE = 8;
    /** Longest aside that is one: ", when asked about it after the vote,". */
    private static final int CLAUSE_ASIDE = 14;

    private final ParsedArticle parsed;
    private final ClauseStarts clauses;

    Openings(ParsedArticle parsed) {
        this.parsed = parsed;
        this.clauses = parsed.clauses();
    }

    ClauseStarts clauses() {
        return clauses;
    }

    /** The content that follows a cue, or null where the sentence has none for it. */
    @Nullable
    Opening after(int cueEnd, CueWord word) {
        int limit = parsed.sentence(cueEnd - 1).end();
        int i = cueEnd;
        if (i < limit && parsed.is(i, RP)) {
            i++;
        }
        int afterParticle = i;
        Opening far = null;
        boolean hearer = word.takes(CueWord.Frame.HEARER);
        boolean straight = true;
        for (int skips = 0; skips < MAX_SKIPS && i < limit; skips++) {
            Opening here = at(i, limit, word, afterParticle, straight, hearer);
            if (here != null) {
                far = here;
                break;
            }
            int next = skip(i, limit, hearer);
            if (next == i) {
                break;
            }
            if (hearer && parsed.phraseStart(i) == i && !parsed.day(i)) {
                hearer = false;
            } else if (!parsed.tag(i).isAdverb()) {
                straight = false;
            }
            i = next;
        }
        if (far != null && (straight || far.frame() != Opening.Frame.OBJECT)) {
            return far;
        }
        Opening near = withPreposition(afterParticle, limit, word);
        return near != null ? near : far;
    }

    private @Nullable Opening withPreposition(int from, int limit, CueWord word) {
        int i = from;
        while (i < limit && parsed.tag(i).isAdverb() && !word.prepositions().contains(parsed.word(i))) {
            i++;
        }
        if (i + 1 < limit && word.prepositions().contains(parsed.word(i)) && !parsed.is(i + 1, ".")) {
            return new Opening(Opening.Frame.OBJECT, i + 1, i + 1);
        }
        return null;
    }

    private @Nullable Opening at(int i, int limit, CueWord word, int cueEnd, boolean straight, boolean hearer) {
        QuotedRun run = parsed.run(i);
        if (run != null && run.open() == i) {
            if (titled(run, i, cueEnd, word)) {
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
            boolean quoted = word.takes(CueWord.Frame.QUOTE) && opensRun(i + 1, limit);
            return quoted ? new Opening(Opening.Frame.QUOTE, i + 1, cueEnd) : null;
        }
        Opening marked = markedClause(i, limit, word, cueEnd, straight);
        if (marked != null) {
            return marked;
        }
        if (hearer && parsed.phraseStart(i) == i && !pronounClause(i, limit, word)) {
            return null;
        }
        if (word.takes(CueWord.Frame.THAT) && (!parsed.day(i) || straight) && clauses.at(i, limit)) {
            return new Opening(Opening.Frame.CLAUSE, i, cueEnd);
        }
        return straight ? object(i, limit, word, cueEnd) : null;
    }

    private @Nullable Opening afterColon(int colon, int limit, int cueEnd) {
        boolean quoted = colon + 1 < parsed.size()
                && parsed.inRun(colon + 1)
                && parsed.paragraph(colon + 1) == parsed.paragraph(colon);
        return quoted || colon + 2 < limit
                ? new Opening(quoted ? Opening.Frame.QUOTE : Opening.Frame.CLAUSE, colon + 1, cueEnd)
                : null;
    }

    /** A clause that its first word tells: "that", a question word, "to". */
    private @Nullable Opening markedClause(int i, int limit, CueWord word, int cueEnd, boolean straight) {
        String text = parsed.word(i);
        if (text.equals("that")
                && (word.takes(CueWord.Frame.THAT) || word.takes(CueWord.Frame.THAT_ONLY))
                && (parsed.is(i, IN) || opensRun(i + 1, limit) || clauses.at(i + 1, limit))) {
            return new Opening(Opening.Frame.CLAUSE, i, cueEnd);
        }
        if (word.takes(CueWord.Frame.WH)
                && QUESTION_WORDS.contains(text)
                && (straight || text.equals("whether") || !CIRCUMSTANCE.contains(text))
                && !(text.equals("when") || text.equals("where"))) {
            return new Opening(Opening.Frame.QUESTION, i, cueEnd);
        }
        return word.takes(CueWord.Frame.TO) && infinitive(i) ? new Opening(Opening.Frame.INFINITIVE, i, cueEnd) : null;
    }

    /** "tell" may go without its hearer: only a subject pronoun shows it, since no hearer is written so. */
    private boolean pronounClause(int i, int limit, CueWord word) {
        return word.kind() != Kind.ASK
                && Set.of("he", "she", "they", "i", "we").contains(parsed.word(i))
                && clauses.at(i, limit);
    }

    private @Nullable Opening object(int i, int limit, CueWord word, int cueEnd) {
        boolean phrase = parsed.phraseStart(i) == i;
        boolean taken = word.takes(CueWord.Frame.NPTO) && phrase && infinitiveLater(i, limit)
                || word.takes(CueWord.Frame.NP) && (phrase && !parsed.day(i) || startsPhrase(i));
        if (!taken && word.takes(CueWord.Frame.AS) && (phrase || parsed.quoteMark(i) || parsed.is(i, DT))) {
            return predicated(i, limit, word) ? new Opening(Opening.Frame.OBJECT, i, cueEnd) : null;
        }
        return taken || isPredicate(i, word) ? new Opening(Opening.Frame.OBJECT, i, cueEnd) : null;
    }

    /** Whether a word begins a phrase for which the chunker found no noun. */
    private boolean startsPhrase(int i) {
        PennTag tag = parsed.tag(i);
        return tag.isAdjective() || tag == DT || tag == PRP_POSSESSIVE || tag == CD || tag == PDT || tag.isWh();
    }

    private boolean isPredicate(int i, CueWord word) {
        VerbGroup group = parsed.group(i);
        return word.takes(CueWord.Frame.ING) && group != null && group.form() == Form.GERUND && group.first() == i
                || word.takes(CueWord.Frame.ADJ) && (parsed.tag(i).isAdjective() || parsed.is(i, VBN))
                || word.takes(CueWord.Frame.LIKE) && (parsed.is(i, "like") || parsed.is(i, "as"));
    }

    /** Whether an object is taken for something: "called him a liar", "cast the vote as a test". */
    private boolean predicated(int i, int limit, CueWord word) {
        int end = Math.min(limit, i + 20);
        int next = Math.max(parsed.phraseEnd(i), i + 1);
        if (word.takes(CueWord.Frame.NP) || word.takes(CueWord.Frame.QUOTE)) {
            return true;
        }
        for (int j = next; j < end && !parsed.comma(j); j++) {
            if (parsed.is(j, "as")) {
                return true;
            }
        }
        return false;
    }

    /** Whether quoted words are rather the title of what is read or written. */
    private boolean titled(QuotedRun run, int i, int cueEnd, CueWord word) {
        return i == cueEnd
                && !word.takes(CueWord.Frame.AS)
                && run.length() > 1
                && parsed.titleCase(run)
                && Character.isLetterOrDigit(parsed.lastWord(run).codePointAt(0));
    }

    private boolean infinitiveLater(int from, int limit) {
        for (int i = parsed.phraseEnd(from); i < limit && i < from + 14; i++) {
            if (infinitive(i)) {
                return true;
            }
            if (parsed.group(i) != null || parsed.comma(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean opensRun(int i, int limit) {
        QuotedRun run = i < limit ? parsed.run(i) : null;
        return run != null && run.open() == i;
    }

    boolean infinitive(int i) {
        QuotedRun run = i + 1 < parsed.size() && parsed.is(i, "to") ? parsed.run(i + 1) : null;
        if (run != null && run.open() == i + 1 && run.first() > run.open()) {
            return parsed.tag(run.first()).isVerb() || parsed.tag(run.first()) == NN;
        }
        VerbGroup group = parsed.group(i);
        return group != null && group.form() == Form.INFINITIVE && group.first() == i;
    }

    /** The token after a hearer, time, place or adverb; the token itself where there is none to skip. */
    private int skip(int i, int limit, boolean hearer) {
        if (parsed.tag(i).isAdverb() || parsed.day(i)) {
            return Math.max(i + 1, parsed.day(i) ? parsed.phraseEnd(i) : i + 1);
        }
        if (parsed.phraseStart(i) == i && !parsed.inRun(i)) {
            boolean time = parsed.timePhrase(parsed.phraseEnd(i) - 1);
            return hearer || time ? withPhrases(parsed.phraseEnd(i), limit) : i;
        }
        if (CIRCUMSTANCE.contains(parsed.word(i))
                && i + 1 < limit
                && parsed.phraseStart(i + 1) == i + 1
                && !parsed.inRun(i + 1)) {
            return parsed.phraseEnd(i + 1);
        }
        if (parsed.tag(i) == LEFT_BRACKET) {
            return afterBracket(i, limit);
        }
        return parsed.comma(i) ? afterAside(i, limit) : i;
    }

    private int afterBracket(int open, int limit) {
        int close = open;
        while (close < limit && parsed.tag(close) != RIGHT_BRACKET) {
            close++;
        }
        return close < limit ? close + 1 : open;
    }

    /** Past an aside between the cue and its content: "said, however, that"; the comma itself where none is. */
    private int afterAside(int comma, int limit) {
        boolean clause = comma + 1 < limit && parsed.is(comma + 1, "when");
        int sight = comma + (clause ? CLAUSE_ASIDE : SHORT_ASIDE);
        for (int i = comma + 1; i < limit && i < sight && (clause || parsed.group(i) == null); i++) {
            if (parsed.comma(i) && i + 1 < limit && !parsed.inRun(i)) {
                return parsed.is(i + 1, "that") || parsed.inRun(i + 1) ? i + 1 : comma;
            }
        }
        return comma;
    }

    int withPhrases(int from, int limit) {
        int i = from;
        while (i + 1 < limit
                && Set.of("of", "at", "from", "in", "on", "and", "for", "with").contains(parsed.word(i))
                && parsed.phraseStart(i + 1) == i + 1
                && !clauses.at(i + 1, limit)) {
            i = parsed.phraseEnd(i + 1);
        }
        return i;
    }
}
