package org.broadsheet.figure;

import org.jspecify.annotations.Nullable;

/** What a figure measures. */
final class Subjects {
    @Nullable String of(Atoms atoms, Amount amount, int end) {
        return null;
    }
}
