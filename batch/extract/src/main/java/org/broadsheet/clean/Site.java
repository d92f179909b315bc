package org.broadsheet.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the publisher's name from what it says of itself around an article. */
final class Site {
    /** Up to six capitalized words; a dot only inside, as in "News.example". */
    private static final String NAME = "(?<name>\\p{Lu}(?:[\\p{L}\\d&'’-]|\\.(?=[\\p{L}\\d])){0,30}"
            + "(?: (?:of |the )?[\\p{Lu}\\d](?:[\\p{L}\\d&'’-]|\\.(?=[\\p{L}\\d])){0,30}){0,5})";

    private static final List<Pattern> SELF_TOLD = List.of(
            Pattern.compile("^Welcome to " + NAME + " ?[,.!:–—-]"),
            Pattern.compile("^" + NAME + " provides the information"),
            Pattern.compile(
                    "(?:©|\\([cC]\\)|[Cc]opyright)(?: ?©)? ?(?:(?:19|20)\\d\\d(?: ?[-–] ?(?:19|20)\\d\\d)?,? )?(?:[Bb]y )?"
                            + NAME));
    private static final Pattern FOLLOW = Pattern.compile("\\b[Ff]ollow (?<list>\\p{Lu}[^.!?]{1,160})");
    private static final Pattern LIST_END = Pattern.compile("(?:,? and\\b| on\\b).*$");
    private static final int LONGEST_LINE = 1500;

    private Site() {}

    /** The name told by a line that is no part of the article. */
    static Optional<String> toldBy(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        for (Pattern pattern : SELF_TOLD) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find() && !matcher.group("name").startsWith("All ")) {
                return Optional.of(matcher.group("name").replaceAll("[.,]$", ""));
            }
        }
        Matcher follow = FOLLOW.matcher(line);
        return follow.find() ? followed(follow.group("list")) : Optional.empty();
    }

    /** "Follow Daily Sun Arabic, Daily Sun Live and ..." names the words that its items begin with. */
    private static Optional<String> followed(String list) {
        String[] items = LIST_END.matcher(list).replaceFirst("").split(", ", -1);
        String[] shared = items[0].strip().split(" ", -1);
        int length = shared.length;
        for (int i = 1; i < items.length; i++) {
            String[] words = items[i].strip().split(" ", -1);
            int same = 0;
            while (same < length && same < words.length && words[same].equals(shared[same])) {
                same++;
            }
            if (same == 0) {
                break;
            }
            length = same;
        }
        String name = String.join(" ", List.of(shared).subList(0, length));
        return length <= 5
                        && Characters.letters(name) > 2
                        && Character.isUpperCase(name.codePointAt(0))
                        && !name.equalsIgnoreCase("us")
                ? Optional.of(name)
                : Optional.empty();
    }
}
