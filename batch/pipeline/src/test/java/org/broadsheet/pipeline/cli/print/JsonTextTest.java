package org.broadsheet.pipeline.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class JsonTextTest {

    @Test
    void compactIsOneLineWithoutBlanks() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("a", List.of(1, 2.5, true));
        value.put("b", Arrays.asList("x", null));
        value.put("day", LocalDate.of(2025, 3, 9));
        value.put("empty", Map.of());
        assertEquals(
                "{\"a\":[1,2.5,true],\"b\":[\"x\",null],\"day\":\"2025-03-09\",\"empty\":{}}", JsonText.compact(value));
    }

    @Test
    void everyCharacterComesBackThroughAnotherParser() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x3000; c++) {
            all.append((char) c);
        }
        all.append("😀");
        String value = all.toString();
        assertEquals(value, JsonMapper.shared().readValue(JsonText.compact(value), String.class));
    }

    @Test
    void prettyReadsAsTheSameValue() {
        Map<String, Object> value = Map.of("list", List.of("x".repeat(60), Map.of("y", "z".repeat(60)), List.of()));
        assertEquals(value, JsonMapper.shared().readValue(JsonText.pretty(value), Map.class));
    }

    @Test
    void prettyHasARowsColumnsOnLinesAndItsStructsOnOne() {
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("start", 1);
        span.put("end", 2);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", "a");
        row.put("spans", List.of(span, span));
        row.put("none", List.of());
        assertEquals("""
                {
                  "quotes": [ {
                    "id": "a",
                    "spans": [ { "start": 1, "end": 2 }, { "start": 1, "end": 2 } ],
                    "none": []
                  } ]
                }""", JsonText.pretty(Map.of("quotes", List.of(row))));
    }

    @Test
    void nothingThatATerminalObeysIsPrinted() {
        String printed = JsonText.compact("\u001b[2J \u007f \u009b2J \u2028");
        assertEquals("\"\\u001B[2J \\u007F \\u009b2J \\u2028\"", printed);
    }

    @Test
    void numbersHaveNoExponentWhileTheyAreReadable() {
        assertEquals("40000000000", JsonText.digits(4e10));
        assertEquals("0.05", JsonText.digits(0.05));
        assertEquals("0", JsonText.digits(-0.0));
        assertEquals("1.0E30", JsonText.digits(1e30));
        assertEquals("5", JsonText.digits(new BigDecimal("5.00")));
        assertEquals(
                "170141183460469231731687303715884105727",
                JsonText.digits(BigInteger.TWO.pow(127).subtract(BigInteger.ONE)));
        assertNull(JsonText.digits(Double.NaN));
        assertEquals("\"NaN\"", JsonText.compact(Double.NaN));
    }
}
