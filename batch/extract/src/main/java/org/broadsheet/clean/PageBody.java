package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.PageBlocks.Block;
import org.broadsheet.clean.PageBlocks.Region;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's body in a page: parts that say by their name that they are something else are set aside, then the
 * way goes down from the page into the element that holds most of the prose, as long as one of its children holds nearly
 * all of it.
 */
final class PageBody {
    /** A child is followed down while it holds this share of the prose. */
    private static final double DOMINANT = 0.75;
    /** A sign that covers more of the page's prose is used for something else there. */
    private static final double MOST_OF_A_SIGN = 0.3;

    /** Words of prose, and their share of all words, that make a neighbor of the root a part of the story. */
    private static final int PROSE_BESIDE = 25;

    private static final double PROSE_SHARE_BEFORE = 0.7;
    private static final double PROSE_SHARE_AFTER = 0.9;
    private static final int PROSE_BEFORE_COMMENTS = 60;
    private static final double LINK_LIST = 0.85;
    private static final int LONG_BLOCK_WORDS = 30;

    private final PageBlocks page;
    private final @Nullable Reason[] out;
    private final int[] proseBefore;

    private PageBody(PageBlocks page) {
        this.page = page;
        this.out = new Reason[page.blocks().size()];
        this.proseBefore = new int[out.length + 1];
    }

    /**
     * The body's blocks and the rest.
     *
     * @param blocks in order
     * @param leftOut the page's other text with its reason, in order
     * @param first index of the body's first block among the page's
     */
    record Found(List<Block> blocks, List<LeftOut> leftOut, int first) {}

    static Found in(PageBlocks page) {
        PageBody body = new PageBody(page);
        body.setPartsAside();
        body.sumProse();
        body.keepOnly(body.root());
        body.dropLinkLists();
        body.dropEmptyHeadings();
        return body.found();
    }

    /**
     * Leaves out the parts that claim to be none of the article. A sign under which a good share of the page's prose
     * would go is not believed on this page: "share" or "widget" is then the name of something else.
     */
    private void setPartsAside() {
        Map<String, Integer> proseOfSign = new HashMap<>();
        List<Claimed> claimed = claimed();
        for (Claimed part : claimed) {
            proseOfSign.merge(part.claim.sign(), part.prose, Integer::sum);
        }
        double most = page.prose(0, out.length) * MOST_OF_A_SIGN;
        for (Claimed part : claimed) {
            Region region = part.region;
            boolean comments =
                    part.claim.reason() == Reason.COMMENTS && page.prose(0, region.first()) >= PROSE_BEFORE_COMMENTS;
            if (comments || proseOfSign.getOrDefault(part.claim.sign(), 0) <= most) {
                leaveOut(region.first(), region.end(), part.claim.reason());
            }
        }
    }

    private record Claimed(Region region, PagePart.Claim claim, int prose) {}

    /** Parts that claim to be something else; prose inside two of the same sign counts once. */
    private List<Claimed> claimed() {
        List<Claimed> claimed = new ArrayList<>();
        Map<String, Integer> endOfSign = new HashMap<>();
        for (Region region : page.regions()) {
            PagePart.Claim claim = region.first() == region.end() ? null : PagePart.of(region.element());
            if (claim != null) {
                boolean inside = region.first() < endOfSign.getOrDefault(claim.sign(), 0);
                claimed.add(new Claimed(region, claim, inside ? 0 : page.prose(region.first(), region.end())));
                endOfSign.merge(claim.sign(), region.end(), Math::max);
            }
        }
        return claimed;
    }

    private void leaveOut(int first, int end, Reason reason) {
        for (int i = first; i < end; i++) {
            out[i] = out[i] == null ? reason : out[i];
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

    private @Nullable Region root() {
        List<Region> regions = page.regions();
        int[] richest = new int[regions.size()];
        Arrays.fill(richest, -1);
        for (int i = 1; i < regions.size(); i++) {
            int parent = regions.get(i).parent();
            if (parent >= 0 && (richest[parent] < 0 || prose(regions.get(i)) > prose(regions.get(richest[parent])))) {
                richest[parent] = i;
            }
        }
        int root = regions.isEmpty() ? -1 : 0;
        while (root >= 0
                && richest[root] >= 0
                && prose(regions.get(richest[root])) > 0
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
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] == null && !kept[i] ? Reason.NAVIGATION : out[i];
        }
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
            if (!block.isHeading()) {
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

    private Found found() {
        List<Block> blocks = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        int first = out.length;
        for (int i = 0; i < out.length; i++) {
            Reason reason = out[i];
            if (reason == null) {
                first = Math.min(first, i);
                blocks.add(page.blocks().get(i));
            } else {
                leftOut.add(new LeftOut(page.blocks().get(i).text(), reason));
            }
        }
        return new Found(blocks, leftOut, first);
    }
}
