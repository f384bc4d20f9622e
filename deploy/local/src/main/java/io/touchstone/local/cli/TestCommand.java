package io.touchstone.local.cli;

import io.touchstone.local.console.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Listed here for {@code help}; the script does it, since it works before anything is built. */
@Command(name = "test", description = "Runs every test: unit, integration on the embedded Kafka and store, end to end.")
final class TestCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "MAVEN-OPTION", description = "Passed on to mvn verify.")
    List<String> options = List.of();

    @Override
    public Integer call() {
        throw new Refusal("run the tests through the script: ./touchstone test");
    }
}
