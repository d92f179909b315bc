package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.clean.PageBlocks.Block;
import org.broadsheet.clean.PageBlocks.Region;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts a page into its blocks and regions on one way through its nodes. */
final class BlockBuilder implements NodeVisitor {
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

    private final boolean withoutScript;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private int scriptLetters;
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

    /** @param withoutScript whether to take what is shown to browsers that run no script */
    BlockBuilder(boolean withoutScript) {
        this.withoutScript = withoutScript;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Regions in the order in which they start; each ends where its element does, as far as that was passed. */
    List<Region> regions() {
        return regions;
    }

    /** Characters of script that were passed. */
    int scriptLetters() {
        return scriptLetters;
    }

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
                region.endAt(blocks.size());
                open = region.parent();
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
        return open >= 0 && regions.get(open).element().normalName().equals("pre");
    }

    private void endLine() {
        if (!isBlank(line)) {
            double linkShare = letters == 0 ? 0 : (double) linkLetters / letters;
            String tag = open < 0 ? "body" : regions.get(open).element().normalName();
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
