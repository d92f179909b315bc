/**
 * What a pretrained encoder of text needs: its pieces of words and the session that runs it. Start from
 * {@link org.broadsheet.encoder.ReadingModel}; {@link org.broadsheet.encoder.WordPieces} cuts "harbours" into "harbour" and "##s".
 */
@NullMarked
package org.broadsheet.encoder;

import org.jspecify.annotations.NullMarked;
