package dev.edict.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;

class VersionLawsTest {
    private static final List<String> SCHEMES = List.of("npm", "nuget", "maven", "pypi", "gem", "deb", "generic");

    @Property
    void order_is_antisymmetric_and_transitive(@ForAll("threeVersions") Tuple3<Version, Version, Version> three) {
        List<Version> sorted = new ArrayList<>(List.of(three.get1(), three.get2(), three.get3()));
        sorted.sort(null);

        for (int i = 0; i < 3; i++) {
            for (int k = i; k < 3; k++) {
                Version low = sorted.get(i);
                Version high = sorted.get(k);
                assertThat(low.compareTo(high)).isLessThanOrEqualTo(0).isEqualTo(-high.compareTo(low));
                assertThat(low.equals(high)).isEqualTo(low.compareTo(high) == 0);
            }
        }
        if (sorted.get(0).equals(sorted.get(1))) {
            assertThat(sorted.get(0).compareTo(sorted.get(2)))
                    .isEqualTo(sorted.get(1).compareTo(sorted.get(2)));
            assertThat(sorted.get(0)).hasSameHashCodeAs(sorted.get(1));
        }
    }

    @Property
    void a_version_reads_back(@ForAll("threeVersions") Tuple3<Version, Version, Version> three) {
        Version version = three.get1();

        assertThat(version.scheme().parse(version.toString())).isEqualTo(version);
    }

    @Property
    void a_range_reads_back(@ForAll("ranges") Case any) {
        assertThat(VersionRange.parse(any.range().toString()))
                .isEqualTo(any.range())
                .hasToString(any.range().toString());
    }

    @Property
    void a_range_contains_what_its_constraints_say_one_by_one(@ForAll("ranges") Case any) {
        for (Version version : any.samples()) {
            assertThat(any.range().contains(version))
                    .as("%s in %s", version, any.range())
                    .isEqualTo(naively(any.constraints(), version));
        }
    }

    @Property
    void a_range_contains_all_of_itself_and_all_is_contained_in_any(@ForAll("ranges") Case any) {
        VersionRange every = VersionRange.any(any.range().scheme());

        assertThat(any.range().containsAll(any.range())).isTrue();
        assertThat(every.containsAll(any.range())).isTrue();
        assertThat(any.range().overlaps(every)).isTrue();
    }

    @Property
    void samples_never_contradict_what_is_said_of_whole_ranges(@ForAll("pairs") Tuple2<Case, Case> pair) {
        Case first = pair.get1();
        Case second = pair.get2();
        List<Version> samples = new ArrayList<>(first.samples());
        samples.addAll(second.samples());
        boolean containsAll = first.range().containsAll(second.range());
        boolean overlaps = first.range().overlaps(second.range());
        for (Version version : samples) {
            if (second.range().contains(version)) {
                assertThat(containsAll && !first.range().contains(version)).isFalse();
                assertThat(!overlaps && first.range().contains(version)).isFalse();
            }
        }
    }

    /** The steps of the specification, without its intervals: the nearest bound on either side decides. */
    private static boolean naively(List<Constraint> constraints, Version version) {
        boolean onlyTakesOut = true;
        boolean open = false;
        boolean first = true;
        for (Constraint constraint : constraints) {
            int order = version.compareTo(constraint.version());
            if (order == 0) {
                return switch (constraint.comparator()) {
                    case EQUAL, AT_LEAST, AT_MOST -> true;
                    case NOT_EQUAL, MORE, LESS -> false;
                };
            }
            if (constraint.comparator() != Constraint.Comparator.NOT_EQUAL) {
                onlyTakesOut = false;
                if (first && constraint.comparator().isUpper() && order < 0) {
                    return true;
                }
                if (order > 0) {
                    open = constraint.comparator().isLower();
                }
                first = false;
            }
        }
        return open || onlyTakesOut;
    }

    record Case(VersionRange range, List<Constraint> constraints, List<Version> samples) {}

    @Provide
    Arbitrary<Tuple3<Version, Version, Version>> threeVersions() {
        return Arbitraries.of(SCHEMES)
                .flatMap(scheme -> Combinators.combine(versions(scheme), versions(scheme), versions(scheme))
                        .as(Tuple::of));
    }

    @Provide
    Arbitrary<Case> ranges() {
        return Arbitraries.of(SCHEMES).flatMap(VersionLawsTest::ranges);
    }

    @Provide
    Arbitrary<Tuple2<Case, Case>> pairs() {
        return Arbitraries.of(SCHEMES)
                .flatMap(scheme ->
                        Combinators.combine(ranges(scheme), ranges(scheme)).as(Tuple::of));
    }

    private static Arbitrary<Case> ranges(String scheme) {
        return Combinators.combine(
                        versions(scheme).list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(0, 5).list().ofSize(5),
                        versions(scheme).list().ofMaxSize(5))
                .as(VersionLawsTest::range);
    }

    /** Puts a comparator before each version, in order, and leaves out what would be redundant. */
    private static Case range(List<Version> versions, List<Integer> choices, List<Version> further) {
        SortedSet<Version> ordered = new TreeSet<>(versions);
        List<Constraint> constraints = new ArrayList<>();
        boolean open = false;
        boolean begun = false;
        int choice = 0;
        for (Version version : ordered) {
            Constraint.Comparator comparator = Constraint.Comparator.values()[choices.get(choice++)];
            boolean fits =
                    comparator == Constraint.Comparator.NOT_EQUAL || (comparator.isUpper() ? open || !begun : !open);
            if (fits) {
                constraints.add(new Constraint(comparator, version));
                begun |= comparator != Constraint.Comparator.NOT_EQUAL;
                open = comparator == Constraint.Comparator.NOT_EQUAL ? open : comparator.isLower();
            }
        }
        if (constraints.isEmpty()) {
            constraints.add(new Constraint(Constraint.Comparator.EQUAL, ordered.first()));
        }
        List<Version> samples = new ArrayList<>(versions);
        samples.addAll(further);
        return new Case(VersionRange.of(versions.get(0).scheme(), constraints), constraints, samples);
    }

    private static Arbitrary<Version> versions(String scheme) {
        Arbitrary<String> numbers = Arbitraries.of("0", "1", "2", "9", "10", "100");
        Arbitrary<String> words = Arbitraries.of(
                "alpha",
                "a",
                "b",
                "beta",
                "rc",
                "dev",
                "post",
                "sp",
                "ga",
                "final",
                "snapshot",
                "pre",
                "foo",
                "0",
                "1",
                "10");
        Arbitrary<String> separators = Arbitraries.of(".", "-", "", "~", "+", "--");
        Arbitrary<String> tails = Combinators.combine(separators, words)
                .as(String::concat)
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        return Combinators.combine(numbers.list().ofMinSize(1).ofMaxSize(4), tails)
                .as((head, tail) -> String.join(".", head) + tail)
                .filter(VersionScheme.of(scheme)::isVersion)
                .map(VersionScheme.of(scheme)::parse);
    }
}
