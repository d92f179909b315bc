package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an input is cut.
 *
 * @param pieces its parts in their order; one where it is read as a whole
 * @param whole why it is read as a whole though it is large; null where it is cut or not large
 */
public record InputCut(List<InputPiece> pieces, @Nullable String whole) {
    public InputCut {
        pieces = List.copyOf(pieces);
    }

    /** An input that is not cut. */
    static InputCut whole(long size, @Nullable String why) {
        return new InputCut(List.of(InputPiece.whole(size)), why);
    }

    /** How many pieces of about so many bytes an input makes. */
    static long count(long size, long bytes) {
        return Math.max(1, Math.round((double) size / bytes));
    }

    /** Cuts an input into pieces of about so many stored bytes. */
    static InputCut of(InputBytes input, RecordBounds bounds, long bytes) {
        long size = input.packedBytes();
        long least = size / count(size, bytes);
        List<InputPiece> pieces = new ArrayList<>();
        RecordBounds.Bound start = new RecordBounds.Bound(0, 0, 1);
        for (RecordBounds.Bound next = bounds.next(); next != null; next = bounds.next()) {
            // What is left over would be a piece for itself only where it is half of one.
            if (next.stored() - start.stored() >= least && size - next.stored() >= least / 2) {
                pieces.add(new InputPiece(start.stored(), next.stored(), start.unpacked(), start.first()));
                start = next;
            }
        }
        String whole = bounds.whole();
        if (whole != null || pieces.isEmpty()) {
            return whole(size, whole == null ? nowhere(input) : whole);
        }
        pieces.add(new InputPiece(start.stored(), size, start.unpacked(), start.first()));
        return new InputCut(pieces, null);
    }

    private static String nowhere(InputBytes input) {
        return input.isPacked()
                ? "no record begins with a member of the " + input.packing() + " file"
                : "no record begins at a place where it can be cut";
    }
}
