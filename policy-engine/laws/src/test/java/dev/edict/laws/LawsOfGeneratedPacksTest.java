package dev.edict.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.engine.PolicyEngine;
import dev.edict.model.Outcome;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/** Every law, of packs that are made up. A longer search: {@code -Dedict.search=1000}, from another seed with {@code -Dedict.seed=7}. */
class LawsOfGeneratedPacksTest {
    private static final int PACKS = Integer.getInteger("edict.search", 12);
    private static final long SEED = Long.getLong("edict.seed", 20_260_710L);
    private static final int REQUESTS = 4;

    @Test
    void every_law_holds() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        JqwikSession.run(() -> {
            RandomGenerator<GeneratedPack> packs = GeneratedPacks.packs().generator(1_000);
            for (long seed = SEED; seed < SEED + PACKS; seed++) {
                GeneratedPack pack = packs.next(new Random(seed)).value();
                TestedPack tested = TestedPack.of(pack.source(), PolicyEngine.Options.defaults());
                RandomGenerator<AccessRequest> requests =
                        pack.requests(tested.engine()).generator(1_000);
                Random random = new Random(seed);
                for (int request = 0; request < REQUESTS; request++) {
                    AccessRequest asked = requests.next(random).value();
                    outcomes.merge(tested.engine().decide(asked).outcome(), 1, Integer::sum);
                    verify(tested, asked, pack, seed);
                }
            }
        });
        assertThat(outcomes).as("outcomes met").hasSizeGreaterThan(3);
    }

    private static void verify(TestedPack tested, AccessRequest request, GeneratedPack pack, long seed) {
        for (Law law : Law.values()) {
            try {
                law.check(tested, request);
            } catch (AssertionError broken) {
                AssertionError smallest = broken;
                GeneratedPack least = pack;
                boolean smaller = true;
                while (smaller) {
                    smaller = false;
                    for (String id : tested.removable(request)) {
                        Optional<GeneratedPack> fewer = least.without(id);
                        Optional<AssertionError> still = fewer.flatMap(other -> broken(law, other, request));
                        if (still.isPresent() && !fewer.get().equals(least)) {
                            smallest = still.get();
                            least = fewer.get();
                            smaller = true;
                        }
                    }
                }
                throw new AssertionError("seed " + seed + "\n" + smallest.getMessage() + "\n" + least, broken);
            }
        }
    }

    private static Optional<AssertionError> broken(Law law, GeneratedPack pack, AccessRequest request) {
        try {
            law.check(TestedPack.of(pack.source(), PolicyEngine.Options.defaults()), request);
            return Optional.empty();
        } catch (AssertionError still) {
            return Optional.of(still);
        }
    }

    @Test
    void a_pack_is_the_same_in_any_order() {
        JqwikSession.run(() -> {
            RandomGenerator<GeneratedPack> packs = GeneratedPacks.packs().generator(1_000);
            for (long seed = SEED; seed < SEED + Math.max(4, PACKS / 3); seed++) {
                GeneratedPack pack = packs.next(new Random(seed)).value();
                PolicyEngine engine = pack.engine();
                PolicyEngine shuffled = PolicyEngine.load(pack.shuffled(seed));
                RandomGenerator<AccessRequest> requests =
                        PackRequests.of(engine).anything().generator(1_000);
                Random random = new Random(seed);
                for (int request = 0; request < 2 * REQUESTS; request++) {
                    AccessRequest asked = requests.next(random).value();
                    assertThat(Broken.unidentified(shuffled.decide(asked)))
                            .as("seed %s%n%s", seed, pack)
                            .isEqualTo(Broken.unidentified(engine.decide(asked)));
                }
            }
        });
    }

    @Test
    void generated_packs_use_what_the_format_has() {
        Set<String> met = new HashSet<>();
        JqwikSession.run(() -> {
            RandomGenerator<GeneratedPack> packs = GeneratedPacks.packs().generator(1_000);
            for (long seed = 0; seed < 200; seed++) {
                String text = packs.next(new Random(seed)).value().toString();
                for (String key : KEYS) {
                    if (text.contains(key)) {
                        met.add(key);
                    }
                }
            }
        });
        assertThat(met).containsExactlyInAnyOrder(KEYS);
    }

    private static final String[] KEYS = {
        "phases:",
        "stages:",
        "readings:",
        "prefer:",
        "exceptions:",
        "except: [{",
        "zone: actor",
        "owned:",
        "with:",
        "listed:",
        "not-before:",
        "twice:",
        "obligations:",
        "done-if:",
        "requires-permit-of:",
        "waivable-by:",
        "replaces:",
        "permit-overrides",
        "default: permit",
        "default: deny",
        "assume:",
        "risk:",
        "also: [inside",
        "routes:",
        "roles:",
        "arrangements:",
        "known:",
        "edict/eu",
        "if-readings-differ:",
        "through:",
        "instead:",
        "id: stake",
        "right: control",
        "ultimate-parent:",
        "including:",
        "holders: joint",
        "counting: multiply",
        "rights: [shares, votes, board]",
        "cvss:",
        "fips-199:",
        "versions: \"vers:",
        "given: {"
    };
}
