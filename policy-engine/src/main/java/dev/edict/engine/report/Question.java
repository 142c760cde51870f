package dev.edict.engine.report;

import dev.edict.AccessRequest;
import dev.edict.engine.PolicyEngine;
import dev.edict.model.Dated;
import dev.edict.model.Organization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the matrix asks of every organization and tool: the circumstances that its caller states, and what is usual where he states
 * nothing.
 *
 * @param stated the circumstances that the caller states
 * @param usual what is added to them, by field
 * @param assumed what the pack takes for granted, by path
 */
record Question(AccessRequest stated, Map<String, String> usual, Map<String, String> assumed) {
    /** Returns the question about a pack: an employee uses the tool on a managed device, unless caller or pack say otherwise. */
    static Question of(PolicyEngine engine, AccessRequest stated) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("actor", "employee");
        usual.put("action", "use");
        usual.put("device", "managed");
        usual.keySet()
                .removeIf(field -> says(stated, field) || engine.pack().assume().containsKey(field));
        return new Question(stated, usual, engine.pack().assume());
    }

    private static boolean says(AccessRequest request, String field) {
        return switch (field) {
            case "actor" -> request.actor().isPresent();
            case "action" -> request.action().isPresent();
            default -> request.device().isPresent();
        };
    }

    private Optional<String> taken(String field) {
        return Optional.ofNullable(usual.get(field)).or(() -> Optional.ofNullable(assumed.get(field)));
    }

    AccessRequest ask(Organization organization, Column column) {
        AccessRequest.Builder request =
                stated.toBuilder().organization(organization.id()).tool(column.tool());
        column.model().ifPresent(request::model);
        usual.forEach(request::field);
        if (stated.place().isEmpty()
                && !assumed.containsKey("place")
                && !organization.headquarters().isEmpty()) {
            List<Dated<String>> places = organization.headquarters();
            request.place(places.get(places.size() - 1).value());
        }
        if (stated.route().isEmpty() && !assumed.containsKey("route")) {
            request.route(List.of());
        }
        return request.build().timeless();
    }

    /** Returns what is asked, as a sentence. */
    String words() {
        List<String> words = new ArrayList<>();
        String actor = stated.actor().or(() -> taken("actor")).orElse("somebody");
        String action = stated.action().or(() -> taken("action")).orElse("deal with");
        String who = actor.equals("somebody")
                ? "somebody"
                : ("aeiou".indexOf(actor.charAt(0)) >= 0 ? "an " : "a ") + actor.replace('-', ' ');
        words.add("May " + who + " of the organization " + action.replace('-', ' ') + " the tool");
        stated.device()
                .or(() -> taken("device"))
                .ifPresent(device -> words.add("on a device that is " + device.replace('-', ' ')));
        words.add(stated.place()
                .or(() -> taken("place"))
                .map(place -> "in " + place)
                .orElse("where the organization has its headquarters"));
        words.add(stated.route()
                .filter(route -> !route.isEmpty())
                .map(route -> "through " + String.join(", ", route))
                .orElse("with nobody between it and the vendor"));
        stated.network().ifPresent(network -> words.add("from the network " + network));
        stated.credential().ifPresent(credential -> words.add("with the credential " + credential));
        stated.purpose().ifPresent(purpose -> words.add("for " + purpose));
        stated.data().ifPresent(data -> words.add("with the data " + String.join(", ", data)));
        stated.attributes().forEach((name, value) -> words.add(name + " = " + value));
        return String.join(", ", words) + "?";
    }
}
