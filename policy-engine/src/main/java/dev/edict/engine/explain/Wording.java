package dev.edict.engine.explain;

import dev.edict.model.Party;
import dev.edict.model.Regime;
import dev.edict.model.ToolTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says tests in words, as near to their authors' as words allow. */
final class Wording {
    private Wording() {}

    static String of(Party party) {
        if (party instanceof Party.Is is) {
            return String.join(" or ", is.ids())
                    + is.with().map(relation -> " with " + relation.word()).orElse("");
        }
        if (party instanceof Party.Listed listed) {
            return "on the list " + String.join(" or ", listed.groups());
        }
        if (party instanceof Party.Headquartered headquartered) {
            return "headquartered " + headquartered.place();
        }
        if (party instanceof Party.Incorporated incorporated) {
            return "incorporated " + incorporated.place();
        }
        if (party instanceof Party.OfKind kinds) {
            return "a " + kinds.kinds().stream().map(kind -> kind.word()).collect(Collectors.joining(" or a "));
        }
        if (party instanceof Party.Owned owned) {
            return owned(owned);
        }
        if (party instanceof Party.Controlled controlled) {
            return "controlled by somebody " + of(controlled.by());
        }
        if (party instanceof Party.UltimateParent parent) {
            return "with an ultimate parent " + of(parent.test());
        }
        if (party instanceof Party.Not not) {
            return "not " + of(not.test());
        }
        List<Party> tests = party instanceof Party.AnyOf any ? any.tests() : ((Party.AllOf) party).tests();
        return tests.stream()
                .map(Wording::of)
                .collect(Collectors.joining(party instanceof Party.AnyOf ? ", or " : ", and "));
    }

    private static String owned(Party.Owned owned) {
        Regime.Terms terms = owned.terms();
        List<String> words = new ArrayList<>(List.of("owned"));
        terms.threshold().ifPresent(threshold -> words.add(threshold.toString()));
        terms.by().ifPresent(by -> words.add("by somebody " + of(by)));
        owned.under().ifPresent(under -> words.add("under " + under));
        terms.counting().ifPresent(counting -> words.add("counted by " + counting.word()));
        terms.holders().ifPresent(holders -> words.add("holders " + holders.word()));
        owned.including().ifPresent(including -> words.add("including somebody " + of(including)));
        return String.join(" ", words);
    }

    static String of(ToolTest test) {
        List<String> words = new ArrayList<>();
        test.tools().ifPresent(tools -> words.add(tools.toString()));
        test.vendors().ifPresent(vendors -> words.add("sold by " + of(vendors)));
        test.operators().ifPresent(operators -> words.add("operated by " + of(operators)));
        test.models().ifPresent(models -> words.add("with model " + models));
        test.categories().ifPresent(categories -> words.add("of category " + categories));
        test.kinds().ifPresent(kinds -> words.add("of kind " + kinds));
        test.classes().ifPresent(classes -> words.add("of class " + classes));
        test.versions().ifPresent(versions -> words.add("version " + versions));
        test.risk()
                .ifPresent(risk -> words.add("risk " + (risk.atLeast() ? "at least " : "below ")
                        + risk.bound().word() + (risk.by().isEmpty() ? "" : " by " + String.join(" or ", risk.by()))));
        String reach = (test.inside() ? ", also inside" : "") + (test.derived() ? ", also derived" : "");
        return (words.isEmpty() ? "anything" : String.join(", ", words)) + reach;
    }
}
