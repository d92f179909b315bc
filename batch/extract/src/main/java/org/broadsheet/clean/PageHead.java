package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page's metadata: JSON-LD first, then meta elements, then marks in the page itself. */
final class PageHead {
    private static final List<String> AUTHOR = List.of(
            "author",
            "article:author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "sailthru.author",
            "byl",
            "citation_author",
            "twitter:creator:name",
            "article:author_name");
    private static final List<String> SITE = List.of("og:site_name", "application-name", "publisher", "dc.publisher");

    private final Document document;
    private final JsonLd jsonLd;
    private final PageMarks marks;

    private PageHead(Document document, PageMarks marks) {
        this.document = document;
        this.marks = marks;
        this.jsonLd = JsonLd.of(marks);
    }

    static PageMetadata of(Document document, PageMarks marks) {
        PageHead head = new PageHead(document, marks);
        String url = head.url();
        String site = head.site();
        return new PageMetadata(
                url,
                site,
                head.title(site, url),
                head.byline(site),
                PageDates.published(head.marks, head.jsonLd),
                PageDates.modified(head.marks, head.jsonLd),
                head.languages(),
                head.commentCount());
    }

    private @Nullable String url() {
        List<String> told = marks.addresses();
        return told.isEmpty() ? CanonicalUrl.of(jsonLd.articleText("url")) : told.get(0);
    }

    private @Nullable String site() {
        String publisher = Characters.field(jsonLd.publisher());
        String told = marks.metaFirst(SITE);
        return told != null && !told.contains("://") ? told : publisher;
    }

    private @Nullable String title(@Nullable String site, @Nullable String url) {
        String declared = firstOf(
                Characters.field(unescaped(jsonLd.articleText("headline"))),
                marks.metaFirst(List.of("og:title", "twitter:title", "dc.title", "citation_title")),
                Characters.field(document.title()));
        return new PageTitle(site, url).of(declared, marks.headings(), marks.lowerHeadings());
    }

    /** Pages put markup's entities into JSON too. */
    private static @Nullable String unescaped(@Nullable String text) {
        return text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** Who is named by JSON-LD, a meta element or the markup, in this order; the publisher where nobody else is. */
    private List<String> byline(@Nullable String site) {
        List<List<String>> told = new ArrayList<>();
        told.add(Byline.ofFields(jsonLd.authors()));
        for (String name : AUTHOR) {
            told.add(Byline.ofFields(marks.meta(name)));
        }
        told.add(Byline.ofFields(marks.labelledAuthors()));
        List<String> marked = PageAuthors.in(marks.authors());
        told.add(marked);
        List<String> publisher = List.of();
        for (List<String> names : told) {
            List<String> persons =
                    names.stream().filter(name -> !isPublisher(name, site)).toList();
            if (!persons.isEmpty()) {
                // Metadata have room for one author where the page names all.
                return marked.size() > persons.size() && marked.containsAll(persons) ? marked : persons;
            }
            publisher = publisher.isEmpty() ? names : publisher;
        }
        return publisher;
    }

    private boolean isPublisher(String name, @Nullable String site) {
        String folded = Characters.fold(name);
        String publisher = jsonLd.publisher();
        return site != null && folded.equals(Characters.fold(site))
                || publisher != null && folded.equals(Characters.fold(publisher));
    }

    /** The languages that the page declares, the surest first; empty where it declares none. */
    private List<String> languages() {
        Element html = document.firstElementChild();
        String told = html == null ? null : Characters.field(html.attr("lang"));
        return Stream.of(
                        told,
                        Characters.field(jsonLd.text("inLanguage")),
                        marks.metaFirst(List.of("og:locale", "content-language")))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Integer commentCount() {
        String count = jsonLd.articleText("commentCount");
        return count != null && count.matches("\\d{1,7}") ? Integer.valueOf(count) : null;
    }

    private static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
