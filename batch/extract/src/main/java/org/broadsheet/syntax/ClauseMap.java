package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.COLON;
import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.Clause.Link;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Which clause of its sentence each token is in, read from left to right: a new one starts at a mark, a conjunction, a
 * relative pronoun, a participle or a verb of saying, and one that is put into another ends where that one goes on.
 * Immutable.
 */
public final class ClauseMap {
    /** A subject between the comma and the verb of saying is shorter: ", the chief of the harbour police said". */
    private static final int LONGEST_SPEAKER = 14;

    private static final Set<String> SUBORDINATORS =
            WordSets.english("clause-words").get("subordinator");
    /** Of these a participle may make a clause too: "before bowing", "since coming". */
    private static final Set<String> WITH_GERUND = Set.of("before", "after", "since", "while", "when", "until", "by");

    private static final WordList VERBS = WordList.english("cues").where(1, "v");
    /** Verbs that a clause may follow without "that": "said the yard was sold". */
    private static final Set<String> BEFORE_CLAUSE =
            withFrame(VERBS.where(2, "say").and(VERBS.where(2, "think")), "that");
    /** Verbs of saying that may stand behind what is said. */
    private static final Set<String> BEHIND_CLAUSE = withFrame(VERBS.where(2, "say"), "late");

    /** Verbs whose passive tells who says it: "was quoted as saying". */
    private static final Set<String> QUOTED = Set.of("quote", "cite");

    private final ParsedArticle parsed;
    private final Sentence sentence;
    private final Clause[] clauses;

    private ClauseMap(ParsedArticle parsed, Sentence sentence) {
        this.parsed = parsed;
        this.sentence = sentence;
        this.clauses = new Scan().read();
    }

