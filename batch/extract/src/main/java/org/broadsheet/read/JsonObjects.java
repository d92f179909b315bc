package org.broadsheet.read;

import org.jspecify.annotations.Nullable;

/**
 * One object over several lines, several such objects, an array of objects, or an envelope with a list of them (see {@link
 * EnvelopeSearch}). An object that is broken ends where another is seen to begin.
 */
final class JsonObjects extends JsonScanner {
    /** The envelope that is open, or null. */
    private @Nullable EnvelopeSearch envelope;

    private boolean inList;
    private long items;
    /** What of the next object was taken with the one before it. */
    private byte[] begun = {};

    JsonObjects(InputBytes input) {
        super(input);
    }

    @Override
    public @Nullable JsonText next() {
        while (fill()) {
            byte b = buffer[next];
            if (envelope != null && !inList) {
                passOver(envelope, b);
            } else if (b == '{' || begun.length > 0) {
                JsonText text = object();
                if (text != null) {
                    return text;
                }
            } else {
                if (envelope != null && b == ']') {
                    inList = envelope.take(b) == EnvelopeSearch.Found.RECORD;
                }
                line += b == '\n' ? 1 : 0;
                next++;
            }
        }
        return null;
    }

    /** Goes on by one byte of an envelope, which may begin its next list or end it. */
    private void passOver(EnvelopeSearch open, byte b) {
        EnvelopeSearch.Found found = open.take(b);
        inList = found == EnvelopeSearch.Found.RECORD;
        if (!inList) {
            line += b == '\n' ? 1 : 0;
            next++;
        }
        if (found == EnvelopeSearch.Found.END) {
            envelope = null;
        }
    }

    /** The object that begins here, or null where it is an envelope, whose first record is next then. */
    private @Nullable JsonText object() {
        JsonNesting nesting = new JsonNesting();
        BrokenJson breaks = new BrokenJson();
        EnvelopeSearch search = new EnvelopeSearch();
        boolean mayBeEnvelope = envelope == null && begun.length == 0;
        long start = line;
        for (byte b : begun) {
            breaks.take(b, nesting.inString());
            nesting.closesWith(b);
        }
        collector.add(begun, 0, begun.length);
        begun = new byte[0];
        while (fill()) {
            int from = next;
            while (next < end) {
                byte b = buffer[next++];
                EnvelopeSearch.Found found = mayBeEnvelope ? search.take(b) : EnvelopeSearch.Found.END;
                mayBeEnvelope = found != EnvelopeSearch.Found.END;
                if (found == EnvelopeSearch.Found.RECORD) {
                    next--;
                    envelope = search;
                    inList = true;
                    collector.take();
                    return null;
                }
                BrokenJson.Found other = breaks.take(b, nesting.inString());
                if (other != BrokenJson.Found.NOTHING) {
                    next--;
                    begun = other == BrokenJson.Found.NAME ? new byte[] {'{', '"'} : begun;
                    collector.add(buffer, from, next);
                    return taken(start, true);
                }
                line += b == '\n' ? 1 : 0;
                if (nesting.closesWith(b)) {
                    collector.add(buffer, from, next);
                    return taken(start, true);
                }
            }
            collector.add(buffer, from, next);
        }
        return taken(start, false);
    }

    private JsonText taken(long start, boolean whole) {
        JsonText text = take(start, whole);
        return envelope == null ? text : text.asItem(++items);
    }
}
