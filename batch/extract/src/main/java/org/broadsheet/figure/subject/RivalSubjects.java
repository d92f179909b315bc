package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Whose the two amounts of a contest are. */
final class RivalSubjects {
    private static final Set<String> RIVALRY =
            WordSets.english("figure-contexts").get("verbs-of-rivals");

    private static final Set<String> LEADS = WordSets.english("figure-contexts").get("nouns-of-leads");

    private static final Set<String> POLLS = WordSets.english("figure-contexts").get("nouns-of-polls");

    /** Parts between a rival and the amounts: "Weber, the mayor of Oslo, in the average of polls, 52 to 43". */
    private static final int MOST_BETWEEN = 12;

    private final Pieces pieces;
    private final Parts parts;

    RivalSubjects(Pieces pieces, Parts parts) {
        this.pieces = pieces;
        this.parts = parts;
    }

    /** "Pereira leads Weber 52 percent to 43 percent": the first is the subject's, the second its rival's; or null. */
    @Nullable
    Measured of(int here, @Nullable Part agent) {
        int beaten = rivalBefore(here);
        if (agent != null && beaten >= 0 && parts.isWord(here + 1, "to")) {
            return contest(beaten, here, agent, agent);
        }
        int second = parts.isWord(here - 1, "to") ? rivalBefore(here - 2) : -1;
        if (second < 0) {
            return null;
        }
        Part rival = parts.get(second);
        return contest(second, here - 2, rival, rival).toldOf(rival);
    }

    /** Where the two are measured, "in the average of polls", "a survey shows", else by what the one is ahead. */
    private Measured contest(int rival, int amount, Part agent, Part who) {
        for (int at = rival + 1; at < amount - 1; at++) {
            if (parts.isWord(at, "in") && parts.is(at + 1, Kind.NOUN)) {
                boolean of = parts.isWord(at + 2, "of") && parts.is(at + 3, Kind.NOUN) && at + 3 < amount;
                Part count = parts.get(at + 1);
                int end = of ? parts.get(at + 3).end() : count.end();
                return Measured.of(count.first(), end, agent, FigureRule.MEASURED_RIVAL);
            }
        }
        Part poll = poll(rival);
        if (poll != null) {
            return Measured.of(poll.first(), poll.end(), who, FigureRule.MEASURED_RIVAL);
        }
        Part lead = parts.get(isLedBy(rival) ? rival - 2 : rival - 1);
        return Measured.of(lead.end() - 1, lead.end(), who, FigureRule.MEASURED_RIVAL);
    }

    /** The poll that a sentence names, the nearest before a rival, else the first behind: what two shares of a poll are told of; or null. */
    private @Nullable Part poll(int rival) {
        for (int at = rival; at >= 0; at--) {
            if (isPoll(at)) {
                // "the average of polls"
                boolean of = parts.isWord(at - 1, "of") && parts.is(at - 2, Kind.NOUN);
                Part poll = parts.get(at);
                return of ? new Part(Kind.NOUN, parts.get(at - 2).first(), poll.end()) : poll;
            }
        }
        for (int at = rival + 1; at < parts.size(); at++) {
            if (isPoll(at)) {
                return parts.get(at);
            }
        }
        return null;
    }

    private boolean isPoll(int at) {
        return parts.is(at, Kind.NOUN)
                && POLLS.contains(pieces.word(parts.get(at).end() - 1));
    }

    /** The one beaten, before an amount: right before it, or with no more between than who it is and where it counts; or -1. */
    private int rivalBefore(int amount) {
        if (parts.isWord(amount - 1, "of")) {
            // "beat Weber with a count of 52"
            return -1;
        }
        for (int at = amount - 1; at >= Math.max(1, amount - MOST_BETWEEN); at--) {
            if (parts.is(at, Kind.NOUN) && (isBeaten(at) || isLedBy(at))) {
                return at;
            }
            boolean told = parts.is(at, Kind.NOUN)
                    || parts.is(at, Kind.PREPOSITION)
                    || parts.is(at, Kind.TIME)
                    || parts.isWord(at, ",");
            if (!told) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isBeaten(int noun) {
        return RIVALRY.contains(parts.lemmaOfVerb(noun - 1));
    }

    /** "kept her lead over Weber" */
    private boolean isLedBy(int noun) {
        Part lead = parts.get(noun - 2);
        return parts.isWord(noun - 1, "over")
                && lead.kind() == Kind.NOUN
                && LEADS.contains(pieces.word(lead.end() - 1));
    }
}
