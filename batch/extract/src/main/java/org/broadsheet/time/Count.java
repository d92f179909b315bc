package org.broadsheet.time;

import org.jspecify.annotations.Nullable;

/**
 * A number of units.
 *
 * @param end place after its last word
 * @param value the number, the lower end of a range; NaN where it is not told ("several")
 * @param high the upper end of a range, else the same as {@code value}
 */
record Count(int end, double value, double high) {
    private static final double MAX = 1e6;

    boolean isTold() {
        return !Double.isNaN(value);
    }

    /** The number at a word: digits, words, "a couple of", "several", "2 1/2", "two to three"; or null. */
    static @Nullable Count at(Line line, int i) {
        Count one = single(line, i);
        if (one == null || !one.isTold()) {
            return one;
        }
        int next = one.end;
        if (line.isAny(next, "to", "or", "-") || (line.is(next, "and") && line.is(i - 1, "between"))) {
            Count other = single(line, next + 1);
            if (other != null && other.isTold() && other.value > one.value) {
                return new Count(other.end, one.value, other.value);
            }
        }
        return one;
    }

    private static @Nullable Count single(Line line, int i) {
        if (line.digits(i)) {
            return digits(line, i);
        }
        String word = line.word(i);
        if (TimeWords.isVagueCount(word)) {
            return vague(line, i + 1);
        }
        if (word.equals("a") || word.equals("an")) {
            return article(line, i);
        }
        if (word.equals("half")) {
            int next = line.afterHyphen(i + 1);
            if (line.isAny(next, "a", "an")) {
                return of(next + 1, 0.5);
            }
            return line.is(i + 1, "-") ? of(next, 0.5) : null;
        }
        if (word.equals("dozens") || word.equals("scores") || word.equals("hundreds") || word.equals("thousands")) {
            return line.is(i + 1, "of") ? vague(line, i + 2) : null;
        }
        if (word.equals("couple") || word.equals("dozen")) {
            return of(line.is(i + 1, "of") ? i + 2 : i + 1, word.equals("couple") ? 2 : 12);
        }
        return words(line, i);
    }

    private static @Nullable Count article(Line line, int i) {
        if (TimeWords.isVagueCount(line.word(i + 1))) {
            return vague(line, i + 2);
        }
        if (line.isAny(i + 1, "couple", "dozen")) {
            return single(line, i + 1);
        }
        if (line.is(i + 1, "half") && line.isAny(line.afterHyphen(i + 2), "dozen")) {
            return of(line.afterHyphen(i + 2) + 1, 6);
        }
        if (line.isAny(i + 1, "hundred", "thousand")) {
            return words(line, i + 1);
        }
        if (line.is(i + 1, "half")) {
            int next = line.afterHyphen(i + 2);
            return TimeWords.unit(line.word(next)) == null ? null : of(next, 0.5);
        }
        return of(i + 1, 1);
    }

    private static Count of(int end, double value) {
        return new Count(end, value, value);
    }

    private static Count vague(Line line, int end) {
        int after = line.isAny(end, "hundred", "thousand", "dozen", "score") ? end + 1 : end;
        return new Count(after, Double.NaN, Double.NaN);
    }

    private static boolean isGroup(Line line, int i) {
        return line.is(i, ",") && line.glued(i) && line.glued(i + 1) && line.width(i + 1) == 3;
    }

    private static @Nullable Count digits(Line line, int i) {
        double value = line.number(i);
        if (value < 0) {
            return null;
        }
        int end = i + 1;
        for (int group = 0; group < 2 && isGroup(line, end); group++) {
            value = value * 1000 + line.number(end + 1);
            end += 2;
            if (value > MAX) {
                return null;
            }
        }
        if (line.is(end, ".") && line.glued(end) && line.glued(end + 1) && line.width(end + 1) >= 1) {
            if (line.width(end + 1) > 3) {
                return null;
            }
            value += line.number(end + 1) / Math.pow(10, line.width(end + 1));
            end += 2;
        } else if (line.is(end + 1, "/") && line.glued(end + 1) && line.number(end + 2) > 0 && line.number(end) > 0) {
            value += (double) line.number(end) / line.number(end + 2);
            end += 3;
        } else if (line.isAny(end, "\u00bd")) {
            value += 0.5;
            end++;
        }
        return half(line, end, value);
    }

    private static Count half(Line line, int end, double value) {
        int at = line.afterHyphen(end);
        if (line.is(at, "and")
                && line.is(line.afterHyphen(at + 1), "a")
                && line.is(line.afterHyphen(line.afterHyphen(at + 1) + 1), "half")) {
            return of(line.afterHyphen(line.afterHyphen(at + 1) + 1) + 1, value + 0.5);
        }
        return of(end, value);
    }

    private static @Nullable Count words(Line line, int i) {
        double total = 0;
        double group = 0;
        int end = i;
        int at = i;
        boolean tens = false;
        for (int read = 0; read < 12; read++) {
            String word = line.word(at);
            int value = TimeWords.cardinal(word);
            if (value >= 0) {
                boolean fits = group % 100 == 0 || (tens && value < 10 && group % 10 == 0);
                if (!fits || (value < 10 && group % 100 != 0 && !tens)) {
                    break;
                }
                group += value;
                tens = value >= 20;
            } else if (word.equals("hundred")) {
                group = Math.max(1, group) * 100;
                tens = false;
            } else if (word.equals("thousand")) {
                total += Math.max(1, group) * 1000;
                group = 0;
                tens = false;
            } else if (end > i
                    && word.equals("and")
                    && group % 100 == 0
                    && TimeWords.cardinal(line.word(at + 1)) > 0
                    && (group > 0 || total > 0)) {
                at++;
                continue;
            } else if (end > i && tens && word.equals("-") && TimeWords.cardinal(line.word(at + 1)) > 0) {
                at++;
                continue;
            } else {
                break;
            }
            at++;
            end = at;
        }
        double value = total + group;
        return end == i || value > MAX ? null : half(line, end, value);
    }
}
