package org.broadsheet.clean;

import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/**
 * Tells what a server or a page's script prints where something failed from sentences that speak of failures: a banner is
 * short, quotes nobody, and names its status code, the part of the page that is missing, or what the reader should try.
 */
final class ErrorBanner {
    private static final int LONGEST = 240;
    private static final int MOST_WORDS = 25;
    private static final String QUOTES = "\"“”„«»";
    private static final List<Expression> BANNERS = expressions("banner");
    private static final Expression TRY_AGAIN = expressions("again").get(0);
    private static final Expression FAILURE = expressions("failure").get(0);

    private ErrorBanner() {}

    /**
     * Whether a line is a banner and no part of a story.
     *
     * @param folded the line as {@link Characters#fold} folds it
     */
    static boolean is(String line, String folded) {
        if (line.length() > LONGEST || Characters.words(folded) > MOST_WORDS || quotes(line)) {
            return false;
        }
        return TRY_AGAIN.isIn(folded) && FAILURE.isIn(folded) || isOneOf(BANNERS, folded);
    }

    private static boolean isOneOf(List<Expression> banners, String folded) {
        for (Expression banner : banners) {
            if (banner.matches(folded)) {
                return true;
            }
        }
        return false;
    }

    private static boolean quotes(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (QUOTES.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The expressions of a class, over folded lines: lower case, letters and digits, one blank between words. */
    private static List<Expression> expressions(String kind) {
        WordList list = WordList.anyLanguage("error-banners");
        String part = list.where(0, "part").rows().get(0).cell(1);
        String addressed = list.where(0, "addressed").rows().get(0).cell(1);
        return list.where(0, kind).rows().stream()
                .map(row -> row.cell(1).replace("%part%", part).replace("%addressed%", addressed))
                .map(expression -> Expression.of(Pattern.compile(expression)))
                .toList();
    }
}
