package dev.edict.engine.report;

import dev.edict.engine.render.Names;
import dev.edict.model.Party;
import dev.edict.model.PlaceTest;
import dev.edict.model.Regime;
import dev.edict.model.Relation;
import dev.edict.model.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words which organizations a test means. */
record PartyWords(Names names, Map<String, Regime> regimes) {
    /** Returns whom a test means, as a noun: {@code Alibaba Group or an organization headquartered in China}. */
    String noun(Party party) {
        if (party instanceof Party.Is is) {
            return named(is);
        }
        if (party instanceof Party.AnyOf any) {
            return either(any.tests().stream().map(this::noun).toList());
        }
        if (party instanceof Party.AllOf all
                && all.tests().get(0) instanceof Party.Is first
                && all.tests().size() > 1) {
            return named(first) + ", where it "
                    + predicates(all.tests().subList(1, all.tests().size()));
        }
        return "an organization that " + predicate(party);
    }

    /** Returns what a test says of an organization, to go on after "an organization that". */
    String predicate(Party party) {
        if (party instanceof Party.Is is) {
            return "is " + named(is);
        } else if (party instanceof Party.Listed listed) {
            return "is listed in " + either(places(listed.groups()));
        } else if (party instanceof Party.Headquartered at) {
            return "is headquartered " + place(at.place());
        } else if (party instanceof Party.Incorporated at) {
            return "is incorporated " + place(at.place());
        } else if (party instanceof Party.OfKind kind) {
            return "is a "
                    + either(kind.kinds().stream()
                            .map(Word::word)
                            .map(word -> word.replace('-', ' '))
                            .toList());
        } else if (party instanceof Party.Owned owned) {
            return owned(owned);
        } else if (party instanceof Party.Controlled controlled) {
            return "is controlled by " + noun(controlled.by());
        } else if (party instanceof Party.UltimateParent parent) {
            return "has as its ultimate parent " + noun(parent.test());
        } else if (party instanceof Party.Not not) {
            return "is not " + (not.test() instanceof Party.Is is ? named(is) : "one that " + predicate(not.test()));
        } else if (party instanceof Party.AnyOf any) {
            return either(any.tests().stream().map(this::predicate).toList());
        }
        return predicates(((Party.AllOf) party).tests());
    }

    private String predicates(List<Party> tests) {
        return tests.stream()
                .map(test -> test instanceof Party.AnyOf ? "either " + predicate(test) : predicate(test))
                .collect(Collectors.joining(", and "));
    }

    private String named(Party.Is is) {
        String who = either(is.ids().stream().map(names::organization).toList());
        String under = is.under()
                .map(regime -> " as " + regime(regime) + " counts them")
                .orElse("");
        return who + is.with().map(PartyWords::relation).orElse("") + under;
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case SUBSIDIARIES -> " with subsidiaries";
            case PARENTS -> " with parents";
            case GROUP -> " with the whole group";
        };
    }

    private String owned(Party.Owned owned) {
        Regime.Terms terms = owned.terms();
        List<String> words = new ArrayList<>();
        words.add("is owned"
                + terms.by().map(by -> " by " + noun(by)).orElse("")
                + owned.under().map(regime -> " under " + regime(regime)).orElse(""));
        terms(terms).forEach(words::add);
        owned.including().ifPresent(one -> words.add("one of the owners being " + noun(one)));
        return String.join(", ", words);
    }

    /** Returns what terms say beside whose holdings count. */
    List<String> terms(Regime.Terms terms) {
        List<String> words = new ArrayList<>();
        terms.threshold().ifPresent(threshold -> words.add(threshold.toString()));
        terms.counting()
                .ifPresent(counting -> words.add(
                        switch (counting.word()) {
                            case "cascade" -> "counting down the chain, each owner at the threshold in full";
                            case "multiply" -> "multiplying along the chain";
                            default -> "direct holdings alone";
                        }));
        terms.holders()
                .ifPresent(holders -> words.add(
                        switch (holders.word()) {
                            case "together" -> "several holders counting together";
                            case "joint" -> "holders counting together where they act jointly";
                            default -> "each holder counting alone";
                        }));
        if (!terms.rights().isEmpty()) {
            words.add("by "
                    + either(terms.rights().stream()
                            .map(right -> right.toString().toLowerCase(java.util.Locale.ROOT))
                            .toList()));
        }
        return words;
    }

    String regime(String id) {
        return Optional.ofNullable(regimes.get(id))
                .flatMap(Regime::title)
                .map(title -> "\u201c" + title + "\u201d")
                .orElse(id);
    }

    /** Returns a test of a place: {@code in China}, {@code outside Anthropic's supported places}. */
    String place(PlaceTest test) {
        return (test.inside() ? "in " : "outside ") + listed(places(test.places()), test.inside() ? "or" : "and");
    }

    private List<String> places(Collection<String> ids) {
        return ids.stream().map(names::place).toList();
    }

    static String either(List<String> words) {
        return listed(words, "or");
    }

    static String listed(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.get(words.size() - 1);
    }
}
