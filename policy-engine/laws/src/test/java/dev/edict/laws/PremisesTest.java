package dev.edict.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No law holds because it was never asked anything: of larger packs, and of the requests that these say most about, each law speaks often enough. */
class PremisesTest {
    private static final int PACKS = 8;
    private static final int DRAWN = 24;
    private static final int KEPT = 4;
    /** Whatever the pack, there is more than one segment, and each is asked about at dozens of instants. */
    private static final Set<Law> OF_LONG_TIMELINES =
            EnumSet.of(Law.TIMELINES_AGREE_WITH_DECISIONS, Law.VALIDITY_IS_MAXIMAL);

    private static final Map<Law, Integer> ASKED = new EnumMap<>(Law.class);
    private static final Map<Law, Integer> SPOKEN = new EnumMap<>(Law.class);
    private static final List<Decision> DECISIONS = new ArrayList<>();

    @BeforeAll
    static void every_law_holds() {
        JqwikSession.run(() -> {
            RandomGenerator<GeneratedPack> packs = GeneratedPacks.packs(10, 4).generator(1_000);
            for (long seed = 1; seed <= PACKS; seed++) {
                GeneratedPack pack = packs.next(new Random(seed)).value();
                TestedPack tested = TestedPack.of(pack.source(), PolicyEngine.Options.defaults());
                List<Decision> fullest = fullest(pack, tested, seed);
                DECISIONS.addAll(fullest);
                for (Law law : Law.values()) {
                    for (Decision decision : fullest.subList(0, OF_LONG_TIMELINES.contains(law) ? 1 : KEPT)) {
                        count(law, pack, tested, decision.request());
                    }
                }
            }
        });
    }

    private static List<Decision> fullest(GeneratedPack pack, TestedPack tested, long seed) {
        RandomGenerator<AccessRequest> requests = pack.requests(tested.engine()).generator(1_000);
        Random random = new Random(seed);
        List<Decision> drawn = new ArrayList<>();
        for (int request = 0; request < DRAWN; request++) {
            drawn.add(tested.engine().decide(requests.next(random).value()));
        }
        drawn.sort(Comparator.comparingLong(PremisesTest::said).reversed());
        // The fullest of each outcome first.
        Set<Outcome> met = EnumSet.noneOf(Outcome.class);
        List<Decision> kept = new ArrayList<>();
        drawn.stream().filter(decision -> met.add(decision.outcome())).forEach(kept::add);
        drawn.removeAll(kept);
        kept.addAll(drawn);
        return kept.subList(0, KEPT);
    }

    private static long said(Decision decision) {
        return decision.findings().count()
                + 2L * decision.overridden().size()
                + 3L * decision.setAside().size()
                + 5L * decision.alternatives().size();
    }

    private static void count(Law law, GeneratedPack pack, TestedPack tested, AccessRequest request) {
        ASKED.merge(law, 1, Integer::sum);
        try {
            SPOKEN.merge(law, law.speaksOf(tested, request) ? 1 : 0, Integer::sum);
        } catch (AssertionError broken) {
            throw new AssertionError(broken.getMessage() + "\n" + pack, broken);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_law_speaks_often_enough(Law law) {
        assertThat((double) SPOKEN.getOrDefault(law, 0) / ASKED.getOrDefault(law, 1))
                .as("share of the requests of which it is said that %s", law)
                .isGreaterThanOrEqualTo(leastShare(law));
    }

    private static double leastShare(Law law) {
        return switch (law) {
            case SILENCE_IS_NOT_PERMISSION -> 0.1;
            case MISSING_FACTS_ARE_NEVER_GUESSED -> 0.3;
            case EXCEPTIONS_KEEP_TO_THEIR_AUTHORITY -> 0.3;
            // A ban that stands beside an answer that is no denial is rare: an exception or a missing fact keeps it
            // back.
            case REMOVING_A_BAN_DENIES_NO_MORE -> 0.03;
            case OTHER_POLICIES_ARE_NOT_NEEDED -> 0.4;
            case DETERMINING_POLICIES_ARE_NEEDED -> 0.25;
            case ALTERNATIVES_ARE_NEVER_DENIED -> 0.12;
            default -> 0.9;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "denied, 0.06",
        "permitted, 0.06",
        "reviewed, 0.15",
        "open, 0.2",
        "overruled, 0.03",
        "several, 0.03",
        "excepted, 0.03",
        "missing, 0.2",
        "bound, 0.2",
        "stated, 0.4"
    })
    void a_situation_is_met_often_enough(String name, double leastShare) {
        double met = DECISIONS.stream().filter(situation(name)).count();
        assertThat(met / DECISIONS.size()).isGreaterThanOrEqualTo(leastShare);
    }

    private static Predicate<Decision> situation(String name) {
        return switch (name) {
            case "denied" -> decision -> decision.outcome() == Outcome.DENY;
            case "permitted" -> Decision::isPermitted;
            case "reviewed" -> decision -> decision.outcome() == Outcome.REVIEW;
            case "open" -> decision -> decision.outcome() == Outcome.INDETERMINATE;
            case "overruled" -> decision -> !decision.overridden().isEmpty();
            case "several" -> decision -> decision.determining().size() > 1;
            case "excepted" -> decision -> !decision.setAside().isEmpty();
            case "missing" -> decision -> !decision.missing().isEmpty();
            case "bound" -> decision -> !decision.obligations().isEmpty();
            case "stated" -> decision -> !decision.byDefault();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
