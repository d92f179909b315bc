package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NN;

import java.util.Set;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.syntax.ClauseStarts;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Tells clauses that are the content of a cue: those with "that", questions, infinitives, and those that no first word marks. */
final class ContentClauses {
    private static final WordSets CONTEXTS = WordSets.english("quote-contexts");
    private static final Set<String> QUESTION_WORDS = CONTEXTS.get("question-words");
    private static final Set<String> TYING = CONTEXTS.get("tying");
    private static final Set<String> WHEN = CONTEXTS.get("when");
    private static final Set<String> CIRCUMSTANCE = CONTEXTS.get("circumstance");
    private static final Set<String> LEADING = WordSets.english("clause-words").union("subordinator", "comparing");
    private static final Set<String> JOINING = Set.of("and", "or", "nor");
    private static final Set<String> TITLING = Set.of("entitled", "titled", "called", "named");

    private final ParsedArticle parsed;
    private final ClauseStarts clauses;
    private final ObjectStarts objects;
    private final Circumstances circumstances;

    ContentClauses(ParsedArticle parsed, ObjectStarts objects, Circumstances circumstances) {
        this.parsed = parsed;
        this.clauses = parsed.clauses();
        this.objects = objects;
        this.circumstances = circumstances;
    }

    /** A clause that its first word tells: "that", a question word, "to". */
    @Nullable
    Opening marked(int i, int limit, CueWord word, int cueEnd, boolean straight) {
        String text = parsed.word(i);
        if (text.equals("that") && (word.takes(CueWord.Frame.THAT) || word.takes(CueWord.Frame.THAT_ONLY))) {
            Opening that = thatClause(i, limit, cueEnd);
            if (that != null) {
                return that;
            }
        }
        if (word.takes(CueWord.Frame.WH)
                && QUESTION_WORDS.contains(text)
                && (straight || text.equals("whether") || !CIRCUMSTANCE.contains(text))
                && !(text.equals("when") || text.equals("where"))) {
            return new Opening(Opening.Frame.QUESTION, i, cueEnd);
        }
        boolean negated = parsed.is(i, "not") && i + 1 < limit && objects.infinitive(i + 1);
        return word.takes(CueWord.Frame.TO) && (negated || objects.infinitive(i))
                ? new Opening(Opening.Frame.INFINITIVE, i, cueEnd)
                : null;
    }

    private @Nullable Opening thatClause(int that, int limit, int cueEnd) {
        if (that + 1 < limit && parsed.comma(that + 1) && opensRun(that + 2, limit)) {
            return new Opening(Opening.Frame.CLAUSE, that + 2, cueEnd);
        }
        boolean clause = parsed.is(that, IN) && !pointsAt(that, limit);
        return clause || opensRun(that + 1, limit) || clauses.at(that + 1, limit)
                ? new Opening(Opening.Frame.CLAUSE, that, cueEnd)
                : null;
    }

    /** "repeated that approach in May, saying": before a single noun and without a verb "that" opens no clause. */
    private boolean pointsAt(int that, int limit) {
        if (that + 2 >= limit
                || !parsed.is(that + 1, NN)
                || parsed.phraseStart(that + 1) != that + 1
                || parsed.phraseEnd(that + 1) != that + 2
                || !parsed.is(that + 2, IN) && !parsed.comma(that + 2)) {
            return false;
        }
        int end = that + 1;
        while (end < limit && !parsed.comma(end)) {
            end++;
        }
        return !parsed.finiteIn(that + 1, end);
    }

    /** "tell" may go without its hearer: only a subject pronoun shows it, since no hearer is written so. */
    boolean pronounClause(int i, int limit, CueWord word) {
        return word.kind() != Kind.ASK
                && Set.of("he", "she", "they", "i", "we").contains(parsed.word(i))
                && clauses.at(i, limit);
    }

    /** Whether a clause without "that" starts at a token. */
    boolean bare(int i, int limit, int cueEnd) {
        boolean agent = i == cueEnd && parsed.is(i, "by");
        return !agent
                && !goesOn(i)
                && !hangsOnPreposition(i, limit)
                && !tellsHow(i, limit)
                && !isTitled(i, limit)
                && !tellsWhen(i, limit)
                && !TYING.contains(parsed.word(i))
                && !isReflexive(i)
                && clauses.at(i, limit)
                && !circumstanceLeads(i, limit);
    }

    /** "turned up and it was late": behind "and" the text goes on, and nothing is said. */
    private boolean goesOn(int i) {
        return parsed.is(i, CC) && JOINING.contains(parsed.word(i));
    }

