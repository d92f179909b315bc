package org.broadsheet.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;

/** A file of raw articles. */
public final class InputFile {
    private InputFile() {}

    /**
     * Opens a file by what it is, packed by gzip or zstd or not, with the usual names of fields; forms that are not read are told and
     * rejected. The content decides, the name only where the content leaves it open. Never throws for a fault of the file:
     * a file that cannot be opened gives one rejection.
     *
     * @param file where it lies now
     * @param sourceUri the name its articles carry, see {@link RawArticle#sourceUri()}
     */
    public static RawArticles open(Path file, String sourceUri, ReadLimits limits) {
        return open(file, sourceUri, ReadOptions.DEFAULT.within(limits), bytes -> bytes);
    }

    /**
     * Opens a file, see {@link #open(Path, String, ReadLimits)}.
     *
     * @param options how it is read
     * @param watched makes of the file's bytes, as they lie on disk, those that are read; what it makes is closed with
     *     the articles
     */
    public static RawArticles open(
            Path file, String sourceUri, ReadOptions options, UnaryOperator<InputStream> watched) {
        long size = 0;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            size = attributes.size();
            if (!attributes.isRegularFile()) {
                // Opening a pipe or a device could block for ever.
                return rejected(sourceUri, Reason.NOT_A_FILE, kindOf(attributes), size);
            }
            InputStream stream = new BufferedInputStream(watched.apply(Files.newInputStream(file)), 1 << 16);
            InputBytes bytes = new InputBytes(stream, file, sourceUri, size, options);
            Optional<Rejection> fault = bytes.withoutContent();
            if (fault.isPresent()) {
                bytes.close();
                return new SingleArticle(fault.get());
            }
            return options.forms().open(bytes);
        } catch (NoSuchFileException e) {
            return rejected(sourceUri, Reason.VANISHED, "no such file when it was read", size);
        } catch (AccessDeniedException e) {
            return rejected(sourceUri, Reason.UNREADABLE, "no permission to read", size);
        } catch (IOException e) {
            return rejected(sourceUri, Reason.UNREADABLE, InputBytes.messageOf(e), size);
        }
    }

    private static String kindOf(BasicFileAttributes attributes) {
        return attributes.isDirectory() ? "a folder" : "a pipe, socket or device; opening it could wait for ever";
    }

    private static RawArticles rejected(String sourceUri, Reason reason, String detail, long size) {
        return new SingleArticle(new Rejection(sourceUri, reason, detail, size));
    }
}
