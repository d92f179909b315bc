package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A page as its text blocks in order, and its elements as stretches of them. Built in one pass, so that the text, the
 * links and the prose of any element are differences of running sums, however deep the page is nested.
 */
final class PageBlocks {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "canvas",
            "iframe",
            "object",
            "select",
            "button",
            "input",
            "textarea",
            "dialog",
            "audio",
            "video",
            "map");

    private static final Pattern TOOLTIP =
            Pattern.compile("tooltip[-_ ]{0,2}(?:text|content|bubble|body|box|inner)", Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final int[] proseBefore;

    private static final int LITTLE_PROSE = 40;

    private final boolean withoutScript;
    private int scriptLetters;

    /**
     * The blocks of a body.
     *
     * @param marks takes what all elements of the document tell, or null
     */
    private PageBlocks(Element body, boolean withoutScript, @Nullable PageMarks marks) {
        this.withoutScript = withoutScript;
        if (marks == null) {
            NodeTraversor.traverse(new Builder(), body);
        } else {
            NodeTraversor.traverse(new DocumentWalk(marks, body, new Builder()), body.root());
        }
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

        private Region(Element element, int parent, int first) {
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

    private final class Builder implements NodeVisitor {
        private final Set<String> seen = new HashSet<>();
        private final StringBuilder line = new StringBuilder();
        private int letters;
        private int linkLetters;
        /** Depth of the element around whose text is not shown, or -1. */
        private int unseenAt = -1;

        private int links;
        private int open = -1;
        private @Nullable String link;
        private @Nullable String openLink;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                unseenAt = unseenAt < 0 && isUnseen(element) ? depth : unseenAt;
                if (element.normalName().equals("a")) {
                    links++;
                    openLink = element.attr("href");
                }
                if (isDataCell(element)) {
                    line.append(line.chars().allMatch(Character::isWhitespace) ? "" : " | ");
                } else if (element.isBlock()) {
                    endLine();
                    regions.add(new Region(element, open, blocks.size()));
                    open = regions.size() - 1;
                } else if (unseenAt < 0 && element.normalName().equals("br")) {
                    line.append('\n');
                }
            } else if (node instanceof DataNode data) {
                scriptLetters += data.getWholeData().length();
            } else if (unseenAt < 0 && node instanceof TextNode text) {
                String words = text.getWholeText();
                int count = Characters.letters(words);
                letters += count;
                if (links > 0 && count > 0) {
                    linkLetters += count;
                    link = link == null ? openLink : link;
                }
                line.append(isPreformatted() ? words : words.replace('\n', ' '));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                unseenAt = unseenAt == depth ? -1 : unseenAt;
                links -= element.normalName().equals("a") ? 1 : 0;
                if (element.normalName().equals("time")) {
                    line.append(' ');
                }
                if (element.isBlock() && open >= 0 && !isDataCell(element)) {
                    endLine();
                    Region region = regions.get(open);
                    region.end = blocks.size();
                    open = region.parent;
                }
            }
        }

        private boolean isUnseen(Element element) {
            String name = element.normalName();
            return UNSEEN.contains(name) && !(withoutScript && name.equals("noscript"))
                    || element.attributesSize() > 0 && isTooltip(element);
        }

        /** A note that is shown while the pointer is on a word stands in the middle of the sentence. */
        private static boolean isTooltip(Element element) {
            return element.attr("role").equals("tooltip")
                    || element.className().contains("ooltip")
                            && TOOLTIP.matcher(element.className()).find();
        }

        /** A cell of a table of data: its row is the line. Cells of a page laid out as a table hold blocks. */
        private static boolean isDataCell(Element element) {
            String name = element.normalName();
            if (!name.equals("td") && !name.equals("th")) {
                return false;
            }
            for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
                if (child.isBlock() || child.normalName().equals("br")) {
                    return false;
                }
            }
            return true;
        }

        private boolean isPreformatted() {
            return open >= 0 && regions.get(open).element.normalName().equals("pre");
        }

        private void endLine() {
            if (!isBlank(line)) {
                double linkShare = letters == 0 ? 0 : (double) linkLetters / letters;
                String tag = open < 0 ? "body" : regions.get(open).element.normalName();
                for (String part : line.toString().split("\n", -1)) {
                    add(part, tag, linkShare);
                }
            }
            line.setLength(0);
            letters = 0;
            linkLetters = 0;
            link = null;
        }

        private static boolean isBlank(StringBuilder line) {
            for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) != ' ' && line.charAt(i) != '\n') {
                    return false;
                }
            }
            return true;
        }

        private void add(String part, String tag, double linkShare) {
            String text = Characters.squeeze(Characters.normalize(part));
            if (!text.isEmpty()) {
                int words = Characters.words(text);
                // Slides and testimonials come over and over; what was said says nothing new of where the story is.
                boolean prose = linkShare < 0.5 && Prose.is(text, words) && seen.add(text);
                blocks.add(new Block(text, tag, words, linkShare, prose ? words : 0, open, link));
            }
        }
    }
}
