package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.SetAside;
import dev.edict.Verdict;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import dev.edict.model.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Laws of who may say what. */
final class AuthorityLaws {
    private AuthorityLaws() {}

    static boolean exceptionsKeepToTheirAuthority(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        for (SetAside each : decision.setAside()) {
            Optional<Policy> policy = pack.policy(each.policy(), request);
            Optional<Policy> exception = pack.policy(each.by(), request);
            if (policy.isPresent() && exception.isPresent()) {
                String issuer = exception.get().issuer();
                Broken.unless(
                        policy.get().issuer().equals(issuer)
                                || policy.get().waivableBy().contains(issuer),
                        Law.EXCEPTIONS_KEEP_TO_THEIR_AUTHORITY,
                        decision,
                        each.by() + " of " + issuer + " sets aside " + each.policy());
            }
        }
        boolean compared = untouched(pack, request, decision);
        return compared || !decision.setAside().isEmpty();
    }

    private static boolean untouched(TestedPack pack, AccessRequest request, Decision decision) {
        Set<String> exceptions = new HashSet<>();
        Set<String> targets = new HashSet<>();
        for (String id : pack.removable(request)) {
            Policy policy = pack.policy(id, request).orElseThrow();
            if (policy.exception()) {
                exceptions.add(id);
                targets.addAll(policy.setsAside());
            }
        }
        if (exceptions.isEmpty()) {
            return false;
        }
        Decision without = pack.without(exceptions).decide(TestedPack.without(exceptions, request));
        boolean compared = false;
        for (Finding finding : decision.findings().toList()) {
            if (!finding.exception() && !targets.contains(finding.policy())) {
                compared = true;
                Optional<Verdict> other = without.finding(finding.policy()).map(Finding::verdict);
                Broken.unless(
                        other.equals(Optional.of(finding.verdict())),
                        Law.EXCEPTIONS_KEEP_TO_THEIR_AUTHORITY,
                        decision,
                        "without any exception " + finding.policy() + " says " + other);
            }
        }
        return compared;
    }

    static boolean removingABanDeniesNoMore(TestedPack pack, AccessRequest request) {
        Decision decision = pack.asked().decide(request);
        if (pack.engine().pack().combining() != Combining.DENY_OVERRIDES || decision.outcome() == Outcome.DENY) {
            return false;
        }
        Set<String> removable = pack.removable(request);
        List<Finding> bans = decision.findings()
                .filter(finding -> finding.possible().contains(Verdict.DENY) && removable.contains(finding.policy()))
                .filter(finding -> isPlain(finding, decision, pack, request))
                .limit(3)
                .toList();
        for (Finding ban : bans) {
            Set<String> one = Set.of(ban.policy());
            Outcome outcome =
                    pack.without(one).decide(TestedPack.without(one, request)).outcome();
            Broken.unless(
                    outcome != Outcome.DENY,
                    Law.REMOVING_A_BAN_DENIES_NO_MORE,
                    decision,
                    "without " + ban.policy() + " it is denied");
        }
        return !bans.isEmpty();
    }

    // What replaces another lets it speak again when it goes; and an exception from nothing leaves the default alone.
    private static boolean isPlain(Finding ban, Decision decision, TestedPack pack, AccessRequest request) {
        boolean replaces = pack.policy(ban.policy(), request)
                .map(policy -> policy.replaces().isPresent())
                .orElse(true);
        boolean deniesByDefault = pack.engine().pack().silence() == Outcome.DENY
                && decision.setAside().stream().anyMatch(each -> each.policy().equals(ban.policy()));
        return !replaces && !deniesByDefault;
    }
}
