package org.broadsheet.annotate;

/** The hash functions of the models: what a model was trained with, it must be read with. */
final class Hash {
    private static final long START = 1125899906842597L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SPREAD = 0xC4CEB9FE1A85EC53L;

    private Hash() {}

    /** 64 well-mixed bits of a string. */
    static long of(CharSequence text) {
        return of(text, 0, text.length(), START);
    }

    /** 64 well-mixed bits of a stretch of a string; {@code seed} tells stretches of different kinds apart. */
    static long of(CharSequence text, int from, int to, long seed) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return mix(hash);
    }

    /** Two values as one. */
    static long pair(long one, long other) {
        return (one * GOLDEN ^ other) * SPREAD + (one >>> 29);
    }

    /** The row of a feature: the value of a template, in a table of 2 to the power of {@code bits} rows. */
    static int row(int template, long value, int bits) {
        long hash = (value ^ template * GOLDEN) * SPREAD;
        return (int) ((hash ^ hash >>> 32) * GOLDEN >>> 64 - bits);
    }

    private static long mix(long value) {
        long hash = value;
        hash ^= hash >>> 33;
        hash *= 0xFF51AFD7ED558CCDL;
        hash ^= hash >>> 33;
        hash *= SPREAD;
        return hash ^ hash >>> 33;
    }
}
