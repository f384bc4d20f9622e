package io.touchstone.claim.extract;

import io.touchstone.claim.Documents;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Documents of all that can go wrong: scripts mixed, pairs torn, blocks that touch, overlap with nothing or hold nothing. */
final class RandomDocuments {

    private static final List<String> PIECES = List.of(
            "Zinc relieves colds, gout and asthma in adults. ",
            "It can cause nausea in 10% of people. ",
            "Melatonin, which was approved in 1999, improves sleep, and the drug is safe. ",
            "STATINS PREVENT HEART ATTACKS! ",
            "Dr. No. 5 et al. (2019) vs. e.g. U.S. ",
            "Kava helps bones.It also helps skin.[3] ",
            "these treatments reduce chronic pain, anxiety, and migraine by 30% within 2 weeks ",
            "<p class=\"x\">Kava</p>&nbsp;damages the liver.<br",
            "1. ",
            "(2) ",
            "IV. ",
            "• ",
            "✅ ",
            "3️⃣ ",
            "\n",
            "\n\n",
            "\r\n",
            "\t|\t",
            "\u2028",
            "\u0085",
            "\u00a0\u3000\u200b\ufeff",
            "\u200f\u202b\u2066",
            "\u0000\u0007\u001b",
            "שלום עולם. ",
            "الزنك يخفف الألم. ",
            "锌有助于缓解感冒。",
            "𝒦ava relieves anxiety within 𝟛 days. ",
            "🙂🏽👨‍👩‍👧🇳🇴",
            "e\u0301\u0327\u0323",
            "\ud83d",
            "\ude00",
            "((((",
            "\"“‘«",
            "...!?…",
            "https://example.org/a.b?c=d ",
            "(ABC) active benign cells (ABC) ",
            "$1 \\1 ${x} %s ",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    DocumentCaptured next() {
        StringBuilder text = new StringBuilder("x");
        for (int n = random.nextInt(16); n > 0; n--) {
            text.append(random.nextInt(8) == 0 ? anything() : PIECES.get(random.nextInt(PIECES.size())));
        }
        String whole = text.substring(random.nextInt(2));
        // Any text has to have something in it to be a document.
        String captured = whole.isBlank() ? "x" + whole : whole;
        return Documents.document(captured, random.nextInt(3) == 0 ? List.of() : blocks(captured), "en");
    }

    private String anything() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n >= 0; n--) {
            int bound = random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT;
            text.appendCodePoint(random.nextInt(bound));
        }
        return text.toString();
    }

    private List<Block> blocks(String text) {
        int length = text.codePointCount(0, text.length());
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int n = random.nextInt(8) + 2; n > 0; n--) {
            cuts.add(random.nextInt(length + 1));
        }
        List<Block> blocks = new ArrayList<>();
        Integer start = cuts.pollFirst();
        while (start != null && !cuts.isEmpty()) {
            int end = cuts.first();
            if (random.nextInt(5) > 0) {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                blocks.add(new Block(kind, kind == Kind.HEADING ? 1 + random.nextInt(6) : 0, start, end));
            }
            start = cuts.pollFirst();
        }
        return blocks;
    }
}
