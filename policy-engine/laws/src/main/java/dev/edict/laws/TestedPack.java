package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Facts;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;

/**
 * A pack that laws are checked of, with the variants of it that they compare it with: loaded anew, in another order, without some policies.
 * Safe to share between threads.
 */
public final class TestedPack {
    private static final int KEPT_VARIANTS = 64;

    private final PolicyEngine engine;
    private final PolicyEngine again;
    private final PolicyEngine reordered;
    private final PackRequests requests;
    private final Answers.Speaker speaker;
    private final Map<Set<String>, PolicyEngine> variants =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Set<String>, PolicyEngine> eldest) {
                    return size() > KEPT_VARIANTS;
                }
            });

    private TestedPack(PolicyEngine engine, PolicyEngine.Options options) {
        this.engine = engine;
        again = PolicyEngine.load(engine.source(), options.withCachedRequests(0));
        PolicyEngine renamed = PolicyEngine.load(renamed(engine.source()), options);
        List<Policy> backwards = new ArrayList<>(renamed.pack().policies());
        Collections.reverse(backwards);
        reordered = renamed.withPack(with(renamed.pack(), backwards));
        requests = PackRequests.of(engine);
        speaker = (variant, asked) -> Answers.of(asked);
    }

    private TestedPack(TestedPack pack, Answers.Speaker speaker) {
        engine = pack.engine;
        again = pack.again;
        reordered = pack.reordered;
        requests = pack.requests;
        this.speaker = speaker;
    }

    /**
     * Takes the pack in a folder, or in a zip or jar file.
     *
     * @throws dev.edict.PackException with every issue, if the pack cannot be used
     */
    public static TestedPack of(Path folderOrArchive) {
        return of(PackSource.of(folderOrArchive), PolicyEngine.Options.defaults());
    }

    /**
     * Takes a pack.
     *
     * @throws dev.edict.PackException with every issue, if the pack cannot be used
     */
    public static TestedPack of(PackSource source, PolicyEngine.Options options) {
        return new TestedPack(PolicyEngine.load(source, options), options);
    }

    /** Takes the pack of an engine that was loaded with no options but its time zones. */
    public static TestedPack of(PolicyEngine engine) {
        return new TestedPack(engine, PolicyEngine.Options.defaults().withTimeZones(engine.timeZones()));
    }

    // The files of each folder in the opposite order, which their names decide.
    private static PackSource renamed(PackSource source) {
        Map<String, String> texts = new TreeMap<>();
        int left = source.files().size();
        for (Map.Entry<String, String> file : source.files().entrySet()) {
            String path = file.getKey();
            int slash = path.indexOf('/');
            boolean ordered = path.startsWith("catalog/") || path.startsWith("policies/");
            String name = ordered
                    ? path.substring(0, slash + 1)
                            + String.format(java.util.Locale.ROOT, "%06d-", left--)
                            + path.substring(slash + 1)
                    : path;
            texts.put(name, file.getValue());
        }
        return PackSource.texts(source.origin(), texts);
    }

    /** Returns the engine that answers by the pack. */
    public PolicyEngine engine() {
        return engine;
    }

    /** Returns generators of requests that mean something to the pack. */
    public PackRequests requests() {
        return requests;
    }

    /** Returns requests about everything that the pack knows; short for {@code requests().anything()}. */
    public Arbitrary<AccessRequest> anyRequest() {
        return requests.anything();
    }

    /**
     * Checks every law for one request.
     *
     * @throws AssertionError that names the first law that does not hold
     */
    public void verify(AccessRequest request) {
        for (Law law : Law.values()) {
            law.check(this, request);
        }
    }

    /** Returns this pack with somebody else who answers for its engines. */
    TestedPack answeredBy(Answers.Speaker other) {
        return new TestedPack(this, other);
    }

    /** Returns the answers by the pack. */
    Answers asked() {
        return speaker.of(Answers.Variant.GIVEN, engine);
    }

    /** Returns the answers of an engine that loaded the same pack on its own and remembers nothing. */
    Answers again() {
        return speaker.of(Answers.Variant.LOADED_AGAIN, again);
    }

    /** Returns the answers of an engine whose files and policies came in another order. */
    Answers reordered() {
        return speaker.of(Answers.Variant.REORDERED, reordered);
    }

    /** Returns the ids of the policies and exceptions that can be taken out: those of the pack and of a request, but not its rules. */
    Set<String> removable(AccessRequest request) {
        Set<String> ids = new TreeSet<>();
        engine.pack().policies().forEach(policy -> ids.add(policy.id()));
        request.facts().policies().forEach(policy -> ids.add(policy.id()));
        return ids;
    }

    /** Returns the policy of an id, as the request or the pack has it. */
    java.util.Optional<Policy> policy(String id, AccessRequest request) {
        return java.util.stream.Stream.concat(request.facts().policies().stream(), engine.pack().policies().stream())
                .filter(policy -> policy.id().equals(id))
                .findFirst();
    }

    /** Returns the answers without some policies of the pack. */
    Answers without(Set<String> removed) {
        Set<String> key = Set.copyOf(removed);
        PolicyEngine known = variants.get(key);
        if (known == null) {
            List<Policy> left = engine.pack().policies().stream()
                    .filter(policy -> !key.contains(policy.id()))
                    .toList();
            known = engine.withPack(with(engine.pack(), left));
            variants.put(key, known);
        }
        return speaker.of(Answers.Variant.WITHOUT_SOME, known);
    }

    /** Returns a request without some of the policies that are passed with it. */
    static AccessRequest without(Set<String> removed, AccessRequest request) {
        return withPolicies(request, policy -> !removed.contains(policy.id()));
    }

    static AccessRequest withPolicies(AccessRequest request, Predicate<Policy> kept) {
        Facts facts = request.facts();
        if (facts.policies().stream().allMatch(kept)) {
            return request;
        }
        List<Policy> left = facts.policies().stream().filter(kept).toList();
        return request.toBuilder().facts(new Facts(facts.catalogue(), left)).build();
    }

    /** Returns a pack with other policies. */
    static Pack with(Pack pack, List<Policy> policies) {
        return new Pack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.asOf(),
                pack.staleAfter(),
                pack.silence(),
                pack.combining(),
                pack.imports(),
                pack.actions(),
                pack.attributes(),
                pack.assume(),
                pack.requiresPermitOf(),
                pack.catalogue(),
                policies);
    }
}
