/**
 * Raw formats to raw articles, one class a format. Start from {@link org.broadsheet.read.InputFile}: it takes a file and gives
 * {@link org.broadsheet.read.RawArticles}, to be asked for one after the other, each an article or the reason why there is
 * none. Of a file of three JSON lines, the second broken, come an article, a rejection at {@code file.jsonl#line=2} and an
 * article. What does not lie on disk is given to it as a {@link org.broadsheet.read.StoredInput}; a large input is cut into
 * {@link org.broadsheet.read.InputPiece}s, each opened by itself.
 *
 * <p>{@link org.broadsheet.read.RawForms} lists the forms, each told by its content rather than by its name, and what is
 * not read is told by {@code UnreadForm} and {@code BinaryContent}. {@code InputBytes} unpacks and holds to the {@code
 * ReadLimits}; {@code Encoding} turns bytes into text; {@code ArticleFields} knows what publishers call a text and its
 * date, whatever form a record has. A container's records come one by one ({@code QueuedArticles}), each in bounded memory.
 */
@NullMarked
package org.broadsheet.read;

import org.jspecify.annotations.NullMarked;