    /** "the town's claims over the bay were dropped": what hangs on a preposition is no subject, unless it is a number. */
    private boolean hangsOnPreposition(int i, int limit) {
        if (!parsed.is(i, IN)
                || LEADING.contains(parsed.word(i))
                || i + 1 >= limit
                || parsed.phraseStart(i + 1) != i + 1
                || parsed.is(i, "like")
                || parsed.is(i + 1, CD)
                || parsed.tag(i + 1).isPersonal()
                || parsed.tag(i + 1).isAdjective()) {
            return false;
        }
        int behind = parsed.phraseEnd(i + 1);
        VerbGroup verb = behind < limit ? parsed.group(behind) : null;
        return verb != null && verb.isFinite() && !parsed.is(verb.end(), "that");
    }

    /** "found themselves watched": no subject is written so. */
    private boolean isReflexive(int i) {
        return parsed.tag(i).isPersonal()
                && (parsed.word(i).endsWith("self") || parsed.word(i).endsWith("selves"));
    }

    /** "responded by saying the plan was sound": a gerund of saying has the clause for itself. */
    private boolean tellsHow(int i, int limit) {
        VerbGroup saying = parsed.is(i, "by") && i + 1 < limit ? parsed.group(i + 1) : null;
        return saying != null
                && saying.form() == VerbGroup.Form.GERUND
                && saying.end() < limit
                && (parsed.is(saying.end(), "that") || clauses.at(saying.end(), limit));
    }

    /** "wrote a book on bread entitled The Slow Oven": a work with its title is no clause. */
    private boolean isTitled(int first, int limit) {
        for (int i = first; i + 1 < limit && !parsed.comma(i); i++) {
            VerbGroup verb = parsed.group(i);
            if (verb != null) {
                return TITLING.contains(parsed.word(i))
                        && (parsed.quoteMark(i + 1)
                                || Character.isUpperCase(
                                        parsed.token(i + 1).text().codePointAt(0)));
            }
        }
        return false;
    }

    /** "said Friday as he left", "said after she was asked": when it was said, unless a clause follows that it leads in to. */
    boolean tellsWhen(int from, int limit) {
        int i = parsed.day(from) && parsed.phraseEnd(from) > from ? parsed.phraseEnd(from) : from;
        if (i >= limit || !WHEN.contains(parsed.word(i)) || parsed.inRun(i)) {
            return false;
        }
        for (int j = i + 1; j + 1 < limit; j++) {
            if (parsed.comma(j) && !parsed.inRun(j) && clauses.at(j + 1, limit)) {
                return false;
            }
        }
        return true;
    }

    /** The "that" behind a clause of when something was said; the token itself where there is none. */
    int thatBehind(int from, int limit) {
        for (int i = from + 1; i < limit && !parsed.comma(i) && !parsed.inRun(i); i++) {
            if (parsed.is(i, "that") && parsed.is(i, IN)) {
                return i;
            }
        }
        return from;
    }

    /** "said on Thursday the bridge would close": what tells when or where it was said is no part of the clause. */
    private boolean circumstanceLeads(int i, int limit) {
        int next = parsed.is(i, IN) && CIRCUMSTANCE.contains(parsed.word(i)) ? circumstances.after(i, limit, false) : i;
        return next > i
                && next < limit
                && !parsed.comma(next)
                && (clauses.at(next, limit) || circumstanceLeads(next, limit));
    }

    /** Whether what starts at a token is not said itself: it leads in to what is, or happened to who is told of. */
    boolean isNone(int i, int limit, CueWord word) {
        return objects.happens(i, limit, word) || leadsToThat(i, limit, word);
    }

    /** "told reporters after the vote that", "said Thursday how": what stands before these is no part of the content. */
    private boolean leadsToThat(int i, int limit, CueWord word) {
        int next = circumstances.after(i, limit, false);
        if (next <= i || next >= limit) {
            return false;
        }
        boolean asks = QUESTION_WORDS.contains(parsed.word(next)) && !CIRCUMSTANCE.contains(parsed.word(next));
        return asks && word.takes(CueWord.Frame.WH)
                || parsed.is(next, "that")
                        && parsed.is(next, IN)
                        && (word.takes(CueWord.Frame.THAT) || word.takes(CueWord.Frame.THAT_ONLY));
    }

    private boolean opensRun(int i, int limit) {
        QuotedRun run = i < limit ? parsed.run(i) : null;
        return run != null && run.open() == i;
    }
}
