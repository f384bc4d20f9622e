package io.touchstone.evidence.judge;

import io.touchstone.contracts.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers answers: the same claim comes back in many documents, and in every reassessment, most of it beside passages it was
 * held against before. An answer depends on its pair alone, so a remembered one is what the judge would say.
 */
public final class CachedJudge implements StanceJudge {

    private final StanceJudge judge;
    private final Map<Key, StanceProbabilities> cache;
    private final AtomicLong judged = new AtomicLong();
    private final AtomicLong remembered = new AtomicLong();

    /** 128 bits of a digest of the pair: texts would take ten times the memory. */
    private record Key(long high, long low) {

        static Key of(Pair pair) {
            String digest = Digest.sha256(pair.claim(), pair.passage());
            return new Key(Long.parseUnsignedLong(digest, 0, 16, 16), Long.parseUnsignedLong(digest, 16, 32, 16));
        }
    }

    /** @param capacity how many answers are remembered; the one that was not used for longest is forgotten */
    public CachedJudge(StanceJudge judge, int capacity) {
        this.judge = judge;
        this.cache = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, StanceProbabilities> eldest) {
                return size() > capacity;
            }
        };
    }

    @Override
    public String name() {
        return judge.name();
    }

    /** How many pairs were given to the judge. */
    public long judged() {
        return judged.get();
    }

    /** How many pairs were answered without it. */
    public long remembered() {
        return remembered.get();
    }

    @Override
    public List<StanceProbabilities> judge(List<Pair> pairs) {
        List<Key> keys = pairs.stream().map(Key::of).toList();
        Map<Key, StanceProbabilities> known = HashMap.newHashMap(pairs.size());
        Map<Key, Pair> unknown = new LinkedHashMap<>();
        synchronized (cache) {
            for (int i = 0; i < keys.size(); i++) {
                StanceProbabilities answer = cache.get(keys.get(i));
                if (answer == null) {
                    unknown.put(keys.get(i), pairs.get(i));
                } else {
                    known.put(keys.get(i), answer);
                }
            }
        }
        if (!unknown.isEmpty()) {
            List<StanceProbabilities> answers = judge.judge(List.copyOf(unknown.values()));
            synchronized (cache) {
                int next = 0;
                for (Key key : unknown.keySet()) {
                    known.put(key, answers.get(next));
                    cache.put(key, answers.get(next++));
                }
            }
        }
        judged.addAndGet(unknown.size());
        remembered.addAndGet(pairs.size() - unknown.size());
        List<StanceProbabilities> result = new ArrayList<>(pairs.size());
        keys.forEach(key -> result.add(Objects.requireNonNull(known.get(key))));
        return result;
    }
}
