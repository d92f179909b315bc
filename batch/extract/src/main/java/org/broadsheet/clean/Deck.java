package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.PageBlocks.Block;
import org.broadsheet.clean.PageBlocks.Region;
import org.jspecify.annotations.Nullable;

/**
 * The deck of an article: the sentences between headline and text that sum it up, which pages put into its head and not
 * into its body. A block there is the deck when it is marked so, when the page gives it as its description, or when it is a
 * sentence right under the headline and claims to be nothing else.
 */
final class Deck {
    private static final int MOST_BLOCKS_ABOVE = 30;
    private static final int LEAST_WORDS = 5;
    private static final int MOST_WORDS = 90;
    private static final double MOST_LINKS = 0.3;
    /** Letters of a description that must be the block's, since pages cut descriptions off. */
    private static final int DESCRIPTION_LETTERS = 40;

    private final PageBlocks page;
    private final @Nullable Reason[] out;
    private final String title;
    private final List<String> descriptions;

    /**
     * A search for the deck.
     *
     * @param out why each block is left out so far
     * @param title folded headline, empty where it is not known
     * @param descriptions folded, what the page says its article is about
     */
    Deck(PageBlocks page, @Nullable Reason[] out, String title, List<String> descriptions) {
        this.page = page;
        this.out = out;
        this.title = title;
        this.descriptions = descriptions;
    }

    /** Indexes of the blocks of the deck, in order; empty where there is none above the body's first block. */
    List<Integer> above(int first) {
        int top = Math.max(0, first - MOST_BLOCKS_ABOVE);
        int headline = -1;
        for (int i = first; i >= top && headline < 0; i--) {
            headline = i < page.blocks().size() && isHeadline(page.blocks().get(i)) ? i : -1;
        }
        List<Integer> deck = new ArrayList<>();
        for (int i = headline < 0 ? top : headline + 1; i < first; i++) {
            if (isDeck(i, headline >= 0)) {
                deck.add(i);
            }
        }
        return deck;
    }

    private boolean isHeadline(Block block) {
        return block.tag().equals("h1")
                || !title.isEmpty()
                        && block.words() < MOST_WORDS
                        && Characters.fold(block.text()).equals(title);
    }

    private boolean isDeck(int i, boolean underHeadline) {
        Block block = page.blocks().get(i);
        if (block.words() < LEAST_WORDS || block.words() > MOST_WORDS || block.linkShare() > MOST_LINKS) {
            return false;
        }
        if (Boilerplate.RULES.match(block.text()).isPresent()) {
            return false;
        }
        if (isDescribed(block)) {
            return true;
        }
        Optional<HeaderLine> header = HeaderLine.parse(block.text());
        if (header.isPresent()) {
            return false;
        }
        return isMarked(block) && (out[i] == null || out[i] == Reason.NAVIGATION || out[i] == Reason.HEADER)
                || underHeadline && out[i] == null && block.proseWords() > 0 && !block.isHeading();
    }

    private boolean isDescribed(Block block) {
        String folded = Characters.fold(block.text());
        if (folded.length() < DESCRIPTION_LETTERS || folded.equals(title)) {
            return false;
        }
        for (String description : descriptions) {
            int shared = Math.min(description.length(), folded.length());
            if (shared >= DESCRIPTION_LETTERS && description.regionMatches(0, folded, 0, shared - 3)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarked(Block block) {
        int region = block.region();
        for (int up = 0; up < 2 && region >= 0; up++) {
            Region around = page.regions().get(region);
            if (BodyMark.isDeck(around.element())) {
                return true;
            }
            region = around.parent();
        }
        return false;
    }
}
