package org.broadsheet.read;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks zstd (RFC 8878), frame after frame; frames that hold no data are passed over. Where each frame ends is read from
 * its blocks, so that its checksum is looked at and the next one can be told.
 *
 * <p>Frames that need a dictionary, such as those of web archives that carry one in their first frame, are not unpacked,
 * nor are those of a window over 8 MiB ({@code zstd --long}, {@code --ultra}), which is all that every reader must take.
 * Of a frame that breaks off, the last window is lost: the library gives bytes out when it needs them no longer.
 */
final class ZstdMembers extends PackedMembers {
    private static final int MAGIC = 0xFD2FB528;
    /** Of sixteen such frames; a web archive's dictionary is in one that ends in d. */
    private static final int SKIPPABLE = 0x184D2A50;

    private static final int DICTIONARY = 0x184D2A5D;
    /** Of a frame that is passed over; one that holds data has more. */
    private static final int HEADER_BYTES = 8;

    private static final long LARGEST_WINDOW = 1 << 23;
    private static final int[] BYTES_OF_DICTIONARY = {0, 1, 2, 4};
    private static final int[] BYTES_OF_SIZE = {0, 2, 4, 8};

    private @Nullable ZstdInputStream frame;
    private boolean dictionary;

    /** @param at see {@link PackedMembers} */
    ZstdMembers(InputStream packed, long at) {
        super(packed, at, HEADER_BYTES);
    }

    @Override
    PackedMembers from(InputStream part, long at) {
        return new ZstdMembers(part, at);
    }

    /** What the library gives of a frame before it meets damage hangs on how much it is asked for. */
    @Override
    boolean isRepeatable() {
        return false;
    }

    /** Whether bytes begin as zstd. */
    static boolean isPacked(byte[] head) {
        return head.length >= HEADER_BYTES && isStart(four(head, 0));
    }

    private static boolean isStart(int mark) {
        return mark == MAGIC || (mark & 0xfffffff0) == SKIPPABLE;
    }

    private static int four(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    @Override
    String packing() {
        return "zstd";
    }

    @Override
    boolean isStart(byte[] bytes, int at) {
        return isStart(four(bytes, at));
    }

    @Override
    boolean begin() throws IOException {
        int mark = four();
        if (mark != MAGIC) {
            dictionary |= mark == DICTIONARY;
            pass(four() & 0xffffffffL);
            return false;
        }
        frame = new ZstdInputStream(new Frame(header()));
        return true;
    }

    private void pass(long bytes) throws IOException {
        byte[] passed = new byte[1 << 13];
        long left = bytes;
        while (left > 0) {
            left -= take(passed, 0, (int) Math.min(left, passed.length));
        }
    }

    /** The header of a frame that can be unpacked, behind its mark. */
    private byte[] header() throws IOException {
        int descriptor = one();
        boolean single = (descriptor & 0x20) != 0;
        int ofWindow = single ? 0 : 1;
        int ofDictionary = BYTES_OF_DICTIONARY[descriptor & 3];
        int ofSize = Math.max(BYTES_OF_SIZE[descriptor >> 6], single ? 1 : 0);
        byte[] header = new byte[1 + ofWindow + ofDictionary + ofSize];
        header[0] = (byte) descriptor;
        for (int i = 1; i < header.length; i++) {
            header[i] = (byte) one();
        }
        long id = number(header, 1 + ofWindow, ofDictionary);
        if (dictionary || id != 0) {
            throw new PackingNotReadException("zstd with a dictionary" + (id == 0 ? "" : ", number " + id));
        }
        long window = single ? number(header, 1, ofSize) + (ofSize == 2 ? 256 : 0) : window(header[1] & 0xff);
        if (window < 0 || window > LARGEST_WINDOW) {
            throw new PackingNotReadException(
                    "zstd with a window of " + Long.toUnsignedString(window) + " bytes, over " + LARGEST_WINDOW);
        }
        return header;
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    private static long window(int descriptor) {
        long base = 1L << 10 + (descriptor >> 3);
        return base + base / 8 * (descriptor & 7);
    }

    @Override
    int unpack(byte[] bytes, int offset, int length) throws IOException {
        if (frame == null) {
            return -1;
        }
        try {
            int n = frame.read(bytes, offset, length);
            frame = n < 0 ? null : frame;
            return n;
        } catch (RuntimeException e) {
            // What the library throws where the bytes are not what they ought to be.
            throw new ZipException(e.getMessage() == null ? "invalid blocks" : e.getMessage());
        }
    }

    /** The packed bytes of one frame: its mark and header, its blocks, its checksum. */
    private final class Frame extends InputStream {
        private static final int RLE = 1;
        private static final int RESERVED = 3;
        private static final int CHECKSUM_FLAG = 4;

        private byte[] head;
        private int nextOfHead;
        private final boolean checksum;
        /** Packed bytes that follow and are no header of a block. */
        private int left;

        private boolean last;
        private boolean ended;

        Frame(byte[] header) {
            this.head = new byte[4 + header.length];
            for (int i = 0; i < 4; i++) {
                head[i] = (byte) (MAGIC >>> 8 * i);
            }
            System.arraycopy(header, 0, head, 4, header.length);
            this.checksum = (header[0] & CHECKSUM_FLAG) != 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (nextOfHead == head.length && left == 0 && !block()) {
                return -1;
            }
            if (nextOfHead < head.length) {
                int n = Math.min(length, head.length - nextOfHead);
                System.arraycopy(head, nextOfHead, bytes, offset, n);
                nextOfHead += n;
                return n;
            }
            int n = take(bytes, offset, Math.min(length, left));
            left -= n;
            return n;
        }

        /** Reads the header of the next block, or gets to the checksum behind the last; false at the frame's end. */
        private boolean block() throws IOException {
            if (last) {
                boolean sum = checksum && !ended;
                ended = true;
                left = sum ? 4 : 0;
                return sum;
            }
            int header = one() | one() << 8 | one() << 16;
            int type = header >> 1 & 3;
            if (type == RESERVED) {
                throw new ZipException("a block of a kind that there is not");
            }
            last = (header & 1) != 0;
            left = type == RLE ? 1 : header >> 3;
            head = new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
            nextOfHead = 0;
            return true;
        }
    }
}
