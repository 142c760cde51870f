package dev.edict.engine;

import dev.edict.AccessRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps the answers to requests that were asked of late. Bounded by number: what was not asked for during a whole generation is forgotten. Lock-free for what it keeps, and safe to share between
 * threads.
 */
final class AnswerCache {
    private final int generation;
    private volatile Map<Key, Answers> young = new ConcurrentHashMap<>();
    private volatile Map<Key, Answers> old = Map.of();

    /** Returns a cache of some number of requests; with none it keeps nothing. */
    AnswerCache(int requests) {
        generation = (requests + 1) / 2;
    }

    Answers get(AccessRequest request, Function<AccessRequest, Answers> answer) {
        if (generation == 0) {
            return answer.apply(request.timeless());
        }
        Key key = new Key(request);
        Answers known = young.get(key);
        if (known == null) {
            known = old.get(key);
            if (known == null) {
                known = answer.apply(request.timeless());
            }
            keep(key, known);
        }
        return known;
    }

    private void keep(Key key, Answers answers) {
        Map<Key, Answers> now = young;
        now.put(new Key(key.request.timeless()), answers);
        if (now.size() > generation) {
            synchronized (this) {
                if (young == now) {
                    old = now;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
    }

    /** A request without its instant. */
    private static final class Key {
        private final AccessRequest request;
        private final int hash;

        Key(AccessRequest request) {
            this.request = request;
            hash = request.timelessHash();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && hash == key.hash && request.asksTheSameAs(key.request);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
