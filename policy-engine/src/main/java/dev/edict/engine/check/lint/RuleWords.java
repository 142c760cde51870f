package dev.edict.engine.check.lint;

import dev.edict.model.OrganizationKind;
import dev.edict.model.Tool;
import dev.edict.model.ToolKind;
import dev.edict.model.Word;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words that fields of facts can have in a pack, for those fields of which it is known. */
final class RuleWords {
    private static final Set<String> VOCABULARY = Set.of(
            "Attribute",
            "Component",
            "Counterparty",
            "Data",
            "Device",
            "Hop",
            "Member",
            "Organization",
            "Owner",
            "Place",
            "Request",
            "Risk",
            "Tool",
            "Vendor");

    private final Map<String, Set<String>> known = new TreeMap<>();

    RuleWords(Subject subject) {
        Set<String> organizations = new TreeSet<>(subject.all().organizations().keySet());
        subject.all().holdings().forEach(holding -> organizations.add(holding.owner()));
        for (String path : Set.of(
                "Request.organization",
                "Request.operator",
                "Organization.id",
                "Vendor.id",
                "Tool.vendor",
                "Tool.operator",
                "Owner.owner",
                "Owner.owned",
                "Counterparty.organization",
                "Component.vendor",
                "Risk.issuer")) {
            known.put(path, organizations);
        }
        Set<String> tools = subject.all().tools().keySet();
        for (String path :
                Set.of("Request.tool", "Request.model", "Tool.id", "Risk.tool", "Vendor.tool", "Component.tool")) {
            known.put(path, tools);
        }
        Set<String> either = new TreeSet<>(organizations);
        either.addAll(tools);
        known.put("Hop.id", either);
        known.put("Request.route", either);
        known.put("Request.counterparty", organizations);
        known.put("Component.id", tools);
        known.put("Organization.kind", new TreeSet<>(Word.words(OrganizationKind.class)));
        places(subject);
        known.put("Member.group", subject.all().groups().keySet());
        known.put("Request.action", subject.actions());
        known.put("Tool.kind", new TreeSet<>(Word.words(ToolKind.class)));
        Set<String> categories = new TreeSet<>();
        Set<String> classes = new TreeSet<>();
        for (Tool tool : subject.all().tools().values()) {
            categories.addAll(tool.categories());
            classes.addAll(tool.classes());
        }
        known.put("Tool.categories", categories);
        known.put("Component.categories", categories);
        known.put("Tool.classes", classes);
    }

    private void places(Subject subject) {
        Set<String> places = new TreeSet<>(subject.all().places().keySet());
        places.addAll(subject.all().areas().keySet());
        if (!subject.all().places().isEmpty()) {
            for (String path : Set.of(
                    "Request.place",
                    "Place.code",
                    "Place.country",
                    "Place.subdivision",
                    "Organization.headquarters",
                    "Organization.incorporated")) {
                known.put(path, places);
            }
        }
    }

    /** Returns the words of a field such as {@code Tool.id}; nothing if it may have any. */
    Optional<Set<String>> of(String path) {
        return Optional.ofNullable(known.get(path));
    }

    /** Returns whether facts of a type are there without a rule that derives them. */
    boolean isVocabulary(String type) {
        return VOCABULARY.contains(type);
    }
}
