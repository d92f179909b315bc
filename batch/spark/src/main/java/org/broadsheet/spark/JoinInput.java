package org.broadsheet.spark;

import java.io.Serializable;
import org.broadsheet.pipeline.link.CopyTexts;

/**
 * What every task of a join needs.
 *
 * @param texts without the files
 */
record JoinInput(CopyTexts texts, JoinBlocks blocks) implements Serializable {
    private static final long serialVersionUID = 1L;
}
