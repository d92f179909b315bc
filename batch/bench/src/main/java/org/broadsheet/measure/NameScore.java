package org.broadsheet.measure;

/** Counts of right answers among those given and those owed. */
final class NameScore {
    private int right;
    private int given;
    private int owed;

    void add(int rightMore, int givenMore, int owedMore) {
        right += rightMore;
        given += givenMore;
        owed += owedMore;
    }

    /** In percent. */
    double precision() {
        return given == 0 ? 0 : 100.0 * right / given;
    }

    /** In percent. */
    double recall() {
        return owed == 0 ? 0 : 100.0 * right / owed;
    }

    /** In percent. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    int owed() {
        return owed;
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "P %.1f R %.1f (%d right, %d given, %d owed)",
                precision(),
                recall(),
                right,
                given,
                owed);
    }
}
