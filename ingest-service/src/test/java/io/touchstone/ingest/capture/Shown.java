package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.Block;
import java.util.List;

/** Blocks as tests read them: {@code HEADING|the words}. */
final class Shown {

    private Shown() {}

    static List<String> blocks(String text, List<Block> blocks) {
        return blocks.stream().map(b -> b.kind() + "|" + words(text, b)).toList();
    }

    static String words(String text, Block block) {
        return text.substring(text.offsetByCodePoints(0, block.start()), text.offsetByCodePoints(0, block.end()));
    }
}
