package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** How the words that name somebody stand to a figure of their sentence. Places are indices of tokens. */
final class HolderRoles {
    /** Prepositions that tell apart how a name stands to what they hang on. */
    private static final Set<String> PREPOSITIONS =
            WordSets.english("figure-contexts").get("prepositions-before-holders");

    /** Verbs whose subject tells of a figure and seldom holds it: "Ardent reported", "the survey shows". */
    private static final Set<String> TELLING = WordList.english("cues").rows().stream()
            .filter(row -> row.cell(1).equals("v") && Set.of("say", "show").contains(row.cell(2)))
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet());

    private final ParsedArticle parsed;
    private final ClauseMap clauses;

    HolderRoles(ParsedArticle parsed, ClauseMap clauses) {
        this.parsed = parsed;
        this.clauses = clauses;
    }

    /** The role of the name, and what it stands in: {@code possessor of measured}. */
    String role(HolderQuestion asked, int first, int end) {
        boolean owner = end < parsed.size() && parsed.is(end, POS) || parsed.is(first, PRP_POSSESSIVE);
        if (owner) {
            return "owner of " + owned(asked, end);
        }
        if (asked.measured().holds(first)) {
            return "measured, " + place(asked.measured().first(), asked.measured().end(), first, end);
        }
        if (first >= asked.first() && first < asked.end()) {
            return "in the amount";
        }
        if (first >= asked.end() && first < asked.wholeEnd()) {
            return "in the whole";
        }
        return inSentence(asked, first, end);
    }

    private String inSentence(HolderQuestion asked, int first, int end) {
        int phrase = parsed.phraseStart(first);
        int begin = phrase < 0 ? first : phrase;
        String tail = end < parsed.phraseEnd(end - 1) ? ", before a noun" : "";
        if (isTold(begin)) {
            return "told by";
        }
        PennTag before = begin > 0 ? parsed.tag(begin - 1) : PennTag.OTHER;
        if (before == IN || before == TO) {
            return preposition(begin - 1) + on(asked, begin - 1) + tail;
        }
        VerbGroup verb = parsed.verbOf(end - 1);
        if (verb != null) {
            return (isSaying(verb) ? "tells" : "subject") + (verb.passive() ? ", passive" : "") + tail;
        }
        if (begin > 0 && parsed.group(begin - 1) != null) {
            return "object" + tail;
        }
        boolean aside = begin > 0 && parsed.comma(begin - 1);
        boolean opens = begin == parsed.sentence(first).first();
        return (aside ? "behind a comma" : opens ? "opens the sentence" : "other") + tail;
    }

    private String preposition(int at) {
        String word = parsed.word(at);
        return PREPOSITIONS.contains(word) ? word : "preposition";
    }

    /** "according to Ardent" */
    private boolean isTold(int begin) {
        return begin > 1 && parsed.is(begin - 1, "to") && parsed.is(begin - 2, "according");
    }

    private boolean isSaying(VerbGroup verb) {
        return clauses.at(verb.first()).link() == Clause.Link.SAYING
                || TELLING.contains(parsed.token(verb.head()).lemma());
    }

    private static String owned(HolderQuestion asked, int end) {
        if (end <= asked.first() && asked.first() - end <= 3) {
            return "the amount";
        }
        HolderQuestion.Stretch agent = asked.agent();
        HolderQuestion.Stretch mention = asked.mention();
        return asked.measured().holds(end)
                ? "the measured"
                : agent != null && agent.holds(end) || mention != null && mention.holds(end) ? "the subject" : "another";
    }

    /** Where in what is measured: {@code of}, {@code head}, {@code modifier}. */
    private String place(int from, int to, int first, int end) {
        for (int at = first - 1; at >= from; at--) {
            if (parsed.is(at, IN) || parsed.is(at, TO)) {
                return "behind " + preposition(at);
            }
        }
        return end >= to ? first <= from ? "all of it" : "head" : "before a noun";
    }

    /** What a preposition hangs on. */
    private String on(HolderQuestion asked, int preposition) {
        if (preposition == asked.measured().end() && !asked.measured().isEmpty()) {
            return " behind the measured";
        }
        if (preposition == asked.end() || preposition == asked.wholeEnd()) {
            return " behind the amount";
        }
        HolderQuestion.Stretch agent = asked.agent();
        if (agent != null && (agent.holds(preposition) || preposition == agent.end())) {
            return " in the subject";
        }
        return "";
    }

    /** The clause of a token as the figure's sees it: {@code own}, {@code outer}, {@code inner}, {@code other}. */
    String clause(HolderQuestion asked, int token) {
        Clause clause = clauses.at(token);
        if (clause == asked.own()) {
            return "own";
        }
        if (isAbove(clause, asked.own())) {
            return "outer of " + link(asked.own());
        }
        return isAbove(asked.own(), clause) ? "inner " + link(clause) : "other";
    }

    private static String link(Clause clause) {
        return clause.link().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isAbove(Clause above, @Nullable Clause clause) {
        for (Clause at = clause; at != null; at = at.parent()) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }
}
