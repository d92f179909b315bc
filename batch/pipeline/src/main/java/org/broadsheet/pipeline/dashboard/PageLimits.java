package org.broadsheet.pipeline.dashboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many of each kind a page lists by name; the rest is counted as such, and the page says how much it is.
 *
 * @param names persons and bodies, those with most quotes and articles
 * @param outlets outlets, those with most articles
 * @param units units of figures, the most frequent
 * @param quantities subjects with their units, the most frequent
 * @param pointsEach newest figures of a quantity
 * @param points figures of all quantities
 * @param pairs newest pairs of figures that disagree
 * @param stories stories that several articles tell, those in most outlets
 * @param statements statements that several articles report, those in most outlets
 * @param claims claims that several articles give or that do not agree with another, those in most outlets
 */
record PageLimits(
        int names,
        int outlets,
        int units,
        int quantities,
        int pointsEach,
        int points,
        int pairs,
        int stories,
        int statements,
        int claims) {
    /** So that 100,000 articles with everything that is counted of them take about a megabyte. */
    static final PageLimits DEFAULT = new PageLimits(4000, 2000, 400, 400, 1000, 20_000, 500, 300, 300, 300);

    /** Sets the variables by which the queries know the limits. */
    void set(Connection duckDb) throws SQLException {
        Map<String, Integer> variables = new LinkedHashMap<>();
        variables.put("most_names", names);
        variables.put("most_outlets", outlets);
        variables.put("most_units", units);
        variables.put("most_quantities", quantities);
        variables.put("points_each", pointsEach);
        variables.put("most_points", points);
        variables.put("most_pairs", pairs);
        variables.put("most_stories", stories);
        variables.put("most_statements", statements);
        variables.put("most_claims", claims);
        try (Statement statement = duckDb.createStatement()) {
            for (Map.Entry<String, Integer> variable : variables.entrySet()) {
                statement.execute("SET VARIABLE " + variable.getKey() + " = " + variable.getValue());
            }
        }
    }
}
