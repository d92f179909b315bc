/**
 * What a pretrained encoder of text needs: its pieces of words, and a way to run it without knowing by what. Start from
 * {@link org.broadsheet.encoder.Network}; {@link org.broadsheet.encoder.WordPieces} cuts "harbours" into "harbour" and "##s".
 */
@NullMarked
package org.broadsheet.encoder;

import org.jspecify.annotations.NullMarked;
