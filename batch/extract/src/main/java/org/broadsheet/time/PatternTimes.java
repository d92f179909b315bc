package org.broadsheet.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeRow.Element;
import org.broadsheet.time.TimeRow.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Times whose words follow one another in a fixed order, by the rows of {@code time-rules.tsv}. A row that starts with a
 * word is looked at only where that word stands.
 */
final class PatternTimes implements TimeRule {
    /** A part of a SET's value: {@code {weekday}}, {@code {2 unit}}. */
    private static final Pattern PLACE = Pattern.compile("\\{(?:(\\d) )?(\\w+)}");

    private final Map<String, List<TimeRow>> byFirstWord = new HashMap<>();
    private final List<TimeRow> byClass = new ArrayList<>();

    /** @param resolver of the rows that are tried */
    PatternTimes(Resolver resolver) {
        for (TimeRow row : TimeRow.all()) {
            if (row.resolver() != resolver) {
                continue;
            }
            Element first = row.pattern().get(0);
            if (first.words().isEmpty()) {
                byClass.add(row);
            }
            first.words()
                    .forEach(word -> byFirstWord
                            .computeIfAbsent(word, key -> new ArrayList<>())
                            .add(row));
        }
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        List<TimeRow> rows = byFirstWord.get(pieces.word(i));
        Match match = rows == null ? null : first(rows, pieces, i, discourse);
        return match != null ? match : first(byClass, pieces, i, discourse);
    }

    private static @Nullable Match first(List<TimeRow> rows, Pieces pieces, int i, Discourse discourse) {
        for (TimeRow row : rows) {
            if (!opens(row.pattern().get(0), pieces, i)) {
                continue;
            }
            Map<TimeClass, TimeClass.Found> found = new EnumMap<>(TimeClass.class);
            int end = end(row.pattern(), pieces, i, found);
            if (end > i) {
                return Match.by(row, resolved(row, i, end, found, discourse));
            }
        }
        return null;
    }

    private static boolean opens(Element first, Pieces pieces, int i) {
        TimeClass wordClass = first.wordClass();
        return wordClass == null ? first.words().contains(pieces.word(i)) : wordClass.at(pieces, i) != null;
    }

    /** The place after a pattern's words, or -1 where they do not stand there. */
    private static int end(List<Element> pattern, Pieces pieces, int from, Map<TimeClass, TimeClass.Found> found) {
        int at = from;
        for (Element element : pattern) {
            int next = -1;
            TimeClass wordClass = element.wordClass();
            if (wordClass == null) {
                next = element.words().contains(pieces.word(at)) ? at + 1 : -1;
            } else {
                TimeClass.Found one = wordClass.at(pieces, at);
                if (one != null) {
                    found.put(wordClass, one);
                    next = one.end();
                }
            }
            if (next < 0 && !element.optional()) {
                return -1;
            }
            at = next < 0 ? at : next;
        }
        return at;
    }

    private static Match resolved(
            TimeRow row, int start, int end, Map<TimeClass, TimeClass.Found> found, Discourse discourse) {
        return switch (row.resolver()) {
            case DAY -> Match.date(start, end, discourse.shifted(Grain.DAY, Integer.parseInt(row.argument())));
            case SET -> Match.plain(start, end, TimeReference.Type.SET, value(row, found));
        };
    }

    private static String value(TimeRow row, Map<TimeClass, TimeClass.Found> found) {
        Matcher place = PLACE.matcher(row.argument());
        StringBuilder value = new StringBuilder();
        while (place.find()) {
            TimeClass.Found one = found.get(TimeClass.valueOf(place.group(2).toUpperCase(Locale.ROOT)));
            if (one == null) {
                throw new IllegalArgumentException(
                        "time-rules.tsv: " + row.name() + " has no <" + place.group(2) + ">");
            }
            String count = place.group(1);
            place.appendReplacement(value, count == null ? one.value() : one.times(Integer.parseInt(count)));
        }
        return place.appendTail(value).toString();
    }
}
