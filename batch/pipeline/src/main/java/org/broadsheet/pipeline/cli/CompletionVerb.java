package org.broadsheet.pipeline.cli;

import java.util.concurrent.Callable;
import org.broadsheet.pipeline.cli.print.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete verbs and options. */
@Command(
        name = "completion",
        header = "Print a script with which bash and zsh complete verbs and options.",
        description = {
            "",
            "Have the shell read it at its start, as below. It is for the command 'broadsheet', so the folder of the"
                    + " launcher has to be on the PATH, or a link to it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet completion > ~/.local/share/bash-completion/completions/broadsheet",
            "  echo 'source <(broadsheet completion)' >> ~/.zshrc"
        },
        mixinStandardHelpOptions = true)
final class CompletionVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("broadsheet", spec.root().commandLine()));
        return ExitCode.DONE.number();
    }
}
