package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a page says that its article was published and changed: JSON-LD first, then meta elements, then marks in the
 * page itself. A date whose numbers tell one day goes before one that leaves it open, whatever tells it.
 */
final class PageDates {
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

    private static final int LONGEST_LABEL = 40;

    private final PageMarks marks;
    private final JsonLd jsonLd;
    private final boolean open;

    /** @param open whether dates are taken too that leave their day open */
    private PageDates(PageMarks marks, JsonLd jsonLd, boolean open) {
        this.marks = marks;
        this.jsonLd = jsonLd;
        this.open = open;
    }

    /** The date of publication, or null. */
    static @Nullable WrittenDate published(PageMarks marks, JsonLd jsonLd) {
        return new PageDates(marks, jsonLd, false)
                .published()
                .or(() -> new PageDates(marks, jsonLd, true).published())
                .orElse(null);
    }

    /** The date of the last change, or null. */
    static @Nullable WrittenDate modified(PageMarks marks, JsonLd jsonLd) {
        return new PageDates(marks, jsonLd, false)
                .modified()
                .or(() -> new PageDates(marks, jsonLd, true).modified())
                .orElse(null);
    }

    private Optional<WrittenDate> published() {
        return read(jsonLd.text("datePublished"))
                .or(() -> metaDate(PUBLISHED))
                .or(() -> marked(marks.itemprop("datePublished")))
                .or(() -> read(jsonLd.articleText("dateCreated")))
                .or(this::time);
    }

    private Optional<WrittenDate> modified() {
        return read(jsonLd.text("dateModified"))
                .or(() -> metaDate(MODIFIED))
                .or(() -> marked(marks.itemprop("dateModified")));
    }

    private Optional<WrittenDate> read(@Nullable String value) {
        return WrittenDate.ofField(value).filter(date -> open || date.monthFirst() == null);
    }

    private Optional<WrittenDate> metaDate(List<String> names) {
        for (String name : names) {
            for (String content : marks.meta(name)) {
                Optional<WrittenDate> date = read(content);
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

    private Optional<WrittenDate> ofElement(Element element) {
        return read(element.attr("datetime"))
                .or(() -> read(element.attr("content")))
                .or(() -> read(element.attr("title")))
                .or(() -> read(element.ownText()));
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
        return DateWords.tellsChange(time.className().replace('-', ' '))
                || before != null && before.text().length() < LONGEST_LABEL && DateWords.tellsChange(before.text())
                || around != null
                        && around.ownText().length() < LONGEST_LABEL
                        && DateWords.tellsChange(around.ownText());
    }
}
