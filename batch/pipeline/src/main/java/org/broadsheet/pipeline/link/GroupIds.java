package org.broadsheet.pipeline.link;

import java.sql.SQLException;
import java.sql.Statement;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;

/** Gives groups that were made anew the ids that were published of them, as far as their members are the same. */
final class GroupIds {
    private GroupIds() {}

    /**
     * Makes {@code group_ids} of {@code made}, the rows of {@code id_changes}, and the keys of published rows that leave.
     *
     * @param days narrows what is read of the members' table, see {@link Reports#days}
     * @param name what a group is called in new ids
     * @param groups the table of the groups
     * @param members the table that tells the group of each member
     */
    static void give(Statement statement, String days, String name, Table groups, Table members) throws SQLException {
        statement.execute(SqlText.resource(GroupIds.class, "group_ids.sql")
                .replace("${days}", days)
                .replace("${name}", name)
                .replace("${table}", groups.view())
                .replace("${id}", groups.keyColumns().get(0))
                .replace("${members}", members.view())
                .replace("${member}", members.keyColumns().get(0)));
    }
}
