package io.touchstone.evidence.adapter.onnx;

import io.touchstone.encoder.WordPiece;
import java.util.Arrays;

/**
 * A pair as the model reads it: {@code [CLS] claim [SEP] passage [SEP]}. The same as {@code pair} in
 * training/judge/wordpiece.py: what the model was trained on is what it has to be asked.
 *
 * @param ids of the tokens
 * @param segments 0 for the claim and the tokens around it, 1 for the passage and the token behind it
 */
record PairTokens(long[] ids, long[] segments) {

    /** The passage is cut, the claim only when it fills half of the length. */
    static PairTokens of(WordPiece wordPiece, String claim, String passage, int maxLength) {
        int[] first = wordPiece.pieces(claim, maxLength / 2).ids();
        int[] second = wordPiece.pieces(passage, maxLength - 3 - first.length).ids();
        long[] ids = new long[first.length + second.length + 3];
        ids[0] = wordPiece.start();
        copy(first, ids, 1);
        ids[first.length + 1] = wordPiece.end();
        copy(second, ids, first.length + 2);
        ids[ids.length - 1] = wordPiece.end();
        long[] segments = new long[ids.length];
        Arrays.fill(segments, first.length + 2, segments.length, 1);
        return new PairTokens(ids, segments);
    }

    private static void copy(int[] from, long[] to, int at) {
        for (int i = 0; i < from.length; i++) {
            to[at + i] = from[i];
        }
    }

    int length() {
        return ids.length;
    }
}
