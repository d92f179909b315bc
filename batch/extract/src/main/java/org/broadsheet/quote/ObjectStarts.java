package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.PDT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;

/** Tells where what is said is no clause: an object, a predicate, a gerund or an infinitive. */
final class ObjectStarts {
    /** How far behind an object its infinitive may start: "urged the members of the council to". */
    private static final int INFINITIVE_SIGHT = 14;

    /** How far behind an object "as" still tells what it is taken for. */
    private static final int AS_SIGHT = 20;

    /** Last words of objects that tell no words. */
    private static final Set<String> EMPTY = WordSets.english("quote-contexts").get("empty");

    private final ParsedArticle parsed;

    ObjectStarts(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a token starts an object, a predicate or a gerund that the cue takes. */
    boolean at(int i, int limit, CueWord word) {
        if (tellsNothing(i, limit, word)) {
            return false;
        }
        boolean phrase = parsed.phraseStart(i) == i;
        boolean taken = word.takes(CueWord.Frame.NPTO) && phrase && infinitiveLater(i, limit)
                || word.takes(CueWord.Frame.NP) && (phrase && !isDay(i) || startsPhrase(i) || opensDescribed(i));
        if (!taken
                && word.takes(CueWord.Frame.AS)
                && !isDay(i)
                && (phrase || parsed.quoteMark(i) || parsed.is(i, DT) || isThat(i, limit))) {
            return predicated(i, limit, word);
        }
        return taken || isPredicate(i, word);
    }

    /** "called that “a joke”", "dismissed that as" */
    private boolean isThat(int i, int limit) {
        return parsed.is(i, "that") && i + 1 < limit && (parsed.quoteMark(i + 1) || parsed.is(i + 1, "as"));
    }

    /** "has seen his worth double": what happened to someone is no thought; "sees his task as a test" is. */
    boolean happens(int i, int limit, CueWord word) {
        int next = parsed.phraseStart(i) == i ? parsed.phraseEnd(i) : limit;
        VerbGroup verb = next < limit ? parsed.group(next) : null;
        return word.lemma().equals("see") && parsed.is(i, PRP_POSSESSIVE) && verb != null && verb.form() != Form.GERUND;
    }

    /** "said nothing", "said little about the boat": no words are told, but for what has a verb: "said much of it was gone". */
    private boolean tellsNothing(int i, int limit, CueWord word) {
        int end = Math.max(i + 1, parsed.phraseEnd(i));
        if (!word.lemma().equals("say") || !EMPTY.contains(parsed.word(end - 1))) {
            return false;
        }
        if (end < limit && EMPTY.contains(parsed.word(end))) {
            // "said nothing more"
            end++;
        }
        return end >= limit
                || !Character.isLetterOrDigit(parsed.word(end).codePointAt(0))
                || (parsed.is(end, IN) && !parsed.is(end, "that") || parsed.is(end, TO)) && !actsLater(end, limit);
    }

    /** Whether a verb stands behind a token that no word before it opens a clause for. */
    private boolean actsLater(int from, int limit) {
        for (int i = from + 1; i < limit && !parsed.comma(i) && !parsed.tag(i).isWh() && !parsed.is(i, "that"); i++) {
            if (parsed.finiteIn(i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is a day; "Friday's vote" is none. */
    private boolean isDay(int i) {
        return parsed.day(i) && !(i + 1 < parsed.size() && parsed.tag(i + 1) == POS);
    }

    /** Whether a word begins a phrase for which the chunker found no noun. */
    private boolean startsPhrase(int i) {
        PennTag tag = parsed.tag(i);
        return tag.isAdjective() || tag == DT || tag == PRP_POSSESSIVE || tag == CD || tag == PDT || tag.isWh();
    }

    /** "jointly owned ships" */
    private boolean opensDescribed(int i) {
        if (i + 2 >= parsed.size()
                || !parsed.tag(i).isAdverb()
                || !parsed.is(i + 1, VBN) && !parsed.tag(i + 1).isAdjective()) {
            return false;
        }
        int phrase = parsed.phraseStart(i + 1) == i + 1 ? i + 1 : i + 2;
        return parsed.phraseStart(phrase) == phrase
                && parsed.tag(parsed.phraseEnd(phrase) - 1).isNoun();
    }

    private boolean isPredicate(int i, CueWord word) {
        VerbGroup group = parsed.group(i);
        return word.takes(CueWord.Frame.ING) && group != null && group.form() == Form.GERUND && group.first() == i
                || word.takes(CueWord.Frame.ADJ) && (parsed.tag(i).isAdjective() || parsed.is(i, VBN))
                || word.takes(CueWord.Frame.LIKE) && (parsed.is(i, "like") || parsed.is(i, "as"));
    }

    /** Whether an object is taken for something: "called him a liar", "cast the vote as a test". */
    private boolean predicated(int i, int limit, CueWord word) {
        int end = Math.min(limit, i + AS_SIGHT);
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

    /** Whether a phrase starts at a token that is asked or told to do something: "asked the crew to leave". */
    boolean infinitiveAfter(int i, int limit) {
        return parsed.phraseStart(i) == i && !parsed.day(i) && infinitiveLater(i, limit);
    }

    private boolean infinitiveLater(int from, int limit) {
        for (int i = parsed.phraseEnd(from); i < limit && i < from + INFINITIVE_SIGHT; i++) {
            if (infinitive(i)) {
                return true;
            }
            if (parsed.group(i) != null || parsed.comma(i)) {
                return parsed.comma(i) && infinitiveBehindAside(i, limit);
            }
        }
        return false;
    }

    /** "asked Ana Costa, the chair of the council, to": what tells who is asked stands between commas. */
    private boolean infinitiveBehindAside(int comma, int limit) {
        if (!parsed.tag(comma - 1).isProperNoun() || comma + 1 >= limit || parsed.phraseStart(comma + 1) != comma + 1) {
            return false;
        }
        for (int i = comma + 1; i + 1 < limit && i < comma + INFINITIVE_SIGHT; i++) {
            if (parsed.comma(i)) {
                return infinitive(i + 1);
            }
            if (parsed.group(i) != null) {
                return false;
            }
        }
        return false;
    }

    /** Whether an infinitive with "to" starts at a token. */
    boolean infinitive(int i) {
        QuotedRun run = i + 1 < parsed.size() && parsed.is(i, "to") ? parsed.run(i + 1) : null;
        if (run != null && run.open() == i + 1 && run.first() > run.open()) {
            return parsed.tag(run.first()).isVerb() || parsed.tag(run.first()) == NN;
        }
        VerbGroup group = parsed.group(i);
        return group != null && group.form() == Form.INFINITIVE && group.first() == i;
    }
}
