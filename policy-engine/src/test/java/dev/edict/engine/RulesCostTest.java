package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.DecisionJson;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a decision by a pack's own rules does, and a timeline, and many decisions at once, is counted on packs that never change, so that
 * it cannot grow unseen. No clock is read: the bounds on rules count the same on every machine.
 */
class RulesCostTest {
    private static final String RULES = """
            package acme.rules;

            import dev.edict.engine.author.*;

            declare Pair
                left : String
                right : String
            end

            rule "acme/pairs" @issuer( "acme" )
            when
                Data( $left : kind )
                Data( $right : kind, kind != $left )
            then
                facts.derive( new Pair( $left, $right ) );
            end

            rule "acme/derived" @issuer( "acme" )
            when
                Pair( left == "word-0" )
            then
                verdict.warn();
            end

            rule "acme/later" @issuer( "acme" ) @from( "2027-01-01" ) @zone( "UTC" )
            when
                Request( device == "managed" )
            then
                verdict.deny();
            end

            rule "acme/unassessed" @issuer( "acme" )
            when
                Tool( $tool : id )
                not Risk( tool == $tool )
            then
                verdict.review();
            end
            """;
    private static final int WORDS = 4;
    private static final AccessRequest REQUEST = request(0);
    private static final Bounds LARGE = Bounds.DEFAULT.withMilliseconds(600_000);

    /** What is counted, and how a bound is set on it. */
    private enum Counted {
        FACTS {
            @Override
            Bounds at(int most) {
                return LARGE.withFacts(most);
            }
        },
        DERIVED {
            @Override
            Bounds at(int most) {
                return LARGE.withDerived(most);
            }
        },
        FIRINGS {
            @Override
            Bounds at(int most) {
                return LARGE.withFirings(most);
            }
        },
        COMBINATIONS {
            @Override
            Bounds at(int most) {
                return LARGE.withCombinations(most);
            }
        };

        abstract Bounds at(int most);
    }

    private static AccessRequest request(int number) {
        String[] data =
                IntStream.range(0, WORDS).mapToObj(word -> "word-" + word).toArray(String[]::new);
        return AccessRequest.builder()
                .organization("acme")
                .tool("quill")
                .device("managed")
                .data(data)
                .at(Instant.parse("2026-05-01T00:00:00Z").plusSeconds(number))
                .build();
    }

    private static PolicyEngine engine(Bounds bounds) {
        Map<String, String> files =
                new LinkedHashMap<>(PolicyEngineTest.pack("").files());
        files.put("rules/all.drl", RULES);
        return PolicyEngine.load(
                PackSource.texts("cost", files),
                PolicyEngine.Options.defaults().withBounds(bounds).withCachedRequests(0));
    }

    @ParameterizedTest
    @CsvSource({"FACTS, 13", "DERIVED, 12", "FIRINGS, 17", "COMBINATIONS, 16"})
    void rules_take_no_more_than_they_did(Counted counted, int taken) {
        Decision unbounded = engine(LARGE).decide(REQUEST);

        assertThat(DecisionJson.write(engine(counted.at(taken)).decide(REQUEST)))
                .isEqualTo(DecisionJson.write(unbounded));
        assertThat(DecisionJson.write(engine(counted.at(taken - 1)).decide(REQUEST)))
                .contains("reached the bound `" + counted.name().toLowerCase(Locale.ROOT) + "`");
    }

    /** What is asked of an engine that keeps no answers, and the bytes it may allocate for it. */
    private enum Asked {
        DECISION(250_000),
        TIMELINE(330_000),
        IN_BULK(4_500_000);

        private final long bytes;

        Asked(long bytes) {
            this.bytes = bytes;
        }

        private Object answer(PolicyEngine engine) {
            return switch (this) {
                case DECISION -> engine.decide(REQUEST).outcome();
                case TIMELINE -> engine.timeline(REQUEST).segments().size();
                case IN_BULK ->
                    last(engine.decideAll(IntStream.range(0, 1_000)
                            .mapToObj(RulesCostTest::request)
                            .iterator()));
            };
        }

        private static Decision last(Iterator<Decision> decisions) {
            Decision last = decisions.next();
            while (decisions.hasNext()) {
                last = decisions.next();
            }
            return last;
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_allocates_no_more_than_it_did(Asked asked) {
        PolicyEngine engine = engine(LARGE);

        assertThat(bytesOf(() -> asked.answer(engine))).isPositive().isLessThan(asked.bytes);
    }

    private static long bytesOf(Supplier<Object> answer) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] bytes = new long[100];
        for (int round = 0; round < bytes.length; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(answer.get()).isNotNull();
            bytes[round] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(bytes);
        return bytes[bytes.length / 2];
    }
}
