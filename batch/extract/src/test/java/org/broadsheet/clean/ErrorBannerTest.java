package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.words.WordList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ErrorBannerTest {
    @TestFactory
    Stream<DynamicTest> everyRowOfTheListKnowsItsExample() {
        List<WordList.Row> banners =
                WordList.anyLanguage("error-banners").where(0, "banner").rows();
        assertFalse(banners.isEmpty());
        return banners.stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(2), () -> assertTrue(isBanner(row.cell(2)))));
    }

    @Test
    void aFailureToldToTheReaderIsABannerAndOneThatIsReportedIsNone() {
        assertTrue(isBanner("Your session has expired, please try again"));
        assertFalse(Line.of("The bank said an error had cost it five million euros.")
                .banner());
    }

    private static boolean isBanner(String line) {
        return ErrorBanner.is(line, Characters.fold(line));
    }
}
