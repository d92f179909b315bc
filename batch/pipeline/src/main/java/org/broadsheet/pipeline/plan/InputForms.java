package org.broadsheet.pipeline.plan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.parquet.ParquetArticles;
import org.broadsheet.read.FieldMap;
import org.broadsheet.read.InputHead;
import org.broadsheet.read.RawForms;
import org.broadsheet.read.ReadLimits;
import org.broadsheet.read.ReadOptions;

/** The forms of inputs that a run reads: those of the text library, and Parquet. */
public final class InputForms {
    /** All of them. */
    public static final RawForms ALL = RawForms.BUILT_IN.with(ParquetArticles.FORM);

    /** Names of files that are read of a folder. */
    static final Pattern FILE_NAMES = Pattern.compile(
            ".*(?:" + anyOf(ALL.endings()) + ")(?:" + anyOf(InputHead.PACKED_ENDINGS) + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private InputForms() {}

    private static String anyOf(List<String> endings) {
        return endings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** How a run reads its inputs. */
    public static ReadOptions options(ReadLimits limits, FieldMap fields) {
        return new ReadOptions(limits, fields, ALL);
    }
}
