package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Verdict;
import dev.edict.model.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Laws of what nobody said. */
final class SilenceLaws {
    private static final int TRIES = 12;
    /** Silent, these have a value: the tool's own operator, and the policies' own zones. */
    private static final Set<String> OWN_VALUE = Set.of("operator", "zone", "role");

    private SilenceLaws() {}

    static void silenceIsNotPermission(TestedPack pack, AccessRequest request) {
        Decision decision = pack.engine().decide(request);
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
    }

    static void missingFactsAreNeverGuessed(TestedPack pack, AccessRequest request) {
        Decision decision = pack.engine().decide(request);
        if (decision.outcome() == Outcome.INDETERMINATE) {
            return;
        }
        List<String> silent = silentFields(pack, request);
        if (silent.isEmpty()) {
            return;
        }
        Set<String> helping = new HashSet<>();
        decision.missing().forEach(fact -> helping.add(fact.path().replaceFirst("\\.(?!.*attributes).*", "")));
        decision.missing().forEach(fact -> helping.add(fact.path()));
        Random choice = new Random(request.hashCode());
        for (int number = 0; number < TRIES; number++) {
            String field = silent.get(choice.nextInt(silent.size()));
            List<String> words = pack.requests().words(field);
            String word = words.get(choice.nextInt(words.size()));
            AccessRequest told = request.toBuilder().field(field, word).build();
            Outcome outcome = pack.engine().decide(told).outcome();
            Broken.unless(
                    outcome == decision.outcome() || helping.contains(field),
                    Law.MISSING_FACTS_ARE_NEVER_GUESSED,
                    decision,
                    "with `" + field + "` being `" + word + "` the outcome is " + outcome.word());
        }
    }

    private static List<String> silentFields(TestedPack pack, AccessRequest request) {
        Set<String> assumed = pack.engine().pack().assume().keySet();
        return pack.requests().fields().stream()
                .filter(field -> !OWN_VALUE.contains(field) && !assumed.contains(field))
                .filter(field -> isSilent(field, request))
                .filter(field -> !pack.requests().words(field).isEmpty())
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
