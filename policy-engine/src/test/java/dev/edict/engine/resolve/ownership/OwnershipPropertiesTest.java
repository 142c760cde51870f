package dev.edict.engine.resolve.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OwnershipPropertiesTest {
    @Provide
    Arbitrary<Register> exact() {
        return Register.exact();
    }

    @Provide
    Arbitrary<Register> vague() {
        return Register.vague();
    }

    @Property(tries = 300)
    void where_everything_is_known_the_answer_is_the_definition(@ForAll("exact") Register register) {
        Naive naive = new Naive(register.stakes(), register.arrangements(), register.test());
        for (String target : Register.NAMES) {
            OwnershipAnswer answer = register.answer(target);
            Optional<Boolean> owned = naive.owned(target, register.sure());
            owned.ifPresent(yes -> assertThat(answer.owned()).as(target).isEqualTo(Truth.of(yes)));
            if (owned.isPresent() && register.test().holders() == Holders.TOGETHER) {
                Percentage share = naive.share(target, register.sure()).orElseThrow();
                assertThat(answer.share()).as(target).isEqualTo(PercentageRange.exactly(share));
            }
        }
    }

    @Property(tries = 300)
    void a_definite_answer_holds_for_every_filling_of_what_is_not_known(
            @ForAll("vague") Register register, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, OwnershipAnswer> answers = new HashMap<>();
        Register.NAMES.forEach(name -> answers.put(name, register.answer(name)));
        for (int i = 0; i < 20; i++) {
            Register filled = new Filling(register, random).fill();
            if (!Filling.isConsistent(filled)) {
                continue;
            }
            Naive naive = new Naive(filled.stakes(), filled.arrangements(), filled.test());
            answers.forEach((target, answer) -> {
                if (answer.owned() != Truth.UNKNOWN) {
                    naive.owned(target, filled.sure())
                            .ifPresent(owned -> assertThat(Truth.of(owned))
                                    .as("%s, filled %s", target, filled)
                                    .isEqualTo(answer.owned()));
                }
            });
        }
    }

    @Property(tries = 200)
    void an_unknown_answer_could_be_either(@ForAll("vague") Register register) {
        OwnershipTest test = register.test();
        Assume.that(test.holders() == Holders.TOGETHER && test.counting() != Counting.MULTIPLY);
        for (String target : Register.NAMES) {
            if (register.answer(target).owned() == Truth.UNKNOWN) {
                Register least = Filling.end(register, false);
                Register most = Filling.end(register, true);
                assertThat(new Naive(least.stakes(), least.arrangements(), test).owned(target, least.sure()))
                        .contains(false);
                if (Filling.isConsistent(most)) {
                    assertThat(new Naive(most.stakes(), most.arrangements(), test).owned(target, most.sure()))
                            .contains(true);
                }
            }
        }
    }

    @Property(tries = 200)
    void an_unknown_answer_names_what_would_settle_it(@ForAll("vague") Register register) {
        for (String target : Register.NAMES) {
            OwnershipAnswer answer = register.answer(target);
            boolean named = !answer.missing().isEmpty() || !answer.unsettled().isEmpty();
            boolean circle =
                    !answer.notes(OwnershipNote.Kind.CIRCLE_WITHOUT_SOLUTION).isEmpty();
            assertThat(named || circle).as(target).isEqualTo(answer.owned() == Truth.UNKNOWN);
        }
    }

    @Property(tries = 200)
    void all_at_once_and_one_by_one_agree(@ForAll("vague") Register register) {
        OwnershipAnswers all = OwnershipSolver.solveAll(register.graph(), register.test(), register.selector());
        for (String target : Register.NAMES) {
            assertThat(all.owned(target))
                    .as(target)
                    .isEqualTo(register.answer(target).owned());
            assertThat(all.of(target)).isEqualTo(register.answer(target));
        }
    }

    @Property(tries = 200)
    void a_change_leads_to_the_answers_of_the_changed_register(
            @ForAll("vague") Register before, @ForAll("vague") Register other, @ForAll long seed) {
        Random random = new Random(seed);
        OwnershipAnswers answers = OwnershipSolver.solveAll(before.graph(), before.test(), before.selector());
        List<Stake> stakes = new ArrayList<>(before.stakes());
        for (Stake added : other.stakes()) {
            if (random.nextBoolean() && !stakes.isEmpty()) {
                Stake removed = stakes.remove(random.nextInt(stakes.size()));
                answers = answers.without(removed);
            } else {
                answers = answers.with(added);
                stakes.add(added);
            }
            Register after = before.withStakes(stakes);
            for (String target : Register.NAMES) {
                assertThat(answers.owned(target))
                        .as(target)
                        .isEqualTo(after.answer(target).owned());
            }
        }
        OwnershipAnswers anew = OwnershipSolver.solveAll(answers.graph(), before.test(), before.selector());
        for (String target : Register.NAMES) {
            assertThat(anew.owned(target)).isEqualTo(answers.owned(target));
        }
    }

    @Property(tries = 200)
    void the_order_of_holdings_never_matters(@ForAll("vague") Register register, @ForAll long seed) {
        List<Stake> shuffled = new ArrayList<>(register.stakes());
        Collections.shuffle(shuffled, new Random(seed));
        for (String target : Register.NAMES) {
            assertThat(register.withStakes(shuffled).answer(target))
                    .usingRecursiveComparison()
                    .ignoringFields("chains.links.stakes")
                    .isEqualTo(register.answer(target));
        }
    }

    @Property(tries = 200)
    void one_more_counted_holder_never_frees_anybody_from_a_cascade(
            @ForAll("exact") Register register, @ForAll long seed) {
        Assume.that(register.test().counting() != Counting.MULTIPLY);
        String more = Register.NAMES.get(new Random(seed).nextInt(Register.NAMES.size()));
        for (String target : Register.NAMES) {
            if (register.answer(target).owned() == Truth.YES) {
                assertThat(register.withCounted(more, Truth.YES).answer(target).owned())
                        .isEqualTo(Truth.YES);
            }
        }
    }

    @Property(tries = 200)
    void a_larger_holding_never_frees_anybody(@ForAll("exact") Register register, @ForAll long seed) {
        Assume.that(!register.stakes().isEmpty());
        List<Stake> larger = new ArrayList<>(register.stakes());
        int place = new Random(seed).nextInt(larger.size());
        Stake stake = larger.get(place);
        PercentageRange share = PercentageRange.exactly(stake.share().low().plus(Percentage.of(5)));
        larger.set(place, new Stake(stake.owner(), stake.owned(), stake.right(), share, stake.origin()));
        for (String target : Register.NAMES) {
            if (register.answer(target).owned() == Truth.YES) {
                assertThat(register.withStakes(larger).answer(target).owned()).isNotEqualTo(Truth.NO);
            }
        }
    }

    @Property(tries = 200)
    void who_is_owned_has_a_chain_from_a_counted_holder(@ForAll("exact") Register register) {
        Assume.that(register.test().threshold().compareTo(Percentage.ZERO) > 0);
        for (String target : Register.NAMES) {
            OwnershipAnswer answer = register.answer(target);
            if (answer.owned() == Truth.YES) {
                assertThat(answer.chains()).isNotEmpty();
                assertThat(answer.holders()).isNotEmpty().isSubsetOf(register.sure());
                assertThat(answer.chains())
                        .allSatisfy(chain -> assertThat(answer.holders()).contains(chain.holder()))
                        .allSatisfy(chain -> assertThat(
                                        chain.links().get(chain.length() - 1).owned())
                                .isEqualTo(target))
                        .isSortedAccordingTo((one, two) -> Integer.compare(one.length(), two.length()));
            }
        }
    }

    @Property(tries = 200)
    void at_the_level_of_a_reversal_the_answer_turns(@ForAll("exact") Register register) {
        for (String target : Register.NAMES) {
            for (Reversal reversal :
                    OwnershipSolver.whatWouldChange(register.graph(), register.test(), register.selector(), target)) {
                Percentage step = Percentage.parse("1/1000");
                Percentage level = reversal.level();
                boolean canBeLess = level.compareTo(step) > 0;
                Percentage under = reversal.levelItself() || !canBeLess ? level : level.minus(step);
                Percentage above = reversal.levelItself() ? level.plus(step) : level;
                assertThat(owned(register, reversal.link(), above, target)).isEqualTo(Truth.YES);
                if (reversal.levelItself() || canBeLess) {
                    assertThat(owned(register, reversal.link(), under, target)).isNotEqualTo(Truth.YES);
                }
            }
        }
    }

    private static Truth owned(Register register, Chain.Link link, Percentage share, String target) {
        List<Stake> stakes = new ArrayList<>(register.stakes());
        stakes.removeAll(link.stakes());
        Right right = link.stakes().get(0).right();
        stakes.add(new Stake(link.owner(), link.owned(), right, PercentageRange.exactly(share), "changed"));
        return register.withStakes(stakes).answer(target).owned();
    }

    /** Ways of making everything known. */
    private record Filling(Register register, Random random) {
        private static final String COUNTED_STRANGER = "y";
        private static final String OTHER_STRANGER = "z";

        Register fill() {
            List<Stake> stakes = new ArrayList<>();
            for (Stake stake : register.stakes()) {
                PercentageRange share = stake.share();
                Percentage quarter = share.high().minus(share.low()).times(Percentage.of(25));
                Percentage inside = share.low().plus(quarter);
                Percentage value = switch (random.nextInt(3)) {
                    case 0 -> share.includesLow() ? share.low() : inside;
                    case 1 -> share.includesHigh() ? share.high() : inside;
                    default -> inside;
                };
                stakes.add(exact(stake, owner(stake.owner()), value));
            }
            Register filled = register.withStakes(stakes).withCounted(COUNTED_STRANGER, Truth.YES);
            for (String name : Register.NAMES) {
                if (register.counted().get(name) == Truth.UNKNOWN) {
                    filled = filled.withCounted(name, Truth.of(random.nextBoolean()));
                }
            }
            return filled;
        }

        /** The filling that gives the counted holders the least, or the most. */
        static Register end(Register register, boolean most) {
            Set<String> counted = new TreeSet<>();
            register.counted().forEach((name, truth) -> {
                if (truth == Truth.YES || (truth == Truth.UNKNOWN && most)) {
                    counted.add(name);
                }
            });
            List<Stake> stakes = new ArrayList<>();
            Percentage bit = Percentage.parse("1/1000000");
            for (Stake stake : register.stakes()) {
                PercentageRange share = stake.share();
                Percentage low = share.includesLow() ? share.low() : share.low().plus(bit);
                Percentage high =
                        share.includesHigh() ? share.high() : share.high().minus(bit);
                String stranger = most ? COUNTED_STRANGER : OTHER_STRANGER;
                stakes.add(exact(
                        stake, stake.owner().equals(Stake.UNKNOWN) ? stranger : stake.owner(), most ? high : low));
            }
            Register filled = register.withStakes(stakes).withCounted(COUNTED_STRANGER, Truth.YES);
            for (String name : Register.NAMES) {
                filled = filled.withCounted(name, Truth.of(counted.contains(name)));
            }
            return filled;
        }

        /** Whether nobody is held beyond the whole; where percentages are multiplied, not by several rights taken together either. */
        static boolean isConsistent(Register register) {
            Map<String, Percentage> sums = new HashMap<>();
            boolean together = register.test().counting() == Counting.MULTIPLY;
            register.stakes()
                    .forEach(stake -> sums.merge(
                            stake.owned() + (together ? "" : stake.right()),
                            stake.share().low(),
                            Percentage::plus));
            return sums.values().stream().allMatch(sum -> sum.compareTo(Percentage.HUNDRED) <= 0);
        }

        private static Stake exact(Stake stake, String owner, Percentage value) {
            return new Stake(owner, stake.owned(), stake.right(), PercentageRange.exactly(value), stake.origin());
        }

        private String owner(String owner) {
            if (!owner.equals(Stake.UNKNOWN)) {
                return owner;
            }
            int draw = random.nextInt(Register.NAMES.size() + 2);
            return draw < Register.NAMES.size()
                    ? Register.NAMES.get(draw)
                    : draw == Register.NAMES.size() ? COUNTED_STRANGER : OTHER_STRANGER;
        }
    }
}
