package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.LeftOut;
import org.broadsheet.clean.PageBlocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The story of a page: its body by structure, then the line rules, then what the lines around the body tell. */
final class PageStory {
    private static final int LINES_ABOVE = 25;
    private static final int LINES_BELOW = 5;
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

    /** Author and date lines stand right above the body more often than in it. */
    private static Story withHeader(Story story, PageBlocks page, PageBody.Found body) {
        List<String> byline = new ArrayList<>(story.byline());
        WrittenDate published = story.published();
        WrittenDate modified = story.modified();
        int end = Math.min(page.blocks().size(), body.first() + LINES_BELOW);
        for (int i = Math.max(0, body.first() - LINES_ABOVE); i < end; i++) {
            Block block = page.blocks().get(i);
            Optional<HeaderLine> header = block.proseWords() > 0 ? Optional.empty() : HeaderLine.parse(block.text());
            if (header.isEmpty()) {
                continue;
            }
            if (byline.isEmpty()) {
                byline.addAll(header.get().authors());
            }
            published = published == null ? first(header.get().published()) : published;
            modified = modified == null ? first(header.get().modified()) : modified;
        }
        List<LeftOut> leftOut = story.leftOut();
        return new Story(
                story.title(),
                byline,
                story.site(),
                published,
                modified,
                story.commentCount(),
                story.paragraphs(),
                leftOut);
    }

    private static @Nullable WrittenDate first(List<WrittenDate> dates) {
        return dates.isEmpty() ? null : dates.get(0);
    }
}
