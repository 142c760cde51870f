package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.Verdict;
import dev.edict.model.Outcome;
import dev.edict.model.Tool;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Laws of what nobody said. */
final class SilenceLaws {
    private static final int TRIES = 12;
    /** Silent, these have a value: the tool's own operator, and the policies' own zones. */
    private static final Set<String> OWN_VALUE = Set.of("operator", "zone", "role");

    private SilenceLaws() {}

    static boolean silenceIsNotPermission(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        Law law = Law.SILENCE_IS_NOT_PERMISSION;
        boolean stated = decision.byDefault() && pack.engine().pack().silence() == Outcome.PERMIT;
        boolean said =
                decision.determining().stream().anyMatch(each -> each.possible().contains(Verdict.PERMIT));
        Broken.unless(!decision.isPermitted() || stated || said, law, decision, "nobody permits it");
        Broken.unless(
                decision.isPermitted() == (decision.outcome() == Outcome.PERMIT),
                law,
                decision,
                "only a permit permits");
        boolean silent = decision.determining().isEmpty()
                && decision.overridden().isEmpty()
                && decision.missing().isEmpty()
                && pack.engine().pack().requiresPermitOf().isEmpty();
        Broken.unless(
                !silent || decision.outcome() == pack.engine().pack().silence(),
                law,
                decision,
                "nobody spoke, and silence means "
                        + pack.engine().pack().silence().word());
        return silent || decision.isPermitted();
    }

    static boolean missingFactsAreNeverGuessed(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        if (decision.outcome() == Outcome.INDETERMINATE) {
            return false;
        }
        List<String> silent = silentFields(pack, request);
        if (silent.isEmpty()) {
            return false;
        }
        Set<String> helping = helping(decision);
        // The text of a request is the same in each run, and so is the choice.
        Random choice = new Random(request.toString().hashCode());
        for (int number = 0; number < TRIES; number++) {
            String field = silent.get(choice.nextInt(silent.size()));
            List<String> words = words(field, pack, request);
            String word = words.get(choice.nextInt(words.size()));
            AccessRequest told = request.toBuilder().field(field, word).build();
            Outcome outcome = pack.asked().decide(told).outcome();
            Broken.unless(
                    outcome == decision.outcome() || helping.contains(field),
                    Law.MISSING_FACTS_ARE_NEVER_GUESSED,
                    decision,
                    "with `" + field + "` being `" + word + "` the outcome is " + outcome.word());
        }
        return true;
    }

    // Whoever relies on an exception shows it: what an exception lacks is named where it speaks, whatever the answer
    // is.
    private static Set<String> helping(Decision decision) {
        Set<String> helping = new HashSet<>();
        Stream.concat(
                        decision.missing().stream().map(MissingFact::path),
                        decision.findings().filter(Finding::exception).flatMap(each -> each.missing().stream()))
                .forEach(path -> {
                    helping.add(path.replaceFirst("\\.(?!.*attributes).*", ""));
                    helping.add(path);
                });
        return helping;
    }

    // Which models a tool can be pointed at is no secret: the catalogue says it, and another would contradict it.
    private static List<String> words(String field, TestedPack pack, AccessRequest request) {
        List<String> words = pack.requests().words(field);
        if (!field.equals("model")) {
            return words;
        }
        Optional<Tool> tool = request.tool()
                .flatMap(id ->
                        Optional.ofNullable(pack.engine().catalogue().tools().get(id)));
        return words.stream()
                .filter(word -> tool.isEmpty() || tool.get().models().contains(word))
                .toList();
    }

    private static List<String> silentFields(TestedPack pack, AccessRequest request) {
        Set<String> assumed = pack.engine().pack().assume().keySet();
        return pack.requests().fields().stream()
                .filter(field -> !OWN_VALUE.contains(field) && !assumed.contains(field))
                .filter(field -> isSilent(field, request))
                .filter(field -> !words(field, pack, request).isEmpty())
                .toList();
    }

    private static boolean isSilent(String field, AccessRequest request) {
        if (field.startsWith("attributes.")) {
            return !request.attributes().containsKey(field.substring("attributes.".length()));
        }
        Optional<?> value = switch (field) {
            case "organization" -> request.organization();
            case "actor" -> request.actor();
            case "counterparty" -> request.counterparties();
            case "tool" -> request.tool();
            case "version" -> request.version();
            case "model" -> request.model();
            case "action" -> request.action();
            case "place" -> request.place();
            case "route" -> request.route();
            case "device" -> request.device();
            case "network" -> request.network();
            case "credential" -> request.credential();
            case "data" -> request.data();
            case "purpose" -> request.purpose();
            default -> Optional.of(field);
        };
        return value.isEmpty();
    }
}
