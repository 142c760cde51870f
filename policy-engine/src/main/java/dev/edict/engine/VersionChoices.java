package dev.edict.engine;

import dev.edict.model.Catalogue;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.ToolTest;
import dev.edict.version.VersionFormatException;
import dev.edict.version.VersionRange;
import dev.edict.version.VersionScheme;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The versions between which a pack makes a difference for a tool: each version that a range of its names, and each stretch of
 * versions before, between and after these. Within a stretch no range tells one version from another.
 */
final class VersionChoices {
    private static final String FIRST = "0";

    private VersionChoices() {}

    /**
     * A version, or a stretch of versions.
     *
     * @param text which, in words
     * @param value the version, or the stretch as a range without its scheme
     * @param witness a version of the stretch, by which it is evaluated
     */
    record Choice(String text, String value, String witness) {}

    /** Returns the ranges that may concern a tool: of its risks, and of the policies that do not name other tools alone. */
    static List<VersionRange> ranges(Optional<String> tool, Catalogue catalogue, List<Policy> policies) {
        Stream<VersionRange> ofRisks = catalogue.risks().stream()
                .filter(risk -> tool.equals(Optional.of(risk.tool())))
                .flatMap(risk -> risk.versions().stream());
        Stream<VersionRange> ofPolicies = policies.stream()
                .flatMap(VersionChoices::scopes)
                .flatMap(scope -> scope.what().stream())
                .filter(what -> concerns(what, tool, catalogue))
                .flatMap(what -> what.versions().stream());
        return Stream.concat(ofRisks, ofPolicies).distinct().toList();
    }

    private static Stream<Scope> scopes(Policy policy) {
        Stream<Policy> readings =
                Stream.concat(Stream.of(policy), policy.readings().stream().map(reading -> reading.policy()));
        return readings.flatMap(read -> Stream.concat(Stream.of(read.scope()), read.except().stream()))
                .flatMap(scope -> Stream.concat(Stream.of(scope), scope.any().stream()));
    }

    // Of a group nobody asks here what is in it: too many ends cost an evaluation, and a change that does not help is
    // not offered.
    private static boolean concerns(ToolTest what, Optional<String> tool, Catalogue catalogue) {
        boolean namesOthersAlone = what.tools().isPresent()
                && tool.isPresent()
                && !what.tools().get().accepts(tool.get())
                && catalogue.tools().keySet().containsAll(what.tools().get().words());
        return !namesOthersAlone || what.inside() || what.derived();
    }

    /**
     * Returns what there is to choose from: those before the version in use, the nearest first, then those after it. A stretch is a choice
     * only where neither of the versions at its ends will do.
     *
     * @param now the version in use, if one is known
     * @param willDo whether a version will do
     */
    static List<Choice> of(List<VersionRange> ranges, Optional<String> now, Predicate<String> willDo) {
        Map<VersionScheme, Set<String>> ends = new LinkedHashMap<>();
        for (VersionRange range : ranges) {
            VersionScheme scheme = range.scheme();
            if (now.isEmpty() || scheme.isVersion(now.get())) {
                ends.computeIfAbsent(scheme, named -> new TreeSet<>(named::compare))
                        .addAll(ends(range));
            }
        }
        List<Choice> choices = new ArrayList<>();
        ends.forEach(
                (scheme, versions) -> choices.addAll(new Line(scheme, List.copyOf(versions), now).choices(willDo)));
        return choices;
    }

    private static List<String> ends(VersionRange range) {
        String text = range.toString();
        List<String> ends = new ArrayList<>();
        for (String constraint : text.substring(text.indexOf('/') + 1).split("\\|", -1)) {
            String version = constraint.replaceFirst("^(>=|<=|!=|<|>|=)", "");
            if (!version.equals("*")) {
                ends.add(URLDecoder.decode(version.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return ends;
    }

    /** The versions of one scheme that make a difference, in order. */
    private record Line(VersionScheme scheme, List<String> versions, Optional<String> now) {
        List<Choice> choices(Predicate<String> willDo) {
            List<Choice> before = new ArrayList<>();
            List<Choice> after = new ArrayList<>();
            boolean last = false;
            for (int index = 0; index <= versions.size(); index++) {
                String end = index < versions.size() ? versions.get(index) : "";
                boolean does = !end.isEmpty() && willDo.test(end);
                if (!last && !does) {
                    stretch(index).ifPresent(choice -> side(choice, before, after));
                }
                if (!end.isEmpty()) {
                    side(new Choice("version " + end, end, end), before, after);
                }
                last = does;
            }
            Collections.reverse(before);
            before.addAll(after);
            return before;
        }

        private void side(Choice choice, List<Choice> before, List<Choice> after) {
            int order =
                    now.map(version -> scheme.compare(choice.witness, version)).orElse(1);
            if (order != 0) {
                (order < 0 ? before : after).add(choice);
            }
        }

        /** Returns the stretch before the version of that index. */
        private Optional<Choice> stretch(int index) {
            Optional<String> above = index == 0 ? Optional.empty() : Optional.of(versions.get(index - 1));
            Optional<String> below = index == versions.size() ? Optional.empty() : Optional.of(versions.get(index));
            List<String> words = new ArrayList<>();
            above.ifPresent(version -> words.add("after " + version));
            below.ifPresent(version -> words.add("before " + version));
            String value = Stream.concat(
                            above.map(version -> ">" + version).stream(), below.map(version -> "<" + version).stream())
                    .reduce((one, other) -> one + "|" + other)
                    .orElse("*");
            return candidates(above)
                    .filter(version -> isBetween(above, version, below))
                    .findFirst()
                    .map(witness -> new Choice("a version " + String.join(" and ", words), value, witness));
        }

        private boolean isBetween(Optional<String> above, String version, Optional<String> below) {
            try {
                return above.map(low -> scheme.compare(low, version) < 0).orElse(true)
                        && below.map(high -> scheme.compare(version, high) < 0).orElse(true);
            } catch (VersionFormatException notOfTheScheme) {
                return false;
            }
        }

        private static Stream<String> candidates(Optional<String> above) {
            if (above.isEmpty()) {
                return Stream.of(FIRST, FIRST + ".0.0", FIRST + ".0.0-0");
            }
            List<String> next = new ArrayList<>();
            String[] numbers = above.get().split("\\.", -1);
            for (int place = numbers.length - 1; place >= 0; place--) {
                if (numbers[place].matches("\\d{1,17}")) {
                    String[] raised = numbers.clone();
                    raised[place] = String.valueOf(Long.parseLong(numbers[place]) + 1);
                    next.add(String.join(".", raised));
                }
            }
            next.add(above.get() + ".1");
            next.add(above.get() + ".0.0.1");
            return next.stream();
        }
    }
}
