package dev.edict.engine.importing;

import dev.edict.Issue;
import dev.edict.model.FactTime;
import dev.edict.model.Holding;
import dev.edict.model.Right;
import dev.edict.time.Ending;
import dev.edict.time.When;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns relationships into holdings: each interest is one, and ends when its record stops naming it. */
final class Relationships {
    private final Ids ids;
    private final Register register;
    private final List<Issue> issues;
    private final Map<Stated, Holding> holdings = new LinkedHashMap<>();
    private final Map<String, Map<String, Holding>> latest = new HashMap<>();

    Relationships(Ids ids, Register register, List<Issue> issues) {
        this.ids = ids;
        this.register = register;
        this.issues = issues;
    }

    /** A holding, and when what is stated of it was known: of two such statements the later in the text corrects the earlier. */
    private record Stated(Optional<String> holding, Optional<When> known) {}

    List<Holding> holdings() {
        return List.copyOf(holdings.values());
    }

    private void put(Holding holding) {
        holdings.put(new Stated(holding.id(), holding.time().known()), holding);
    }

    void add(Statement statement) throws UnusableStatementException {
        JsonNode.Fields details = statement.details();
        String owned = ids.of(details.text("subject")
                .orElseThrow(() -> new UnusableStatementException("the relationship does not say in whom")));
        Optional<String> party = details.text("interestedParty");
        String reason = details.object("interestedParty").text("reason").orElse("");
        if (party.isEmpty() && reason.isEmpty()) {
            throw new UnusableStatementException("the relationship does not say whose it is");
        }
        String owner = party.map(ids::of).orElse(Holding.UNKNOWN_OWNER);
        List<Interest> interests = reason.equals("noBeneficialOwners") ? List.of() : interests(statement);
        Map<String, Holding> stated = new LinkedHashMap<>();
        Map<Right, Integer> counts = new EnumMap<>(Right.class);
        for (Interest interest : interests) {
            int number = counts.merge(interest.right(), 1, Integer::sum);
            String id = ids.of(statement.record()) + "/" + interest.right().word() + (number == 1 ? "" : "/" + number);
            stated.put(id, holding(id, owner, owned, interest, statement));
        }
        closeWhatIsNotStated(statement, stated);
        stated.values().forEach(this::put);
        latest.put(statement.record(), stated);
    }

    private List<Interest> interests(Statement statement) throws UnusableStatementException {
        JsonNode.Fields details = statement.details();
        List<JsonNode.Fields> stated = details.objects("interests");
        if (stated.isEmpty()) {
            if (statement.isClosed()) {
                return List.of();
            }
            if (details.text("interestedParty").isEmpty()) {
                return List.of(Interest.anyShares());
            }
            throw new UnusableStatementException("the relationship says nothing of what is held");
        }
        boolean told = !details.list("componentRecordIds").isEmpty()
                || !details.list("componentStatementIDs").isEmpty();
        List<Interest> usable = new ArrayList<>();
        boolean skipped = false;
        for (JsonNode.Fields each : stated) {
            Optional<Interest> interest = Interest.of(each);
            // What others stand between comes link by link in statements of its own.
            skipped |= interest.isPresent() && interest.get().isIndirect() && told;
            interest.filter(found -> !(found.isIndirect() && told)).ifPresent(usable::add);
        }
        if (usable.isEmpty() && !skipped) {
            throw new UnusableStatementException(
                    "none of the interests is a share, votes, seats on the board or control");
        }
        if (usable.stream().anyMatch(Interest::isIndirect)) {
            issues.add(Issue.warning(
                    "indirect-interest",
                    statement.origin().file(),
                    statement.origin().line(),
                    statement.origin().column(),
                    "an indirect interest without the holdings between is taken for a direct one"));
        }
        usable.sort(Interest.ORDER);
        return usable;
    }

    private Holding holding(String id, String owner, String owned, Interest interest, Statement statement)
            throws UnusableStatementException {
        Optional<When> until = interest.until();
        if (until.isEmpty() && statement.isClosed()) {
            until = statement.turn();
            if (until.isEmpty()) {
                throw new UnusableStatementException("the relationship is closed, but nobody says since when");
            }
        }
        checkOrder(interest.from(), until);
        FactTime open = register.time(statement, interest.from());
        return new Holding(
                Optional.of(id),
                owner,
                owned,
                interest.right(),
                interest.share(),
                ending(open, open.known(), until),
                statement.origin());
    }

    /** A date that a statement gives is the first on which what it says is no longer so. */
    private static FactTime ending(FactTime time, Optional<When> known, Optional<When> until) {
        return new FactTime(time.zone(), known, time.from(), until.map(when -> new Ending(when, false)), time.source());
    }

    private static void checkOrder(Optional<When> from, Optional<When> until) throws UnusableStatementException {
        if (from.isPresent()
                && until.isPresent()
                && from.get() instanceof When.Day first
                && until.get() instanceof When.Day last
                && last.date().isBefore(first.date())) {
            throw new UnusableStatementException("the interest ends on " + last + ", before it begins");
        }
    }

    private void closeWhatIsNotStated(Statement statement, Map<String, Holding> stated) {
        Optional<When> turn = statement.turn();
        if (turn.isEmpty()) {
            return;
        }
        latest.getOrDefault(statement.record(), Map.of()).forEach((id, before) -> {
            if (!stated.containsKey(id) && before.time().until().isEmpty()) {
                put(new Holding(
                        before.id(),
                        before.owner(),
                        before.owned(),
                        before.right(),
                        before.share(),
                        ending(before.time(), statement.known(), turn),
                        statement.origin()));
            }
        });
    }
}
