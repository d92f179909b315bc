package org.broadsheet.read;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A window over the unpacked bytes of an input that knows where packed members begin in them. It begins at a place that moves
 * on, and grows as far as is looked ahead; places in it are counted from there.
 */
final class MemberWindow {
    private final InputBytes input;
    private final byte[] more = new byte[1 << 16];
    private byte[] buffer = new byte[1 << 18];
    private int from;
    private int to;
    /** How many unpacked bytes were dropped before the buffer. */
    private long dropped;
    /** Where in the unpacked bytes packed members begin, and where these do in the file. */
    private final TreeMap<Long, Long> members = new TreeMap<>();

    private boolean ended;

    /** @param begin the place in the unpacked bytes at which the input is read first */
    MemberWindow(InputBytes input, long begin) {
        this.input = input;
        this.dropped = begin;
    }

    /** The place of its first byte in the unpacked bytes. */
    long start() {
        return dropped + from;
    }

    /** The place behind the last byte that was read. */
    long end() {
        return dropped + to;
    }

    /** The byte so far into the window. */
    byte at(int place) {
        return buffer[from + place];
    }

    /** Whether a byte stands before a place, though it may be before the window's first. */
    boolean isBehind(int place, char wanted) {
        return from + place > 0 && buffer[from + place - 1] == wanted;
    }

    /** Bytes from its start on, which have to be there. */
    byte[] copy(int bytes) {
        return Arrays.copyOfRange(buffer, from, from + bytes);
    }

    /** Whether bytes that have been read stand at a place. */
    boolean holds(int place, byte[] wanted) {
        return from + place + wanted.length <= to
                && Arrays.equals(buffer, from + place, from + place + wanted.length, wanted, 0, wanted.length);
    }

    /** How many bytes are there without reading more. */
    int length() {
        return to - from;
    }

    void move(int bytes) {
        from += bytes;
    }

    /** Whether the input goes on, behind an end or a fault of it. */
    void goOn(boolean yes) {
        ended = !yes;
    }

    /** Whether a packed member begins at a place. */
    boolean isMember(int place) {
        return members.containsKey(start() + place);
    }

    /** Places within the first bytes, but not at their start, where packed members begin. */
    IntStream membersWithin(int bytes) {
        return members.subMap(start(), false, start() + bytes, false).keySet().stream()
                .mapToInt(at -> (int) (at - start()));
    }

    /** Where in the file its first byte lies, or the packed member that holds it. */
    long offset() {
        Map.Entry<Long, Long> member = members.floorEntry(start());
        return member == null ? start() : member.getValue();
    }

    /** Whether so many bytes follow, read from the input where they are not there yet. */
    boolean has(int bytes) {
        while (to - from < bytes && !ended) {
            int n = input.read(more);
            if (n <= 0) {
                ended = true;
                break;
            }
            if (to + n > buffer.length) {
                makeRoom(n);
            }
            if (input.isPacked() && (members.isEmpty() || members.lastEntry().getValue() != input.memberAt())) {
                members.put(dropped + to, input.memberAt());
            }
            System.arraycopy(more, 0, buffer, to, n);
            to += n;
        }
        return to - from >= bytes;
    }

    /** Drops what is read, but for the line end before it, and makes the buffer larger where that is not enough. */
    private void makeRoom(int n) {
        int keepFrom = Math.max(0, from - 1);
        int length = to - keepFrom;
        byte[] target = length + n > buffer.length / 2 ? new byte[2 * (length + n)] : buffer;
        System.arraycopy(buffer, keepFrom, target, 0, length);
        buffer = target;
        dropped += keepFrom;
        from -= keepFrom;
        to = length;
        Long member = members.floorKey(dropped + from);
        if (member != null) {
            members.headMap(member).clear();
        }
    }
}
