package org.broadsheet.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What a feed tells of an item.
 *
 * @param element the item as it stands but for its dates, for what rome gives in a form of its own
 */
record FeedEntry(SyndFeed feed, SyndEntry entry, Element element, Dates dates) {
    private static final Pattern MAIL_WITH_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

    /**
     * When an item was published and changed, as it is written, or null.
     */
    record Dates(@Nullable String published, @Nullable String modified) {
        private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
        private static final List<String> MODIFIED = List.of("updated", "modified");
        private static final Set<String> NAMES =
                Stream.of(PUBLISHED, MODIFIED).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

        /** The dates of an item, taken out of it: rome would try a dozen formats on each. */
        static Dates takenFrom(Element item) {
            Dates dates = new Dates(child(item, PUBLISHED), child(item, MODIFIED));
            List.copyOf(item.getChildren()).stream()
                    .filter(child -> NAMES.contains(child.getName()))
                    .forEach(Element::detach);
            return dates;
        }
    }

    /** When it was published, as it is written, or null. Atom wants only the time of the last change. */
    @Nullable
    String published() {
        return dates.published == null ? dates.modified : dates.published;
    }

    /** Its headline without markup, or null. */
    @Nullable
    String title() {
        String title = entry.getTitle();
        return title != null && title.indexOf('<') >= 0
                ? Jsoup.parseBodyFragment(title).text()
                : title;
    }

    /** The language that the item or what is around it tells, or null. */
    @Nullable
    String language() {
        String told = feed.getLanguage();
        Element at = element;
        while (told == null && at != null) {
            told = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            at = at.getParentElement();
        }
        return told;
    }

    /** The full text where there is one, else the longest that there is. */
    Optional<String> content() {
        Stream<@Nullable SyndContent> full = entry.getContents().stream();
        Optional<String> longest = full.filter(Objects::nonNull)
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .reduce((a, b) -> b.length() > a.length() ? b : a);
        SyndContent description = entry.getDescription();
        return longest.or(() -> Optional.ofNullable(description).map(SyndContent::getValue));
    }

    /** The item's address, which is not the feed's, or null. */
    @Nullable
    String link() {
        String original = child(element, List.of("origLink"));
        String link = original == null ? entry.getLink() : original;
        if (link == null || link.isBlank() || link.strip().equals(feed.getLink())) {
            return null;
        }
        try {
            URI address = URI.create(link.strip());
            String base = feed.getLink();
            return address.isAbsolute() || base == null
                    ? link.strip()
                    : URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // No URI, but perhaps an address that a browser would take.
            return link.strip();
        }
    }

    /** What the item calls itself, or null where that is what the feed is called. */
    @Nullable
    String id() {
        String id = entry.getUri();
        return id == null || id.isBlank() || id.equals(feed.getLink()) ? null : id;
    }

    /** Whether another entry has the same id and is another item, not another state of this one. */
    boolean isOtherOfSameId(FeedEntry other) {
        return Objects.equals(entry.getUri(), other.entry.getUri())
                && !(Objects.equals(link(), other.link()) && Objects.equals(entry.getTitle(), other.entry.getTitle()));
    }

    /** Names of its authors without their addresses. */
    List<String> authors() {
        List<String> names =
                entry.getAuthors().stream().map(SyndPerson::getName).toList();
        String one = entry.getAuthor();
        List<String> all = !names.isEmpty() || one == null ? names : List.of(one);
        return all.stream()
                .filter(name -> name != null && !name.isBlank())
                .map(FeedEntry::withoutMail)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** RSS writes {@code desk@example.org (Ada Lund)}. */
    private static String withoutMail(String author) {
        Matcher named = MAIL_WITH_NAME.matcher(author.strip());
        if (named.matches()) {
            return named.group(1);
        }
        return MAIL.matcher(author.strip()).matches() ? "" : author.strip();
    }

    /** The first child of one of these names, in any namespace, that holds something: its text, as it was written. */
    private static @Nullable String child(Element item, List<String> names) {
        for (String name : names) {
            for (Element child : item.getChildren()) {
                if (child.getName().equals(name) && !child.getTextNormalize().isEmpty()) {
                    return child.getTextNormalize();
                }
            }
        }
        return null;
    }
}
