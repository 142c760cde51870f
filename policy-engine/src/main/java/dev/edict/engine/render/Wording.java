package dev.edict.engine.render;

import dev.edict.AccessRequest;
import dev.edict.Verdict;
import dev.edict.model.Change;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Turns the words of the model into English sentences. */
record Wording(Names names) {
    /** Returns the capital word of an outcome. */
    static String loud(Outcome outcome) {
        return outcome.name().replace('_', ' ');
    }

    static Span.Style style(Outcome outcome) {
        return switch (outcome) {
            case PERMIT -> Span.Style.GOOD;
            case DENY -> Span.Style.BAD;
            case REVIEW -> Span.Style.CAUTION;
            case INDETERMINATE -> Span.Style.UNSURE;
            case NOT_APPLICABLE -> Span.Style.STRONG;
        };
    }

    static Span.Style style(Verdict verdict) {
        return switch (verdict) {
            case PERMIT -> Span.Style.GOOD;
            case DENY -> Span.Style.BAD;
            case REVIEW, WARN, OBLIGE -> Span.Style.CAUTION;
            case INDETERMINATE -> Span.Style.UNSURE;
            case NONE -> Span.Style.FAINT;
        };
    }

    /** Returns who asks, to begin a sentence with. */
    String subject(AccessRequest request) {
        return request.organization().map(names::organization).orElse("an organization that is not named");
    }

    /** Returns what is asked for, without its subject: {@code use Claude Code}. */
    String deed(AccessRequest request) {
        String tool = request.tool().map(names::tool).orElse("a tool that is not named");
        return request.action().map(Wording::verb).orElse("deal with") + " " + tool;
    }

    private static String verb(String action) {
        return action.equals("train") ? "train a competing model with" : action.replace('-', ' ');
    }

    /** Returns the outcome as one sentence without a full stop; {@code approvers} are who must approve. */
    String sentence(Outcome outcome, AccessRequest request, List<String> approvers) {
        String subject = subject(request);
        String deed = deed(request);
        return switch (outcome) {
            case PERMIT -> subject + " may " + deed;
            case DENY -> subject + " may not " + deed;
            case REVIEW ->
                subject + " may " + deed + " only if "
                        + (approvers.isEmpty() ? "somebody approves it" : listed(approvers, "and") + " approves it");
            case NOT_APPLICABLE -> "no policy says whether " + subject + " may " + deed;
            case INDETERMINATE -> "it is not known whether " + subject + " may " + deed + ": facts are missing";
        };
    }

    /** Returns {@code a, b and c}. */
    static String listed(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.get(words.size() - 1);
    }

    /** Returns what a request says beside who, what and when, as short phrases. */
    List<String> circumstances(AccessRequest request) {
        List<String> said = new ArrayList<>();
        request.actor().ifPresent(actor -> said.add("as " + actor));
        request.place().ifPresent(place -> said.add("in " + named(names.place(place), place)));
        request.version().ifPresent(version -> said.add("version " + version));
        request.model().ifPresent(model -> said.add("with the model " + names.tool(model)));
        request.operator().ifPresent(operator -> said.add("run by " + names.organization(operator)));
        request.route()
                .ifPresent(route -> said.add(
                        route.isEmpty()
                                ? "directly"
                                : "through "
                                        + listed(route.stream().map(this::hop).toList(), "then")));
        request.counterparties()
                .ifPresent(parties -> parties.forEach(party -> said.add("with "
                        + names.organization(party.organization())
                        + party.role().map(role -> " (" + role + ")").orElse("")
                        + " on the other side")));
        request.device().ifPresent(device -> said.add("on a device that is " + device));
        request.network().ifPresent(network -> said.add("from the network " + network));
        request.credential().ifPresent(credential -> said.add("with the credential " + credential));
        request.data()
                .ifPresent(
                        data -> said.add(data.isEmpty() ? "without data" : "with the data " + String.join(", ", data)));
        request.purpose().ifPresent(purpose -> said.add("for " + purpose));
        request.zone().ifPresent(zone -> said.add("in the time zone " + zone));
        request.attributes().forEach((name, value) -> said.add(name + " = " + value));
        return said;
    }

    private String hop(String id) {
        String tool = names.tool(id);
        return tool.equals(id) ? names.organization(id) : tool;
    }

    static String named(String name, String id) {
        return name.equals(id) ? id : name + " (" + id + ")";
    }

    /** Returns what to do instead, to go on after "may": the tool first, further changes in the order of their names. */
    String change(Change change) {
        Map<String, String> fields = new TreeMap<>(change.fields());
        List<String> parts = new ArrayList<>();
        String tool = fields.remove("tool");
        if (tool != null) {
            parts.add(named(names.tool(tool), tool));
        }
        fields.forEach((field, value) -> parts.add(field.replace('-', ' ') + " " + value(field, value)));
        return String.join(", ", parts);
    }

    private String value(String field, String value) {
        return switch (field) {
            case "organization", "operator", "counterparty" -> names.organization(value);
            case "model" -> named(names.tool(value), value);
            case "place" -> named(names.place(value), value);
            default -> value;
        };
    }

    /** Returns the question that a missing fact puts to a person. */
    String question(String path) {
        return switch (path) {
            case "organization" -> "Which organization is it?";
            case "actor" -> "What is the user to the organization: employee, contractor, service or one of the public?";
            case "counterparty" -> "Who is on the other side of the deal?";
            case "tool" -> "Which tool is it?";
            case "version" -> "Which version of the tool is it?";
            case "model" -> "Which model is the tool pointed at?";
            case "operator" -> "Who runs the tool?";
            case "action" ->
                "What is done with the tool: used, installed, updated, bought, resold, embedded, exported?";
            case "place" -> "In which country is it used?";
            case "place.subdivision" -> "In which region of the country is it used?";
            case "place.area" -> "In which part of the region is it used?";
            case "zone" -> "In which time zone is the user?";
            case "route" -> "Who stands between the user and the vendor, if anybody?";
            case "device" -> "On what kind of device is it used?";
            case "network" -> "From which network is it used?";
            case "credential" -> "With what kind of credential is it used?";
            case "data" -> "What kind of data goes into it?";
            case "purpose" -> "What is it used for?";
            default ->
                path.startsWith("attributes.")
                        ? "What is the "
                                + path.substring("attributes.".length()).replace('-', ' ') + "?"
                        : "What is known of " + path + "?";
        };
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
