package dev.edict.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of all policies together: every choice of one possible word for each policy is tried, and what all choices come to is the outcome. */
final class Combined {
    private static final List<String> STRICT = List.of("deny", "review", "permit", "none");
    private static final List<String> PERMISSIVE = List.of("permit", "deny", "review", "none");

    private final Node pack;
    private final Map<String, Node> policies;
    private final Map<String, Set<String>> votes;

    Combined(Node pack, Map<String, Node> policies, Map<String, Set<String>> votes) {
        this.pack = pack;
        this.policies = policies;
        this.votes = new TreeMap<>(votes);
        this.votes.values().removeIf(words -> words.equals(Set.of("none")));
    }

    private String issuer(String id) {
        return policies.get(id).get("issuer").text();
    }

    /** What one choice of words comes to. */
    private String outcome(Map<String, String> chosen) {
        List<String> order = pack.text("combining", "deny-overrides").equals("deny-overrides") ? STRICT : PERMISSIVE;
        Map<String, String> issuers = new TreeMap<>();
        Set<String> required = new TreeSet<>(pack.texts("requires-permit-of"));
        chosen.forEach((id, word) -> {
            issuers.merge(issuer(id), word, (one, other) -> order.indexOf(one) <= order.indexOf(other) ? one : other);
            if (!word.equals("none")) {
                required.addAll(policies.get(id).texts("requires-permit-of"));
            }
        });
        required.forEach(issuer -> issuers.merge(issuer, "review", (one, other) -> one.equals("none") ? other : one));
        String strictest = issuers.values().stream()
                .reduce("none", (one, other) -> STRICT.indexOf(one) <= STRICT.indexOf(other) ? one : other);
        return strictest.equals("none") ? pack.text("default", "not-applicable") : strictest;
    }

    private List<Map<String, String>> choices() {
        List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, Set<String>> vote : votes.entrySet()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> choice : choices) {
                for (String word : vote.getValue()) {
                    Map<String, String> extended = new LinkedHashMap<>(choice);
                    extended.put(vote.getKey(), word);
                    more.add(extended);
                }
            }
            choices = more;
            if (choices.size() > 5_000) {
                throw new Unsupported("too many open policies");
            }
        }
        return choices;
    }

    Oracle.Answer answer(Map<String, Word> words, Set<String> setAside, Map<String, Set<String>> helps) {
        List<Map<String, String>> choices = choices();
        Set<String> outcomes = new TreeSet<>();
        choices.forEach(choice -> outcomes.add(outcome(choice)));
        String outcome = outcomes.size() == 1 ? outcomes.iterator().next() : "indeterminate";
        Set<String> determining = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (String id : votes.keySet()) {
            boolean decides = outcome.equals("indeterminate")
                    ? matters(id, choices) || waits(id, choices)
                    : says(id, outcome, choices);
            if (decides) {
                determining.add(id);
                missing.addAll(outcome.equals("indeterminate") ? words.get(id).missing() : helps.get(id));
            }
        }
        if (outcome.equals("indeterminate") && !staysOpen(determining)) {
            votes.keySet().stream().filter(id -> votes.get(id).size() == 1).forEach(determining::add);
        }
        Set<String> overridden = new TreeSet<>();
        Set<String> warns = new TreeSet<>();
        words.forEach((id, word) -> {
            boolean firm = votes.containsKey(id) && votes.get(id).size() == 1;
            if (firm && !determining.contains(id)) {
                overridden.add(id);
            }
            if (word.word().equals("warn") && !setAside.contains(id)) {
                warns.add(id);
            }
        });
        Map<String, String> plain = new TreeMap<>();
        words.forEach((id, word) -> plain.put(id, word.word()));
        return new Oracle.Answer(outcome, determining, overridden, setAside, warns, missing, plain);
    }

    /** Whether a policy says the outcome for its issuer, or waits for a permit that is not there. */
    private boolean says(String id, String outcome, List<Map<String, String>> choices) {
        if (outcome.equals("review") && waits(id, choices)) {
            return true;
        }
        return votes.get(id).equals(Set.of(outcome))
                && choices.stream()
                        .allMatch(choice -> ofIssuer(issuer(id), choice).equals(outcome));
    }

    // Without those that are sure, the default may say what the open ones come to.
    private boolean staysOpen(Set<String> ids) {
        Map<String, Set<String>> left = new TreeMap<>(votes);
        left.keySet().retainAll(ids);
        Combined alone = new Combined(pack, policies, left);
        return alone.choices().stream().map(alone::outcome).distinct().count() > 1;
    }

    private boolean waits(String id, List<Map<String, String>> choices) {
        return policies.get(id).has("requires-permit-of")
                && choices.stream().anyMatch(choice -> !choice.get(id).equals("none") && waiting(id, choice));
    }

    private boolean waiting(String id, Map<String, String> choice) {
        return policies.get(id).texts("requires-permit-of").stream()
                .anyMatch(issuer -> Set.of("none", "review").contains(ofIssuer(issuer, choice)));
    }

    private String ofIssuer(String issuer, Map<String, String> choice) {
        Map<String, String> own = new TreeMap<>(choice);
        own.keySet().removeIf(id -> !issuer(id).equals(issuer));
        List<String> order = pack.text("combining", "deny-overrides").equals("deny-overrides") ? STRICT : PERMISSIVE;
        return own.values().stream()
                .reduce("none", (one, other) -> order.indexOf(one) <= order.indexOf(other) ? one : other);
    }

    /** Whether another word of a policy, all else the same, makes another outcome. */
    private boolean matters(String id, List<Map<String, String>> choices) {
        Map<Map<String, String>, Set<String>> outcomes = new LinkedHashMap<>();
        for (Map<String, String> choice : choices) {
            Map<String, String> others = new TreeMap<>(choice);
            others.remove(id);
            outcomes.computeIfAbsent(others, none -> new TreeSet<>()).add(outcome(choice));
        }
        return outcomes.values().stream().anyMatch(some -> some.size() > 1);
    }
}
