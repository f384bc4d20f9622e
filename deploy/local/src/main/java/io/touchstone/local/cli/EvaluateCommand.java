package io.touchstone.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Measures what Touchstone finds against labels.",
        subcommands = {EvaluateClaimsCommand.class, EvaluateVerdictsCommand.class, EvaluateJudgeCommand.class})
final class EvaluateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "evaluate wants one of: claims, verdicts, judge");
    }
}