    private static Set<String> withFrame(WordList verbs, String frame) {
        return verbs.rows().stream()
                .filter(row -> row.parts(3).contains(frame))
                .map(row -> row.cell(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The clauses of a sentence. */
    public static ClauseMap of(ParsedArticle parsed, Sentence sentence) {
        return new ClauseMap(parsed, sentence);
    }

    /** The clause of a token of the sentence. */
    public Clause at(int token) {
        int i = Math.min(Math.max(token, sentence.first()), sentence.end() - 1) - sentence.first();
        return clauses[i];
    }

    /** A clause that goes on behind another, and how far it was read. */
    private record Outer(Clause clause, boolean verb, boolean untilComma) {}

    /** One reading of the sentence. */
    private final class Scan {
        private final List<Clause> all = new ArrayList<>();
        /** Clauses that go on behind the one that is open. */
        private final Deque<Outer> outer = new ArrayDeque<>();

        private Clause open = start(null, Link.MAIN, sentence.first());
        /** Whether the open clause has its finite verb. */
        private boolean verb;
        /** Whether the open clause ends with the next comma. */
        private boolean untilComma;

        private Clause start(@Nullable Clause parent, Link link, int first) {
            Clause clause = new Clause(all.size(), parent, link, first);
            all.add(clause);
            return clause;
        }

        Clause[] read() {
            Clause[] map = new Clause[sentence.end() - sentence.first()];
            for (int i = sentence.first(); i < sentence.end(); i++) {
                move(i);
                VerbGroup group = parsed.group(i);
                verb |= group != null && group.isFinite();
                map[i - sentence.first()] = open;
            }
            return map;
        }

        private void move(int i) {
            if (i == sentence.first()) {
                boolean hangs = parsed.tag(i).isWh() || parsed.is(i, IN) && ofPreposition(i) == Link.SUBORDINATE;
                if (hangs) {
                    enter(Link.SUBORDINATE, i, true);
                }
                return;
            }
            if (isInside(i)) {
                return;
            }
            boolean comma = parsed.comma(i - 1);
            if (bracket(i) || comma && saying(i)) {
                return;
            }
            if (comma) {
                closeAtComma();
                while (untilComma && startsClause(i)) {
                    closeAtComma();
                }
            }
            if (dash(i)) {
                return;
            }
            Link link = opening(i, comma);
            if (link != null) {
                hang(link, i, comma);
            } else if (returns(i)) {
                leave();
            }
        }

        /** Whether a bracket opens an aside here; one that closed it before has ended it. */
        private boolean bracket(int i) {
            if (parsed.tag(i) == LEFT_BRACKET) {
                enter(Link.ASIDE, i, false);
                return true;
            }
            boolean dashed = parsed.dash(i - 1) && i - 1 > open.first();
            if (open.link() == Link.ASIDE && (parsed.tag(i - 1) == RIGHT_BRACKET || dashed)) {
                leave();
            }
            return false;
        }

        /** Whether the words behind a comma tell who says it, or how he goes on: "Weber continued, speaking for an hour". */
        private boolean saying(int i) {
            if (saysFrom(i)) {
                closeAtComma();
                enter(Link.SAYING, i, true);
                return true;
            }
            if (open.link() == Link.SAYING && opensGerund(i)) {
                go(Link.PARTICIPIAL, i, open);
                untilComma = true;
                return true;
            }
            return false;
        }

        /** Whether a dash or another mark that parts clauses stands here. */
        private boolean dash(int i) {
            if (open.link() == Link.ASIDE || !parsed.dash(i) && !parsed.is(i, COLON)) {
                return false;
            }
            if (parsed.dash(i) && dashAfter(i)) {
                enter(Link.ASIDE, i, false);
            } else {
                outer.clear();
                go(Link.MAIN, i, null);
            }
            return true;
        }

        private boolean opensGerund(int i) {
            VerbGroup group = parsed.group(i);
            return group != null && group.form() == Form.GERUND;
        }

        private boolean dashAfter(int from) {
            for (int i = from + 1; i < sentence.end(); i++) {
                if (parsed.dash(i)) {
                    return true;
                }
            }
            return false;
        }

        /** Inside a group or phrase nothing starts. */
        private boolean isInside(int i) {
            VerbGroup group = parsed.group(i);
            return group != null ? group.first() < i : parsed.phrase(i) != null && parsed.phraseStart(i) < i;
        }

        private void hang(Link link, int i, boolean comma) {
            switch (link) {
                case SHARED -> go(link, i, open);
                case MAIN -> {
                    outer.clear();
                    go(link, i, null);
                }
                case SAID -> go(link, i, open);
                default -> enter(link, i, comma || link != Link.RELATIVE);
            }
        }

        private @Nullable Link opening(int i, boolean comma) {
            VerbGroup group = parsed.group(i);
            if (group != null) {
                return ofVerb(group, i, comma);
            }
            if (parsed.tag(i).isWh()) {
                return Link.RELATIVE;
            }
            if (parsed.is(i, IN)) {
                return ofPreposition(i);
            }
            return saysBefore(i) && startsClause(i) ? Link.SAID : ofJoint(i, comma);
        }

        private @Nullable Link ofPreposition(int i) {
            if (parsed.is(i, "that")) {
                return Link.SAID;
            }
            boolean opens = (SUBORDINATORS.contains(parsed.word(i)) || parsed.is(i, "as")) && startsClause(i + 1);
            return opens || gerundAt(i) ? Link.SUBORDINATE : null;
        }

        private @Nullable Link ofJoint(int i, boolean comma) {
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

        /** "said the yard was sold", but "reported 40 losses that": only "said" goes right before a clause with a number. */
        private boolean saysBefore(int i) {
            VerbGroup before = parsed.group(i - 1);
            return before != null
                    && before.isFinite()
                    && BEFORE_CLAUSE.contains(parsed.token(before.head()).lemma())
                    && (parsed.tag(i) != CD && parsed.tag(i) != CURRENCY
                            || parsed.token(before.head()).lemma().equals("say"));
        }

        private @Nullable Link ofVerb(VerbGroup group, int i, boolean comma) {
            boolean participle = group.form() == Form.GERUND || group.form() == Form.PARTICIPLE;
            boolean behindNoun = parsed.phraseEnd(i - 1) == i || parsed.tag(i - 1) == RIGHT_BRACKET;
            if (participle && (comma || group.form() == Form.PARTICIPLE && behindNoun)) {
                return Link.PARTICIPIAL;
            }
            // "the poll that fell and rose": what follows "and" shares the subject.
            return group.isFinite() && verb && (parsed.is(i - 1, CC) || comma) ? Link.SHARED : null;
        }

        private boolean startsClause(int i) {
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

        /** Whether "X said" or "said X" stands behind a comma and goes on with no more than when, where and to whom. */
        private boolean saysFrom(int from) {
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
                            BEHIND_CLAUSE.contains(parsed.token(group.head()).lemma())
                                    || parsed.is(group.head(), "said");
                    return group.isFinite()
                            && (late
                                    || group.passive()
                                            && QUOTED.contains(
                                                    parsed.token(group.head()).lemma()))
                            && closes(group, subject);
                }
            }
            return false;
        }

        /**
         * Whether nothing but a speaker, a time and a hearer stands before the next comma or the end.
         *
         * @param subject whether the speaker stands before the verb, so that a noun right behind it is its object
         */
        private boolean closes(VerbGroup says, boolean subject) {
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

        private boolean isTime(int first) {
            return parsed.timePhrase(parsed.phraseEnd(first) - 1);
        }

        /** Whether a finite verb without a subject of its own takes up the clause before. */
        private boolean returns(int i) {
            VerbGroup group = parsed.group(i);
            return group != null && group.isFinite() && !outer.isEmpty() && (verb || open.link() == Link.PARTICIPIAL);
        }

        private void enter(Link link, int i, boolean comma) {
            outer.push(new Outer(open, verb, untilComma));
            go(link, i, open);
            untilComma = comma;
        }

        private void go(Link link, int i, @Nullable Clause parent) {
            open = start(parent == null ? all.get(0) : parent, link, i);
            verb = false;
            untilComma = false;
        }

        private void closeAtComma() {
            if (untilComma) {
                leave();
            }
        }

        private void leave() {
            Outer back = outer.poll();
            open = back == null ? all.get(0) : back.clause();
            verb = back == null || back.verb();
            untilComma = back != null && back.untilComma();
        }
    }
}
