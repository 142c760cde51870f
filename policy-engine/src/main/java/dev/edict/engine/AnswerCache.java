package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.engine.compile.ReadFields;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps the answers to requests that were asked of late; requests that differ in nothing that the pack reads share them. Bounded by number: what was not asked for during a whole generation is
 * forgotten. Lock-free for what it keeps, and safe to share between threads.
 */
final class AnswerCache {
    private final ReadFields fields;
    private final int generation;
    private volatile Map<Key, Answers> young = new ConcurrentHashMap<>();
    private volatile Map<Key, Answers> old = Map.of();

    /** Returns a cache of some number of requests; with none it keeps nothing. */
    AnswerCache(ReadFields fields, int requests) {
        this.fields = fields;
        generation = (requests + 1) / 2;
    }

    /** Returns whether it keeps anything. */
    boolean keeps() {
        return generation > 0;
    }

    /** Returns the answers that are kept for a request or one that is the same to the pack, else new ones. */
    Answers get(AccessRequest request, Function<AccessRequest, Answers> answer) {
        Key key = new Key(request, fields);
        Map<Key, Answers> now = young;
        Answers known = now.get(key);
        if (known != null && !known.touched()) {
            return known;
        }
        if (known == null) {
            known = old.get(key);
        } else {
            now.remove(key, known);
        }
        if (known == null || known.touched()) {
            known = answer.apply(request);
        }
        // What a deadline cut short may be whole the next time.
        if (!known.touched()) {
            keep(key, known);
        }
        return known;
    }

    private void keep(Key key, Answers answers) {
        Map<Key, Answers> now = young;
        now.put(key, answers);
        if (now.size() > generation) {
            synchronized (this) {
                if (young == now) {
                    old = now;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
    }

    /** A request, as far as the pack reads it. */
    private static final class Key {
        private final AccessRequest request;
        private final ReadFields fields;
        private final int hash;

        Key(AccessRequest request, ReadFields fields) {
            this.request = request;
            this.fields = fields;
            hash = fields.hash(request);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && hash == key.hash && fields.sameIn(request, key.request);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
