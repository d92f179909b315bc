package org.broadsheet.entity;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Signs that end in a number, each written once: "first in 37". Safe for use by many threads at once. */
final class NumberedSigns {
    /** Greater numbers are written anew. */
    private static final int KEPT = 4096;

    private final String prefix;
    private final AtomicReferenceArray<String> written = new AtomicReferenceArray<>(KEPT);

    NumberedSigns(String prefix) {
        this.prefix = prefix;
    }

    String of(int number) {
        if (number < 0 || number >= KEPT) {
            return prefix + number;
        }
        String sign = written.get(number);
        if (sign == null) {
            sign = prefix + number;
            written.set(number, sign);
        }
        return sign;
    }
}
