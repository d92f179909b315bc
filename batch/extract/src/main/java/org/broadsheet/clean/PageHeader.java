package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.clean.PageBlocks.Block;
import org.jspecify.annotations.Nullable;

/**
 * Reads who wrote a page's story and when from the lines around its headline and above its first paragraph, and, where
 * these tell nothing, from the only line of the page that names an author or a publication by a label.
 */
final class PageHeader {
    private static final int LINES_ABOVE_TITLE = 6;
    private static final int LINES_BELOW_TITLE = 25;
    private static final int LINES_ABOVE_BODY = 25;
    private static final int LINES_BELOW = 5;

    private static final int LINES_OF_A_NAME = 8;
    private static final int LINES_TO_THE_DATE = 2;

    private final List<Block> blocks;
    private final List<String> byline = new ArrayList<>();
    private @Nullable WrittenDate published;
    private @Nullable WrittenDate modified;
    private List<String> besideTitle = List.of();

    private PageHeader(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * What a page's header tells.
     *
     * @param title the headline, or null
     * @param first index of the body's first block
     */
    static PageHeader of(PageBlocks page, @Nullable String title, int first) {
        PageHeader header = new PageHeader(page.blocks());
        int headline = title == null ? -1 : header.headline(Characters.fold(title), first);
        List<HeaderLine> near = new ArrayList<>();
        List<HeaderLine> dates = new ArrayList<>();
        for (int i = 0; i < header.blocks.size(); i++) {
            boolean byTitle = headline >= 0 && i >= headline - LINES_ABOVE_TITLE && i <= headline + LINES_BELOW_TITLE;
            boolean byBody = i >= first - LINES_ABOVE_BODY && i < first + LINES_BELOW;
            Block block = header.blocks.get(i);
            if ((byTitle || byBody) && block.proseWords() == 0 && i != headline) {
                HeaderLine.parse(header.withLabel(i)).ifPresent(near::add);
                if (i > headline && headline >= 0 && !block.isHeading()) {
                    HeaderLine.datesBesideTitle(block.text()).ifPresent(dates::add);
                }
            }
        }
        near.forEach(header::take);
        dates.forEach(header::take);
        if (header.byline.isEmpty() && headline >= 0) {
            header.byline.addAll(header.nameBesideDate(headline));
        }
        if (headline >= 0) {
            List<String> lines = header.blocks.stream().map(Block::text).toList();
            header.besideTitle = RelativeLines.beside(lines, headline, header.behindDeck(headline));
        }
        if (header.published == null) {
            header.onlyLabelled().ifPresent(header::take);
        }
        return header;
    }

    /** A line with the label of its author that stands on a line of its own above it: "By", "The Harbour Team". */
    private String withLabel(int line) {
        String text = blocks.get(line).text();
        String above = line == 0 ? "" : blocks.get(line - 1).text();
        boolean labelled = BylineCue.isAlone(above)
                && (Byline.isGroup(text) || Byline.ofNamesAlone(text).isPresent());
        return labelled ? above + " " + text : text;
    }

    /** A line below the headline that is a name and nothing else, with the date or the reading time beside it. */
    private List<String> nameBesideDate(int headline) {
        int end = Math.min(blocks.size(), headline + LINES_OF_A_NAME + 1);
        for (int i = Math.max(0, headline - 2); i < end; i++) {
            Optional<List<String>> names = Byline.ofNamesAlone(blocks.get(i).text());
            if (i == headline || blocks.get(i).isHeading() || names.isEmpty()) {
                continue;
            }
            for (int k = Math.max(0, i - LINES_TO_THE_DATE); k <= Math.min(end - 1, i + LINES_TO_THE_DATE); k++) {
                if (k != i && HeaderLine.isDated(blocks.get(k).text())) {
                    return names.get();
                }
            }
        }
        return List.of();
    }

    /** The second paragraph below the headline: the first may be the deck, with the date line behind it. */
    private int behindDeck(int headline) {
        int paragraphs = 0;
        for (int i = headline + 1; i < blocks.size(); i++) {
            paragraphs += blocks.get(i).proseWords() > 0 ? 1 : 0;
            if (paragraphs == 2) {
                return i;
            }
        }
        return blocks.size();
    }

    /** The last line before the body's second paragraph that is the headline, or -1. */
    private int headline(String folded, int first) {
        for (int i = Math.min(blocks.size() - 1, first + LINES_BELOW); i >= 0; i--) {
            if (blocks.get(i).words() < 60 && Characters.foldsTo(blocks.get(i).text(), folded)) {
                return i;
            }
        }
        return -1;
    }

    private void take(HeaderLine line) {
        if (byline.isEmpty()) {
            byline.addAll(line.authors());
        }
        published = WrittenDate.surest(published, line.published());
        modified = WrittenDate.surest(modified, line.modified());
    }

    /** Teasers of other stories tell their dates in many lines, the story its own in one. */
    private Optional<HeaderLine> onlyLabelled() {
        HeaderLine only = null;
        for (Block block : blocks) {
            Optional<HeaderLine> line = block.proseWords() > 0 ? Optional.empty() : HeaderLine.labelled(block.text());
            if (line.isPresent()) {
                if (only != null && !only.equals(line.get())) {
                    return Optional.empty();
                }
                only = line.get();
            }
        }
        return Optional.ofNullable(only);
    }

    List<String> byline() {
        return byline;
    }

    @Nullable
    WrittenDate published() {
        return published;
    }

    /** Lines around the headline, where a page may say how long ago the article was published. */
    List<String> besideTitle() {
        return besideTitle;
    }

    @Nullable
    WrittenDate modified() {
        return modified;
    }
}
