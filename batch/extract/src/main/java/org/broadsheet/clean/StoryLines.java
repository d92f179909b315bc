package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the lines around and in an article: which are the story, which tell its title, author and date, which belong to
 * the site. Made for one article and used by one thread.
 */
final class StoryLines {
    private static final Pattern AGENCY =
            Pattern.compile("^\\((?<agency>\\p{Lu}[\\p{Lu}\\d.&/]{1,14})\\)\\s*(?:[-–—:]\\s*)?");
    private static final int SHORT_WORDS = 12;

    private final List<String> lines;
    private final @Nullable Reason[] out;
    private final boolean[] prose;
    private final boolean[] ends;
    private final boolean[] cells;
    /** Lines that tell the times of a live blog's entries. */
    private final boolean[] times;
    /** Where on the page each line stands, or null for text. */
    private final int @Nullable [] places;

    private final HeaderFacts facts = new HeaderFacts();
    private int densestFirst = -1;
    private @Nullable String title;
    private @Nullable String site;

    private StoryLines(List<String> lines, Set<Integer> columns, int @Nullable [] places, @Nullable String title) {
        LineForms forms = LineForms.of(lines);
        this.lines = new ArrayList<>(lines);
        this.out = new LineRules(lines, forms, columns, facts).apply();
        this.prose = forms.prose();
        this.ends = forms.ends();
        this.cells = forms.cells();
        this.times = forms.times();
        this.places = places;
        this.title = title;
    }

    /**
     * The story in lines of plain text.
     *
     * @param title the headline where it is known already, or null
     */
    static Story ofText(List<String> lines, @Nullable String title) {
        StoryLines sorting = new StoryLines(lines, Set.of(), null, title);
        sorting.dropComments(true);
        sorting.dropCalls();
        sorting.keepDensest();
        sorting.findHead();
        sorting.cutTail();
        sorting.dropTitles();
        sorting.dropRepeated();
        return sorting.story();
    }

    /**
     * The story in blocks of a page whose body has been found by its structure: only line rules remain to be applied.
     *
     * @param columns indexes of the blocks that head a column or row of a table, and nothing behind it
     * @param places where each block stands, equal for those of one element; null where it is not known
     * @param title the headline where it is known already, or null
     */
    static Story ofBlocks(List<String> blocks, Set<Integer> columns, int @Nullable [] places, @Nullable String title) {
        StoryLines sorting = new StoryLines(blocks, columns, places, title);
        sorting.dropComments(false);
        sorting.dropCalls();
        if (title == null) {
            sorting.findHead();
        }
        sorting.dropTitles();
        sorting.dropRepeated();
        return sorting.story();
    }

    private void dropComments(boolean byStyle) {
        for (int i = CommentThread.start(lines, prose, byStyle); i < out.length; i++) {
            out[i] = out[i] == null || out[i] == Reason.HEADER ? Reason.COMMENTS : out[i];
        }
    }

    /** Calls to action behind the last paragraph of the story; inside it the same words may well be reported. */
    private void dropCalls() {
        for (int i = out.length - 1; i >= 0; i--) {
            if (out[i] == null && CallToAction.is(lines.get(i))) {
                out[i] = Reason.ADVERTISING;
            } else if (out[i] == null && prose[i]) {
                return;
            }
        }
    }

    /** Keeps the densest stretch of lines: menus, teasers and footers before and behind the story fall off. */
    private void keepDensest() {
        int[] weights = new int[out.length];
        boolean[] open = new boolean[out.length];
        boolean[] entries = entryHeads();
        for (int i = 0; i < out.length; i++) {
            boolean neutral = cells[i] && out[i] == null || entries[i];
            weights[i] = neutral ? 0 : LineKind.weight(lines.get(i), out[i], prose[i], ends[i]);
            open[i] = out[i] == null;
        }
        DensestStretch densest = DensestStretch.of(weights, open);
        if (densest == null) {
            return;
        }
        // The head is searched for the title first.
        densestFirst = densest.first();
        for (int i = densest.end(); i < out.length; i++) {
            out[i] = out[i] == null ? Reason.NAVIGATION : out[i];
        }
    }

