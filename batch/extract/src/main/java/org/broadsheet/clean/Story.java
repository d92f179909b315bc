package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of an article tell.
 *
 * @param title headline, or null
 * @param byline authors, empty where none are named
 * @param site publisher as it calls itself, or null
 * @param published date of a date line, or null
 * @param modified date of a line that tells of a change, or null
 * @param besideTitle lines around the headline, where it may say how long ago it was published
 * @param commentCount comments counted on a line, or null
 * @param lines the article's own paragraphs, each squeezed to one line
 * @param leftOut the other lines and why they are left out, in order
 */
record Story(
        @Nullable String title,
        List<String> byline,
        @Nullable String site,
        @Nullable WrittenDate published,
        @Nullable WrittenDate modified,
        List<String> besideTitle,
        @Nullable Integer commentCount,
        List<Line> lines,
        List<LeftOut> leftOut) {
    Story {
        byline = List.copyOf(byline);
        besideTitle = List.copyOf(besideTitle);
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /** This story with more that is left out. */
    Story withLeftOut(List<LeftOut> more) {
        List<LeftOut> all = new ArrayList<>(leftOut);
        all.addAll(more);
        return new Story(title, byline, site, published, modified, besideTitle, commentCount, lines, all);
    }

    /** The texts of its lines. */
    List<String> paragraphs() {
        return lines.stream().map(Line::text).toList();
    }
}
