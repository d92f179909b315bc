package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/**
 * Which cue owns which quoted run, where a run stands between two: the cue before it and the cue after it compete, and of
 * all ways to share out the runs of a paragraph the one with the most support wins. A link is worth what the marks between
 * cue and run tell, and each cue that is left without words costs. Found by dynamic programming over the runs, since a cue
 * can only own the runs beside it.
 */
final class CueContest {
    /** What a colon or comma between a cue and the run after it is worth, and a run that ends with a comma before its cue. */
    private static final double MARKED = 3;
    /** A run that a question or exclamation mark ends is asked or called as often as it is whole. */
    private static final double CALLED = 2;
    /** Quoted words right behind their cue. */
    private static final double BARE = 2;
    /** A run with a full stop at its end is whole; few writers attribute it afterwards, and none where the cue has other words. */
    private static final double STOPPED = -.5;
    /** “It is over.” Weber advises waiting: whole words before a cue that has others. */
    private static final double NEVER = -10;
    /** What it is worth that a cue has words at all. */
    private static final double SERVED = 2;

    /** A cue's claim to a run. */
    private record Claim(VerbGroup cue, double worth) {}

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final Openings openings;
    /** For each run the claims of the cue before and of the cue after it. */
    private final Map<QuotedRun, Claim> early = new HashMap<>();

    private final Map<QuotedRun, Claim> late = new HashMap<>();
    private final Map<QuotedRun, VerbGroup> owners = new HashMap<>();

    CueContest(ParsedArticle parsed, CueLexicon lexicon, SubjectFinder subjects, Openings openings) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.openings = openings;
        Set<Integer> quoted = new HashSet<>();
        parsed.runs().all().forEach(run -> quoted.add(parsed.paragraph(run.first())));
        for (Sentence sentence : parsed.article().sentences()) {
            if (quoted.contains(sentence.paragraph())) {
                claims(sentence);
            }
        }
        List<QuotedRun> paragraph = new ArrayList<>();
        for (QuotedRun run : parsed.runs().all()) {
            if (!paragraph.isEmpty() && parsed.paragraph(paragraph.get(0).first()) != parsed.paragraph(run.first())) {
                share(paragraph);
                paragraph.clear();
            }
            paragraph.add(run);
        }
        share(paragraph);
    }

    /** Whether a cue has no right to a run: another's claim is better, or its own is worth nothing. */
    boolean lost(QuotedRun run, VerbGroup group) {
        VerbGroup owner = owners.get(run);
        return owner == null ? claims(early.get(run), group) || claims(late.get(run), group) : owner != group;
    }

    /** Whether a run belongs to a cue that does not stand between a token and the run. */
    boolean ownedFromBefore(QuotedRun run, int first) {
        VerbGroup owner = owners.get(run);
        return owner != null && !(owner.first() >= first && owner.first() < run.open());
    }

    private static boolean claims(@Nullable Claim claim, VerbGroup group) {
        return claim != null && claim.cue() == group;
    }

    private void claims(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            VerbGroup group = parsed.group(i);
            if (group == null || group.first() != i || parsed.inRun(i)) {
                continue;
            }
            CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
            if (word != null && !group.passive() && word.takes(CueWord.Frame.QUOTE)) {
                claim(group, word);
            }
        }
    }

    private void claim(VerbGroup group, CueWord word) {
        Opening after = openings.after(group.end(), word);
        QuotedRun next = after == null || after.frame() != Opening.Frame.QUOTE ? null : parsed.run(after.first());
        if (after != null && next != null) {
            boolean marked = parsed.comma(after.first() - 1)
                    || parsed.is(after.first() - 1, ":")
                    || after.first() == next.first();
            early.put(next, new Claim(group, marked ? MARKED : BARE));
        }
        if (!word.takes(CueWord.Frame.LATE)) {
            return;
        }
        QuotedRun before = runBefore(group.first());
        if (before == null) {
            Subject subject = subjects.of(group);
            before = subject == null ? null : runBefore(SubjectFinder.leftmost(subject, group));
        }
        if (before != null) {
            // The nearest cue: “So be it,” she said, adding that it was late.
            double worth = worthOfEnd(before);
            late.putIfAbsent(before, new Claim(group, worth == STOPPED && !ends(group) ? NEVER : worth));
        }
    }

    /** Whether nothing follows a cue that could be its own content. */
    private boolean ends(VerbGroup group) {
        int end = group.end();
        return end >= parsed.sentence(group.first()).end()
                || !Character.isLetterOrDigit(parsed.word(end).codePointAt(0))
                || parsed.tag(end).isAdverb()
                || parsed.tag(end).isProperNoun()
                || parsed.phraseStart(end) == end
                || parsed.is(end, IN);
    }

    private @Nullable QuotedRun runBefore(int at) {
        if (at == 0 || !parsed.quoteEnds(at - 1, at)) {
            return null;
        }
        return parsed.run(parsed.comma(at - 1) && !parsed.inRun(at - 1) ? at - 2 : at - 1);
    }

    private double worthOfEnd(QuotedRun run) {
        String last = parsed.lastWord(run);
        boolean comma = last.equals(",") || run.close() < parsed.size() && parsed.comma(run.close());
        return comma ? MARKED : Set.of("?", "!").contains(last) ? CALLED : STOPPED;
    }

    /** One way to share out the runs so far: its support, and for the last run the cue that owns it. */
    private record Way(
            double support,
            @Nullable VerbGroup owner,
            @Nullable Way before) {}

    /** Gives each run of a paragraph to a cue. */
    private void share(List<QuotedRun> runs) {
        List<Way> ways = List.of(new Way(0, null, null));
        for (QuotedRun run : runs) {
            List<Way> next = new ArrayList<>();
            add(next, ways, null);
            add(next, ways, early.get(run));
            add(next, ways, late.get(run));
            ways = next;
        }
        Way way = best(ways, null);
        for (int i = runs.size() - 1; i >= 0 && way != null; i--) {
            VerbGroup owner = way.owner();
            if (owner != null) {
                owners.put(runs.get(i), owner);
            }
            way = way.before();
        }
    }

    private static void add(List<Way> next, List<Way> ways, @Nullable Claim claim) {
        if (claim == null) {
            Way best = best(ways, null);
            next.add(new Way(best.support(), null, best));
            return;
        }
        Way best = best(ways, claim);
        next.add(new Way(support(best, claim), claim.cue(), best));
    }

    private static Way best(List<Way> ways, @Nullable Claim claim) {
        Way best = ways.get(0);
        for (Way way : ways) {
            if (support(way, claim) > support(best, claim)) {
                best = way;
            }
        }
        return best;
    }

    private static double support(Way way, @Nullable Claim claim) {
        return claim == null
                ? way.support()
                : way.support() + claim.worth() + (way.owner() == claim.cue() ? 0 : SERVED);
    }
}
