package org.broadsheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of two or four bytes a character as UTF-8, so that the readers of containers meet codes of single bytes only. */
final class Utf8Input extends InputStream {
    private final Reader text;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(1 << 13).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private boolean ended;

    Utf8Input(InputStream wide, Charset charset) {
        this.text = new InputStreamReader(wide, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, bytes.remaining());
        bytes.get(into, offset, n);
        return n;
    }

    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            characters.compact();
            ended = text.read(characters) < 0;
            characters.flip();
            bytes.clear();
            encoder.encode(characters, bytes, ended);
            if (ended) {
                encoder.flush(bytes);
            }
            bytes.flip();
        }
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
