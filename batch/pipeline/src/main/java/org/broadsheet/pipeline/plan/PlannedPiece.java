package org.broadsheet.pipeline.plan;

import org.broadsheet.read.InputPiece;

/**
 * A piece of an input file, with what tells that its bytes are still those that were planned.
 *
 * @param part where it lies
 * @param headSum that of the file's first block, from which its form and the names of its columns are read
 * @param sums those of the blocks in which it lies, see {@link SummedBlocks}
 */
public record PlannedPiece(InputPiece part, String headSum, String sums) {}
