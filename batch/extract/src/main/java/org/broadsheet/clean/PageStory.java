package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.LeftOut;
import org.broadsheet.clean.PageBlocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The story of a page: its body by structure, then the line rules, then what the lines around the body tell. */
final class PageStory {
    private static final Set<String> DESCRIPTION = Set.of("description", "og:description", "twitter:description");

    private PageStory() {}

    static Story of(Document document, @Nullable String title) {
        PageBlocks page = PageBlocks.of(document.body());
        PageBody.Found body = PageBody.in(page, title, descriptions(document));
        List<String> lines = body.blocks().stream().map(Block::text).collect(Collectors.toList());
        Story story = StoryLines.ofBlocks(lines, title);
        return withHeader(story, page, body).withLeftOut(headed(body.leftOut(), story.title()));
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
            boolean isTitle = left.text().length() < 300
                    && !folded.isEmpty()
                    && Characters.fold(left.text()).equals(folded);
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
                story.published() == null ? header.published() : story.published(),
                story.modified() == null ? header.modified() : story.modified(),
                story.commentCount(),
                story.paragraphs(),
                story.leftOut());
    }
}
