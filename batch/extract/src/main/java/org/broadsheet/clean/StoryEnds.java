package org.broadsheet.clean;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;

/**
 * Tells the heads of what sites put behind a story: about the author, related articles, the form of a newsletter. One of
 * them ends nothing by itself, since a story may go on behind a box; it makes what follows pay for being the story.
 */
final class StoryEnds {
    private static final int LONGEST = 160;
    private static final Expression ENDS =
            Expression.of(Pattern.compile(WordList.anyLanguage("story-ends").rows().stream()
                    .map(row -> row.cell(0))
                    .collect(Collectors.joining("|"))));

    private StoryEnds() {}

    /**
     * Whether a line is such a head.
     *
     * @param folded the line as {@link Characters#fold} folds it
     */
    static boolean is(String line, String folded) {
        return line.length() <= LONGEST && ENDS.matches(folded.strip());
    }
}
