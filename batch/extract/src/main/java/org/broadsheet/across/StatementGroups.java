package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.across.StatementLikeness.Speakers;
import org.broadsheet.article.Quote;

/** Which quotes of one story are one statement. */
public final class StatementGroups {
    /** A quote that is this much more like another of the same article is of that one. */
    private static final double RIVAL = .1;

    private static final double RIVALLED = .2;
    /** Two quotes of one speaker that are nearest to each other in their articles are the likelier one. */
    private static final double NEAREST = .06;

    private static final double LEAST_LIKENESS = .04;
    private static final double CLEARLY = .03;

    /** Two that stand in one article as direct speech are two. */
    private static final double APART = -1;

    private final List<List<ReportedStatement>> distinct;
    private final float[][] likeness;
    private final List<Set<Integer>> neighbours = new ArrayList<>();
    /** Of each, the first that has the same speaker: there are few speakers in a story, and many quotes. */
    private final int[] voices;

    private final Map<Long, Speakers> speakers = new HashMap<>();

    private StatementGroups(List<List<ReportedStatement>> distinct) {
        this.distinct = distinct;
        likeness = new float[distinct.size()][];
        voices = new int[distinct.size()];
        Map<String, Integer> firsts = new HashMap<>();
        Map<String, Set<Integer>> byArticle = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            likeness[i] = new float[i];
            int number = i;
            voices[i] = firsts.computeIfAbsent(first(i).speakerId() + "\t" + first(i).speaker(), key -> number);
            for (int j = 0; j < i; j++) {
                likeness[i][j] = (float) StatementLikeness.of(first(i).wording(), first(j).wording());
            }
            for (ReportedStatement quote : distinct.get(i)) {
                byArticle
                        .computeIfAbsent(quote.articleId(), key -> new TreeSet<>())
                        .add(i);
            }
        }
        for (int i = 0; i < distinct.size(); i++) {
            Set<Integer> beside = new HashSet<>();
            distinct.get(i).forEach(quote -> beside.addAll(byArticle.getOrDefault(quote.articleId(), Set.of())));
            beside.remove(i);
            neighbours.add(beside);
        }
    }

    /**
     * The statements of a story: its quotes, each in one group. Quotes of one wording and speaker are taken as one before
     * they are compared, so that a text in many reprints costs and counts as much as one.
     *
     * @return groups in the order of their smallest quote id, members by id; the same whatever the order of {@code quotes}
     */
    public static List<List<ReportedStatement>> of(List<ReportedStatement> quotes) {
        Map<String, List<ReportedStatement>> same = new TreeMap<>();
        quotes.stream()
                .sorted(Comparator.comparing(ReportedStatement::quoteId))
                .forEach(quote -> same.computeIfAbsent(
                                quote.kind() + "\t" + quote.speakerId() + "\t" + quote.speaker() + "\t" + quote.text(),
                                key -> new ArrayList<>())
                        .add(quote));
        StatementGroups story = new StatementGroups(new ArrayList<>(same.values()));
        List<List<ReportedStatement>> groups = new ArrayList<>();
        for (List<Integer> group : AverageLinkage.of(story.distinct.size(), story::over)) {
            List<ReportedStatement> members = new ArrayList<>();
            group.forEach(index -> members.addAll(story.distinct.get(index)));
            members.sort(Comparator.comparing(ReportedStatement::quoteId));
            groups.add(members);
        }
        groups.sort(Comparator.comparing(group -> group.get(0).quoteId()));
        return groups;
    }

    private ReportedStatement first(int index) {
        return distinct.get(index).get(0);
    }

    private double over(int one, int other) {
        if (standApart(one, other)) {
            return APART;
        }
        double like = likeness(one, other);
        Speakers speakers = speakers(one, other);
        double over = like - StatementLikeness.asked(speakers);
        double rival = Math.max(rival(one, other), rival(other, one));
        if (rival > like + RIVAL) {
            return over - RIVALLED;
        }
        boolean nearest = rival < like - CLEARLY && speakers == Speakers.SAME && like > LEAST_LIKENESS;
        return nearest ? over + NEAREST : over;
    }

    private Speakers speakers(int one, int other) {
        long pair = (long) voices[one] * voices.length + voices[other];
        return speakers.computeIfAbsent(pair, key -> StatementLikeness.speakers(first(one), first(other)));
    }

    /** Whether an article has both as direct speech, and neither is a cut of the other. */
    private boolean standApart(int one, int other) {
        Wording mine = first(one).wording();
        Wording others = first(other).wording();
        return neighbours.get(one).contains(other)
                && first(one).kind() == Quote.Kind.DIRECT
                && first(other).kind() == Quote.Kind.DIRECT
                && !StatementLikeness.isCutOf(mine, others)
                && !StatementLikeness.isCutOf(others, mine);
    }

    /** How like the nearest of the others is that stand in the same articles as {@code other}. */
    private double rival(int one, int other) {
        double nearest = 0;
        for (int beside : neighbours.get(other)) {
            nearest = beside == one ? nearest : Math.max(nearest, likeness(one, beside));
        }
        return nearest;
    }

    private double likeness(int one, int other) {
        return one > other ? likeness[one][other] : likeness[other][one];
    }
}
