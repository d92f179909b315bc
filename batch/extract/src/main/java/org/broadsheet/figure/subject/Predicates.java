package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.CLOSE_QUOTE;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.OPEN_QUOTE;
import static org.broadsheet.annotate.PennTag.PRP;

import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What a verb says of its subject, as short as says it: the verb with its object or what it is tied to by a preposition, "voted
 * for Weber"; of "is" what follows, "bakers".
 */
final class Predicates {
    /** Parts behind a verb that may be of what it says: "said they would rather not leave". */
    private static final int LONGEST = 6;

    /** Parts of the clause that a verb has for its object: "believe that the mayor of Oslo cares about people". */
    private static final int LONGEST_CLAUSE = 14;

    private static final Set<String> SAYING = CueVerbs.of("say");

    private static final Set<String> TIMES = WordSets.english("figure-contexts").get("duration-units");

    /** Prepositions that tie more to a bare object. */
    private static final Set<String> TIES = WordSets.english("figure-contexts").get("prepositions-of-objects");

    private static final Set<String> SUBORDINATORS =
            WordSets.english("clause-words").get("subordinator");

    /** Subordinators that are as often prepositions, among others. */
    private static final Set<String> TIMING =
            WordSets.english("figure-contexts").get("prepositions-of-time");

    /** Words behind an object that a negation may deny alone. */
    private static final Set<String> DEGREES =
            WordSets.english("figure-contexts").get("words-of-degrees");

    private static final Set<String> NEGATIONS = Set.of("not", "never");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;

