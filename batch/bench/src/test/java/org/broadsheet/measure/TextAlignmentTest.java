package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextAlignmentTest {
    private static String found(String body, String text, String part) {
        TextAlignment alignment = TextAlignment.of(body, text);
        int start = body.codePointCount(0, body.indexOf(part));
        int end = start + part.codePointCount(0, part.length());
        return text.substring(
                text.offsetByCodePoints(0, alignment.start(start)), text.offsetByCodePoints(0, alignment.end(end)));
    }

    @Test
    void whiteSpaceMayDiffer() {
        assertEquals("two \n three", found("one two three", "one  two \n three four", "two three"));
    }

    @Test
    void whatWasLeftOutIsPassedOver() {
        String text =
                "Share this story now\nThe mill on the quay burned down in the night.\nSubscribe\nNobody was hurt.";
        String body = "The mill on the quay burned down in the night.\n\nNobody was hurt.";
        assertEquals("quay burned", found(body, text, "quay burned"));
        assertEquals("Nobody was hurt.", found(body, text, "Nobody was hurt."));
    }

    @Test
    void offsetsCountCodePoints() {
        assertEquals("ship 🚢", found("A ship 🚢 sank.", "🚢🚢 A ship 🚢 sank.", "ship 🚢"));
    }

    @Test
    void aCharacterThatTheTextDoesNotHaveMovesNothing() {
        assertEquals("burned down", found("The “mill” burned down.", "The \"mill\" burned down.", "burned down"));
    }
}
