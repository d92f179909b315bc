package org.broadsheet.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeRow.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times an article speaks of and resolves them to calendar days. Immutable and shared by all threads.
 *
 * <p>Each family of written times is a {@link TimeRule}; at each word that can begin a time the longest reading wins.
 * The rules look at a bounded number of words, so that the work grows with the text's length and no faster.
 */
public final class TimeTagger {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 3000;

    /** Sentences from the text's first that may name the day it speaks on; a later one tells of any day. */
    private static final int HEAD = 2;

    /** Before a day that a time begins or ends with. */
    private static final Set<String> BOUNDING = TimeWords.context("before-bounding-day");

    private final List<TimeRule> rules = new ArrayList<>();
    private final Set<String> openers = new HashSet<>();

    public TimeTagger() {
        DayNames days = new DayNames();
        Clocks clocks = new Clocks(days);
        List<TimeRule> dates = List.of(
                clocks,
                days,
                new Months(),
                new Years(),
                new Decades(),
                new BusinessPeriods(days),
                new ResultPeriods(),
                new Seasons());
        rules.add(new ClosedLengths(days));
        rules.addAll(dates);
        rules.addAll(List.of(
                new UnitsWithin(dates),
                new Stages(dates),
                new PatternTimes(Resolver.SET),
                new VagueTimes(),
                new Durations()));
        openers.addAll(TimeWords.all());
        openers.addAll(VagueTimes.firstWords());
        openers.addAll(Holidays.firstWords());
        openers.addAll(TimeWords.context("opener"));
        openers.addAll(TimeWords.context("year-kind"));
    }

    /**
     * The times in the order of their first character, none overlapping another, resolved against the day of publication
     * or else a full date that the first sentences of the text name.
     */
    public List<TimeReference> tag(ParsedArticle parsed) {
        return tag(parsed, parsed.article().article().publication().on());
    }

    /**
     * The times in the order of their first character, none overlapping another.
     *
     * @param reference the day on which the text speaks, or null to take a full date that its first sentences name;
     *     a day outside the years 1000 to 3000 counts as null
     */
    public List<TimeReference> tag(ParsedArticle parsed, @Nullable LocalDate reference) {
        AnnotatedArticle article = parsed.article();
        List<Pieces> sentences = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            sentences.add(Pieces.of(article, sentence));
        }
        if (reference == null || reference.getYear() < FIRST_YEAR || reference.getYear() > LAST_YEAR) {
            return references(sentences, undated(sentences));
        }
        return references(sentences, matches(sentences, reference));
    }

    private static List<TimeReference> references(List<Pieces> sentences, List<List<Match>> matches) {
        List<TimeReference> times = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            for (Match match : matches.get(i)) {
                times.add(Relations.reference(sentences.get(i), match));
            }
        }
        return times;
    }

    /** The matches of each sentence, where the day on which the text speaks is one that its head names with its year. */
    private List<List<Match>> undated(List<Pieces> sentences) {
        Discourse nothingKnown = new Discourse(null);
        List<List<Match>> found = new ArrayList<>();
        for (Pieces pieces : sentences) {
            List<Match> matches = matches(pieces, nothingKnown);
            LocalDate day = found.size() < HEAD ? ownDay(pieces, matches) : null;
            if (day != null) {
                return matches(sentences, day);
            }
            found.add(matches);
        }
        return found;
    }

    private List<List<Match>> matches(List<Pieces> sentences, LocalDate reference) {
        Discourse discourse = new Discourse(reference);
        List<List<Match>> found = new ArrayList<>();
        for (Pieces pieces : sentences) {
            found.add(matches(pieces, discourse));
        }
        return found;
    }

    private List<Match> matches(Pieces pieces, Discourse discourse) {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < pieces.size()) {
            Match best = at(pieces, i, discourse);
            if (best == null) {
                i++;
                continue;
            }
            matches.add(best);
            discourse.note(best, pieces);
            i = best.end();
        }
        return matches;
    }

    private @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        if (!pieces.digits(i) && !openers.contains(pieces.word(i))) {
            return null;
        }
        Match best = null;
        for (TimeRule rule : rules) {
            best = Match.longer(best, rule.at(pieces, i, discourse));
        }
        return best != null && NamesOfTimes.isName(pieces, best) ? null : best;
    }

    /** The first day that is told with its year, unless it only bounds a time: "since Jan. 1, 2015". */
    private static @Nullable LocalDate ownDay(Pieces pieces, List<Match> matches) {
        for (Match match : matches) {
            Period period = match.period();
            boolean bounds = BOUNDING.contains(pieces.word(match.start() - 1)) && !pieces.is(match.start() - 2, "as");
            if (period != null && period.grain() == Grain.DAY && period.from() != null && !bounds) {
                return period.from();
            }
        }
        return null;
    }
}
