package org.broadsheet.annotate;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Whole numbers of at least zero in as few bytes as they need, seven bits a byte, the lowest first. */
final class VarInt {
    private VarInt() {}

    static void write(DataOutput out, int value) throws IOException {
        int rest = value;
        while (rest >>> 7 != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static int read(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0 && shift < 28) {
            value |= (next & 0x7f) << shift;
            shift += 7;
            next = in.get();
        }
        return value | next << shift;
    }
}
