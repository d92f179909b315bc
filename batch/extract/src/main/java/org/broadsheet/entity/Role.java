package org.broadsheet.entity;

import java.util.Set;

/**
 * An office or description given to someone: the tokens [first, end).
 *
 * @param text as written, without article
 * @param office what it is found by, see {@link Titles.Office#word()}
 * @param words its other words, lower case, adjectives of countries as the country: of two ministers "the defence
 *     minister" means the one whose role has "defence"
 * @param former whether it is held no more
 * @param rule what found it
 */
record Role(int first, int end, String text, String office, Set<String> words, boolean former, EntityRule rule) {}
