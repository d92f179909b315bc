package org.broadsheet.pipeline.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Parquet's codecs for files from anywhere: a page that says it unpacks to more than a limit is refused unread. */
final class BoundedCodecs implements CompressionCodecFactory {
    private final CompressionCodecFactory codecs = new CodecFactory(new PlainParquetConfiguration(), 0);
    private final long limit;

    BoundedCodecs(long limit) {
        this.limit = limit;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        return codecs.getCompressor(name);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        BytesInputDecompressor codec = codecs.getDecompressor(name);
        return new BytesInputDecompressor() {
            @Override
            public BytesInput decompress(BytesInput packed, int size) throws IOException {
                check(size);
                return codec.decompress(packed, size);
            }

            @Override
            public void decompress(ByteBuffer packed, int packedSize, ByteBuffer unpacked, int size)
                    throws IOException {
                check(size);
                codec.decompress(packed, packedSize, unpacked, size);
            }

            @Override
            public void release() {
                codec.release();
            }
        };
    }

    private void check(int size) throws IOException {
        if (size < 0 || size > limit) {
            throw new IOException("a page that unpacks to " + size + " bytes");
        }
    }

    @Override
    public void release() {
        codecs.release();
    }
}
