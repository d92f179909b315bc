package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the authors that a page marks in its own markup: microdata, {@code rel=author}, links to an author's page, and
 * classes that say "author" or "byline". Of several the first below the headline counts, with those right beside it:
 * teasers, comments and lists of other stories name authors too.
 */
final class PageAuthors {
    /** A part of a class name by which systems call the place of an author. */
    private static final Pattern CLASS =
            Pattern.compile("(?:^|[^a-z])(?:author|byline|writer|autor|auteur)s?(?![a-z])|author|byline");
    /** What else systems put into such places. */
    private static final Pattern OTHER_CLASS = Pattern.compile(
            "bio|image|img|avatar|photo|picture|social|desc|title|role|job|position|icon|link-?list|related|by-author|posts|count|follow|date|time|comment|has-author|no-author");

    private static final Expression LINK = Expression.of(
            Pattern.compile(
                    "/(?:authors?|autor(?:en|es|i)?|auteurs?|writers?|contributors?|columnists?|reporters?|journalists?|redakt(?:ion|eur|eure))/[^/?#]+(?:/\\d+)?/?(?:[?#].*)?$"));
    private static final Evaluator NAME = Selector.evaluatorOf("[itemprop~=(?i)^name$]");
    private static final int LONGEST = 120;
    private static final int LONGEST_NAME = 50;
    private static final int HIGHEST_SHARED_PARENT = 2;
    private static final int HIGHEST_PART = 12;

    private PageAuthors() {}

    /**
     * An element that is marked as an author's.
     *
     * @param belowHeadline whether a first-level heading stands before it
     */
    record Mark(Element element, boolean belowHeadline) {}

    /** A mark and the authors it holds. */
    private record Named(Mark mark, List<String> names) {}

    /** Whether an element is marked as an author's. */
    static boolean isMark(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (isCertain(element)) {
            return true;
        }
        if (isLink(element)) {
            return true;
        }
        String classes = element.className();
        return !classes.isEmpty() && classes.length() < 300 && isAuthorClass(classes.toLowerCase(Locale.ROOT));
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && isAuthorLink(element.attr("href"));
    }

    /** The path of a link: what stands before it tells nothing, and links within a page have none. */
    private static boolean isAuthorLink(String address) {
        int path = address.indexOf('/');
        return path >= 0 && LINK.isIn(address.substring(path));
    }

    private static boolean isAuthorClass(String classes) {
        if (!classes.contains("aut") && !classes.contains("byline") && !classes.contains("writer")) {
            return false;
        }
        for (String token : classes.split("\\s+", -1)) {
            if (CLASS.matcher(token).find() && !OTHER_CLASS.matcher(token).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasToken(String attribute, String token) {
        return !attribute.isEmpty() && (" " + attribute.toLowerCase(Locale.ROOT) + " ").contains(" " + token + " ");
    }

    /** The authors' names, empty where no mark holds one. */
    static List<String> in(List<Mark> marks) {
        List<Named> inStory = new ArrayList<>();
        List<Named> elsewhere = new ArrayList<>();
        for (Mark mark : marks) {
            List<String> names = names(mark.element());
            if (!names.isEmpty()) {
                (isElsewhere(mark.element()) ? elsewhere : inStory).add(new Named(mark, names));
            }
        }
        List<String> names = first(
                inStory.stream().filter(named -> named.mark.belowHeadline()).toList());
        names = names.isEmpty() ? first(inStory) : names;
        return names.isEmpty() ? onlyOne(elsewhere) : names;
    }

    /** Names of the first mark and of those that belong to it. */
    private static List<String> first(List<Named> marks) {
        Set<String> names = new LinkedHashSet<>();
        for (Named named : marks) {
            if (names.isEmpty() || isAnotherOf(marks.get(0).mark.element(), named.mark.element())) {
                names.addAll(named.names);
            }
        }
        return List.copyOf(names);
    }

    /** A page may be laid out inside a part named "sidebar": whoever is the only one marked there wrote it. */
    private static List<String> onlyOne(List<Named> marks) {
        Set<List<String>> told = new LinkedHashSet<>();
        marks.stream().filter(named -> isCertain(named.mark.element())).forEach(named -> told.add(named.names));
        return told.size() == 1 ? told.iterator().next() : List.of();
    }

    private static boolean isCertain(Element element) {
        return hasToken(element.attr("itemprop"), "author") || hasToken(element.attr("rel"), "author");
    }

    /** Whether another author is marked the same way beside the first, and not as one who reviewed or edited the story. */
    private static boolean isAnotherOf(Element first, Element other) {
        if (!first.normalName().equals(other.normalName()) || !first.className().equals(other.className())) {
            return false;
        }
        Element around = first;
        Element up = other;
        for (int i = 0; i < HIGHEST_SHARED_PARENT; i++) {
            Element above = around.parent();
            Element aboveOther = up.parent();
            if (above == null || aboveOther == null) {
                return false;
            }
            around = above;
            up = aboveOther;
            if (around == up) {
                String text = around.text();
                return text.length() <= LONGEST * 2 && !DateWords.tellsChange(text.replaceAll("\\d.*$", ""));
            }
        }
        return false;
    }

    private static List<String> names(Element element) {
        Element name = element.selectFirst(NAME);
        Element holder = name == null ? element : name;
        String text = Characters.field(holder.hasAttr("content") ? holder.attr("content") : holder.text());
        if (text == null || text.length() > LONGEST || text.contains("://")) {
            return List.of();
        }
        List<String> parts = holder.childrenSize() == 0 ? List.of() : ofParts(holder);
        if (!parts.isEmpty()) {
            return parts;
        }
        Optional<List<String>> line = HeaderLine.authors(text);
        if (line.isPresent()) {
            return line.get();
        }
        boolean named = text.length() <= LONGEST_NAME
                && Characters.words(text) <= 4
                && (isCertain(element)
                        ? !BylineCue.isAlone(text)
                        : Byline.mayBeName(text) || isLink(element) && Byline.isGroup(text))
                && WrittenDate.in(text).isEmpty();
        return named ? Byline.ofFields(List.of(text)) : List.of();
    }

    /** "By", "Ana Ruiz", "Senior Reporter" in elements of their own: the names up to what is none. */
    private static List<String> ofParts(Element holder) {
        List<String> names = new ArrayList<>();
        for (TextNode node : holder.nodeStream(TextNode.class).toList()) {
            String text = Characters.field(node.text());
            if (text == null || BylineCue.isAlone(text) || Characters.letters(text) == 0 || Byline.isJoint(text)) {
                continue;
            }
            Optional<List<String>> told = HeaderLine.authors(text);
            if (told.isEmpty()) {
                return names;
            }
            names.addAll(told.get());
        }
        return names;
    }

    private static boolean isElsewhere(Element element) {
        @Nullable Element up = element.parent();
        for (int i = 0; up != null && i < HIGHEST_PART; i++, up = up.parent()) {
            PagePart.Claim claim = PagePart.of(up);
            if (claim != null && (claim.reason() == Reason.COMMENTS || claim.reason() == Reason.NAVIGATION)) {
                return true;
            }
        }
        return false;
    }
}
