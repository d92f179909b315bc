package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the lines around and in an article: which are the story, which tell its title, author and date, which belong to
 * the site. Made for one article and used by one thread.
 */
final class StoryLines {
    private final List<Line> lines;
    private final LineForms forms;
    private final @Nullable Reason[] out;
    /** Where on the page each line stands, or null for text. */
    private final int @Nullable [] places;

    private final HeaderFacts facts = new HeaderFacts();
    private @Nullable String title;

    private StoryLines(List<Line> lines, Set<Integer> columns, int @Nullable [] places, @Nullable String title) {
        this.lines = new ArrayList<>(lines);
        this.forms = LineForms.of(lines);
        this.out = new LineRules(lines, forms, columns, facts).apply();
        this.places = places;
        this.title = title;
    }

    /**
     * The story in lines of plain text.
     *
     * @param title the headline where it is known already, or null
     */
    static Story ofText(List<Line> lines, @Nullable String title) {
        StoryLines sorting = new StoryLines(lines, Set.of(), null, title);
        sorting.leaveOutComments(true);
        CallToAction.leaveOut(sorting.lines, sorting.out);
        sorting.findHead(StoryStretch.first(sorting.lines, sorting.out, sorting.forms));
        StoryStretch.cutTail(sorting.lines, sorting.out, sorting.forms);
        return sorting.story();
    }

    /**
     * The story in blocks of a page whose body has been found by its structure: only line rules remain to be applied.
     *
     * @param columns indexes of the blocks that head a column or row of a table, and nothing behind it
     * @param places where each block stands, equal for those of one element; null where it is not known
     * @param title the headline where it is known already, or null
     */
    static Story ofBlocks(List<Line> blocks, Set<Integer> columns, int @Nullable [] places, @Nullable String title) {
        StoryLines sorting = new StoryLines(blocks, columns, places, title);
        sorting.leaveOutComments(false);
        CallToAction.leaveOut(sorting.lines, sorting.out);
        if (title == null) {
            sorting.findHead(-1);
        }
        return sorting.story();
    }

    private void leaveOutComments(boolean byStyle) {
        for (int i = CommentThread.start(lines, byStyle); i < out.length; i++) {
            out[i] = out[i] == null || out[i] == Reason.HEADER ? Reason.COMMENTS : out[i];
        }
    }

    /**
     * Lines before the first prose are the head.
     *
     * @param densest index of the first line of the densest stretch, or -1 where it is not known
     */
    private void findHead(int densest) {
        int first = Math.max(StoryStretch.firstProse(lines, out), densest);
        if (first < 0) {
            return;
        }
        if (title == null) {
            title = HeadLines.title(lines, out, forms.times(), first);
        }
        HeadLines.leaveOut(lines, out, first, title);
    }

    private Story story() {
        HeadLines.leaveOutTitle(lines, out, title);
        String site = AgencyMark.strip(lines, out);
        RepeatedLines.leaveOut(lines, out, places);
        List<Line> paragraphs = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        String told = null;
        for (int i = 0; i < out.length; i++) {
            Reason reason = out[i];
            if (reason == null) {
                paragraphs.add(lines.get(i));
                continue;
            }
            String text = lines.get(i).text();
            leftOut.add(new LeftOut(text, reason));
            if (told == null && reason != Reason.REPEATED) {
                told = Site.toldBy(text).orElse(null);
            }
        }
        return new Story(
                title,
                facts.byline(),
                site != null ? site : told,
                facts.published(),
                facts.modified(),
                HeadLines.besideTitle(lines, out, title),
                facts.commentCount(),
                paragraphs,
                leftOut);
    }
}
