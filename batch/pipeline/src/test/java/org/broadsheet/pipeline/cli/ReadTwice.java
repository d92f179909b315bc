package org.broadsheet.pipeline.cli;

/** A text of which the second reader tells what no rule finds, by far: whose its patients are. */
final class ReadTwice {
    static final String TEXT = """
            Who lost what is still being counted. The canton of Aargau has admitted to 210,000 tax records. Medivar, a Dutch \
            chain of clinics, spoke of "a limited number" and then, on Friday evening, of 1.4 million patients. A gang that calls \
            itself Hollow Pine has put 600 gigabytes on its website and demanded $12 million from the clinics alone; Medivar \
            says it will not pay.
            """;
    static final String FIGURE = "1.4 million patients";

    private ReadTwice() {}
}
