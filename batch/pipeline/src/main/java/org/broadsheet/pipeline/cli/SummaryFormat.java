package org.broadsheet.pipeline.cli;

/** How a run is summed up. */
enum SummaryFormat {
    /** Some lines on stderr, for people. */
    TEXT,
    /** The report of each run as an object on a line of stdout, which holds nothing else; the run asked for comes last. */
    JSON
}
