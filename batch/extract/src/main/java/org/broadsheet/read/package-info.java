/**
 * Raw formats to raw articles, one class a format. Start from {@link org.broadsheet.read.InputFile}: it takes a file and gives
 * {@link org.broadsheet.read.RawArticles}, to be asked for one after the other, each an article or the reason why there is
 * none. Of a file of three JSON lines, the second broken, come an article, a rejection at {@code file.jsonl#line=2} and an
 * article.
 *
 * <p>{@code InputBytes} unpacks and holds to the {@code ReadLimits}; {@code RawForm} tells the form by the bytes rather than
 * by the name, {@code UnreadForm} and {@code BinaryContent} what is not read; {@code Encoding} turns bytes into text.
 * {@code TextArticles}, {@code HtmlArticles} and {@code JsonArticles} (by {@code JsonFields}, which knows what publishers call
 * a text and its date) are the readers.
 */
@NullMarked
package org.broadsheet.read;

import org.jspecify.annotations.NullMarked;
