package io.touchstone.local.evaluate.scifact;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.LabelledRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** The corpus and the labelled claims of SciFact, from a folder laid out as it comes. */
public record Scifact(List<ScifactAbstract> corpus, List<ScifactClaim> claims) {

    public Scifact {
        corpus = List.copyOf(corpus);
        claims = List.copyOf(claims);
    }

    /**
     * Reads {@code corpus.jsonl} and {@code claims_SPLIT.jsonl}.
     *
     * @param ids which claims count, by their id
     * @throws Refusal when a file or a row is not as it should be, or there is nothing to count
     */
    public static Scifact read(Path folder, String split, Predicate<String> ids) {
        Path corpus = file(folder, "corpus.jsonl");
        Path claims = file(folder, "claims_" + split + ".jsonl");
        Scifact read = new Scifact(
                LabelledRows.read(corpus, ScifactAbstract::of),
                LabelledRows.read(claims, ScifactClaim::of).stream()
                        .filter(claim -> ids.test(claim.id()))
                        .toList());
        if (read.corpus.isEmpty()) {
            throw new Refusal(corpus + ": there are no abstracts");
        }
        if (read.claims.isEmpty()) {
            throw new Refusal(claims + ": there are no claims to count");
        }
        return read;
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(folder + ": there is no " + name + " in it");
        }
        return file;
    }

    /** The same corpus with so many claims, or all if there are not as many: chosen by chance, the same for the same seed. */
    public Scifact sample(int size, long seed) {
        List<ScifactClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        return new Scifact(corpus, shuffled.subList(0, Math.min(size, shuffled.size())));
    }

    public List<EvidenceRecord> records() {
        return corpus.stream().map(ScifactAbstract::record).toList();
    }

    Map<String, ScifactAbstract> byId() {
        Map<String, ScifactAbstract> byId = new HashMap<>();
        corpus.forEach(one -> byId.put(one.record().id(), one));
        return byId;
    }
}
