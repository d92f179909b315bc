package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimexValueTest {
    @ParameterizedTest
    @CsvSource({
        "198, 198X",
        "19, 19XX",
        "2000-W07, 2000-W7",
        "1948, 1948-XX",
        "1998, 1998-XX-XX",
        "P1D, PT24H",
        "P6M, P2Q"
    })
    void oneValueMayBeWrittenInTwoWays(String one, String other) {
        assertTrue(TimexValue.same(one, other));
        assertTrue(TimexValue.same(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "1998-10, 1998",
        "1998-W42, 1998-WXX",
        "PXY, P1Y",
        "PT25H, P1D",
        "PT0H, P0D",
        "2000-W1, 2000-W11",
        "198, 199X"
    })
    void whatIsToldMoreExactlyIsAnotherValue(String one, String other) {
        assertFalse(TimexValue.same(one, other));
    }

    @Test
    void equalTextIsEqual() {
        assertTrue(TimexValue.same("PAST_REF", "PAST_REF"));
    }
}
