package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.PageBlocks.Block;
import org.broadsheet.clean.PageBlocks.Region;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's body in a page: parts that say by their name that they are something else are set aside; a part that
 * is marked as the article's text is the body, what is left out inside it apart. Where only the whole article is marked, or
 * nothing is, the way goes down into the element that holds most of the prose, as long as one of its children holds nearly
 * all of it. The deck above the body is taken along.
 */
final class PageBody {
    /** A child is followed down while it holds this share of the prose. */
    private static final double DOMINANT = 0.75;

    /** Words of prose, and their share of all words, that make a neighbor of the root a part of the story. */
    private static final int PROSE_BESIDE = 25;

    private static final double PROSE_SHARE_BEFORE = 0.7;
    private static final double PROSE_SHARE_AFTER = 0.9;
    private static final double LINK_LIST = 0.85;
    private static final int LONG_BLOCK_WORDS = 30;
    /** Pieces of a text, not what it stands in. */
    private static final Set<String> PIECES = Set.of("p", "ul", "ol", "dl", "blockquote", "pre");

    private final PageBlocks page;
    private final ClaimedParts claimed;
    private final int[] proseBefore;
    private @Nullable Reason[] out;
    private int textFirst;
    private boolean isMarked;

    private PageBody(PageBlocks page) {
        this.page = page;
        this.claimed = new ClaimedParts(page);
        this.out = claimed.in(0, page.blocks().size());
        this.proseBefore = new int[out.length + 1];
    }

    /**
     * The body's blocks and the rest.
     *
     * @param blocks in order
     * @param leftOut the page's other text with its reason, in order
     * @param isMarked whether the page marks it as an article or its text
     * @param first index among the page's of the first block of the text, without its deck
     */
    record Found(List<Block> blocks, List<LeftOut> leftOut, boolean isMarked, int first) {}

    /**
     * The body of a page.
     *
     * @param title headline, or null
     * @param descriptions what the page says its article is about, may be empty
     */
    static Found in(PageBlocks page, @Nullable String title, List<String> descriptions) {
        PageBody body = new PageBody(page);
        body.sumProse();
        Region root = body.rootBelow(0);
        BodyScope scope = root == null ? null : BodyScope.in(page, body::prose, body.prose(root));
        if (scope == null) {
            body.keepOnly(root);
        } else {
            body.keepOnly(scope);
        }
        body.dropLinkLists();
        body.dropEmptyHeadings();
        body.addDeck(title == null ? "" : Characters.fold(title), descriptions);
        return body.found();
    }

    private void keepOnly(BodyScope scope) {
        isMarked = scope.mark() != BodyMark.MAIN;
        out = claimed.in(scope.first(), scope.end());
        boolean[] kept = new boolean[out.length];
        scope.parts().forEach(part -> Arrays.fill(kept, part.first(), part.end(), true));
        leaveOutBut(kept);
        sumProse();
        if (scope.mark() != BodyMark.BODY) {
            keepOnly(rootBelow(page.regions().indexOf(scope.parts().get(0))));
        }
    }

    private void leaveOutBut(boolean[] kept) {
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] == null && !kept[i] ? Reason.NAVIGATION : out[i];
        }
    }

    private void addDeck(String title, List<String> descriptions) {
        int first = 0;
        while (first < out.length && out[first] != null) {
            first++;
        }
        textFirst = first;
        for (int i : new Deck(page, out, title, descriptions).above(first)) {
            out[i] = null;
        }
    }

    private void sumProse() {
        for (int i = 0; i < out.length; i++) {
            proseBefore[i + 1] =
                    proseBefore[i] + (out[i] == null ? page.blocks().get(i).proseWords() : 0);
        }
    }

    private int prose(Region region) {
        return proseBefore[region.end()] - proseBefore[region.first()];
    }

    private @Nullable Region rootBelow(int top) {
        List<Region> regions = page.regions();
        int[] richest = new int[regions.size()];
        Arrays.fill(richest, -1);
        for (int i = 1; i < regions.size(); i++) {
            int parent = regions.get(i).parent();
            if (parent >= 0 && (richest[parent] < 0 || prose(regions.get(i)) > prose(regions.get(richest[parent])))) {
                richest[parent] = i;
            }
        }
        int root = regions.isEmpty() ? -1 : top;
        while (root >= 0
                && richest[root] >= 0
                && prose(regions.get(richest[root])) > 0
                && !PIECES.contains(regions.get(richest[root]).element().normalName())
                && prose(regions.get(richest[root])) >= prose(regions.get(root)) * DOMINANT) {
            root = richest[root];
        }
        return root < 0 ? null : regions.get(root);
    }

    private void keepOnly(@Nullable Region root) {
        if (root == null || prose(root) == 0) {
            return;
        }
        boolean[] kept = new boolean[out.length];
        Arrays.fill(kept, root.first(), root.end(), true);
        for (Region region : page.regions()) {
            if (region != root && region.parent() == root.parent() && isProseBeside(root, region)) {
                Arrays.fill(kept, region.first(), region.end(), true);
            }
        }
        leaveOutBut(kept);
    }

    /** An introduction or a conclusion may stand beside the element that holds most of the story. */
    private boolean isProseBeside(Region root, Region region) {
        int words = 0;
        for (int i = region.first(); i < region.end(); i++) {
            words += out[i] == null ? page.blocks().get(i).words() : 0;
        }
        double share = region.first() < root.first() ? PROSE_SHARE_BEFORE : PROSE_SHARE_AFTER;
        return prose(region) >= PROSE_BESIDE && prose(region) >= words * share;
    }

    private void dropLinkLists() {
        for (int i = 0; i < out.length; i++) {
            Block block = page.blocks().get(i);
            if (out[i] == null
                    && block.linkShare() > LINK_LIST
                    && block.words() < LONG_BLOCK_WORDS
                    && !block.isHeading()) {
                out[i] = Reason.NAVIGATION;
            }
        }
    }

    /** A heading over nothing was the heading of what has been left out. */
    private void dropEmptyHeadings() {
        int level = 0;
        for (int i = out.length - 1; i >= 0; i--) {
            Block block = page.blocks().get(i);
            if (out[i] != null) {
                continue;
            }
            if (!block.isHeading() || isItem(block)) {
                level = 9;
                continue;
            }
            int own = block.tag().charAt(1) - '0';
            if (level <= own) {
                out[i] = Reason.NAVIGATION;
            } else {
                level = own;
            }
        }
    }

    /** Items of some lists are set as headings: they head nothing. */
    private boolean isItem(Block block) {
        int region = block.region();
        int parent = region < 0 ? -1 : page.regions().get(region).parent();
        return parent >= 0 && page.regions().get(parent).element().normalName().equals("li");
    }

    private Found found() {
        List<Block> blocks = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            Reason reason = out[i];
            if (reason == null) {
                blocks.add(page.blocks().get(i));
            } else {
                leftOut.add(new LeftOut(page.blocks().get(i).text(), reason));
            }
        }
        return new Found(blocks, leftOut, isMarked, textFirst);
    }
}
