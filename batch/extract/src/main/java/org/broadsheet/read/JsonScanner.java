package org.broadsheet.read;

/** Bytes of an input by the buffer, and those of the object that is being read. Not thread-safe. */
abstract class JsonScanner implements JsonTexts {
    private static final int BUFFER_BYTES = 1 << 16;

    final InputBytes input;
    final ByteCollector collector;
    final byte[] buffer = new byte[BUFFER_BYTES];
    /** Of the buffer, what is read next, and where it ends. */
    int next;

    int end;
    /** Lines are counted from 1. */
    long line;
    /** Bytes of the input before the buffer. */
    private long passed;

    JsonScanner(InputBytes input) {
        this.input = input;
        this.line = input.first();
        this.passed = input.unpackedStart();
        this.collector = new ByteCollector(input.limits().maxArticleBytes());
    }

    /** Whether there is a byte to read next. */
    final boolean fill() {
        if (next == end) {
            passed += end;
            end = Math.max(0, input.read(buffer));
            next = 0;
        }
        return end > 0;
    }

    /** How many bytes of the input were taken. */
    final long offset() {
        return passed + next;
    }

    /** What was collected, as an object that began on this line. */
    final JsonText take(long start, boolean whole) {
        long bytes = collector.count();
        boolean overLimit = collector.isOverLimit();
        return new JsonText(start, collector.take(), bytes, overLimit, whole, 0);
    }
}
