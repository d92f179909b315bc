package org.broadsheet.clean;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what a server or a page's script prints where something failed from sentences that speak of failures: a banner is
 * short, quotes nobody, and names its status code, the part of the page that is missing, or what the reader should try.
 */
final class ErrorBanner {
    private static final int LONGEST = 240;
    private static final int MOST_WORDS = 25;
    private static final String QUOTES = "\"“”„«»";
    private static final String PART = "(?:widget|content|page|video|audio|image|comment|form|section|module|feed|map"
            + "|player|article|gallery|chart|graphic|element|resource|live blog|data)s?";
    private static final String ADDRESSED =
            "(?: (?:please|sorry|try|the|this|that|we|you|your|go|back|click|check|reload"
                    + "|refresh|at this|right now|oops)\\b.*)?";

    /** Over folded lines: lower case, letters and digits, one blank between words. */
    private static final List<Pattern> BANNERS = List.of(
            Pattern.compile("(?:http )?(?:error|fehler|erreur)(?: code| status)? [45]\\d\\d\\b.*"),
            Pattern.compile("(?:http )?[45]\\d\\d (?:error|page not found|not found|forbidden|unauthorized|bad request"
                    + "|bad gateway|internal server error|server error|service (?:temporarily )?unavailable"
                    + "|gateway time ?out|too many requests|access denied)"
                    + ADDRESSED),
            Pattern.compile("(?:(?:sorry|oops|this|the|our|your|requested) ){0,4}" + PART
                    + "(?: (?:is|are))?(?: currently)? (?:could not|couldn t|cannot|can t"
                    + "|failed to|failed|unable to)(?: be)? (?:load|loaded|loading|display|displayed|shown|played"
                    + "|retrieved)"
                    + ADDRESSED),
            Pattern.compile(
                    "(?:(?:sorry|oops|an?|unexpected|unknown|internal|server|application|network|technical|fatal)"
                            + " ){0,4}error (?:has )?occurred(?: (?:while|when) (?:loading|processing|trying)\\b.*)?"
                            + ADDRESSED),
            Pattern.compile("(?:(?:sorry|oops|uh oh|whoops|error) ){0,2}something (?:has )?(?:went|gone) wrong"
                    + "(?: (?:on our (?:end|side)|(?:while|when) (?:loading|processing)\\b.*))?"
                    + ADDRESSED),
            Pattern.compile("(?:sorry )?(?:we re|we are) (?:having trouble|unable to|not able to)"
                    + " (?:load|display|loading|displaying) (?:this|the|your) " + PART + ADDRESSED));

    private static final Pattern TRY_AGAIN = Pattern.compile("\\bplease (?:try again|reload|refresh|retry)\\b");
    private static final Pattern FAILURE = Pattern.compile("\\b(?:error|could not|couldn t|cannot|can t|unable|failed"
            + "|unavailable|not available|went wrong|problem|trouble|sorry|oops|timed out|expired)\\b");

    private ErrorBanner() {}

    /** Whether a line is a banner and no part of a story. */
    static boolean is(String line) {
        if (line.length() > LONGEST || line.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
            return false;
        }
        String folded = Characters.fold(line);
        if (Characters.words(folded) > MOST_WORDS) {
            return false;
        }
        return TRY_AGAIN.matcher(folded).find() && FAILURE.matcher(folded).find()
                || BANNERS.stream().anyMatch(banner -> banner.matcher(folded).matches());
    }
}
