package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.clean.PageBlocks.Block;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Tells a list of other articles: what would be the story is cut up by as many headlines that lead to other pages of one
 * site. The works that a text reads from or points to (a reading list, sources, a list of links) lie at many sites, or are
 * documents and no pages; the entries of its contents lead into the page itself.
 */
final class LinkedHeadlines {
    /** Headlines that lead elsewhere, between the first and the last paragraph of what would be the story. */
    private static final int LEAST_HEADLINES = 6;

    /** Paragraphs and their words on end, without a headline between them, that no teaser has: a story and a list beside it. */
    private static final int PARAGRAPHS_OF_A_STORY = 4;

    private static final int WORDS_OF_A_STORY = 120;
    private static final int HEADLINE_WORDS = 3;
    private static final double LINKED = 0.8;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{1,20}):.*", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("(?i)(?:https?:)?//(?:www\\.)?([^/?#:]{1,255}).*", Pattern.DOTALL);
    private static final Pattern PATH =
            Pattern.compile("(?:[a-z][a-z0-9+.-]*:)?(?://[^/?#]*)?([^?#]*).*", Pattern.DOTALL);
    /** Endings of files that are no pages of a site. */
    private static final Set<String> DOCUMENTS =
            WordList.anyLanguage("document-endings").words();

    private final @Nullable String site;
    private final Map<String, Integer> bySite = new HashMap<>();

    private LinkedHeadlines(@Nullable String site) {
        this.site = site;
    }

    /**
     * The list that a page is, if it is one.
     *
     * @param body what would be the story
     * @param url canonical address of the page, or null; its own site is then that to which most headlines lead
     */
    static Optional<NonArticle> listing(PageBlocks page, List<Block> body, @Nullable String url) {
        int first = -1;
        int last = -1;
        int paragraphs = 0;
        int at = 0;
        for (Block block : body) {
            while (page.blocks().get(at) != block) {
                at++;
            }
            if (block.proseWords() > 0) {
                first = first < 0 ? at : first;
                last = at;
                paragraphs++;
            }
        }
        LinkedHeadlines headlines = new LinkedHeadlines(url == null ? null : CanonicalUrl.host(url));
        for (int i = Math.max(0, first - 1); i < last; i++) {
            Block block = page.blocks().get(i);
            if (block.linkShare() > LINKED && block.words() >= HEADLINE_WORDS) {
                headlines.add(block.link());
            }
        }
        if (isStoryInside(page, body)) {
            return Optional.empty();
        }
        int ofOneSite = headlines.ofOneSite();
        return ofOneSite >= LEAST_HEADLINES && ofOneSite >= paragraphs
                ? Optional.of(new NonArticle(
                        Reason.LISTING_PAGE,
                        "%d linked headlines between %d paragraphs".formatted(ofOneSite, paragraphs)))
                : Optional.empty();
    }

    /** Whether some paragraphs follow each other as those of a story do. */
    private static boolean isStoryInside(PageBlocks page, List<Block> body) {
        Set<Block> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(body);
        int paragraphs = 0;
        int words = 0;
        for (Block block : page.blocks()) {
            if (block.linkShare() > LINKED && block.words() >= HEADLINE_WORDS) {
                paragraphs = 0;
                words = 0;
            } else if (block.proseWords() > 0 && kept.contains(block)) {
                paragraphs++;
                words += block.proseWords();
                if (paragraphs >= PARAGRAPHS_OF_A_STORY && words >= WORDS_OF_A_STORY) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(@Nullable String link) {
        String address = link == null ? "" : link.strip();
        Matcher host = HOST.matcher(address);
        boolean absolute = host.matches();
        Matcher scheme = SCHEME.matcher(address);
        if (address.isEmpty() || address.startsWith("#") || !absolute && scheme.matches() || isDocument(address)) {
            return;
        }
        String target = absolute ? host.group(1).toLowerCase(Locale.ROOT) : "";
        bySite.merge(site != null && isOf(site, target) ? "" : target, 1, Integer::sum);
    }

    /** Sections have hosts of their own: {@code sport.example.org} is of {@code example.org}. */
    private static boolean isOf(String site, String host) {
        return host.equals(site) || host.endsWith("." + site) || site.endsWith("." + host) && host.indexOf('.') > 0;
    }

    private static boolean isDocument(String address) {
        Matcher path = PATH.matcher(address.toLowerCase(Locale.ROOT));
        if (!path.matches()) {
            return false;
        }
        String name = path.group(1);
        return DOCUMENTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Headlines that lead to the page's own site; to the site of most of them where the page does not tell its own. */
    private int ofOneSite() {
        int own = bySite.getOrDefault("", 0);
        if (site != null) {
            return own;
        }
        List<Integer> others = new ArrayList<>(List.of(0));
        bySite.forEach((host, count) -> {
            if (!host.isEmpty()) {
                others.add(count);
            }
        });
        return own + others.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
