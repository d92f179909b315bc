package org.broadsheet.clean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article in the noise it was scraped with. Immutable; safe for use by many threads at once. */
public final class ArticleCleaner {
    /** A news brief of one sentence ("Oil fell 2% on Monday.") has as many letters. */
    private static final int LEAST_LETTERS = 15;
    /** Rules that remove lines can bring others together for which a rule then holds; two rounds settle nearly all text. */
    private static final int MOST_ROUNDS = 8;

    private static final PageMetadata NO_METADATA =
            new PageMetadata(null, null, null, List.of(), null, null, List.of(), null);

    /** The article, or why there is none: text without letters, or no text left that reads as an article. */
    public Outcome<Article> clean(RawArticle raw) {
        // Of a page only the text blocks are normalized, which are a small part of it.
        String content = raw.markup() == Markup.PLAIN ? Characters.normalize(raw.content()) : raw.content();
        if (content.codePoints().noneMatch(Character::isLetter)) {
            return rejected(raw, Reason.NO_LETTERS, content.length() + " characters, none of them a letter");
        }
        if (raw.markup() == Markup.PLAIN) {
            Story story = settle(StoryLines.ofText(
                    TextLines.of(content).stream().map(Line::of).toList(), Characters.field(raw.title())));
            return assemble(raw, NO_METADATA, content, story, null);
        }
        Document document = Jsoup.parse(content);
        StreamedParts.settle(document, content);
        PageMarks marks = new PageMarks();
        PageBlocks blocks = PageBlocks.of(document, marks);
        PageMetadata metadata = PageHead.of(document, marks);
        String title = Characters.field(raw.title());
        String url = CanonicalUrl.of(raw.url());
        PageStory.Found found = PageStory.of(
                document, blocks, marks, title != null ? title : metadata.title(), url != null ? url : metadata.url());
        return assemble(raw, metadata, content, found.story(), found.none());
    }

    /** Applies the rules until they change nothing, so that cleaning a clean article gives the same article. */
    private static Story settle(Story found) {
        Story story = found;
        for (int round = 1; round < MOST_ROUNDS; round++) {
            Story next = StoryLines.ofText(story.lines(), story.title());
            if (next.paragraphs().equals(story.paragraphs())) {
                return story;
            }
            List<LeftOut> leftOut = new ArrayList<>(story.leftOut());
            leftOut.addAll(next.leftOut());
            story = new Story(
                    story.title(),
                    story.byline().isEmpty() ? next.byline() : story.byline(),
                    story.site() == null ? next.site() : story.site(),
                    WrittenDate.surest(story.published(), next.published()),
                    WrittenDate.surest(story.modified(), next.modified()),
                    story.besideTitle().isEmpty() ? next.besideTitle() : story.besideTitle(),
                    story.commentCount() == null ? next.commentCount() : story.commentCount(),
                    next.lines(),
                    leftOut);
        }
        return story;
    }

    private static Outcome<Article> assemble(
            RawArticle raw, PageMetadata page, String content, Story story, @Nullable NonArticle none) {
        String body = String.join("\n\n", story.paragraphs());
        int letters = letters(story.lines());
        Optional<NonArticle> other = letters < LEAST_LETTERS
                ? NonArticle.noticeLeftOut(story.leftOut()).or(() -> Optional.ofNullable(none))
                : Optional.ofNullable(none).or(() -> NonArticle.notice(story.paragraphs()));
        if (other.isPresent()) {
            return rejected(raw, other.get().reason(), other.get().detail());
        }
        if (letters < LEAST_LETTERS) {
            return rejected(
                    raw,
                    Reason.BODY_TOO_SHORT,
                    letters + " letters left of " + Characters.letters(content) + ", fewer than " + LEAST_LETTERS);
        }
        Text text = new Text(body);
        String given = CanonicalUrl.of(raw.url());
        String url = given != null ? given : page.url();
        String folded = story.lines().stream()
                .map(Line::folded)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        String site = Characters.field(raw.site());
        site = site != null ? site : page.site();
        List<String> byline = Byline.ofFields(raw.byline());
        byline = byline.isEmpty() ? pageByline(page, story) : byline;
        Optional<Language.Told> language = Language.of(body, raw.language() != null ? raw.language() : page.language());
        Integer comments = story.commentCount();
        OpenDates dates = new OpenDates(raw, story, url, () -> dateOrder(raw, page, url, language));
        return new Outcome.Accepted<>(new Article(
                ArticleIdentity.of(raw, url, folded),
                raw.sourceUri(),
                raw.format(),
                url,
                site != null ? site : story.site(),
                story.title(),
                byline.isEmpty() ? story.byline() : byline,
                language.map(Language.Told::code).orElse(null),
                language.map(Language.Told::confidence).orElse(null),
                PublicationDay.of(raw, page, dates, story),
                modified(raw, page, dates, story),
                text,
                spans(text, story.paragraphs()),
                story.lines().stream().mapToInt(Line::words).sum(),
                content.codePointCount(0, content.length()),
                comments != null ? comments : page.commentCount(),
                ContentId.of("body", folded),
                story.leftOut()));
    }

    /**
     * A publisher that calls itself the author gives way to whom the page names above the story, and metadata that name
     * some of the authors to the line that names them all.
     */
    private static List<String> pageByline(PageMetadata page, Story story) {
        List<String> seen = story.byline();
        boolean publisher = page.site() != null
                && page.byline().size() == 1
                && Characters.fold(page.byline().get(0)).equals(Characters.fold(page.site()));
        String line = " " + Characters.fold(String.join(" ", seen)) + " ";
        boolean all = seen.size() > page.byline().size()
                && page.byline().stream().allMatch(name -> line.contains(" " + Characters.fold(name) + " "));
        return !seen.isEmpty() && (publisher || all) ? seen : page.byline();
    }

    /** Letters of some lines, no more of them than are enough. */
    private static int letters(List<Line> lines) {
        int letters = 0;
        for (int i = 0; i < lines.size() && letters < LEAST_LETTERS; i++) {
            letters += Characters.letters(lines.get(i).text());
        }
        return letters;
    }

    private static List<Span> spans(Text body, List<String> paragraphs) {
        List<Span> spans = new ArrayList<>(paragraphs.size());
        int from = 0;
        for (String paragraph : paragraphs) {
            spans.add(body.span(from, from + paragraph.length()));
            from += paragraph.length() + 2;
        }
        return spans;
    }

    /** How the numbers of dates are ordered where the article comes from, by what it and its record declare, or its text. */
    private static DateOrder dateOrder(
            RawArticle raw, PageMetadata page, @Nullable String url, Optional<Language.Told> language) {
        List<String> tags = new ArrayList<>(page.languages());
        if (raw.language() != null) {
            tags.add(raw.language());
        }
        language.ifPresent(told -> tags.add(told.code()));
        return DateOrder.of(url == null ? null : CanonicalUrl.host(url), tags);
    }

    private static @Nullable Instant modified(RawArticle raw, PageMetadata page, OpenDates dates, Story story) {
        Optional<WrittenDate> field = dates.ofField(raw.modifiedAt());
        WrittenDate date = field.orElse(dates.settle(WrittenDate.surest(page.modified(), story.modified())));
        return date == null ? null : date.at();
    }

    private static Outcome<Article> rejected(RawArticle raw, Reason reason, String detail) {
        return new Outcome.Rejected<>(
                new Rejection(raw.sourceUri(), reason, detail, raw.content().length()));
    }
}
