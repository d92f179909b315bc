package org.broadsheet.number;

import java.util.List;
import org.broadsheet.syntax.Pieces;

/**
 * Numbers in digits, with the grouping and decimal marks of the text: "1,234.5", "1.234,5", "1 234,5", "1'234".
 *
 * @param commaIsDecimal whether "1.234" is a thousand and more in this text, as most of Europe writes it
 */
public record Digits(boolean commaIsDecimal) {
    private static final int NONE = -1;

    /** The way of an article: the comma is the decimal mark where some number shows it and none shows the opposite. */
    public static Digits of(List<Pieces> sentences) {
        int comma = 0;
        int point = 0;
        int groups = 0;
        for (Pieces pieces : sentences) {
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i).isNumber()) {
                    String text = withoutBlanks(pieces.get(i).text());
                    int evidence = evidence(text);
                    groups += evidence == 0 && text.indexOf(',') > 0 ? 1 : 0;
                    comma += evidence > 0 ? 1 : 0;
                    point += evidence < 0 ? 1 : 0;
                }
            }
        }
        // Few amounts have three decimals: where many have three digits behind a comma, it parts thousands.
        return new Digits(comma > point + groups);
    }

    /** 1 for a number that has a decimal comma, -1 for one with a decimal point, 0 for one that leaves it open. */
    private static int evidence(String text) {
        int lastComma = text.lastIndexOf(',');
        int lastPoint = text.lastIndexOf('.');
        if (lastComma < 0 && lastPoint < 0) {
            return 0;
        }
        int last = Math.max(lastComma, lastPoint);
        char mark = text.charAt(last);
        boolean other = lastComma >= 0 && lastPoint >= 0;
        boolean once = text.indexOf(mark) == last;
        boolean three = text.length() - last - 1 == 3;
        if (!once) {
            return mark == '.' ? 1 : -1;
        }
        // "2,5000" is a slip of the pen.
        boolean many = mark == ',' && text.length() - last - 1 > 3;
        return !other && (three || many) ? 0 : mark == ',' ? 1 : -1;
    }

    /** "10, 000" is "10,000". */
    private static String withoutBlanks(String text) {
        return text.replace(", ", ",");
    }

    /** The value, or NaN for what is written like no number: a version, a date with points, a list of digits. */
    public double value(String written) {
        String text = withoutBlanks(written);
        if (text.length() > 40) {
            return Double.NaN;
        }
        int decimal = decimalMark(text);
        StringBuilder plain = new StringBuilder();
        int group = 0;
        boolean grouped = false;
        char grouping = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (Character.digit(c, 10) >= 0) {
                plain.append(c);
                group++;
            } else if (i == decimal) {
                if (grouped && group != 3) {
                    return Double.NaN;
                }
                plain.append('.');
                grouped = false;
                group = 0;
            } else {
                if (decimal != NONE && i > decimal
                        || (grouped
                                ? group != 3 && !isLakh(text, group, c) || c != grouping
                                : group > 3 || group == 0)) {
                    return Double.NaN;
                }
                grouping = c;
                grouped = true;
                group = 0;
            }
        }
        return grouped && group != 3 ? Double.NaN : Double.parseDouble(plain.toString());
    }

    /** "12,34,567": in India the groups before the last one have two digits. */
    private static boolean isLakh(String text, int group, char mark) {
        return group == 2 && mark == ',' && text.length() > 6;
    }

    private int decimalMark(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            int last = Math.max(comma, point);
            return text.indexOf(text.charAt(last)) == last ? last : NONE;
        }
        int last = Math.max(comma, point);
        if (last < 0 || text.indexOf(text.charAt(last)) != last) {
            return NONE;
        }
        boolean groups = text.length() - last - 1 == 3 && last >= 1 && last <= 3 && text.charAt(0) != '0';
        char decimal = commaIsDecimal ? ',' : '.';
        return groups && text.charAt(last) != decimal ? NONE : last;
    }
}
