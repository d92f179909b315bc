package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.LeftOut;
import org.broadsheet.clean.PageBlocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The story of a page: its body by structure, then the line rules, then what the lines around the body tell. */
final class PageStory {
    private static final Set<String> DESCRIPTION = Set.of("description", "og:description", "twitter:description");

    /** A page with fewer words shows a teaser, or nothing without its script. */
    private static final int TEASER_WORDS = 60;

    private static final Set<String> ITEMS = Set.of("li", "pre", "dt", "dd");

    private static final int LEAST_DATA_WORDS = 30;
    private static final int CELLS_OF_A_TABLE = 3;

    private PageStory() {}

    /**
     * What is made of a page.
     *
     * @param none why there is no article on it, or null
     */
    record Found(Story story, @Nullable NonArticle none) {}

    /**
     * The story of a page.
     *
     * @param title headline, or null
     * @param url canonical address, or null
     */
    static Found of(Document document, PageBlocks page, PageMarks marks, @Nullable String title, @Nullable String url) {
        PageBody.Found body = PageBody.in(page, title, descriptions(document));
        List<Line> lines = body.blocks().stream()
                .map(block -> Line.of(block.text(), block.words()))
                .toList();
        Story story = StoryLines.ofBlocks(lines, columns(page, body.blocks()), places(page, body.blocks()), title);
        NonArticle none = body.isMarked() || isArticle(document)
                ? null
                : LinkedHeadlines.listing(page, body.blocks(), url).orElse(null);
        if (words(story.lines()) < TEASER_WORDS) {
            List<String> told = toldInData(marks);
            if (!told.isEmpty()) {
                story = StoryLines.ofBlocks(told.stream().map(Line::of).toList(), Set.of(), null, title)
                        .withLeftOut(leftOut(lines));
                none = null;
            } else {
                none = NonArticle.inScript(page).orElse(none);
            }
        }
        return new Found(withHeader(story, page, body).withLeftOut(headed(body.leftOut(), story.title())), none);
    }

    private static int words(List<Line> lines) {
        return lines.stream().mapToInt(Line::words).sum();
    }

    /** The element around the element of each block; none for headings and items, which are told again in many places. */
    private static int[] places(PageBlocks page, List<Block> blocks) {
        return blocks.stream()
                .mapToInt(block -> block.isHeading() || ITEMS.contains(block.tag())
                        ? RepeatedLines.NOWHERE
                        : block.region() < 0
                                ? -1
                                : page.regions().get(block.region()).parent())
                .toArray();
    }

    /** Indexes of the blocks in a cell that heads a column or row. */
    private static Set<Integer> columns(PageBlocks page, List<Block> blocks) {
        Set<Integer> columns = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            int region = blocks.get(i).region();
            for (int up = 0; up < 3 && region >= 0; up++) {
                if (isHeadOfColumn(page.regions().get(region).element())) {
                    columns.add(i);
                }
                region = page.regions().get(region).parent();
            }
        }
        return columns;
    }

    /** A cell of the first of several rows beside others, where the page does not say that it is a head. */
    private static boolean isHeadOfColumn(Element element) {
        if (element.normalName().equals("th")) {
            return true;
        }
        Element row = element.normalName().equals("td") ? element.parent() : null;
        return row != null
                && row.previousElementSibling() == null
                && row.nextElementSibling() != null
                && row.childrenSize() >= CELLS_OF_A_TABLE
                && row.nextElementSibling().childrenSize() == row.childrenSize();
    }

    /** The article's text in the page's JSON-LD, which is whole where the page shows a teaser only; empty where none is. */
    private static List<String> toldInData(PageMarks marks) {
        JsonLd data = JsonLd.of(marks);
        String text = data.articleText("articleBody");
        List<String> lines = new ArrayList<>();
        for (String part : text == null ? data.updates() : List.of(text)) {
            String plain = part.contains("</p>") || part.contains("<br") ? PageBlocks.text(part) : part;
            lines.addAll(TextLines.of(Characters.normalize(plain)));
        }
        return Characters.words(String.join(" ", lines)) >= LEAST_DATA_WORDS ? lines : List.of();
    }

    private static List<LeftOut> leftOut(List<Line> lines) {
        return lines.stream()
                .map(line -> new LeftOut(line.text(), LeftOut.Reason.REPEATED))
                .toList();
    }

    /** Whether the page's head says that it is an article, or when it was published: no list says so. */
    private static boolean isArticle(Document document) {
        for (Element child : document.head().children()) {
            String name = child.attr("property");
            if (name.equals("og:type") && child.attr("content").equals("article")
                    || name.equals("article:published_time")) {
                return true;
            }
        }
        return false;
    }

    /** What the page's head says the article is about, folded. */
    private static List<String> descriptions(Document document) {
        List<String> descriptions = new ArrayList<>();
        for (Element child : document.head().children()) {
            String name = child.hasAttr("property") ? child.attr("property") : child.attr("name");
            if (child.normalName().equals("meta") && DESCRIPTION.contains(name.toLowerCase(Locale.ROOT))) {
                String folded = Characters.fold(Characters.normalize(child.attr("content")));
                if (!folded.isEmpty() && !descriptions.contains(folded)) {
                    descriptions.add(folded);
                }
            }
        }
        return descriptions;
    }

    /** The title above the body is kept as a field, which is why it is left out. */
    private static List<LeftOut> headed(List<LeftOut> leftOut, @Nullable String title) {
        String folded = title == null ? "" : Characters.fold(title);
        List<LeftOut> headed = new ArrayList<>(leftOut.size());
        for (LeftOut left : leftOut) {
            boolean isTitle =
                    left.text().length() < 300 && !folded.isEmpty() && Characters.foldsTo(left.text(), folded);
            headed.add(isTitle ? new LeftOut(left.text(), LeftOut.Reason.HEADER) : left);
        }
        return headed;
    }

    /** Author and date lines stand around the headline more often than in the body. */
    private static Story withHeader(Story story, PageBlocks page, PageBody.Found body) {
        PageHeader header = PageHeader.of(page, story.title(), body.first());
        return new Story(
                story.title(),
                story.byline().isEmpty() ? header.byline() : story.byline(),
                story.site(),
                WrittenDate.surest(story.published(), header.published()),
                WrittenDate.surest(story.modified(), header.modified()),
                header.besideTitle(),
                story.commentCount(),
                story.lines(),
                story.leftOut());
    }
}
