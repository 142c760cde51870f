package dev.edict.laws;

import dev.edict.engine.PolicyEngine;
import dev.edict.model.Attribute;
import dev.edict.model.AttributeTest;
import dev.edict.model.AttributeType;
import dev.edict.model.Catalogue;
import dev.edict.model.Group;
import dev.edict.model.GroupKind;
import dev.edict.model.Manner;
import dev.edict.model.Party;
import dev.edict.model.PlaceTest;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Tool;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import dev.edict.version.VersionRange;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a pack's policies use, by the field of a request that they are compared with, each with a word that no policy uses. */
final class Vocabulary {
    private static final Pattern VERSION = Pattern.compile("\\d[A-Za-z0-9.]*");

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Catalogue catalogue;

    private Vocabulary(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Vocabulary of(PolicyEngine engine) {
        Vocabulary vocabulary = new Vocabulary(engine.catalogue());
        engine.pack().policies().forEach(vocabulary::walk);
        engine.pack().attributes().values().forEach(vocabulary::attribute);
        vocabulary.add("actor", List.of("employee", "contractor"));
        vocabulary.add("action", List.of("use", "install"));
        vocabulary.add("device", List.of("managed", "personal"));
        vocabulary.facts();
        return vocabulary;
    }

    /** Returns the words of a field, in alphabetical order; none if nothing is known to be said of it. */
    List<String> of(String field) {
        return List.copyOf(words.getOrDefault(field, Set.of()));
    }

    /** Returns the fields that words are known for. */
    Set<String> fields() {
        return words.keySet();
    }

    private void add(String field, Collection<String> more) {
        words.computeIfAbsent(field, none -> new TreeSet<>()).addAll(more);
    }

    private void attribute(Attribute attribute) {
        String field = "attributes." + attribute.name();
        if (attribute.type() == AttributeType.YES_NO) {
            add(field, List.of("yes", "no"));
        } else if (!attribute.values().isEmpty()) {
            add(field, attribute.values());
        }
    }

    private void test(AttributeTest test) {
        add("attributes." + test.attribute(), test.values());
    }

    private void facts() {
        Set<String> organizations = new TreeSet<>(catalogue.organizations().keySet());
        catalogue.holdings().forEach(holding -> organizations.remove("unknown"));
        add("organization", organizations);
        add("counterparty", organizations);
        add("tool", catalogue.tools().keySet());
        for (Tool tool : catalogue.tools().values()) {
            add("model", tool.models());
            tool.operator().ifPresent(operator -> add("operator", List.of(operator)));
            tool.vendor().forEach(vendor -> add("operator", List.of(vendor.value())));
        }
        catalogue.organizations().values().forEach(each -> add("route", each.authorizes()));
        catalogue.areas().values().forEach(area -> add("place", List.of(area.id(), area.within())));
        add("place", List.of("US", "DE"));
        // Codes of old, one of which means another country today.
        catalogue.withdrawn().keySet().stream().sorted().limit(2).forEach(code -> add("place", List.of(code)));
        // Whatever is finer than a place that a policy names, or coarser.
        Set<String> countries = new TreeSet<>();
        of("place").forEach(code -> countries.add(code.replaceFirst("-.*", "")));
        countries.removeIf(code -> !catalogue.places().containsKey(code));
        add("place", countries);
    }

    private void place(String id) {
        Optional<Group> group =
                Optional.ofNullable(catalogue.groups().get(id)).filter(each -> each.of() == GroupKind.PLACES);
        if (group.isPresent()) {
            group.get().except().forEach(this::place);
            // Thirty members say no more than six.
            group.get().members().orElse(List.of()).stream().limit(6).forEach(member -> place(member.id()));
        } else {
            add("place", List.of(id));
        }
    }

    private void walk(Object part) {
        if (part instanceof Optional<?> maybe) {
            maybe.ifPresent(this::walk);
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(this::walk);
        } else if (part instanceof AttributeTest test) {
            test(test);
        } else if (part instanceof PlaceTest test) {
            test.places().forEach(this::place);
        } else if (part instanceof Manner how) {
            manner(how);
        } else if (part instanceof Scope
                || part instanceof Party
                || part instanceof ToolTest
                || part instanceof Policy
                || part instanceof dev.edict.model.Stage
                || part instanceof dev.edict.model.Reading
                || part instanceof dev.edict.model.Duty) {
            named(part);
            components(part).values().forEach(this::walk);
        }
    }

    private void manner(Manner how) {
        how.actions().ifPresent(each -> words("action", each));
        how.devices().ifPresent(each -> words("device", each));
        how.networks().ifPresent(each -> words("network", each));
        how.credentials().ifPresent(each -> words("credential", each));
        how.purposes().ifPresent(each -> words("purpose", each));
        how.data().ifPresent(each -> words("data", each));
    }

    private void named(Object part) {
        if (part instanceof Scope scope) {
            scope.actors().ifPresent(each -> words("actor", each));
            scope.roles().ifPresent(each -> words("role", each));
        } else if (part instanceof ToolTest test) {
            test.models().ifPresent(each -> add("model", each.words()));
            test.versions().ifPresent(this::versions);
        }
    }

    private void words(String field, Words test) {
        add(field, test.words());
        add(field, List.of("another-" + field));
    }

    private void versions(VersionRange range) {
        String text = range.toString();
        Matcher each = VERSION.matcher(text.substring(text.indexOf('/') + 1));
        while (each.find()) {
            add("version", List.of(each.group()));
        }
        add("version", List.of("0.0.1", "99.0.0"));
    }

    private static Map<String, Object> components(Object part) {
        Map<String, Object> components = new TreeMap<>();
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(part));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(part.getClass() + " hides " + component.getName(), impossible);
            }
        }
        return components;
    }
}
