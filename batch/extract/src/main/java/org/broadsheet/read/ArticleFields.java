package org.broadsheet.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the named values of a record (a JSON object, a row) tell of an article, whatever the names are. Values are put in
 * under their names; those of names that tell nothing need not be read.
 */
public final class ArticleFields {
    /** The fields of an article that a record may tell. */
    static final List<String> NAMES = List.of(
            "id", "url", "site", "title", "byline", "published", "modified", "crawled", "language", "text", "html");

    /** Names of each field, best first, compared without case, hyphen, blank and underscore. */
    private static final Map<String, List<String>> ALIASES = Arrays.stream(new String[][] {
                {"id", "id articleid storyid docid documentid recordid guid uuid urn identifier _id"},
                {
                    "url",
                    "canonicalurl url link sourceurl webpageurl weburl uri permalink externalurl articleurl"
                            + " documentidentifier responded_url requested_url"
                },
                {
                    "site",
                    "site sitename publisher source publication outlet sourcename sourcedomain domain sourcecommonname"
                            + " publishername newspaper"
                },
                {"title", "title headline articletitle webtitle headlinemain"},
                {"byline", "byline authors author creator writers contributors"},
                {
                    "published",
                    "publishedat published datepublished publishdate publisheddate pubdate publicationdate publishtime"
                            + " datepublish publishingdate webpublicationdate publicationdatetime firstpublished date"
                            + " datetime createdat seendate timestamp"
                },
                {"modified", "modifiedat modified datemodified datemodify updatedat updated lastmodified"},
                {
                    "crawled",
                    "crawledat crawled crawldate crawltime datecrawled datedownload downloaddate downloadedat fetchedat"
                            + " fetchtime fetchdate datefetched scrapedat scrapedate scrapetime datescraped retrievedat"
                            + " retrieveddate warcdate"
                },
                {"language", "language lang languagecode"},
                {
                    "text",
                    "text maintext plaintext body content articlebody articletext fulltext contenttext bodytext"
                            + " textcontent article story"
                },
                {"html", "html contenthtml bodyhtml rawhtml pagehtml htmlcontent"}
            })
            .collect(Collectors.toMap(
                    row -> row[0],
                    row -> Arrays.stream(row[1].split(" "))
                            .map(ArticleFields::folded)
                            .toList()));

    private static final Set<String> KNOWN =
            ALIASES.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:p|br|div|html|body|article|h[1-6]|ul|span)(?:\\s[^<>]{0,300})?/?>", Pattern.CASE_INSENSITIVE);
    /** What programs write for nothing. */
    private static final Set<String> NOTHING = Set.of("None", "null", "NULL", "NaN", "nan", "NaT", "N/A", "undefined");

    private static final int MOST_VALUES = 5_000;
    private static final int MOST_NAMES = 50;

    private final FieldMap map;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** @param map columns that the user has named */
    public ArticleFields(FieldMap map) {
        this.map = map;
    }

    /**
     * What the content of an article is.
     *
     * @param html whether it is markup
     * @param cutOff how many characters its source says that it left out, or null where it says nothing
     */
    record Content(String value, boolean html, @Nullable Long cutOff) {}

    /** Whether a value under this name can tell anything. */
    public boolean wants(String name) {
        return KNOWN.contains(folded(name)) || map.columns().containsValue(name);
    }

    /** Whether a value under this name can be an article's text or page. */
    boolean isContent(String name) {
        String folded = folded(name);
        return ALIASES.getOrDefault("text", List.of()).contains(folded)
                || ALIASES.getOrDefault("html", List.of()).contains(folded)
                || name.equals(map.column("text"))
                || name.equals(map.column("html"));
    }

    /** Notes that the record has a name, for messages. */
    public void addName(String name) {
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
    }

    /** Puts in a value; a name that comes again adds to what it has, where it may hold several. */
    public void add(String name, String value) {
        if (value.isBlank() || NOTHING.contains(value.strip())) {
            return;
        }
        String clean = MisreadUtf8.repair(value.indexOf('\0') < 0 ? value : value.replace("\0", ""));
        if (map.columns().containsValue(name)) {
            put("=" + name, clean);
        }
        put(folded(name), clean);
    }

    private void put(String key, String value) {
        List<String> found = values.computeIfAbsent(key, one -> new ArrayList<>());
        if (found.size() < MOST_VALUES) {
            found.add(value);
        }
    }

    private static String folded(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Says, with the names of the fields that it has, that the record holds no text. */
    String withoutText() {
        if (names.isEmpty()) {
            return "it has no fields";
        }
        String all = String.join(", ", names);
        return "none of its fields holds a text: " + (all.length() > 200 ? all.substring(0, 200) + "..." : all);
    }

    /** All values of a field, empty where it is missing. */
    List<String> all(String field) {
        String column = map.column(field);
        if (column != null) {
            return values.getOrDefault("=" + column, List.of());
        }
        for (String alias : ALIASES.getOrDefault(field, List.of())) {
            List<String> found = values.get(alias);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** A field's first value, or null. */
    @Nullable
    String first(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? null : EscapedText.decode(all.get(0)).strip();
    }

    /** The article's text, or else its page; nothing where neither is there. */
    Optional<Content> content() {
        List<String> text = all("text");
        if (text.isEmpty()) {
            return all("html").stream().findFirst().map(page -> new Content(page, true, null));
        }
        String written = String.join("\n\n", text);
        String value = isMarkup(written) ? written : EscapedText.decode(written);
        Optional<TruncationMark> mark = TruncationMark.of(value);
        String kept = mark.isPresent() ? mark.get().before() : value;
        return Optional.of(new Content(
                kept, isMarkup(kept), mark.map(TruncationMark::leftOut).orElse(null)));
    }

    private static boolean isMarkup(String value) {
        return value.indexOf('<') >= 0 && MARKUP.matcher(value).find();
    }

    /** The article, with what stands beside its content. */
    RawArticle article(String place, SourceFormat format, Content content, @Nullable ContainedRecord record) {
        return new RawArticle(
                place,
                format,
                content.html() ? Markup.HTML : Markup.PLAIN,
                content.value(),
                first("url"),
                first("site"),
                first("title"),
                all("byline").stream().map(EscapedText::decode).toList(),
                first("published"),
                first("modified"),
                first("crawled"),
                first("language"),
                record);
    }
}
