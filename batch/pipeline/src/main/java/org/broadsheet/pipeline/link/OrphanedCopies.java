package org.broadsheet.pipeline.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.NearCopy;
import org.broadsheet.pipeline.link.Links.Original;
import org.broadsheet.pipeline.link.Links.Repointed;
import org.broadsheet.schema.DuplicateKind;

/**
 * What becomes of copies whose original is taken out: those that are copies of each other stay a group, whose earliest
 * article is the original of the others now; what is like none of them is no copy any more.
 */
public final class OrphanedCopies {
    private record Orphan(String articleId, String original, String contentHash, String body) {
        private boolean isCopyOf(Orphan other) {
            return contentHash.equals(other.contentHash) || NearCopy.isCopy(NearCopy.similarity(body, other.body));
        }

        private Repointed to(Orphan head) {
            if (this == head) {
                return new Repointed(null);
            }
            return new Repointed(
                    contentHash.equals(head.contentHash)
                            ? new Original(head.articleId, DuplicateKind.EXACT, 1)
                            : new Original(head.articleId, DuplicateKind.NEAR, NearCopy.similarity(body, head.body)));
        }
    }

    private OrphanedCopies() {}

    /**
     * The new original of each.
     *
     * @param query for article_id, duplicate_of, content_hash and body, in the order of the first originals and then of age
     */
    public static Map<String, Repointed> settle(Statement statement, String query) throws SQLException {
        Map<String, Repointed> settled = new HashMap<>();
        List<Orphan> group = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                Orphan orphan = new Orphan(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
                if (!group.isEmpty() && !group.get(0).original.equals(orphan.original)) {
                    settle(group, settled);
                    group.clear();
                }
                group.add(orphan);
            }
        }
        settle(group, settled);
        return settled;
    }

    private static void settle(List<Orphan> group, Map<String, Repointed> settled) {
        List<Orphan> left = new ArrayList<>(group);
        while (!left.isEmpty()) {
            Orphan head = left.remove(0);
            List<Orphan> together = new ArrayList<>(List.of(head));
            for (int at = 0; at < together.size(); at++) {
                Orphan member = together.get(at);
                settled.put(member.articleId, member.to(head));
                left.removeIf(other -> other.isCopyOf(member) && together.add(other));
            }
        }
    }
}
