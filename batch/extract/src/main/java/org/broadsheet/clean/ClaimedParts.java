package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.PageBlocks.Region;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the parts of a page that claim to be none of the article. A sign under which most of the prose would go is not
 * believed: "share" or "paywall" is then the name of something else. What is meant for everybody ({@code footer}, a consent
 * notice) is believed first, so that a notice longer than the story does not make the story look like a small part.
 */
final class ClaimedParts {
    /** A sign that covers more of the prose is used for something else there. */
    private static final double MOST_OF_A_SIGN = 0.7;
    /** An element that says what it is errs only where it was never closed. */
    private static final double MOST_OF_AN_ELEMENT = 0.9;

    /** A part around a marked body with more of the page's prose is its frame, whatever it is called. */
    private static final double MARKED_SHARE = 0.3;

    private static final int PROSE_BEFORE_COMMENTS = 60;
    private static final int LEAST_SHOWN = 100;
    private static final Set<String> DIALOGS = Set.of("modal", "overlay", "popup");

    private final PageBlocks page;
    private final List<Claimed> claimed = new ArrayList<>();

    ClaimedParts(PageBlocks page) {
        this.page = page;
        List<PagePart.@Nullable Claim> claims = new ArrayList<>();
        for (Region region : page.regions()) {
            claims.add(region.first() == region.end() ? null : PagePart.of(region.element()));
        }
        Set<Region> frames = frames(claims);
        for (int i = 0; i < claims.size(); i++) {
            PagePart.Claim claim = claims.get(i);
            Region region = page.regions().get(i);
            if (claim != null && (claim.isElement() || !frames.contains(region))) {
                claimed.add(new Claimed(region, claim));
            }
        }
    }

    /** Parts around an element that is marked as an article and holds much of the page's prose. */
    private Set<Region> frames(List<PagePart.@Nullable Claim> claims) {
        Set<Region> frames = new HashSet<>();
        double most = page.prose(0, page.blocks().size()) * MARKED_SHARE;
        boolean dialogs = claims.stream().anyMatch(ClaimedParts::isDialog);
        double mostInDialog = dialogs ? shown() * MARKED_SHARE : most;
        for (Region region : page.regions()) {
            int prose = page.prose(region.first(), region.end());
            boolean large = prose > most || prose > mostInDialog && isInDialog(region, claims);
            if (large && BodyMark.isStory(region.element())) {
                frames.add(region);
                for (int up = region.parent();
                        up >= 0;
                        up = page.regions().get(up).parent()) {
                    frames.add(page.regions().get(up));
                }
            }
        }
        return frames;
    }

    private static boolean isDialog(PagePart.@Nullable Claim claim) {
        return claim != null && DIALOGS.contains(claim.sign());
    }

    /** Whether a region is in a part that is shown above the page, as some sites show the story that was asked for. */
    private boolean isInDialog(Region region, List<PagePart.@Nullable Claim> claims) {
        for (int up = region.parent(); up >= 0; up = page.regions().get(up).parent()) {
            if (isDialog(claims.get(up))) {
                return true;
            }
        }
        return false;
    }

    /** The page's prose without what is hidden, as the page behind an open dialog is; all of it where little is left. */
    private int shown() {
        int all = page.prose(0, page.blocks().size());
        int shown = all;
        int end = 0;
        for (Region region : page.regions()) {
            if (region.first() >= end && PagePart.isHidden(region.element())) {
                shown -= page.prose(region.first(), region.end());
                end = region.end();
            }
        }
        return shown >= LEAST_SHOWN ? shown : all;
    }

    private record Claimed(Region region, PagePart.Claim claim) {}

    /**
     * Why each block is left out, null where it is not.
     *
     * @param first the first of the blocks whose prose is looked at: the page's or those of a part that holds the story
     * @param end behind the last of them
     */
    @Nullable
    Reason[] in(int first, int end) {
        @Nullable Reason[] out = new Reason[page.blocks().size()];
        for (List<Claimed> parts : bySign(first, end)) {
            if (isBelieved(parts, out, first, end)) {
                for (Claimed part : parts) {
                    for (int i = part.region.first(); i < part.region.end(); i++) {
                        out[i] = out[i] == null ? part.claim.reason() : out[i];
                    }
                }
            }
        }
        return out;
    }

    /** Parts of one sign together; the most trustworthy signs first, then those that cover the least. */
    private List<List<Claimed>> bySign(int first, int end) {
        Map<String, List<Claimed>> bySign = new HashMap<>();
        for (Claimed part : claimed) {
            boolean around = part.region.first() <= first && part.region.end() >= end;
            if (!around
                    || part.region.end() - part.region.first() == page.blocks().size()) {
                bySign.computeIfAbsent(part.claim.sign(), sign -> new ArrayList<>())
                        .add(part);
            }
        }
        List<List<Claimed>> signs = new ArrayList<>(bySign.values());
        signs.sort(Comparator.<List<Claimed>>comparingInt(parts -> trust(parts.get(0).claim))
                .thenComparingInt(parts -> proseOf(parts, null, first, end))
                .thenComparing(parts -> parts.get(0).claim.sign()));
        return signs;
    }

    private static int trust(PagePart.Claim claim) {
        if (claim.isElement()) {
            return 0;
        }
        return claim.reason() == Reason.COOKIE_NOTICE ? 1 : 2;
    }

    private boolean isBelieved(List<Claimed> parts, @Nullable Reason[] out, int first, int end) {
        int left = 0;
        for (int i = first; i < end; i++) {
            left += out[i] == null ? page.blocks().get(i).proseWords() : 0;
        }
        PagePart.Claim claim = parts.get(0).claim;
        double most = left * (claim.isElement() ? MOST_OF_AN_ELEMENT : MOST_OF_A_SIGN);
        int start = parts.get(0).region.first();
        boolean commentsBehind =
                claim.reason() == Reason.COMMENTS && page.prose(first, Math.max(first, start)) >= PROSE_BEFORE_COMMENTS;
        return commentsBehind || proseOf(parts, out, first, end) <= most;
    }

    /** Prose in some parts; what lies in two of them counts once. */
    private int proseOf(List<Claimed> parts, @Nullable Reason @Nullable [] out, int first, int end) {
        int prose = 0;
        int from = first;
        for (Claimed part : parts) {
            for (int i = Math.max(from, part.region.first()); i < Math.min(end, part.region.end()); i++) {
                prose += out == null || out[i] == null ? page.blocks().get(i).proseWords() : 0;
            }
            from = Math.max(from, part.region.end());
        }
        return prose;
    }
}
