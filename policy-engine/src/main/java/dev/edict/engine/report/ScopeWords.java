package dev.edict.engine.report;

import dev.edict.engine.render.Names;
import dev.edict.model.AttributeTest;
import dev.edict.model.Manner;
import dev.edict.model.Routes;
import dev.edict.model.Scope;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says in words what a statement applies to. */
record ScopeWords(Names names, PartyWords parties) {
    /**
     * One thing that is said.
     *
     * @param label the question that it answers: {@code Who}
     * @param text the answer
     */
    record Row(String label, String text) {}

    /** Returns what a scope asks for; nothing that it leaves open is named. */
    List<Row> rows(Scope scope) {
        List<Row> rows = new ArrayList<>();
        who(scope).ifPresent(text -> rows.add(new Row("Who", text)));
        whom(scope).ifPresent(text -> rows.add(new Row("Other side", text)));
        scope.what().ifPresent(what -> rows.add(new Row("What", tool(what))));
        String how = how(scope.how());
        if (!how.isEmpty()) {
            rows.add(new Row("How", how));
        }
        scope.where().ifPresent(place -> rows.add(new Row("Where", "used " + parties.place(place))));
        if (!scope.given().isEmpty()) {
            rows.add(new Row("If", scope.given().stream().map(ScopeWords::test).collect(Collectors.joining(", and "))));
        }
        if (!scope.any().isEmpty()) {
            rows.add(new Row("One of", scope.any().stream().map(this::inline).collect(Collectors.joining("; or "))));
        }
        return rows;
    }

    /** Returns a scope in one line. */
    String inline(Scope scope) {
        List<Row> rows = rows(scope);
        return rows.isEmpty()
                ? "everybody and everything"
                : rows.stream()
                        .map(row -> row.label().equals("If") ? "if " + row.text() : row.text())
                        .collect(Collectors.joining(", "));
    }

    private Optional<String> who(Scope scope) {
        Optional<String> organization = scope.who().map(parties::noun);
        Optional<String> actors = scope.actors().map(words -> words(words, UnaryOperator.identity(), "anybody but "));
        if (actors.isPresent() && organization.isPresent()) {
            return Optional.of(actors.get() + " of " + organization.get());
        }
        return actors.or(() -> organization);
    }

    private Optional<String> whom(Scope scope) {
        Optional<String> party = scope.whom().map(parties::noun);
        Optional<String> roles =
                scope.roles().map(words -> "as " + words(words, UnaryOperator.identity(), "anything but "));
        if (party.isPresent() && roles.isPresent()) {
            return Optional.of(party.get() + ", " + roles.get());
        }
        return roles.or(() -> party);
    }

    String tool(ToolTest test) {
        List<String> words = new ArrayList<>();
        test.tools().ifPresent(tools -> words.add(words(tools, this::toolOrGroup, "any tool but ")));
        test.vendors()
                .ifPresent(vendor -> words.add((words.isEmpty() ? "a tool" : "") + " sold by " + parties.noun(vendor)));
        test.categories()
                .ifPresent(all -> words.add("of the category " + words(all, UnaryOperator.identity(), "any but ")));
        test.kinds().ifPresent(kinds -> words.add("of the kind " + words(kinds, UnaryOperator.identity(), "any but ")));
        test.classes().ifPresent(all -> words.add("of the class " + words(all, UnaryOperator.identity(), "any but ")));
        test.operators().ifPresent(operator -> words.add("run by " + parties.noun(operator)));
        test.models().ifPresent(models -> words.add("working with " + words(models, names::tool, "any model but ")));
        test.versions().ifPresent(versions -> words.add("in versions " + versions));
        test.risk()
                .ifPresent(risk ->
                        words.add("with a risk " + (risk.atLeast() ? "of at least " : "below ") + risk.bound()
                                + (risk.by().isEmpty()
                                        ? ""
                                        : " by the word of "
                                                + PartyWords.either(risk.by().stream()
                                                        .map(names::organization)
                                                        .toList()))));
        String text = String.join(", ", words).strip();
        String tools =
                test.tools().isPresent() || test.vendors().isPresent() || text.isEmpty() ? text : "a tool " + text;
        return (tools.isEmpty() ? "any tool" : tools) + reach(test);
    }

    private static String reach(ToolTest test) {
        if (test.inside() && test.derived()) {
            return "; also a tool that has one inside or was made of one";
        }
        return (test.inside() ? "; also a tool that has one inside" : "")
                + (test.derived() ? "; also a tool that was made of one" : "");
    }

    private String toolOrGroup(String id) {
        String tool = names.tool(id);
        return tool.equals(id) ? names.place(id) : tool;
    }

    private String how(Manner how) {
        List<String> words = new ArrayList<>();
        how.actions().ifPresent(all -> words.add("to " + words(all, ScopeWords::verb, "do anything but ")));
        how.devices()
                .ifPresent(all -> words.add("on a device that is " + words(all, ScopeWords::spaced, "anything but ")));
        how.networks().ifPresent(all -> words.add("from the network " + words(all, ScopeWords::spaced, "any but ")));
        how.credentials()
                .ifPresent(all -> words.add("with the credential " + words(all, ScopeWords::spaced, "any but ")));
        how.purposes().ifPresent(all -> words.add("for " + words(all, ScopeWords::spaced, "anything but ")));
        how.data().ifPresent(all -> words.add("with the data " + words(all, ScopeWords::spaced, "any but ")));
        if (how.routes() != Routes.ANY) {
            words.add(
                    how.routes() == Routes.DIRECT
                            ? "with nobody between user and vendor"
                            : "directly, or through somebody whom the vendor authorizes");
        }
        return String.join(", ", words);
    }

    private static String verb(String action) {
        return action.equals("train") ? "train a competing model" : spaced(action);
    }

    private static String spaced(String word) {
        return word.replace('-', ' ');
    }

    private static String words(Words test, UnaryOperator<String> name, String unless) {
        List<String> named = test.words().stream().map(name).toList();
        return test.negated() ? unless + PartyWords.either(named) : PartyWords.either(named);
    }

    static String test(AttributeTest test) {
        String values = PartyWords.either(test.values());
        String name = spaced(test.attribute());
        return name
                + switch (test.comparison()) {
                    case EQUALS -> " is " + values;
                    case NOT -> " is not " + values;
                    case AT_LEAST -> " is at least " + values;
                    case MORE_THAN -> " is more than " + values;
                    case AT_MOST -> " is at most " + values;
                    case LESS_THAN -> " is less than " + values;
                    case FROM -> " is " + values + " or later";
                    case BEFORE -> " is before " + values;
                };
    }
}
