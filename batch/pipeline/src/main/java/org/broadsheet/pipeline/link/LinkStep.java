package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A part of linking that makes rows for several tables together. It sees what {@link LinkedTables} says that queries can
 * ask, and what the steps before it have left, and puts
 *
 * <ul>
 *   <li>into {@code linked_<view>}, which has the table's columns: rows that come or are other than before, and as many of
 *       the others as it likes;
 *   <li>into {@code leaving_<view>}, which has its key columns: published rows that go.
 * </ul>
 *
 * <p>Which rows belong together may depend on the rows alone, never on the order in which runs brought them.
 */
interface LinkStep {
    /** All steps, in the order in which they run. */
    List<LinkStep> ALL =
            List.of(new NamesStep(), new SignatureStep(), new StoryStep(), new StatementsStep(), new ClaimsStep());

    /**
     * Makes the rows.
     *
     * @throws SQLException when a query fails
     */
    void run(Connection connection) throws SQLException;
}
