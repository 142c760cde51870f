package dev.edict.engine.explain;

import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.model.Attribute;
import dev.edict.model.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Remarks about a request that belong to no policy: names and words that nobody knows, with what may have been meant. */
final class Remarks {
    private static final List<String> WORDS = List.of("actor", "action", "device", "network", "credential", "purpose");

    private Remarks() {}

    static List<String> on(Inquiry inquiry, CompiledPack pack) {
        List<String> remarks = new ArrayList<>(0);
        Catalogue catalogue = inquiry.catalogue().catalogue();
        for (Map.Entry<String, String> unknown : inquiry.unknownNames().entrySet()) {
            Collection<String> known = switch (unknown.getKey()) {
                case "tool", "model" -> catalogue.tools().keySet();
                case "place" -> places(catalogue);
                default -> catalogue.organizations().keySet();
            };
            remarks.add("unknown " + unknown.getKey() + " `" + unknown.getValue() + "`"
                    + suggestion(unknown.getValue(), known));
        }
        inquiry.field("zone")
                .filter(zone -> inquiry.actorZone().isEmpty())
                .ifPresent(zone ->
                        remarks.add("unknown time zone `" + zone + "`, so the zone of the user counts as not known"));
        for (String field : WORDS) {
            Optional<String> word = inquiry.field(field);
            if (word.isPresent()) {
                odd(field, word.get(), pack.vocabulary().getOrDefault(field, Set.of()), remarks);
            }
        }
        inquiry.data()
                .ifPresent(words -> words.forEach(
                        word -> odd("data", word, pack.vocabulary().getOrDefault("data", Set.of()), remarks)));
        inquiry.request().attributes().forEach((name, value) -> attribute(name, value, pack, remarks));
        return List.copyOf(remarks);
    }

    private static void odd(String field, String word, Set<String> known, List<String> remarks) {
        if (!known.contains(word)) {
            DidYouMean.nearest(word, known).stream()
                    .findFirst()
                    .ifPresent(near -> remarks.add(
                            "no policy knows the " + field + " `" + word + "`; did you mean `" + near + "`?"));
        }
    }

    private static void attribute(String name, String value, CompiledPack pack, List<String> remarks) {
        Map<String, Attribute> declared = pack.pack().attributes();
        Attribute attribute = declared.get(name);
        if (attribute == null) {
            remarks.add("the pack declares no attribute `" + name + "`" + suggestion(name, declared.keySet()));
        } else if (!attribute.values().isEmpty() && !attribute.values().contains(value)) {
            remarks.add("the attribute " + name + " is never `" + value + "`" + suggestion(value, attribute.values()));
        }
    }

    private static Set<String> places(Catalogue catalogue) {
        Set<String> places = new TreeSet<>(catalogue.places().keySet());
        places.addAll(catalogue.areas().keySet());
        places.addAll(catalogue.aliases().keySet());
        return places;
    }

    private static String suggestion(String word, Collection<String> known) {
        return DidYouMean.nearest(word, known).stream()
                .findFirst()
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }
}
