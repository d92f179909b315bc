package org.broadsheet.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

/** "(AGENCY) " before the first sentence of a story is the site's mark, not the story's. */
final class AgencyMark {
    private static final Pattern AGENCY =
            Pattern.compile("^\\((?<agency>\\p{Lu}[\\p{Lu}\\d.&/]{1,14})\\)\\s*(?:[-–—:]\\s*)?");

    private AgencyMark() {}

    /**
     * Takes the marks off the first line that is not left out.
     *
     * @return the agency named first, or null where there is none
     */
    static @Nullable String strip(List<Line> lines, @Nullable Reason[] out) {
        int first = 0;
        while (first < out.length && out[first] != null) {
            first++;
        }
        if (first == out.length) {
            return null;
        }
        String line = lines.get(first).text();
        String named = null;
        Matcher agency = AGENCY.matcher(line);
        while (agency.find() && agency.end() < line.length()) {
            named = named == null ? agency.group("agency") : named;
            line = line.substring(agency.end());
            agency.reset(line);
        }
        if (named != null) {
            lines.set(first, Line.of(line));
        }
        return named;
    }
}
