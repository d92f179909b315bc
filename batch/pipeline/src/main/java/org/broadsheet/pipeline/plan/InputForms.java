package org.broadsheet.pipeline.plan;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.parquet.ParquetArticles;
import org.broadsheet.read.FieldMap;
import org.broadsheet.read.RawForms;
import org.broadsheet.read.ReadLimits;
import org.broadsheet.read.ReadOptions;

/** The forms of inputs that a run reads: those of the text library, and Parquet. */
public final class InputForms {
    /** All of them. */
    public static final RawForms ALL = RawForms.BUILT_IN.with(ParquetArticles.FORM);

    /** Names of files that are read of a folder. */
    static final Pattern FILE_NAMES = Pattern.compile(
            ".*(?:" + ALL.endings().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?:\\.gz)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private InputForms() {}

    /** How a run reads its inputs. */
    public static ReadOptions options(ReadLimits limits, FieldMap fields) {
        return new ReadOptions(limits, fields, ALL);
    }
}
