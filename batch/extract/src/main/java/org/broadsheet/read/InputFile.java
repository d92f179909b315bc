package org.broadsheet.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.read.LocalInput.NotAFileException;
import org.jspecify.annotations.Nullable;

/**
 * A file of raw articles, or another input that is stored somewhere. It is read by what it is, packed by gzip or zstd or
 * not; forms that are not read are told and rejected. The content decides, the name only where the content leaves it open.
 * Reading never throws for a fault of the input: one that cannot be opened gives one rejection.
 */
public final class InputFile {
    private InputFile() {}

    /**
     * Opens a file with the usual names of fields.
     *
     * @param file where it lies now
     * @param sourceUri the name its articles carry, see {@link RawArticle#sourceUri()}
     */
    public static RawArticles open(Path file, String sourceUri, ReadLimits limits) {
        return open(StoredInput.of(file), sourceUri, ReadOptions.DEFAULT.within(limits));
    }

    /**
     * Opens an input.
     *
     * @param stored where it lies now
     * @param sourceUri the name its articles carry, see {@link RawArticle#sourceUri()}
     * @param options how it is read
     */
    public static RawArticles open(StoredInput stored, String sourceUri, ReadOptions options) {
        return opened(stored, sourceUri, options, null);
    }

    /**
     * Opens a piece of an input. Of the rest only the head is read, which tells the form and the names of columns; the
     * articles have the places that they have in the whole, and where one is at fault, so does its rejection.
     *
     * @param piece one that {@link #cut} gave for the same input under the same options
     */
    public static RawArticles open(StoredInput stored, String sourceUri, ReadOptions options, InputPiece piece) {
        return opened(stored, sourceUri, options, piece);
    }

    /**
     * Cuts an input into pieces that can be read by themselves, at the starts of records; it is read once from its start,
     * or, where its form keeps a list of its parts, not at all. Inputs that cannot be cut so that the pieces give what the
     * whole gives are one piece: those that are one record or one packed stream, those in an encoding of several bytes a
     * character, and some that are damaged.
     *
     * @param bytes about how large the pieces are to be, as they are stored
     * @throws IOException when it cannot be read
     */
    public static InputCut cut(StoredInput stored, ReadOptions options, long bytes) throws IOException {
        if (bytes < 1) {
            throw new IllegalArgumentException("pieces of " + bytes + " bytes");
        }
        long size = stored.size();
        if (InputCut.count(size, bytes) == 1) {
            return InputCut.whole(size, null);
        }
        try (InputBytes input = new InputBytes(stored, stored.name(), size, options, null)) {
            return input.withoutContent().isPresent()
                    ? InputCut.whole(size, "without content")
                    : options.forms().cut(input, bytes);
        }
    }

    private static RawArticles opened(
            StoredInput stored, String sourceUri, ReadOptions options, @Nullable InputPiece piece) {
        long size = 0;
        try {
            size = stored.size();
            boolean whole = piece == null || piece.start() == 0 && piece.end() == size;
            InputBytes bytes = new InputBytes(stored, sourceUri, size, options, whole ? null : piece);
            Optional<Rejection> fault = bytes.withoutContent();
            if (fault.isPresent()) {
                bytes.close();
                return new SingleArticle(fault.get());
            }
            return options.forms().open(bytes);
        } catch (NotAFileException e) {
            return rejected(sourceUri, Reason.NOT_A_FILE, String.valueOf(e.getMessage()), e.size());
        } catch (NoSuchFileException | FileNotFoundException e) {
            return rejected(sourceUri, Reason.VANISHED, "no such file when it was read", size);
        } catch (AccessDeniedException e) {
            return rejected(sourceUri, Reason.UNREADABLE, "no permission to read", size);
        } catch (IOException e) {
            return rejected(sourceUri, Reason.UNREADABLE, InputFault.messageOf(e), size);
        }
    }

    private static RawArticles rejected(String sourceUri, Reason reason, String detail, long size) {
        return new SingleArticle(new Rejection(sourceUri, reason, detail, size));
    }
}
