package org.broadsheet.time;

import org.broadsheet.article.Rule;

/**
 * The rules that find times in English, each with an example of what it finds; those that are rows of
 * {@code time-rules.tsv} have their names and examples there.
 */
public enum TimeName implements Rule {
    /** 7:15 p.m. Tuesday, 1830 GMT, noon */
    CLOCK_TIME,
    /** Friday morning, last night */
    PART_OF_DAY,
    /** Monday, Oct. 26, 2024 */
    MONTH_AND_DAY,
    /** 17 October 2024, the 5th of May */
    DAY_AND_MONTH,
    /** on the 18th */
    DAY_OF_MONTH,
    /** 2024-10-17, 17.10.2024 */
    DATE_IN_FIGURES,
    /** Monday */
    WEEKDAY,
    /** last Tuesday */
    SHIFTED_WEEKDAY,
    /** Friday of next week */
    WEEKDAY_OF_WEEK,
    /** last week, this year */
    SHIFTED_UNIT,
    /** the following year: from the time told last */
    UNIT_BESIDE_LAST,
    /** that year: of the time told last */
    UNIT_TOLD_OF,
    /** the past year */
    LENGTH_TO_NOW,
    /** the first week of May */
    UNIT_WITHIN,
    /** the weekend, the year */
    UNIT_OF_NOW,
    /** Christmas 2023, from holidays.tsv */
    HOLIDAY,
    /** March 2021, in May */
    MONTH,
    /** last November */
    SHIFTED_MONTH,
    /** 2024, 2019-2021 */
    YEAR,
    /** fiscal 2024, FY24 */
    FISCAL_YEAR,
    /** nineteen ninety-seven */
    SPELLED_YEAR,
    /** the 1990s, the '80s */
    DECADE,
    /** the 20th century */
    CENTURY,
    /** Q3 2024, H1 2024 */
    CODED_PERIOD,
    /** the third quarter, the first half of 2024 */
    QUARTER_OR_HALF,
    /** the year-ago quarter */
    YEAR_AGO,
    /** year-end 2023 */
    YEAR_END,
    /** the latest quarter */
    LATEST_PERIOD,
    /** last fall, the winter of 2023 */
    SEASON,
    /** the year ended June 30 */
    CLOSED_LENGTH,
    /** early next year, the end of March */
    STAGE,
    /** recently, from time-phrases.tsv */
    VAGUE_TIME,
    /** three months */
    LENGTH,
    /** two years ago, a week later */
    LENGTH_AWAY,
    /** the next few days, the first nine months */
    FRAMED_LENGTH
}
