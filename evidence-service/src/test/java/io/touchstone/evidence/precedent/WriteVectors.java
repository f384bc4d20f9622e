package io.touchstone.evidence.precedent;

import io.touchstone.encoder.OnnxSentenceEncoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the vectors of the reviewed claims that ship, after these were changed: {@code OUT/vectors.bin}. */
public final class WriteVectors {

    private WriteVectors() {}

    public static void main(String[] args) throws IOException {
        List<String> texts = ReviewedClaims.shipped().texts();
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(2, 1);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            ClaimVectors.write(out, encoder.name(), texts, encoder.queries(texts));
        }
        System.out.println(texts.size() + " vectors");
    }
}
