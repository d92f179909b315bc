package org.broadsheet.pipeline.cli;

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
        all.append("😀 \ud83d x \ude00");
        String value = all.toString();
        assertEquals(value, JsonMapper.shared().readValue(JsonText.compact(value), String.class));
    }

    @Test
    void prettyReadsAsTheSameValue() {
        Map<String, Object> value = Map.of("list", List.of("x".repeat(60), Map.of("y", "z".repeat(60)), List.of()));
        assertEquals(value, JsonMapper.shared().readValue(JsonText.pretty(value), Map.class));
    }

    @Test
    void prettyKeepsShortObjectsOnALine() {
        assertEquals(
                """
                {
                  "spans": [{"start": 1, "end": 2}]
                }""",
                JsonText.pretty(Map.of(
                        "spans",
                        List.of(new LinkedHashMap<>(
                                new java.util.TreeMap<>(Map.of("start", 1, "end", 2)).descendingMap())))));
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
