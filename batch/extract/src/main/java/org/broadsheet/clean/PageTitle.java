package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Chooses a page's headline from what it declares and from its headings. */
final class PageTitle {
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|•·»–—-]\\s+|\\s*\\|\\s*|\\s+:\\s+");
    private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\d-]{1,60}\\.){1,4}\\p{L}{2,10}");
    private static final Pattern HOME = Pattern.compile("(?:https?://[^/?#]+)?/?(?:index\\.\\w+)?");
    private static final int WORDS_OF_A_HEADLINE = 4;
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
     * @param lower its second-level headings
     */
    @Nullable
    String of(@Nullable String declared, List<Element> headings, List<Element> lower) {
        if (declared != null) {
            String piece = pieceShown(declared, headings, lower);
            if (piece != null) {
                return piece;
            }
        }
        String stripped = declared == null ? null : withoutSite(declared);
        String heading = heading(stripped, headings);
        return heading != null ? heading : stripped;
    }

    /**
     * The longest heading that is what stands before or behind a separator of the declared title, in the spelling that has
     * both cases: what remains is the publisher's or the section's, whatever its name. Null where no heading is.
     */
    private @Nullable String pieceShown(String declared, List<Element> headings, List<Element> lower) {
        Matcher separator = TITLE_SEPARATOR.matcher(declared);
        if (!separator.find()) {
            return null;
        }
        Set<String> first = shown(headings);
        Set<String> second = shown(lower);
        String best = null;
        do {
            for (String piece : pieces(declared, separator)) {
                String folded = Characters.fold(piece);
                int words = Characters.words(piece);
                boolean longer = best == null || piece.length() > best.length();
                if (longer
                        && !isSite(piece)
                        && (words >= 1 && first.contains(folded)
                                || words >= WORDS_OF_A_HEADLINE && second.contains(folded))) {
                    best = spelling(headings, piece);
                }
            }
        } while (separator.find());
        return best;
    }

    /** What stands before and behind a separator, where it is short enough for a headline: a title may have a great many. */
    private static List<String> pieces(String declared, Matcher separator) {
        List<String> pieces = new ArrayList<>(2);
        if (separator.start() <= LONGEST_TITLE) {
            pieces.add(declared.substring(0, separator.start()).strip());
        }
        if (declared.length() - separator.end() <= LONGEST_TITLE) {
            pieces.add(declared.substring(separator.end()).strip());
        }
        return pieces;
    }

    private static Set<String> shown(List<Element> headings) {
        return headings.stream()
                .filter(heading -> !isHomeLink(heading))
                .map(heading -> Characters.fold(heading.text()))
                .collect(Collectors.toSet());
    }

    /** A heading that is a link to the front page is the publisher's name. */
    private static boolean isHomeLink(Element heading) {
        Element link = heading.normalName().equals("a") ? heading : heading.selectFirst(LINK);
        if (link == null) {
            Element around = heading.parent();
            link = around != null && around.normalName().equals("a") ? around : null;
        }
        return link != null && HOME.matcher(link.attr("href")).matches();
    }

    /** A headline set in capitals by its style sheet or its writer is spelled as the page's head has it. */
    private static String spelling(List<Element> headings, String piece) {
        String folded = Characters.fold(piece);
        for (Element heading : headings) {
            String text = Characters.field(heading.text());
            if (text != null && Characters.fold(text).equals(folded)) {
                return hasBothCases(text) || !hasBothCases(piece) ? text : piece;
            }
        }
        return piece;
    }

    private static boolean hasBothCases(String text) {
        return !text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
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
                return folded.equals(wanted) && !hasBothCases(heading) && hasBothCases(declared) ? declared : heading;
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
                && (HOST.matcher(piece).matches()
                        || folded.equals(name)
                        || host.startsWith(folded)
                        || folded.length() > 4 && name.contains(folded));
    }
}
