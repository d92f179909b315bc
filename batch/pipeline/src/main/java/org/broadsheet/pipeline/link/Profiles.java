package org.broadsheet.pipeline.link;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.ArticleSignature;
import org.broadsheet.across.ArticleSignature.Term;
import org.broadsheet.across.StoryProfile;

/** Reads signatures back, ready to be compared. */
final class Profiles {
    private Profiles() {}

    /**
     * The profiles of articles, by id.
     *
     * @param condition SQL over the columns of {@code signed}
     */
    static Map<String, StoryProfile> read(Statement statement, String condition) throws SQLException {
        Map<String, StoryProfile> profiles = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT article_id, published_on, " + text("terms") + ", "
                + text("weights") + ", " + text("leads") + ", " + text("marks") + ", " + text("numbers") + ", "
                + text("lead_numbers") + ", " + text("dates") + ", " + text("weekdays") + ", person, " + text("place")
                + " FROM signed WHERE " + condition)) {
            while (rows.next()) {
                profiles.put(rows.getString(1), new StoryProfile(signature(rows)));
            }
        }
        return profiles;
    }

    /** The profile of an article that has to have one. */
    static StoryProfile of(Map<String, StoryProfile> profiles, String articleId) throws SQLException {
        StoryProfile profile = profiles.get(articleId);
        if (profile == null) {
            throw new SQLException("article " + articleId + " has no signature");
        }
        return profile;
    }

    private static String text(String column) {
        return "array_to_string(" + column + ", chr(31)) AS " + column;
    }

    private static ArticleSignature signature(ResultSet row) throws SQLException {
        Date on = row.getDate("published_on");
        return new ArticleSignature(
                on == null ? null : on.toLocalDate(),
                List.of(),
                terms(row),
                parts(row, "numbers"),
                parts(row, "lead_numbers"),
                parts(row, "dates").stream().map(LocalDate::parse).toList(),
                parts(row, "weekdays").stream().map(Integer::valueOf).toList(),
                row.getString("person"),
                parts(row, "place"));
    }

    private static List<Term> terms(ResultSet row) throws SQLException {
        List<String> stems = parts(row, "terms");
        List<String> weights = parts(row, "weights");
        List<String> leads = parts(row, "leads");
        List<String> marks = parts(row, "marks");
        List<Term> terms = new ArrayList<>(stems.size());
        for (int i = 0; i < stems.size(); i++) {
            int mark = Integer.parseInt(marks.get(i));
            terms.add(new Term(
                    stems.get(i),
                    Float.parseFloat(weights.get(i)),
                    Float.parseFloat(leads.get(i)),
                    (mark & 1) != 0,
                    (mark & 2) != 0));
        }
        return terms;
    }

    private static List<String> parts(ResultSet row, String column) throws SQLException {
        return SignatureStep.split(row.getString(column), SignatureStep.BETWEEN);
    }
}
