/**
 * Who said what. Start from {@link org.broadsheet.quote.QuoteExtractor}.
 */
@NullMarked
package org.broadsheet.quote;

import org.jspecify.annotations.NullMarked;
