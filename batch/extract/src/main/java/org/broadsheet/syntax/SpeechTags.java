package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.CURRENCY;

import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordList;

/** The words of a sentence that tell who says the rest of it: ", the chief said", "said the chief". */
final class SpeechTags {
    /** A subject between the comma and the verb of saying is shorter: ", the chief of the harbour police said". */
    private static final int LONGEST_SPEAKER = 14;

    private static final WordList VERBS = WordList.english("cues").where(1, "v");
    /** Verbs that a clause may follow without "that": "said the yard was sold". */
    private static final Set<String> BEFORE_CLAUSE =
            withFrame(VERBS.where(2, "say").and(VERBS.where(2, "think")), "that");
    /** Verbs of saying that may stand behind what is said. */
    private static final Set<String> BEHIND_CLAUSE = withFrame(VERBS.where(2, "say"), "late");

    /** Verbs whose passive tells who says it: "was quoted as saying". */
    private static final Set<String> QUOTED = Set.of("quote", "cite");

    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final ParsedArticle parsed;
    private final Sentence sentence;

    SpeechTags(ParsedArticle parsed, Sentence sentence) {
        this.parsed = parsed;
        this.sentence = sentence;
    }

    private static Set<String> withFrame(WordList verbs, String frame) {
        return verbs.rows().stream()
                .filter(row -> row.parts(3).contains(frame))
                .map(row -> row.cell(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** "said the yard was sold", but "reported 40 losses that": only "said" goes right before a clause with a number. */
    boolean endBefore(int i) {
        VerbGroup before = parsed.group(i - 1);
        return before != null
                && before.isFinite()
                && BEFORE_CLAUSE.contains(parsed.token(before.head()).lemma())
                && (parsed.tag(i) != CD && parsed.tag(i) != CURRENCY
                        || parsed.token(before.head()).lemma().equals("say"));
    }

    /**
     * Whether "X said" or "said X" stands behind a comma and goes on with no more than when, where and to whom.
     *
     * @param verb whether the clause before has its finite verb, without which the words are no more than a beginning
     */
    boolean at(int from, boolean verb) {
        if (parsed.tag(from).isWh() || parsed.is(from, CC)) {
            return false;
        }
        boolean subject = false;
        for (int i = from; i < Math.min(sentence.end(), from + LONGEST_SPEAKER); i++) {
            VerbGroup group = parsed.group(i);
            if (parsed.comma(i)) {
                return false;
            }
            subject |= parsed.phrase(i) != null;
            if (group != null) {
                boolean late =
                        BEHIND_CLAUSE.contains(parsed.token(group.head()).lemma()) || parsed.is(group.head(), "said");
                return group.isFinite()
                        && !(group.first() == from && hasThingForObject(group))
                        && (late
                                || group.passive()
                                        && QUOTED.contains(
                                                parsed.token(group.head()).lemma()))
                        && closes(group, subject, verb);
            }
        }
        return false;
    }

    /**
     * Whether nothing but a speaker, a time and a hearer stands before the next comma or the end.
     *
     * @param subject whether the speaker stands before the verb, so that a noun right behind it is its object
     */
    private boolean closes(VerbGroup says, boolean subject, boolean verb) {
        int from = says.end();
        if (subject && from < sentence.end() && parsed.phraseStart(from) == from && !isTime(from)) {
            return false;
        }
        for (int i = from; i < sentence.end(); i++) {
            if (parsed.comma(i)) {
                return true;
            }
            VerbGroup group = parsed.group(i);
            if (group != null && (group.isFinite() || i == from && group.form() == Form.INFINITIVE)
                    || parsed.is(i, "that")) {
                return false;
            }
        }
        return verb;
    }

    /** "Ardent, which grew, reported sales", "a loss": what is no one who speaks right behind the verb. */
    private boolean hasThingForObject(VerbGroup group) {
        int from = group.end();
        int end = from < sentence.end() && parsed.phraseStart(from) == from ? parsed.phraseEnd(from) : -1;
        boolean some = end > 0 && (parsed.is(from, "a") || parsed.is(from, "an"));
        boolean bare = some
                || end > 0
                        && (parsed.tag(from).isAdjective() || parsed.tag(from).isNoun());
        for (int i = from; bare && i < end; i++) {
            String noun = parsed.token(i).lemma();
            bare = !parsed.tag(i).isProperNoun() && !CALLINGS.contains(noun) && !PEOPLE.contains(noun);
        }
        return bare && !parsed.token(group.head()).lemma().equals("say");
    }

    private boolean isTime(int first) {
        return parsed.timePhrase(parsed.phraseEnd(first) - 1);
    }
}
