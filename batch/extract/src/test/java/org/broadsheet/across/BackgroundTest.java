package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A tanker ran aground on Tuesday, an hour after a ferry had hit a sandbank.| A tanker ran aground on Tuesday,
            The tanker is Greek. |The tanker is Greek.
            The clinic took in nine sailors and also some people from the ferry.|The clinic took in nine sailors and
            """)
    void tellsTheOwnEventFromAnother(String sentence, String own) {
        assertEquals(
                own.strip(), sentence.substring(0, Background.start(sentence)).strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Another ship sank off Skerry.
            A much larger fire was burning in the hills.
            Two years ago a ferry was lost.
            The line has been in trouble since 2019.
            """)
    void wholeSentencesAreBackground(String sentence) {
        assertEquals(0, Background.start(sentence));
    }
}
