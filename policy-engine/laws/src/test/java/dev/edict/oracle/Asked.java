package dev.edict.oracle;

import dev.edict.AccessRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request, with what the pack assumes where it is silent. */
record Asked(AccessRequest request, Map<String, Node> assume) {
    String field(String path) {
        Optional<String> stated = switch (path) {
            case "organization" -> request.organization();
            case "actor" -> request.actor();
            case "tool" -> request.tool();
            case "version" -> request.version();
            case "model" -> request.model();
            case "operator" -> request.operator();
            case "action" -> request.action();
            case "place" -> request.place();
            case "zone" -> request.zone();
            case "device" -> request.device();
            case "network" -> request.network();
            case "credential" -> request.credential();
            case "purpose" -> request.purpose();
            default -> Optional.ofNullable(request.attributes().get(path.substring("attributes.".length())));
        };
        return stated.orElseGet(
                () -> assume.containsKey(path) ? assume.get(path).text() : null);
    }

    Optional<List<String>> route() {
        return request.route()
                .or(() -> Optional.ofNullable(assume.get("route"))
                        .map(text -> text.text().isBlank()
                                ? List.of()
                                : List.of(text.text().split(" *, *"))));
    }

    Optional<Set<String>> data() {
        return request.data()
                .or(() -> Optional.ofNullable(assume.get("data"))
                        .map(text -> Set.of(text.text().split(" *, *"))));
    }
}
