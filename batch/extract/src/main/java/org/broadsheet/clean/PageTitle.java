package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses a page's headline from what it declares and from its headings. */
final class PageTitle {
    private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|•·»–—-]\\s+|\\s*\\|\\s*|\\s+:\\s+");
    private static final int LONGEST_TITLE = 300;

    private final @Nullable String site;
    private final @Nullable String url;

    /**
     * @param site publisher, whose name is cut off behind a headline, or null
     * @param url canonical address, whose host names the publisher too, or null
     */
    PageTitle(@Nullable String site, @Nullable String url) {
        this.site = site;
        this.url = url;
    }

    /**
     * The headline, or null where there is none.
     *
     * @param declared the title that the page's metadata give, or null
     * @param headings its first-level headings
     */
    @Nullable
    String of(@Nullable String declared, List<Element> headings) {
        String stripped = declared == null ? null : withoutSite(declared);
        String heading = heading(stripped, headings);
        return heading != null ? heading : stripped;
    }

    /** The first-level heading that tells what the declared title tells; without a declared title, the only one. */
    private @Nullable String heading(@Nullable String declared, List<Element> elements) {
        List<String> headings = new ArrayList<>();
        for (Element h1 : elements) {
            String text = Characters.field(h1.text());
            if (text != null && text.length() <= LONGEST_TITLE && !isSite(text)) {
                headings.add(text);
            }
        }
        if (declared == null) {
            return headings.size() == 1 ? headings.get(0) : null;
        }
        String wanted = Characters.fold(declared);
        for (String heading : headings) {
            String folded = Characters.fold(heading);
            // Half of the declared title: "Site" is part of "Headline | Site" too.
            if (!folded.isEmpty() && wanted.contains(folded) && folded.length() * 2 >= wanted.length()) {
                return heading;
            }
        }
        Set<String> words = Set.of(distinct(wanted));
        for (String heading : headings) {
            String[] own = distinct(Characters.fold(heading));
            long shared = Arrays.stream(own).filter(words::contains).count();
            if (own.length >= 3 && shared >= 2 && shared * 3 >= own.length) {
                return heading;
            }
        }
        return null;
    }

    private static String[] distinct(String folded) {
        return Arrays.stream(folded.split(" ", -1)).distinct().toArray(String[]::new);
    }

    /** "Headline | Site": pieces at either end that are the publisher's name or its host's are cut off. */
    private String withoutSite(String title) {
        String[] pieces = TITLE_SEPARATOR.split(title, -1);
        if (pieces.length < 2) {
            return title;
        }
        String last = pieces[pieces.length - 1];
        boolean named = isSite(last) || title.contains("|") && Characters.words(last) <= 4;
        if (named && title.endsWith(last)) {
            String rest = title.substring(0, title.length() - last.length()).replaceAll("[\\s|•·»–—:-]{1,9}$", "");
            return Characters.words(rest) >= 2 ? rest : title;
        }
        return title;
    }

    private boolean isSite(String piece) {
        String folded = Characters.fold(piece).replace(" ", "");
        String name = site == null ? "" : Characters.fold(site).replace(" ", "");
        String host = url == null ? "" : Characters.fold(CanonicalUrl.host(url)).replace(" ", "");
        return !folded.isEmpty()
                && (folded.equals(name) || host.startsWith(folded) || folded.length() > 4 && name.contains(folded));
    }
}
