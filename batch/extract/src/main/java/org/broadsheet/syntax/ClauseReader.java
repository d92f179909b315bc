package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.COLON;
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
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a sentence from left to right into clauses: a new one starts at a mark, a conjunction, a relative pronoun, a
 * participle or a verb of saying, and one that is put into another ends where that one goes on.
 */
final class ClauseReader {
    /** A clause that goes on behind another, and how far it was read. */
    private record Outer(Clause clause, boolean verb, boolean untilComma) {}

    /** "Norwegian", "Norwegians". */
    private static final Set<String> PEOPLES = WordList.english("countries").rows().stream()
            .flatMap(country -> country.parts(2).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final ParsedArticle parsed;
    private final Sentence sentence;
    private final SpeechTags speech;
    private final ClauseOpenings openings;
    private final List<Clause> all = new ArrayList<>();
    /** Clauses that go on behind the one that is open. */
    private final Deque<Outer> outer = new ArrayDeque<>();

    private Clause open;
    /** Whether the open clause has its finite verb. */
    private boolean verb;
    /** Whether the open clause ends with the next comma. */
    private boolean untilComma;

    ClauseReader(ParsedArticle parsed, Sentence sentence) {
        this.parsed = parsed;
        this.sentence = sentence;
        this.speech = new SpeechTags(parsed, sentence);
        this.openings = new ClauseOpenings(parsed, sentence, speech);
        this.open = new Clause(0, null, Link.MAIN, sentence.first());
        all.add(open);
    }

    private Clause start(@Nullable Clause parent, Link link, int first) {
        Clause clause = new Clause(all.size(), parent, link, first);
        all.add(clause);
        return clause;
    }

    /** The clause of each token of the sentence. */
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
            boolean hangs = parsed.tag(i).isWh() || parsed.is(i, IN) && openings.ofPreposition(i) == Link.SUBORDINATE;
            if (hangs) {
                enter(Link.SUBORDINATE, i, true);
            }
            return;
        }
        if (openings.isInside(i)) {
            return;
        }
        boolean comma = parsed.comma(i - 1);
        if (bracket(i) || comma && saying(i)) {
            return;
        }
        if (comma) {
            closeAtComma();
            while (untilComma && openings.startsClause(i)) {
                closeAtComma();
            }
        }
        if (dash(i)) {
            return;
        }
        Link link = openings.at(i, comma, verb);
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
        Clause aside = aside();
        boolean dashed = aside != null && parsed.dash(i - 1) && i - 1 > aside.first();
        if (aside != null && (parsed.tag(i - 1) == RIGHT_BRACKET || dashed)) {
            do {
                leave();
            } while (!outer.isEmpty() && open != aside.parent());
        }
        if (aside != null && isNewSentence(i)) {
            outer.clear();
            go(Link.MAIN, i, null);
            return true;
        }
        return false;
    }

    /**
     * "It fell [...] Today it is back": what is left out in a quotation ends a sentence where a word begins another that has
     * no capital within one.
     */
    private boolean isNewSentence(int i) {
        boolean cut = parsed.tag(i - 1) == RIGHT_BRACKET && (parsed.is(i - 2, "...") || parsed.is(i - 2, "\u2026"));
        String word = parsed.token(i).text();
        return cut
                && Character.isUpperCase(word.codePointAt(0))
                && !word.equals("I")
                && !parsed.tag(i).isProperNoun()
                && !PEOPLES.contains(word);
    }

    /** The aside that is open, also where it holds clauses of its own: "– or Norge as it is called –"; or null. */
    private @Nullable Clause aside() {
        Clause clause = open;
        while (clause != null && clause.link() != Link.ASIDE) {
            clause = clause.parent();
        }
        return clause;
    }

    /** Whether the words behind a comma tell who says it, or how he goes on: "Weber continued, speaking for an hour". */
    private boolean saying(int i) {
        if (speech.at(i, verb)) {
            closeAtComma();
            enter(Link.SAYING, i, true);
            return true;
        }
        if (open.link() == Link.SAYING && openings.opensGerund(i)) {
            go(Link.PARTICIPIAL, i, open);
            untilComma = true;
            return true;
        }
        return false;
    }

    /** Whether a dash or another mark that parts clauses stands here. */
    private boolean dash(int i) {
        if (aside() != null || !parsed.dash(i) && !parsed.is(i, COLON)) {
            return false;
        }
        if (parsed.dash(i) && openings.dashAfter(i)) {
            enter(Link.ASIDE, i, false);
        } else {
            outer.clear();
            go(Link.MAIN, i, null);
        }
        return true;
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
