/**
 * What needs more than one article: which revision of an article counts, which are copies of others, and what the
 * linked tables hold. Decided in SQL over extracted and published rows; start from
 * {@link org.broadsheet.pipeline.link.LinkDecider}, which leaves {@link org.broadsheet.pipeline.link.Links}, for the linked
 * tables from {@link org.broadsheet.pipeline.link.LinkedTables}.
 */
@NullMarked
package org.broadsheet.pipeline.link;

import org.jspecify.annotations.NullMarked;
