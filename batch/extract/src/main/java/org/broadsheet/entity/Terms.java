package org.broadsheet.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When someone held an office. */
record Terms(List<Term> terms) {
    /** Who is elected has the title before the day, and reports that lag have it behind the last. */
    private static final int NEAR_DAYS = 100;

    /** Nothing is known of it. */
    static final Terms UNKNOWN = new Terms(List.of());

    Terms {
        terms = List.copyOf(terms);
    }

    /**
     * One term.
     *
     * @param from first day
     * @param to last day, or null where it goes on
     */
    record Term(LocalDate from, @Nullable LocalDate to) {
        Term {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("a term from " + from + " to " + to);
            }
        }
    }

    /** Terms as lists write them: {@code 2012-05-07/2016-05-07}, without the last day where one goes on. */
    static Terms of(List<String> written) {
        List<Term> terms = new ArrayList<>();
        for (String each : written) {
            int slash = each.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("'" + each + "' is no term: write first day/last day");
            }
            String last = each.substring(slash + 1);
            terms.add(
                    new Term(LocalDate.parse(each.substring(0, slash)), last.isEmpty() ? null : LocalDate.parse(last)));
        }
        return new Terms(terms);
    }

    /**
     * Whether an article of a day can speak of it: one of a term, or any later one where the office is called a former one.
     * True where the day or all terms are unknown.
     */
    boolean hold(@Nullable LocalDate day, boolean former) {
        return day == null
                || terms.isEmpty()
                || terms.stream()
                        .anyMatch(term -> !day.plusDays(NEAR_DAYS).isBefore(term.from)
                                && (former
                                        || term.to == null
                                        || !day.minusDays(NEAR_DAYS).isAfter(term.to)));
    }
}
