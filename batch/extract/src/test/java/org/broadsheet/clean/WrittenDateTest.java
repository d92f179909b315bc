package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates are read in the orders in which sites write them, and only where they tell one day. */
class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "10:22 05.03.2024 | 2024-03-05 | -",
                "5 March 2024, 10:22 | 2024-03-05 | -",
                "Mar. 5, 2024 | 2024-03-05 | -",
                "Published on Tuesday, March 5th, 2024 at 10:22 am GMT | 2024-03-05 | 2024-03-05T10:22:00Z",
                "Updated: 5 Mar 2024 09:05 PM EST | 2024-03-05 | 2024-03-06T02:05:00Z",
                "2024-03-05T10:22:33+02:00 | 2024-03-05 | 2024-03-05T08:22:33Z",
                "2024-03-05T10:22:33.123Z | 2024-03-05 | 2024-03-05T10:22:33Z",
                "Tue, 05 Mar 2024 11:00:00 +0100 | 2024-03-05 | 2024-03-05T10:00:00Z",
                "5. März 2024 | 2024-03-05 | -",
                "le 5 mars 2024 à 10:22 | 2024-03-05 | -",
                "5 de marzo de 2024 | 2024-03-05 | -",
                "2024, March 5 | 2024-03-05 | -",
                "2024 Mar. 5th, 10:22 GMT | 2024-03-05 | 2024-03-05T10:22:00Z",
                "2024, 5 March | 2024-03-05 | -",
                "2024年3月5日 | 2024-03-05 | -",
                "5 мая 2024 г. | 2024-05-05 | -",
                "Опубликовано: 5 мая 2024, 10:22 | 2024-05-05 | -",
                "zaktualizowano 5 maja 2024 | 2024-05-05 | -",
                "2024. május 5. | 2024-05-05 | -",
                "5. toukokuuta 2024 klo 10.22 | 2024-05-05 | -",
                "3 d’octubre de 2024 | 2024-10-03 | -",
                "5 Mayıs 2024 Pazar | 2024-05-05 | -",
                "ngày 5 tháng 5 năm 2024 | 2024-05-05 | -",
                "2024년 5월 3일 | 2024-05-03 | -",
                "2024. 5. 13. | 2024-05-13 | -",
                "5 במאי 2024 | 2024-05-05 | -",
                "٥ مايو ٢٠٢٤ | 2024-05-05 | -",
                "5 พฤษภาคม 2567 | 2024-05-05 | -",
                "2024 m. gegužės 5 d. | 2024-05-05 | -",
                "25/03/24 | 2024-03-25 | -",
                "Stand: 05.03.24, 10:22 Uhr | 2024-03-05 | -",
                "25/03/2024 | 2024-03-25 | -",
                "03/25/2024 | 2024-03-25 | -",
                "04/04/2024 | 2024-04-04 | -",
                "25/03/24 10:22 | 2024-03-25 | -",
                "5-Mar-24 | 2024-03-05 | -",
                "Mar 5, '24 | 2024-03-05 | -",
                "5 March ’24 | 2024-03-05 | -",
                "5-Mar-98 | 1998-03-05 | -"
            })
    void aDateLineTellsItsDayAndWithAZoneItsMoment(String line, String day, String moment) {
        List<WrittenDate> dates = WrittenDate.in(line);
        assertEquals(1, dates.size(), line);
        assertEquals(day, dates.get(0).day().toString());
        assertEquals(
                Optional.ofNullable(moment),
                Optional.ofNullable(dates.get(0).at()).map(Object::toString));
        assertTrue(DateWords.fillsLine(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2024",
                "30/02/2024",
                "02/30/2024",
                "2024-13-45",
                "Version 1.2.2024",
                "May 2024",
                "1999",
                "12-13",
                "1-2-24",
                "10.5.24.3",
                "01/01/1970"
            })
    void whatTellsNoOneDayIsNoDate(String text) {
        assertTrue(WrittenDate.in(text).isEmpty() || !DateWords.fillsLine(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council met on 5 March 2024",
                "On March 5, 2024, the harbour reopened.",
                "Born 5 March 2024 in Oslo",
                "5 March 2024: the day the harbour reopened"
            })
    void aSentenceWithADateIsNoDateLine(String line) {
        assertFalse(DateWords.fillsLine(line), line);
    }

    @ParameterizedTest
    @CsvSource({"1709632800, 2024-03-05T10:00:00Z", "1709632800000, 2024-03-05T10:00:00Z"})
    void epochFieldsAreMoments(String field, String moment) {
        assertEquals(
                Optional.of(moment),
                WrittenDate.ofField(field).map(WrittenDate::at).map(Object::toString));
    }

    @ParameterizedTest
    @CsvSource({
        "20240305, 2024-03-05",
        "20240305T102233Z, 2024-03-05",
        "'2024-03-05 10:22:33', 2024-03-05",
        "'Tue, 05 Mar 2024', 2024-03-05"
    })
    void fieldsTellADayInManyForms(String field, String day) {
        assertEquals(
                Optional.of(day), WrittenDate.ofField(field).map(d -> d.day().toString()));
    }
}
