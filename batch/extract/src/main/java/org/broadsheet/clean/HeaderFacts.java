package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.Boilerplate.Rule;
import org.jspecify.annotations.Nullable;

/** What the lines around a story tell of it: authors, dates and the number of comments. */
final class HeaderFacts {
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private final List<String> byline = new ArrayList<>();
    private @Nullable WrittenDate published;
    private @Nullable WrittenDate modified;
    private @Nullable Integer commentCount;

    /** Whether a line has a header, whose author and dates are then taken where none are known. */
    boolean addHeader(@Nullable HeaderLine header) {
        if (header == null) {
            return false;
        }
        if (byline.isEmpty()) {
            byline.addAll(header.authors());
        }
        published = WrittenDate.surest(published, header.published());
        modified = WrittenDate.surest(modified, header.modified());
        return true;
    }

    /** Takes the number of comments from a line that tells it. */
    void countComments(String line, Rule rule) {
        if (rule.reason() != Reason.COMMENTS || commentCount != null || Characters.words(line) > 4) {
            return;
        }
        Matcher count = COUNT.matcher(line);
        if (count.find()) {
            commentCount = Integer.valueOf(count.group());
        } else if (rule.phrase().startsWith("no comment")) {
            commentCount = 0;
        }
    }

    List<String> byline() {
        return byline;
    }

    @Nullable
    WrittenDate published() {
        return published;
    }

    @Nullable
    WrittenDate modified() {
        return modified;
    }

    @Nullable
    Integer commentCount() {
        return commentCount;
    }
}
