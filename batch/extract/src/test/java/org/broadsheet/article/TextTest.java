package org.broadsheet.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTest {
    private static final Text TEXT = new Text("\nAn \uD83D\uDEA2 in\n\nOslo");

    @Test
    void aLineStartsBehindTheFeedBefore() {
        String value = TEXT.toString();
        for (int index = 0; index <= value.length(); index++) {
            int start = index == 0 ? 0 : value.lastIndexOf('\n', index - 1) + 1;
            assertEquals(start, TEXT.lineStart(index), "at " + index);
            assertEquals(start == index, TEXT.opensLine(index), "at " + index);
        }
    }

    @Test
    void codePointsCountAPairOnce() {
        String value = TEXT.toString();
        for (int index = 0; index <= value.length(); index++) {
            assertEquals(value.codePointCount(0, index), TEXT.span(0, index).end(), "to " + index);
        }
        assertEquals("Oslo", TEXT.of(TEXT.span(value.length() - 4, value.length())));
    }
}
