package org.broadsheet.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks members that stand one behind the other, and knows where in the packed bytes each began. Where one is damaged,
 * the next can be looked for: web archives pack each record by itself, so that the others are still good.
 */
abstract class PackedMembers extends InputStream {
    /** How far back in the packed bytes a member may be looked for that damage has swallowed. */
    private static final int KEPT_BYTES = 1 << 20;

    private final InputStream packed;
    private final int headerBytes;
    private byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    /** Where in the packed bytes the buffer begins. */
    private long bufferAt;

    private long memberAt = -1;
    private long members;
    private boolean inMember;
    private boolean ended;

    private boolean lostSight;

    /**
     * Unpacks from where a member begins.
     *
     * @param at where in the file the packed bytes begin
     * @param headerBytes least bytes of a member's header, by which its start is told
     */
    PackedMembers(InputStream packed, long at, int headerBytes) {
        this.packed = packed;
        this.bufferAt = at;
        this.headerBytes = headerBytes;
    }

    /** What unpacks a stream that begins so, or null where it is not packed in a way that is known. */
    static @Nullable PackedMembers of(byte[] head, InputStream stream) {
        InputStream whole = new PrefixedInput(head, stream);
        if (GzipMembers.isPacked(head)) {
            return new GzipMembers(whole, 0);
        }
        return ZstdMembers.isPacked(head) ? new ZstdMembers(whole, 0) : null;
    }

    /** What unpacks another part of the same file, which begins with a member, at a place in it. */
    abstract PackedMembers from(InputStream part, long at);

    /** Whether reading goes on behind damage at a place, and after bytes, that do not depend on where it began. */
    boolean isRepeatable() {
        return !lostSight;
    }

    /** What the members are packed by, for messages. */
    abstract String packing();

    /** Whether a member seems to begin at an index of the packed bytes that are at hand. */
    abstract boolean isStart(byte[] bytes, int at);

    /** Reads the header of the member that begins here; false where it is one that holds no bytes and has been passed. */
    abstract boolean begin() throws IOException;

    /** Unpacks some bytes of a member; -1 at its end, which has then been passed and found good. */
    abstract int unpack(byte[] bytes, int offset, int length) throws IOException;

    /** Where in the packed bytes the member began that was read from last. */
    final long memberAt() {
        return memberAt;
    }

    /** How many members were begun. */
    final long members() {
        return members;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Reads from one member only, which may give fewer bytes than there are. */
    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        while (inMember || beginMember()) {
            int n = unpack(bytes, offset, length);
            if (n >= 0) {
                return n;
            }
            inMember = false;
        }
        return -1;
    }

    /** Starts a member where one begins here; padding and other matter behind the last is no member. */
    private boolean beginMember() throws IOException {
        while (!ended) {
            if (!require(headerBytes) || !isStart(buffer, next)) {
                if (members == 0) {
                    throw new ZipException("no " + packing() + " header");
                }
                ended = true;
                return false;
            }
            memberAt = bufferAt + next;
            members++;
            if (begin()) {
                inMember = true;
                return true;
            }
        }
        return false;
    }

    /**
     * Looks for the next member behind the start of the one that was read last, as far back as packed bytes are kept;
     * whether there is one. What follows is read from there.
     */
    final boolean resync() throws IOException {
        inMember = false;
        ended = false;
        lostSight |= memberAt + 1 < bufferAt;
        next = (int) Math.max(0, Math.min(end, memberAt + 1 - bufferAt));
        while (require(headerBytes)) {
            if (isStart(buffer, next)) {
                return true;
            }
            next++;
        }
        ended = true;
        return false;
    }

    /** Whether no packed bytes are left. */
    final boolean isAtEnd() throws IOException {
        return !require(1);
    }

    /** Takes the next packed byte. */
    final int one() throws IOException {
        if (next == end && !fill()) {
            throw new EOFException("the packed bytes end inside a member");
        }
        return buffer[next++] & 0xff;
    }

    /** Takes the next four packed bytes, the lowest first. */
    final int four() throws IOException {
        return one() | one() << 8 | one() << 16 | one() << 24;
    }

    /** Whether so many packed bytes follow. */
    private boolean require(int bytes) throws IOException {
        while (end - next < bytes) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Takes packed bytes, of which at least one is there. */
    final int take(byte[] bytes, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            throw new EOFException("the packed bytes end inside a member");
        }
        int n = Math.min(length, end - next);
        System.arraycopy(buffer, next, bytes, offset, n);
        next += n;
        return n;
    }

    /** Gives back the last packed bytes that were taken. */
    final void giveBack(int bytes) {
        next -= bytes;
    }

    /** Reads more packed bytes behind those in the buffer; the oldest go where it is full. */
    private boolean fill() throws IOException {
        if (!inMember && next > KEPT_BYTES / 2 || end == buffer.length && buffer.length >= KEPT_BYTES) {
            int dropped = Math.min(next, KEPT_BYTES / 2);
            System.arraycopy(buffer, dropped, buffer, 0, end - dropped);
            bufferAt += dropped;
            next -= dropped;
            end -= dropped;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n = packed.read(buffer, end, buffer.length - end);
        end += Math.max(n, 0);
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
