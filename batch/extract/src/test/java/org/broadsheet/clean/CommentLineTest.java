package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.words.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentLineTest {
    @Test
    void everyExampleOfTheListIsOfItsKind() {
        List<String> faults = new ArrayList<>();
        int examples = 0;
        for (WordList.Row row : WordList.anyLanguage("comment-heads").rows()) {
            if (!row.cell(0).equals("part")) {
                examples++;
                CommentLine kind = CommentLine.of(row.cell(2));
                if (!kind.name().toLowerCase(Locale.ROOT).equals(row.cell(0))) {
                    faults.add(row.cell(0) + ": " + row.cell(2) + " is " + kind);
                }
            }
        }
        assertTrue(examples >= 12, examples + " examples");
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council voted on Tuesday to close the dock.",
                "What the mayor says",
                "Credit: Kettle Point Post",
                "Essays: tips for those who apply",
                "Prep Time 2 hrs",
                "Updated May 3, 2024",
                "Permanency for previously-expiring rates",
                "3 movers"
            })
    void linesOfStoriesAreNone(String line) {
        assertEquals(CommentLine.NONE, CommentLine.of(line));
    }
}
