/**
 * The words that rules know: one reader and one format for all lists. Start from {@link org.broadsheet.words.WordList}.
 *
 * <p>The lists lie in {@code org/broadsheet/words}, a folder a language ({@code en}, {@code de}) and {@code any} for what
 * belongs to none. A row is a line of cells parted by tabs, the parts of a cell are parted by {@code |}, and a line that
 * starts with {@code "# "} is a comment. Each list's first comments say what its cells are, where its words come from
 * ({@code # Source:}), when they were collected ({@code # Date:}) and, where they age, until when they are true
 * ({@code # True until:}).
 */
@NullMarked
package org.broadsheet.words;

import org.jspecify.annotations.NullMarked;
