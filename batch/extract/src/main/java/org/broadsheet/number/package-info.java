/**
 * Numbers as they are spelled: "1,234.5", "4.2 million", "twenty-three", "two-thirds", "one in five", "tens of thousands".
 * Start from {@link org.broadsheet.number.NumeralGrammar}: it takes a place in a sentence's pieces and gives the {@link
 * org.broadsheet.number.Numeral} that starts there, with the piece after it; what the number counts is not its business.
 */
@NullMarked
package org.broadsheet.number;

import org.jspecify.annotations.NullMarked;