    Predicates(Pieces pieces, Parts parts, Clauses clauses) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
    }

    /** "before Bellis Corp sold", "because sales fell": whether a clause with a subject of its own starts at a part. */
    boolean isClauseOfAnother(int at) {
        boolean subject = parts.is(at + 1, Kind.PRONOUN) || parts.is(at + 1, Kind.NOUN);
        return subject && SUBORDINATORS.contains(pieces.word(parts.get(at).first())) && clauses.isInSubject(at + 1);
    }

    /** The same, but where it may be no clause: "surveyed before the storm have closed". */
    boolean isSurelyClauseOfAnother(int at) {
        Part subject = parts.get(at + 1);
        boolean named = subject.kind() == Kind.PRONOUN
                || pieces.tag(subject.first()).isPluralNoun()
                || pieces.tag(subject.end() - 1).isProperNoun();
        return isClauseOfAnother(at)
                && (named || !TIMING.contains(pieces.word(parts.get(at).first())));
    }

    /** What the verb at a part says, with its negation; null where it says nothing by itself: "is 5%", "do". */
    @Nullable
    Part of(int verb) {
        VerbGroup group = clauses.groupAt(verb);
        if (group == null) {
            return null;
        }
        int end = end(verb);
        int head = pieces.ofToken(group.head());
        String lemma = parts.lemmaOfVerb(verb);
        if (lemma.equals("be")) {
            int first = group.negated() ? negation(verb) : behindAdverbs(verb + 1);
            boolean told = end > parts.get(verb).end() && !parts.is(verb + 1, Kind.AMOUNT) && first < end;
            return told ? new Part(Kind.VERB, first, end) : null;
        }
        end = group.negated() ? withDegree(end) : end;
        boolean clause = parts.isWord(verb + 1, "that") || SAYING.contains(lemma);
        boolean empty = end == parts.get(verb).end() && (clause || lemma.equals("do"));
        return empty
                ? null
                : new Part(Kind.VERB, group.negated() ? parts.get(verb).first() : head, end);
    }

    /** "did not wash it well enough", "had not read it at all": a negation with what alone it may deny. */
    private int withDegree(int end) {
        int at = end;
        while (pieces.tag(at).isAdverb() && at < pieces.size()) {
            at++;
        }
        boolean degree = at > end && DEGREES.contains(pieces.word(at - 1));
        boolean phrase = DEGREES.contains(pieces.word(end) + " " + pieces.word(end + 1));
        return phrase ? end + 2 : degree ? at : end;
    }

    /** "not" behind "are", else the verb with which it is drawn together: "aren't". */
    private int negation(int verb) {
        Part part = parts.get(verb);
        for (int at = part.first(); at <= part.end(); at++) {
            if (NEGATIONS.contains(pieces.word(at))) {
                return at;
            }
        }
        return part.first();
    }

    /** The first piece behind "is" that is no adverb of time or degree: "still without power". */
    private int behindAdverbs(int at) {
        Part part = parts.get(at);
        boolean adverb = part.kind() == Kind.OTHER
                && pieces.tag(part.first()).isAdverb()
                && !NEGATIONS.contains(pieces.word(part.first()));
        boolean more = parts.is(at + 1, Kind.NOUN) || parts.is(at + 1, Kind.PREPOSITION);
        return adverb && more ? parts.get(at + 1).first() : part.first();
    }

    /** "said they had no view", "chose the mayor", "came from Asia": the end of what a verb says. */
    int end(int verb) {
        Walk walk = new Walk(verb);
        for (int at = verb + 1; at <= walk.limit; at++) {
            walk.take(at);
        }
        return walk.end;
    }

    /** A walk over the parts behind a verb. */
    private final class Walk {
        private final int verb;
        private int end;
        private int limit;
        /** A clause has begun, "said that the mayor", whose verb is still to come. */
        private boolean open;

        Walk(int verb) {
            this.verb = verb;
            this.end = parts.get(verb).end();
            this.limit = verb + LONGEST;
        }

        void take(int at) {
            Part part = parts.get(at);
            switch (part.kind()) {
                case NOUN -> takeNoun(at);
                case VERB -> {
                    VerbGroup group = clauses.groupAt(at);
                    open &= group == null || !group.isFinite();
                    end = open ? end : part.end();
                }
                case OTHER -> end = open || pieces.word(part.first()).endsWith("st") ? end : part.end();
                case PRONOUN -> {
                    boolean object = !open && pieces.tag(part.first()) == PRP && !parts.is(at + 1, Kind.VERB);
                    end = object ? part.end() : end;
                }
                case PREPOSITION -> {
                    if (!open && isClauseOfAnother(at)) {
                        stop(end);
                    }
                }
                case RELATIVE -> openOrStop(pieces.is(part.first(), "that"));
                case AMOUNT -> {
                    if (!open) {
                        stop(parts.get(parts.is(at + 1, Kind.NOUN) ? at + 1 : at)
                                .end());
                    }
                }
                case MARK -> takeMark(part);
                case CONJUNCTION, TIME -> openOrStop(open);
            }
        }

        private void takeNoun(int at) {
            if (clauses.isInSubject(at) || open) {
                openOrStop(true);
            } else {
                stop(endOfObject(verb, at));
            }
        }

        private void takeMark(Part mark) {
            boolean quote = pieces.tag(mark.first()) == OPEN_QUOTE;
            if (!quote || SAYING.contains(parts.lemmaOfVerb(verb))) {
                openOrStop(open || quote);
            }
        }

        private void openOrStop(boolean opens) {
            if (opens) {
                open = true;
                limit = verb + LONGEST_CLAUSE;
            } else {
                stop(end);
            }
        }

        private void stop(int last) {
            end = last;
            limit = 0;
        }
    }

    /** "offer their guests a brew", "a view of the harbour", "access to water", "wages and prices" */
    private int endOfObject(int verb, int noun) {
        int last = parts.is(noun + 1, Kind.NOUN) && isDetermined(noun + 1) ? noun + 1 : noun;
        last = isContinued(last) ? last + 2 : last;
        boolean and = parts.is(last + 1, Kind.CONJUNCTION)
                && parts.is(last + 2, Kind.NOUN)
                && !clauses.isInSubject(last + 2)
                && !parts.is(last + 3, Kind.VERB);
        int end = parts.get(and ? last + 2 : last).end();
        // "cloud-native", "wages/prices"
        boolean tied = pieces.get(end).glued()
                && pieces.get(end + 1).glued()
                && pieces.get(end + 1).isWord();
        return tied ? end + 2 : pieces.tag(end) == CLOSE_QUOTE && isQuoted(verb, noun) ? end + 1 : end;
    }

    private boolean isQuoted(int verb, int noun) {
        return IntStream.range(verb, noun)
                .anyMatch(at -> pieces.tag(parts.get(at).first()) == OPEN_QUOTE);
    }

    /** Whether an object goes on: with what it is of, or where one bare word says little, "place in Oslo"; not "in the past year". */
    private boolean isContinued(int object) {
        Part noun = parts.get(object);
        boolean bare = noun.end() == noun.first() + 1
                && pieces.tag(noun.first()) == NN
                && TIES.contains(pieces.word(parts.get(object + 1).first()));
        return (bare || parts.isWord(object + 1, "of"))
                && parts.is(object + 2, Kind.NOUN)
                && !TIMES.contains(pieces.word(parts.get(object + 2).end() - 1));
    }

    private boolean isDetermined(int noun) {
        return CountedPhrases.isDeterminer(pieces.tag(parts.get(noun).first()));
    }
}
