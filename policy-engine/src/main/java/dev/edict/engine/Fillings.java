package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.model.Attribute;
import dev.edict.model.AttributeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fills in the missing facts of a request in every way that can matter to a pack: each value that some policy tells apart, and one that none does. Only fields with words for values are
 * filled in; what cannot be listed stays missing.
 */
final class Fillings {
    private static final Set<String> WORDS = Set.of("actor", "action", "device", "network", "credential", "purpose");
    private static final String OTHER = "edict:any-other";
    private static final int MOST = 128;

    private Fillings() {}

    /**
     * Returns the ways of filling in what is missing; none if they cannot be listed.
     *
     * @param missing the paths of the missing facts
     * @param askedByRules those of them that rules ask for, which may compare them with any word
     */
    static List<AccessRequest> of(
            Inquiry inquiry, Collection<String> missing, Set<String> askedByRules, CompiledPack pack) {
        List<AccessRequest> filled = List.of(inquiry.request());
        boolean any = false;
        for (String path : missing) {
            Set<String> values = values(path, inquiry, pack);
            if (values.contains(OTHER) && askedByRules.contains(path)) {
                values = Set.of();
            }
            if (!values.isEmpty()) {
                any = true;
                List<AccessRequest> more = new ArrayList<>();
                for (AccessRequest request : filled) {
                    for (String value : values) {
                        more.add(request.toBuilder().field(path, value).build());
                    }
                }
                filled = more;
            }
            if (filled.size() > MOST) {
                return List.of();
            }
        }
        return any ? filled : List.of();
    }

    private static Set<String> values(String path, Inquiry inquiry, CompiledPack pack) {
        if (path.startsWith("attributes.")) {
            return attribute(path, inquiry, pack);
        }
        if (path.equals("model")) {
            return inquiry.field("tool")
                    .flatMap(id -> inquiry.catalogue().tool(id))
                    .map(facts -> facts.tool().models())
                    .orElse(Set.of());
        }
        return WORDS.contains(path) ? withOther(words(path, inquiry, pack)) : Set.of();
    }

    private static Set<String> attribute(String path, Inquiry inquiry, CompiledPack pack) {
        Optional<Attribute> declared =
                Optional.ofNullable(pack.pack().attributes().get(path.substring("attributes.".length())));
        AttributeType type = declared.map(Attribute::type).orElse(AttributeType.TEXT);
        if (type == AttributeType.YES_NO) {
            return Set.of("yes", "no");
        }
        if (type != AttributeType.TEXT) {
            return Set.of();
        }
        Set<String> values = declared.map(Attribute::values).orElse(Set.of());
        return values.isEmpty() ? withOther(words(path, inquiry, pack)) : values;
    }

    private static Set<String> words(String path, Inquiry inquiry, CompiledPack pack) {
        return pack.words(path, inquiry.request().facts().policies());
    }

    private static Set<String> withOther(Collection<String> words) {
        Set<String> all = new TreeSet<>(words);
        all.add(OTHER);
        return all;
    }
}
