package io.touchstone.local.cli;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.FiguresJson;
import io.touchstone.local.evaluate.LabelledRows;
import io.touchstone.local.evaluate.library.OwnLibrary;
import io.touchstone.local.evaluate.scifact.Scifact;
import io.touchstone.local.evaluate.scifact.ScifactEvaluation;
import io.touchstone.local.evaluate.scifact.ScifactText;
import io.touchstone.local.evaluate.verdicts.LabelledClaims;
import io.touchstone.local.evaluate.verdicts.VerdictFigures;
import io.touchstone.local.evaluate.verdicts.VerdictsEvaluation;
import io.touchstone.local.evaluate.verdicts.VerdictsText;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.rows.EvidenceRows;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verdicts",
        description = {
            "Holds labelled claims against a library and compares the verdicts with the labels. An",
            "evidence-service of its own does it; your library is neither read nor changed.",
            "Rows of --claims: {id, claim, verdict, flags, evidence, borderline, check_worthy, subclaims}."
        },
        sortOptions = false)
final class EvaluateVerdictsCommand implements Callable<Integer> {

    private static final long SEED = 1;

    @Option(names = "--claims", paramLabel = "FILE", description = "The labelled claims, one JSON object a line.")
    @Nullable
    Path claims;

    @Option(
            names = "--library",
            paramLabel = "FILE",
            description = "With --claims: the records, as evidence import takes them (default: those that ship).")
    @Nullable
    Path library;

    @Option(names = "--subclaims", description = "With --claims: count the parts of compound claims, too.")
    boolean subclaims;

    @Option(names = "--borderline", description = "With --claims: count rows marked borderline, too.")
    boolean borderline;

    @Option(
            names = "--only",
            paramLabel = "PREFIX",
            description = "With --claims: only rows whose id begins so; with ! before it, all others.")
    @Nullable
    String only;

    @Option(names = "--wrong", description = "With --claims: list the verdicts that differ.")
    boolean wrong;

    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "With --claims: ask the Touchstone at this address, with the library it has.")
    @Nullable
    URI address;

    @Option(
            names = "--scifact",
            paramLabel = "DIR",
            description = "Instead of --claims: SciFact's corpus.jsonl as library, and its claims_train.jsonl.")
    @Nullable
    Path scifact;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "With --scifact: claims_NAME.jsonl in place of claims_train.jsonl.")
    @Nullable
    String split;

    @Option(names = "--sample", paramLabel = "N", description = "With --scifact: N claims chosen by chance.")
    @Nullable
    Integer sample;

    @Option(names = "--seed", paramLabel = "S", description = "With --sample: another choice (default: 1).")
    @Nullable
    Long seed;

    @Option(names = "--ids", paramLabel = "FILE", description = "Only claims whose id stands in this file, one a line.")
    @Nullable
    Path ids;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "With --scifact or --library: keep the encoded library there for the next time.")
    @Nullable
    Path keep;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, as JSON.")
    @Nullable
    Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Context context;

    EvaluateVerdictsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        checkUsage();
        if (json != null) {
            OutputFile.check(json);
        }
        try (Progress progress = Progress.on(context.terminal())) {
            if (claims != null) {
                compare(claims, progress);
            } else if (scifact != null) {
                compareScifact(scifact, progress);
            }
        }
        context.terminal().out().flush();
        return 0;
    }

    private void checkUsage() {
        if ((claims == null) == (scifact == null)) {
            throw wrongUsage("evaluate verdicts wants either --claims or --scifact");
        }
        refuse("--scifact", scifact != null, "--library", library != null);
        refuse("--scifact", scifact != null, "--only", only != null);
        refuse("--scifact", scifact != null, "--subclaims", subclaims);
        refuse("--scifact", scifact != null, "--borderline", borderline);
        refuse("--scifact", scifact != null, "--wrong", wrong);
        refuse("--scifact", scifact != null, "--api", address != null);
        refuse("--claims", claims != null, "--sample", sample != null);
        refuse("--claims", claims != null, "--split", split != null);
        refuse("--api", address != null, "--library", library != null);
        refuse("--api", address != null, "--keep", keep != null);
        if (keep != null && scifact == null && library == null) {
            throw wrongUsage("--keep goes with --scifact or --library: what ships is ready at once");
        }
        if (seed != null && sample == null) {
            throw wrongUsage("--seed goes with --sample");
        }
        if (sample != null && sample < 1) {
            throw wrongUsage("--sample must be 1 or more, but is " + sample);
        }
    }

    private void refuse(String one, boolean given, String other, boolean otherGiven) {
        if (given && otherGiven) {
            throw wrongUsage(one + " and " + other + " do not go together");
        }
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void compare(Path file, Progress progress) throws Exception {
        Lines.check(file.toString());
        Predicate<String> counted = Only.prefix(only).and(Only.listed(ids));
        LabelledClaims rows = LabelledClaims.read(file, new LabelledClaims.Choice(counted, subclaims, borderline));
        VerdictFigures figures;
        if (address != null) {
            figures = VerdictsEvaluation.run(new Api(address), rows, "the library at " + address, progress);
        } else if (library != null) {
            List<EvidenceRecord> records = records(library);
            String name = records.size() + " records of " + library.getFileName();
            try (OwnLibrary own = own(records, progress)) {
                figures = VerdictsEvaluation.run(own.api(), rows, name, progress);
            }
        } else {
            try (OwnLibrary own = OwnLibrary.starter(Installation.current(), context.environment(), progress)) {
                figures = VerdictsEvaluation.run(own.api(), rows, "the records that ship", progress);
            }
        }
        print(VerdictsText.of(figures) + (wrong ? VerdictsText.wrong(figures) : ""), figures);
    }

    private void compareScifact(Path folder, Progress progress) throws Exception {
        Scifact all = Scifact.read(folder, split == null ? "train" : split, Only.listed(ids));
        Scifact chosen = sample == null ? all : all.sample(sample, seed == null ? SEED : seed);
        try (OwnLibrary own = own(chosen.records(), progress)) {
            var figures = ScifactEvaluation.run(own.api(), chosen, progress);
            print(ScifactText.of(figures), figures);
        }
    }

    private static List<EvidenceRecord> records(Path file) {
        Lines.check(file.toString());
        List<EvidenceRecord> records = LabelledRows.read(file, EvidenceRows::record);
        if (records.isEmpty()) {
            throw new Refusal(file + ": there are no records");
        }
        return records;
    }

    private OwnLibrary own(List<EvidenceRecord> records, Progress progress) {
        return OwnLibrary.of(
                records, Optional.ofNullable(keep), Installation.current(), context.environment(), progress);
    }

    private void print(String text, Object figures) {
        context.terminal().out().print(text);
        if (json != null) {
            OutputFile.write(json, FiguresJson.of(figures));
        }
    }
}
