package org.broadsheet.pipeline.cli;

/** How a command ended, for the shell or the scheduler that called it. */
public enum ExitCode {
    /** What was asked for was done. */
    DONE(0),
    /** It could not be done. */
    FAILED(1),
    /** Wrong usage or configuration: calling it again in the same way fails again. */
    USAGE(2),
    /** An audit rule was violated; nothing was published. */
    AUDIT_FAILED(3),
    /** Another run holds the dataset, or one of another machine published first; try again later. */
    LOCKED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process's exit status. */
    public int number() {
        return number;
    }
}
