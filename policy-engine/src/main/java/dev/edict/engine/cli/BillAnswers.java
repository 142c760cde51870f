package dev.edict.engine.cli;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.importing.Sbom;
import dev.edict.engine.importing.SbomEntry;
import dev.edict.model.Outcome;
import dev.edict.version.PackageUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack says of each entry of a software bill of materials.
 *
 * @param answers the decisions on the entries that the pack knows, in the bill's order
 * @param unknown the entries that it does not know, of which nobody can say anything
 */
record BillAnswers(Map<SbomEntry, Decision> answers, List<SbomEntry> unknown) {
    private static final List<Outcome> STRICTEST_FIRST =
            List.of(Outcome.DENY, Outcome.REVIEW, Outcome.INDETERMINATE, Outcome.NOT_APPLICABLE, Outcome.PERMIT);

    static BillAnswers of(Sbom bill, PolicyEngine engine, AccessRequest request) {
        Map<PackageUrl, String> tools = new LinkedHashMap<>();
        engine.catalogue()
                .tools()
                .forEach((id, tool) ->
                        tool.packageUrl().map(PackageUrl::parse).ifPresent(url -> tools.putIfAbsent(url, id)));
        Map<SbomEntry, Decision> answers = new LinkedHashMap<>();
        List<SbomEntry> unknown = new ArrayList<>();
        for (SbomEntry entry : bill.entries()) {
            Optional<String> tool = entry.samePackage(tools.keySet()).map(tools::get);
            tool.ifPresentOrElse(
                    id -> answers.put(entry, engine.decide(asked(request, id, entry))), () -> unknown.add(entry));
        }
        return new BillAnswers(answers, unknown);
    }

    private static AccessRequest asked(AccessRequest request, String tool, SbomEntry entry) {
        AccessRequest.Builder asked = request.toBuilder().tool(tool).without("version");
        entry.version()
                .or(() -> entry.packageUrl().flatMap(PackageUrl::version))
                .ifPresent(asked::version);
        return asked.build();
    }

    /** Returns the strictest outcome of all; an entry that is not known counts as missing facts. */
    Outcome worst() {
        return STRICTEST_FIRST.stream()
                .filter(outcome -> (outcome == Outcome.INDETERMINATE && !unknown.isEmpty())
                        || answers.values().stream().anyMatch(each -> each.outcome() == outcome))
                .findFirst()
                .orElse(Outcome.NOT_APPLICABLE);
    }

    String text(boolean all) {
        StringBuilder text = new StringBuilder();
        answers.forEach((entry, decision) -> {
            boolean fine = decision.outcome() == Outcome.PERMIT || decision.outcome() == Outcome.NOT_APPLICABLE;
            if (all || !fine) {
                text.append(entry.reference())
                        .append('\n')
                        .append(Answers.inShort(decision).indent(2));
                decision.determining()
                        .forEach(finding -> finding.because()
                                .ifPresent(because -> text.append("  because: ")
                                        .append(because)
                                        .append('\n')));
            }
        });
        if (all) {
            unknown.forEach(entry -> text.append(entry.reference()).append("\n  the pack does not know it\n"));
        }
        for (Outcome outcome : STRICTEST_FIRST) {
            long count = answers.values().stream()
                    .filter(each -> each.outcome() == outcome)
                    .count();
            text.append(outcome.word().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(count)
                    .append(", ");
        }
        return text.append("not known to the pack: ")
                .append(unknown.size())
                .append('\n')
                .toString();
    }
}
