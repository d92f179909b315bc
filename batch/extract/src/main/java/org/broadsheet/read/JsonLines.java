package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/**
 * One object a line, and what is nearly that: objects one after another on a line, and lines that end in a carriage
 * return alone. An object ends where its brackets close; a line feed ends it in any case, because a JSON string cannot
 * hold one, so that a broken line spoils no other.
 */
final class JsonLines extends JsonScanner {
    /** Whether the last byte was a carriage return, which ends a line unless a line feed follows. */
    private boolean afterReturn;

    private boolean atLine;

    JsonLines(InputBytes input) {
        super(input);
    }

    /** Whether the last line was ended by its line feed, and the next has not begun. */
    boolean isAtLine() {
        return atLine;
    }

    @Override
    public @Nullable JsonText next() {
        atLine = false;
        Progress progress = new Progress(line);
        while (fill()) {
            int from = next;
            while (next < end) {
                byte b = buffer[next++];
                line += afterReturn && b != '\n' ? 1 : 0;
                afterReturn = b == '\r';
                if (b == '\n' || progress.endsBefore(b)) {
                    progress.keep(from, next - 1);
                    boolean belongsToNext = b == '{';
                    next -= belongsToNext ? 1 : 0;
                    long last = line;
                    atLine = b == '\n';
                    line += atLine ? 1 : 0;
                    return take(progress.begun ? progress.start : last, true);
                }
                from = progress.take(b, from);
            }
            progress.keep(from, next);
        }
        return collector.count() > 0 ? take(progress.start, progress.closed || input.fault() == null) : null;
    }

    /** How far one object is read. */
    private final class Progress {
        private final JsonNesting nesting = new JsonNesting();
        private long start;
        private boolean begun;
        /** Whether its brackets have closed, and nothing but blanks and commas came since. */
        private boolean closed;

        private boolean broken;

        Progress(long line) {
            this.start = line;
        }

        /** Whether the object that has closed ends before this byte: another begins, or the line ends. */
        boolean endsBefore(byte b) {
            return closed && (b == '{' || b == '\r');
        }

        /** Goes on by the byte before {@code next} and returns from where bytes are still to be kept. */
        int take(byte b, int from) {
            if (!begun) {
                if (isSeparator(b)) {
                    return next;
                }
                begun = true;
                start = line;
            }
            if (closed) {
                if (isSeparator(b)) {
                    return next;
                }
                // Something else stands behind the object: the line is no line of objects, and is told as a whole.
                closed = false;
                broken = true;
            }
            if (!broken && nesting.closesWith(b)) {
                keep(from, next);
                closed = true;
                return next;
            }
            return from;
        }

        void keep(int from, int to) {
            if (begun && !closed) {
                collector.add(buffer, from, to);
            }
        }
    }

    /** What may stand between objects: blanks, commas, and the record separators of JSON text sequences (RFC 7464). */
    private static boolean isSeparator(byte b) {
        return b >= 0 && b <= ' ' || b == ',';
    }
}
