package org.broadsheet.clean;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.Boilerplate.Rule;
import org.broadsheet.clean.Boilerplate.Scope;
import org.jspecify.annotations.Nullable;

/** Leaves out lines for what they say, from the first to the last: some rules hold for all that follows. Used once. */
final class LineRules {
    private static final Pattern CREDIT = Pattern.compile(
            "(?:photo|image|picture|video|illustration|graphic|credit)s?(?: by| credit)?: .{1,200}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("[45]\\d\\d");

    private final List<Line> lines;
    private final LineForms forms;
    private final Set<Integer> columns;
    private final HeaderFacts facts;
    private final @Nullable Reason[] out;

    /**
     * Rules for the lines of one text.
     *
     * @param columns indexes of the lines that head a column or row of a table
     * @param facts takes what the lines tell of the article
     */
    LineRules(List<Line> lines, LineForms forms, Set<Integer> columns, HeaderFacts facts) {
        this.lines = lines;
        this.forms = forms;
        this.columns = Set.copyOf(columns);
        this.facts = facts;
        this.out = new Reason[lines.size()];
    }

    /** Why each line is left out, null where no rule says so; what the headers among them tell is added to the facts. */
    @Nullable
    Reason[] apply() {
        boolean started = false;
        Reason rest = null;
        Reason list = null;
        for (int i = 0; i < out.length; i++) {
            Line line = lines.get(i);
            Rule rule = rule(i);
            if (rule != null) {
                out[i] = rule.reason();
                facts.countComments(line.text(), rule);
                list = rule.scope() == Scope.LIST ? out[i] : list;
                rest = rest == null && started && isForAllBehind(rule, i) ? out[i] : rest;
            } else if (rest != null) {
                out[i] = rest;
            } else if (line.banner()) {
                out[i] = Reason.ERROR_BANNER;
            } else if (facts.addHeader(line.header()) || forms.times()[i] || !started && isRelativeTime(i)) {
                out[i] = Reason.HEADER;
            } else if (list != null && !line.prose()) {
                out[i] = list;
            } else if (line.prose() && !isCredit(line.text())) {
                list = null;
                started = true;
            } else {
                out[i] = reasonByForm(i, started);
            }
        }
        return out;
    }

    /** The rule a line falls under. The column "Comment" of a table holds what the table's writer remarks. */
    private @Nullable Rule rule(int i) {
        Rule rule = lines.get(i).rule();
        return rule != null && rule.reason() == Reason.COMMENTS && columns.contains(i) ? null : rule;
    }

    /** Why a line is left out that holds a status, a credit, data, a number alone or the times of teasers, or null. */
    private @Nullable Reason reasonByForm(int i, boolean started) {
        String line = lines.get(i).text();
        if (STATUS.matcher(line).matches() && !started) {
            return Reason.ERROR_BANNER;
        }
        if (isCredit(line)) {
            return Reason.CAPTION;
        }
        boolean number = Characters.letters(line) == 0 && !line.contains(" | ") && !forms.cells()[i];
        return number || LineKind.isData(line) || RelativeTime.isListed(line) ? Reason.NAVIGATION : null;
    }

    private static boolean isCredit(String line) {
        return line.indexOf(": ") > 0 && CREDIT.matcher(line).matches();
    }

    /** Whether a line tells how long ago it was. Those of menus, which hold no number, are not looked at closer. */
    private boolean isRelativeTime(int i) {
        boolean near = i > 0 && out[i - 1] == Reason.HEADER;
        return (near || Characters.hasDigit(lines.get(i).text()))
                && RelativeTime.of(lines.get(i).text()).isPresent();
    }

    /** Whether a rule that holds for all that follows a line holds there, a heading of comments only behind the story. */
    private boolean isForAllBehind(Rule rule, int i) {
        return rule.scope() == Scope.REST
                && !columns.contains(i)
                && (rule.reason() != Reason.COMMENTS || CommentThread.mayStartAt(i, lines));
    }
}
