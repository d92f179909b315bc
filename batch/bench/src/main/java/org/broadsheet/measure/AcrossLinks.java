package org.broadsheet.measure;

import java.util.List;

/**
 * What belongs together, in a corpus' truth or in a dataset's tables: groups of articles or of places in them. Who is in no
 * group stands alone.
 *
 * @param stories articles that report one event
 * @param copies reprints of one text, the original among them
 * @param statements one statement of one person on one occasion
 * @param claims one value of one quantity
 * @param conflicts pairs of places whose values of one quantity differ
 */
record AcrossLinks(
        List<List<AcrossMention>> stories,
        List<List<AcrossMention>> copies,
        List<List<AcrossMention>> statements,
        List<List<AcrossMention>> claims,
        List<List<AcrossMention>> conflicts) {}
