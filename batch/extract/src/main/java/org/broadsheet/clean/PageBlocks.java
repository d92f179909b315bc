package org.broadsheet.clean;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page as its text blocks in order, and its elements as stretches of them. Built in one pass, so that the text, the
 * links and the prose of any element are differences of running sums, however deep the page is nested.
 */
final class PageBlocks {
    private static final int LITTLE_PROSE = 40;

    private final List<Block> blocks;
    private final List<Region> regions;
    private final int scriptLetters;
    private final int[] proseBefore;

    /**
     * The blocks of a body.
     *
     * @param withoutScript whether to take what is shown to browsers that run no script
     * @param marks takes what all elements of the document tell, or null
     */
    private PageBlocks(Element body, boolean withoutScript, @Nullable PageMarks marks) {
        BlockBuilder builder = new BlockBuilder(withoutScript);
        if (marks == null) {
            NodeTraversor.traverse(builder, body);
        } else {
            NodeTraversor.traverse(new DocumentWalk(marks, body, builder), body.root());
        }
        blocks = builder.blocks();
        regions = builder.regions();
        scriptLetters = builder.scriptLetters();
        proseBefore = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            proseBefore[i + 1] = proseBefore[i] + blocks.get(i).proseWords();
        }
    }

    /**
     * The blocks of a page, whose marks are collected on the same way through it.
     *
     * @param marks empty as yet
     */
    static PageBlocks of(Document document, PageMarks marks) {
        Element body = document.body();
        PageBlocks page = new PageBlocks(body, false, marks);
        int prose = page.prose(0, page.blocks.size());
        if (prose >= LITTLE_PROSE || body.selectFirst("noscript") == null) {
            return page;
        }
        // Where nearly all prose is what is shown to browsers that run no script, it is the text.
        PageBlocks whole = new PageBlocks(body, true, null);
        return whole.prose(0, whole.blocks.size()) >= LITTLE_PROSE + prose ? whole : page;
    }

    /** The lines of a piece of HTML, one a block. */
    static String text(String html) {
        return new PageBlocks(Jsoup.parse(html).body(), false, null)
                .blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** Characters of script in the page's body. */
    int scriptLetters() {
        return scriptLetters;
    }

    /**
     * A line of text.
     *
     * @param text squeezed, never empty
     * @param tag name of the nearest block element around it
     * @param words runs of letters and digits
     * @param linkShare share of its letters that are links
     * @param proseWords its words where it is prose that did not stand before, else 0
     * @param region index of the nearest region around it, -1 for the page's body
     * @param link where the first link in its line leads, as it is written, or null
     */
    record Block(
            String text,
            String tag,
            int words,
            double linkShare,
            int proseWords,
            int region,
            @Nullable String link) {
        boolean isHeading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
        }
    }

    /** A block element: the blocks from {@code first} up to, without, {@code end}. */
    static final class Region {
        private final Element element;
        private final int parent;
        private final int first;
        private int end;

        Region(Element element, int parent, int first) {
            this.element = element;
            this.parent = parent;
            this.first = first;
        }

        Element element() {
            return element;
        }

        /** Index of the region around it, -1 for the page's body. */
        int parent() {
            return parent;
        }

        int first() {
            return first;
        }

        int end() {
            return end;
        }

        /** Tells where it ends, once its last block is there. */
        void endAt(int block) {
            end = block;
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Regions in the order in which they start: parents before children. */
    List<Region> regions() {
        return regions;
    }

    /** Words of prose from one block up to, without, another. */
    int prose(int first, int end) {
        return proseBefore[end] - proseBefore[first];
    }
}
