package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.figure.Chunk.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each figure of a sentence measures: the noun it stands before ("a 5 W charger"), the whole it is a part of
 * ("60% of revenue"), the noun it is given of ("a gain of 2%"), or else the subject of its clause ("revenue rose 2%").
 */
final class Subjects {
    /** Clauses are searched this many chunks back. */
    private static final int REACH = 30;

    private static final Set<String> ATTACHES = Set.of("of", "in", "for", "on");
    private static final Set<String> SAME_AS_BEFORE =
            Set.of("to", "from", "or", "and", "(", ",", "versus", "vs", "against");

    /** The subject of each amount, in order. */
    List<Subject> of(Atoms atoms, List<Amount> amounts) {
        Chunks chunks = Chunks.of(atoms, amounts);
        List<Subject> subjects = new ArrayList<>();
        Subject last = Subject.NONE;
        for (Amount amount : amounts) {
            int here = chunks.startingAt(amount.first());
            Subject subject = subject(atoms, chunks, amount, here, last);
            subjects.add(subject);
            last = subject;
        }
        return subjects;
    }

    private Subject subject(Atoms atoms, Chunks chunks, Amount amount, int here, Subject last) {
        Chunk agent = agent(atoms, chunks, here);
        Chunk next = chunks.get(here + 1);
        boolean prenominal = amount.unit() != null
                && next.kind() == Kind.NOUN
                && !NounPhrases.isDeterminer(atoms.tag(next.first()))
                && !atoms.tag(next.first()).equals("POS");
        if (prenominal) {
            Chunk owner = chunks.get(here - 1);
            boolean owned =
                    owner.kind() == Kind.NOUN && atoms.tag(owner.end() - 1).equals("POS");
            return Subject.of(owned ? owner.first() : next.first(), withAttached(chunks, here + 1, 1), agent);
        }
        if (amount.of() != null) {
            return Subject.of(wholeStart(atoms, amount), amount.end(), agent);
        }
        if (chunks.isWord(here + 1, "of") && chunks.is(here + 2, Kind.NOUN)) {
            return Subject.of(chunks.get(here + 2).first(), withAttached(chunks, here + 2, 1), agent);
        }
        int before = skipAdverbs(atoms, chunks, here - 1);
        if (isSameAsBefore(chunks, before, last)) {
            return last;
        }
        if (chunks.isWord(before, "of") || chunks.isWord(before, "with")) {
            Chunk noun = chunks.get(before - 1);
            if (noun.kind() == Kind.NOUN) {
                int start = withOwner(chunks, before - 1);
                return Subject.of(start, noun.end(), agent);
            }
        }
        if (chunks.is(before, Kind.NOUN) && amount.unit() != null) {
            return Subject.of(withOwner(chunks, before), chunks.get(before).end(), agent);
        }
        return agent == null ? Subject.NONE : Subject.of(agent.first(), agent.end(), agent);
    }

    private static int wholeStart(Atoms atoms, Amount amount) {
        int at = amount.numeral().end();
        while (at < amount.end() - 1 && (atoms.is(at, "of") || NounPhrases.isDeterminer(atoms.tag(at)))) {
            at++;
        }
        return at;
    }

    /** "up from 2 million", "(13 km)", "or 5%": told of the same as the amount just before. */
    private static boolean isSameAsBefore(Chunks chunks, int before, Subject last) {
        int at = before;
        for (int i = 0; i < 3 && at > 0; i++, at--) {
            if (chunks.is(at, Kind.AMOUNT)) {
                return i > 0 && last.isNamed();
            }
            boolean joint = false;
            for (String word : SAME_AS_BEFORE) {
                joint |= chunks.isWord(at, word);
            }
            if (!joint && !chunks.is(at, Kind.OTHER) && !chunks.is(at, Kind.TIME)) {
                return false;
            }
        }
        return false;
    }

    /** Bounds, particles and adverbs between the amount and what comes before it. */
    private static int skipAdverbs(Atoms atoms, Chunks chunks, int from) {
        int at = from;
        for (int i = 0; i < 6; i++) {
            Chunk chunk = chunks.get(at);
            boolean adverb = chunk.kind() == Kind.OTHER
                    && at >= 0
                    && !atoms.get(chunk.first()).isNumber();
            String word = atoms.get(chunk.first()).lower();
            boolean bound = chunk.kind() == Kind.PREPOSITION
                    && Set.of("than", "at", "about", "around", "over", "under", "up", "down", "below", "above", "by")
                            .contains(word)
                    && !(word.equals("at")
                            && !atoms.get(chunk.first() + 1).is("least")
                            && !atoms.get(chunk.first() + 1).is("most"));
            if (!adverb && !bound) {
                return at;
            }
            at--;
        }
        return at;
    }

    /** The end of a noun phrase with the phrases attached to it. */
    private static int withAttached(Chunks chunks, int noun, int most) {
        int at = noun;
        for (int i = 0; i < most; i++) {
            boolean attached = chunks.isWord(at + 1, "of") && chunks.is(at + 2, Kind.NOUN);
            if (!attached) {
                break;
            }
            at += 2;
        }
        return chunks.get(at).end();
    }

    /** The start of a noun phrase with those it hangs on: "the price of the benchmark". */
    private static int withOwner(Chunks chunks, int noun) {
        int at = noun;
        for (int i = 0; i < 3; i++) {
            boolean hangs = chunks.is(at - 1, Kind.PREPOSITION) && chunks.is(at - 2, Kind.NOUN);
            if (!hangs || ATTACHES.stream().noneMatch(word -> isWord(chunks, noun, word))) {
                break;
            }
            at -= 2;
        }
        return chunks.get(at).first();
    }

    private static boolean isWord(Chunks chunks, int noun, String word) {
        return chunks.isWord(noun - 1, word);
    }

    /** The subject of the clause an amount stands in, or null. */
    private static @Nullable Chunk agent(Atoms atoms, Chunks chunks, int here) {
        int at = here - 1;
        for (int steps = 0; steps < REACH && at >= 0; steps++, at--) {
            if (!chunks.is(at, Kind.VERB)) {
                continue;
            }
            Chunk agent = before(atoms, chunks, at);
            if (agent != null) {
                return agent;
            }
        }
        return null;
    }

    /** What stands before a verb as its subject; null where it shares its subject with an earlier verb. */
    private static @Nullable Chunk before(Atoms atoms, Chunks chunks, int verb) {
        int at = verb - 1;
        while (chunks.is(at, Kind.OTHER) || chunks.is(at, Kind.TIME)) {
            at--;
        }
        if (chunks.is(at, Kind.MARK) && chunks.isWord(at, ",")) {
            return null;
        }
        if (chunks.is(at, Kind.RELATIVE)) {
            at--;
            if (chunks.is(at, Kind.MARK)) {
                at--;
            }
        }
        if (!chunks.is(at, Kind.NOUN)) {
            return null;
        }
        Chunk noun = chunks.get(at);
        return new Chunk(Kind.NOUN, withOwner(chunks, at), noun.end());
    }
}
