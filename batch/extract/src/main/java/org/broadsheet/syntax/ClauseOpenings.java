package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.Clause.Link;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence that open a clause: conjunctions, relative pronouns, participles, and verbs that share a subject. */
final class ClauseOpenings {
    private static final Set<String> SUBORDINATORS =
            WordSets.english("clause-words").get("subordinator");
    /** Of these a participle may make a clause too: "before bowing", "since coming". */
    private static final Set<String> WITH_GERUND = Set.of("before", "after", "since", "while", "when", "until", "by");

    private final ParsedArticle parsed;
    private final Sentence sentence;
    private final SpeechTags speech;

    ClauseOpenings(ParsedArticle parsed, Sentence sentence, SpeechTags speech) {
        this.parsed = parsed;
        this.sentence = sentence;
        this.speech = speech;
    }

    /**
     * How the clause hangs on what is before it that a token opens, or null where it opens none.
     *
     * @param comma whether a comma stands before it
     * @param verb whether the clause that is open has its finite verb
     */
    @Nullable
    Link at(int i, boolean comma, boolean verb) {
        VerbGroup group = parsed.group(i);
        if (group != null) {
            return ofVerb(group, i, comma, verb);
        }
        if (parsed.tag(i).isWh()) {
            return Link.RELATIVE;
        }
        if (parsed.is(i, IN)) {
            return ofPreposition(i);
        }
        return speech.endBefore(i) && startsClause(i) ? Link.SAID : ofJoint(i, comma, verb);
    }

    @Nullable
    Link ofPreposition(int i) {
        if (parsed.is(i, "that")) {
            return Link.SAID;
        }
        boolean opens = (SUBORDINATORS.contains(parsed.word(i)) || parsed.is(i, "as")) && startsClause(i + 1);
        return opens || gerundAt(i) ? Link.SUBORDINATE : null;
    }

    private @Nullable Link ofJoint(int i, boolean comma, boolean verb) {
        boolean and = parsed.is(i, CC);
        if (!and && !comma) {
            return null;
        }
        // "40 calls on a quiet day, but far more in storms": what "but" sets against it is another clause.
        if (comma && parsed.is(i, "but")) {
            return Link.MAIN;
        }
        int next = and ? i + 1 : i;
        return verb && startsClause(next) && (comma || !joinsBefore(next)) ? Link.MAIN : null;
    }

    private @Nullable Link ofVerb(VerbGroup group, int i, boolean comma, boolean verb) {
        boolean participle = group.form() == Form.GERUND || group.form() == Form.PARTICIPLE;
        boolean behindNoun = parsed.phraseEnd(i - 1) == i || parsed.tag(i - 1) == RIGHT_BRACKET;
        if (participle && (comma || group.form() == Form.PARTICIPLE && behindNoun)) {
            return Link.PARTICIPIAL;
        }
        // "the poll that fell and rose": what follows "and" shares the subject.
        return group.isFinite() && verb && (parsed.is(i - 1, CC) || comma) ? Link.SHARED : null;
    }

    boolean startsClause(int i) {
        return i < sentence.end() && parsed.clauses().at(i, sentence.end()) && !parsed.is(i, IN);
    }

    /** "Noble Moving and Storage in Oslo and also talked": an "and" before the verb joins what stands before it. */
    private boolean joinsBefore(int from) {
        for (int i = from; i < sentence.end() && parsed.group(i) == null; i++) {
            if (parsed.is(i, CC)) {
                return true;
            }
        }
        return false;
    }

    private boolean gerundAt(int i) {
        int next = i + 1;
        while (next < sentence.end() && parsed.tag(next).isAdverb()) {
            next++;
        }
        VerbGroup group = next < sentence.end() ? parsed.group(next) : null;
        return WITH_GERUND.contains(parsed.word(i)) && group != null && group.form() == Form.GERUND;
    }

    boolean opensGerund(int i) {
        VerbGroup group = parsed.group(i);
        return group != null && group.form() == Form.GERUND;
    }

    boolean dashAfter(int from) {
        for (int i = from + 1; i < sentence.end(); i++) {
            if (parsed.dash(i)) {
                return true;
            }
        }
        return false;
    }

    /** Inside a group or phrase nothing starts. */
    boolean isInside(int i) {
        VerbGroup group = parsed.group(i);
        return group != null ? group.first() < i : parsed.phrase(i) != null && parsed.phraseStart(i) < i;
    }
}