    /** The lines between the entries of a live blog: their times and the buttons beside these. None in other texts. */
    private boolean[] entryHeads() {
        boolean[] heads = times.clone();
        for (int i = 1; i < out.length; i++) {
            heads[i] |= heads[i - 1] && out[i] == Reason.PROMOTION;
        }
        for (int i = out.length - 2; i >= 0; i--) {
            heads[i] |= heads[i + 1] && out[i] == Reason.PROMOTION;
        }
        return heads;
    }

    /** Lines before the first prose are the head: the title is among them, the others are the site's. */
    private void findHead() {
        int first = Math.max(firstProse(), densestFirst);
        if (first < 0) {
            return;
        }
        if (title == null) {
            title = TitleLine.among(openLines(first));
        }
        String foldedTitle = title == null ? "" : Characters.fold(title);
        boolean headed = false;
        for (int i = 0; i < first; i++) {
            // Behind the date or the author the story has begun: its sentences are no menu.
            headed |= out[i] == Reason.HEADER;
            if (out[i] == null && !(headed && prose[i] && Prose.endsSentence(lines.get(i)))) {
                out[i] = Characters.foldsTo(lines.get(i), foldedTitle) ? Reason.HEADER : Reason.NAVIGATION;
            }
        }
    }

    private List<String> openLines(int end) {
        List<String> open = new ArrayList<>();
        // Behind the time of a live blog's entry stands the headline of the entry.
        for (int i = 0; i < end && !times[i]; i++) {
            if (out[i] == null) {
                open.add(lines.get(i));
            }
        }
        return open;
    }

    private int firstProse() {
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null && prose[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Short lines after the last prose: tags, teasers, buttons. */
    private void cutTail() {
        if (firstProse() < 0) {
            return;
        }
        for (int i = out.length - 1; i >= 0 && (out[i] != null || !prose[i]); i--) {
            String line = lines.get(i);
            if (out[i] == null && !cells[i] && !Prose.endsSentence(line) && Characters.words(line) < SHORT_WORDS) {
                out[i] = Reason.NAVIGATION;
            }
        }
    }

    private void dropTitles() {
        if (title == null) {
            return;
        }
        String folded = Characters.fold(title);
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null && Characters.foldsTo(lines.get(i), folded)) {
                out[i] = Reason.HEADER;
            }
        }
    }

    private void dropRepeated() {
        stripAgency();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null) {
                open.add(i);
            }
        }
        boolean[] repeats = RepeatedLines.among(
                open.stream().map(lines::get).toList(),
                open.stream().mapToInt(this::place).toArray());
        for (int k = 0; k < repeats.length; k++) {
            if (repeats[k]) {
                out[open.get(k)] = Reason.REPEATED;
            }
        }
    }

    /** Where a line stands; labels between the paragraphs, which end no sentence, are the page's wherever they stand. */
    private int place(int i) {
        return places == null || !prose[i] && places[i] != RepeatedLines.NOWHERE ? RepeatedLines.ANYWHERE : places[i];
    }

    /** "(AGENCY) " before the first sentence is the site's mark, not the story's. */
    private void stripAgency() {
        for (int i = 0; i < out.length; i++) {
            if (out[i] != null) {
                continue;
            }
            Matcher agency = AGENCY.matcher(lines.get(i));
            if (!agency.find() || agency.end() == lines.get(i).length()) {
                return;
            }
            site = site == null ? agency.group("agency") : site;
            lines.set(i, lines.get(i).substring(agency.end()));
            i--;
        }
    }

    /** Lines around the headline, or at the top of a text that does not hold its headline. */
    private List<String> besideTitle() {
        int first = 0;
        int headline = -1;
        String folded = title == null ? "" : Characters.fold(title);
        while (first < out.length && out[first] != null) {
            headline = Characters.foldsTo(lines.get(first), folded) ? first : headline;
            first++;
        }
        return RelativeLines.beside(lines, headline, first);
    }

    private Story story() {
        List<String> paragraphs = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        String told = null;
        for (int i = 0; i < out.length; i++) {
            Reason reason = out[i];
            if (reason == null) {
                paragraphs.add(lines.get(i));
                continue;
            }
            leftOut.add(new LeftOut(lines.get(i), reason));
            if (told == null && reason != Reason.REPEATED) {
                told = Site.toldBy(lines.get(i)).orElse(null);
            }
        }
        return new Story(
                title,
                facts.byline(),
                site != null ? site : told,
                facts.published(),
                facts.modified(),
                besideTitle(),
                facts.commentCount(),
                paragraphs,
                leftOut);
    }
}
