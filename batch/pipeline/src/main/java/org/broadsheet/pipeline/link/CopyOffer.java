package org.broadsheet.pipeline.link;

import java.io.Serializable;

/**
 * What a text may be a copy of.
 *
 * @param batch the {@linkplain CopyTexts#batchOf batch} of the others
 * @param number of the text
 * @param others texts that share hashes enough with it
 * @param shares the {@linkplain CopyRule#share share} of each of them
 */
// Arrays, since there may be as many as there are pairs of reprints of one text; nobody asks whether two are equal.
@SuppressWarnings("ArrayRecordComponent")
public record CopyOffer(int batch, int number, int[] others, double[] shares) implements Serializable {
    private static final long serialVersionUID = 1L;
}
