package org.broadsheet.pipeline.link;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.across.StoryGroups;
import org.broadsheet.across.StoryLikeness;
import org.broadsheet.across.StoryProfile;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * Divides groups of very many articles again, as far as they can be other than published: around the articles that are new
 * to them. What is read is the days around these, and further days as long as what has to be divided reaches there.
 */
final class LargeGroups {
    /** Days beside those of new articles that are read at first: of their own window, and of that of what lies in it. */
    private static final int FIRST_MARGIN = 2 * StoryLikeness.WINDOW_DAYS;

    private final Statement statement;
    private final StoryGroups groups;
    private final Set<String> told = new HashSet<>();

    private LargeGroups(Statement statement, int most) {
        this.statement = statement;
        this.groups = new StoryGroups(most);
    }

    /** What is done with stories, each ascending by id. */
    @FunctionalInterface
    interface Teller {
        void tell(List<List<String>> stories) throws SQLException;
    }

    /**
     * Takes the groups that need not be divided whole out of {@code divided}, tells what of them is divided again, and puts
     * into {@code told} what is as published.
     *
     * @param most articles whose every pair is compared: what has more is large
     */
    static void divide(Statement statement, int most, Teller teller) throws SQLException {
        statement.execute(
                SqlText.resource(LargeGroups.class, "large_groups.sql").replace("{most}", Integer.toString(most)));
        if (!TempRows.holds(statement, "cut_before")) {
            return;
        }
        LargeGroups groups = new LargeGroups(statement, most);
        for (Stretch stretch : stretches(statement)) {
            groups.divide(stretch, teller);
        }
        statement.execute("INSERT INTO told SELECT article_id, story_id FROM large_members"
                + " WHERE stands AND article_id NOT IN (SELECT article_id FROM told)");
    }

    /** Days of a group near each other on which something is new to it; without days, where that is not known. */
    private record Stretch(
            int group, @Nullable LocalDate first, @Nullable LocalDate last) {
        String inside(int margin) {
            return first == null || last == null
                    ? "true"
                    : PublishedDays.between(first.minusDays(margin), last.plusDays(margin));
        }

        boolean holds(LocalDate day, int margin) {
            return first == null
                    || last == null
                    || !day.isBefore(first.minusDays(margin)) && !day.isAfter(last.plusDays(margin));
        }
    }

    private static List<Stretch> stretches(Statement statement) throws SQLException {
        List<Stretch> stretches = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT DISTINCT group_number, published_on FROM large_members"
                + " WHERE NOT (stands AND was_cut) ORDER BY group_number, published_on NULLS FIRST")) {
            while (rows.next()) {
                int group = rows.getInt(1);
                Date date = rows.getDate(2);
                LocalDate day = date == null ? null : date.toLocalDate();
                Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                if (last == null || last.group != group) {
                    stretches.add(new Stretch(group, day, day));
                } else if (day != null && last.last != null) {
                    if (day.isAfter(last.last.plusDays(2 * FIRST_MARGIN))) {
                        stretches.add(new Stretch(group, day, day));
                    } else {
                        stretches.set(stretches.size() - 1, new Stretch(group, last.first, day));
                    }
                }
            }
        }
        return stretches;
    }

    private void divide(Stretch stretch, Teller teller) throws SQLException {
        int margin = FIRST_MARGIN;
        Members members = members(stretch, margin);
        Set<String> reopened = groups.reopened(members.now, members.before);
        while (!members.all && !areWhole(members, reopened, stretch, margin)) {
            margin *= 2;
            members = members(stretch, margin);
            reopened = groups.reopened(members.now, members.before);
        }
        members.narrow(reopened);
        List<List<String>> stories = new ArrayList<>(groups.again(members.now, members.before));
        // A piece may hold new articles of two stretches.
        stories.removeIf(story -> told.contains(story.get(0)));
        stories.forEach(told::addAll);
        teller.tell(stories);
    }

    /** Whether no piece goes on outside the days that were read. */
    private static boolean areWhole(Members members, Set<String> reopened, Stretch stretch, int margin)
            throws SQLException {
        for (String id : reopened) {
            LocalDate day = Profiles.of(members.now, id).signature().publishedOn();
            if (day == null || !stretch.holds(day, margin - StoryLikeness.WINDOW_DAYS)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Articles of a group.
     *
     * @param now those that it has
     * @param before those that were cut before
     * @param all whether these are all it has
     */
    private record Members(Map<String, StoryProfile> now, Map<String, StoryProfile> before, boolean all) {
        /** Leaves some of those that it has, and of before these and what is there no more. */
        void narrow(Set<String> left) {
            before.keySet().removeIf(id -> now.containsKey(id) && !left.contains(id));
            now.keySet().retainAll(left);
        }
    }

    private Members members(Stretch stretch, int margin) throws SQLException {
        String read = "FROM large_members WHERE group_number = " + stretch.group;
        String inside = stretch.inside(margin);
        Map<String, StoryProfile> profiles =
                Profiles.read(statement, inside + " AND article_id IN (SELECT article_id " + read + ")");
        Map<String, StoryProfile> now = new HashMap<>();
        Map<String, StoryProfile> before = new HashMap<>();
        boolean all = true;
        try (ResultSet rows = statement.executeQuery("SELECT article_id, stands, was_cut, " + inside + " " + read)) {
            while (rows.next()) {
                String id = rows.getString(1);
                if (!rows.getBoolean(4)) {
                    all = false;
                    continue;
                }
                StoryProfile profile = Profiles.of(profiles, id);
                if (rows.getBoolean(2)) {
                    now.put(id, profile);
                }
                if (rows.getBoolean(3)) {
                    before.put(id, profile);
                }
            }
        }
        return new Members(now, before, all);
    }
}
