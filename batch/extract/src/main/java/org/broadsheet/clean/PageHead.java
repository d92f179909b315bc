package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page's metadata: JSON-LD first, then meta elements, then marks in the page itself. */
final class PageHead {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "dcterms.date",
            "dc.date.created",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "date",
            "article.published",
            "originalpublicationdate",
            "dc.date.available",
            "dcterms.issued",
            "dcterms.available",
            "dc.issued",
            "rnews:datepublished",
            "publication_date",
            "publicationdate",
            "publish_time",
            "publishtime",
            "published",
            "datecreated",
            "article_date_original",
            "article:post_date",
            "og:pubdate",
            "og:published_time",
            "og:publish_date",
            "ptime",
            "sailthru.publish_date",
            "prism.publicationdate",
            "shareaholic:article_published_time",
            "cxenseparse:publishtime",
            "bt:pubdate",
            "cxenseparse:recs:publishtime");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "last_updated_date",
            "revision_date",
            "updated_time",
            "modified_time",
            "sailthru.modified_date",
            "shareaholic:article_modified_time",
            "article:updated_time",
            "bt:moddate",
            "article:modified");
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

    private static final int LONGEST_LABEL = 40;

    private final Document document;
    private final JsonLd jsonLd;
    private final PageMarks marks;

    private PageHead(Document document) {
        this.document = document;
        this.marks = PageMarks.of(document);
        this.jsonLd = JsonLd.of(marks);
    }

    static PageMetadata of(Document document) {
        PageHead head = new PageHead(document);
        String url = head.url();
        String site = head.site();
        return new PageMetadata(
                url,
                site,
                head.title(site, url),
                head.byline(site),
                head.published(),
                head.modified(),
                head.language(),
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

    private @Nullable WrittenDate published() {
        Optional<WrittenDate> date = WrittenDate.ofField(jsonLd.text("datePublished"))
                .or(() -> metaDate(PUBLISHED))
                .or(() -> marked(marks.itemprop("datePublished")))
                .or(() -> WrittenDate.ofField(jsonLd.articleText("dateCreated")))
                .or(this::time);
        return date.orElse(null);
    }

    private @Nullable WrittenDate modified() {
        return WrittenDate.ofField(jsonLd.text("dateModified"))
                .or(() -> metaDate(MODIFIED))
                .or(() -> marked(marks.itemprop("dateModified")))
                .orElse(null);
    }

    private Optional<WrittenDate> metaDate(List<String> names) {
        for (String name : names) {
            for (String content : marks.meta(name)) {
                Optional<WrittenDate> date = WrittenDate.ofField(content);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<WrittenDate> marked(List<Element> elements) {
        for (Element element : elements) {
            Optional<WrittenDate> date = ofElement(element);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenDate> ofElement(Element element) {
        return WrittenDate.ofField(element.attr("datetime"))
                .or(() -> WrittenDate.ofField(element.attr("content")))
                .or(() -> WrittenDate.ofField(element.attr("title")))
                .or(() -> WrittenDate.ofField(element.ownText()));
    }

    /** The first time element that may be the story's, else the day that all of the page's time elements tell. */
    private Optional<WrittenDate> time() {
        Optional<WrittenDate> first = firstTime();
        if (first.isPresent()) {
            return first;
        }
        List<WrittenDate> all = new ArrayList<>();
        for (Element time : marks.times()) {
            if (!tellsChange(time)) {
                ofElement(time).ifPresent(all::add);
            }
        }
        boolean one = all.stream().map(WrittenDate::day).distinct().count() == 1;
        return one ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The first time element that stands in no list of other articles and is not said to be that of a change. */
    private Optional<WrittenDate> firstTime() {
        for (Element time : marks.times()) {
            boolean elsewhere = false;
            int height = 0;
            for (Element around = time.parent(); around != null && height < 8; around = around.parent(), height++) {
                String name = around.normalName();
                elsewhere |= name.equals("aside") || name.equals("footer") || name.equals("nav") || name.equals("li");
            }
            if (!elsewhere && !tellsChange(time)) {
                Optional<WrittenDate> date = ofElement(time);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean tellsChange(Element time) {
        Element around = time.parent();
        Element before = time.previousElementSibling();
        return WrittenDate.tellsChange(time.className().replace('-', ' '))
                || before != null && before.text().length() < LONGEST_LABEL && WrittenDate.tellsChange(before.text())
                || around != null
                        && around.ownText().length() < LONGEST_LABEL
                        && WrittenDate.tellsChange(around.ownText());
    }

    private @Nullable String language() {
        Element html = document.firstElementChild();
        String told = html == null ? null : Characters.field(html.attr("lang"));
        return firstOf(
                told,
                Characters.field(jsonLd.text("inLanguage")),
                marks.metaFirst(List.of("og:locale", "content-language")));
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
