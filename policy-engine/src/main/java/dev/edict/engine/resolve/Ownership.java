package dev.edict.engine.resolve;

import dev.edict.OwnershipQuestion;
import dev.edict.OwnershipSpan;
import dev.edict.engine.compile.Catalogues;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.resolve.ownership.OwnershipAnswer;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Party;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers questions of ownership by themselves, apart from any policy. */
public final class Ownership {
    private Ownership() {}

    /**
     * Returns who owns an organization, over a period.
     *
     * @throws IllegalArgumentException if there is no such organization
     */
    public static List<OwnershipSpan> answer(OwnershipQuestion question, Period period, CompiledPack pack) {
        CompiledCatalogue catalogue = question.facts().catalogue().isEmpty()
                ? pack.catalogue()
                : CompiledCatalogue.of(
                        Catalogues.over(
                                pack.catalogue().catalogue(), question.facts().catalogue()),
                        pack.catalogue().zones());
        if (catalogue.organization(question.of()).isEmpty()) {
            throw new IllegalArgumentException("unknown organization `" + question.of() + "`");
        }
        Knowledge knowledge = new Knowledge(catalogue, question.knownAt());
        Party.Owned test = new Party.Owned(question.under(), question.terms(), Optional.empty());
        Timed<Owners.Solved> solved = knowledge.parties().owners().solved(test, question.of());
        List<OwnershipSpan> spans = new ArrayList<>();
        for (Timed.Step<Owners.Solved> step : solved.steps()) {
            step.period().intersection(period).ifPresent(part -> spans.add(span(part, step.value())));
        }
        return List.copyOf(spans);
    }

    private static OwnershipSpan span(Period period, Owners.Solved solved) {
        PercentageRange share =
                solved.detail().map(OwnershipAnswer::share).orElse(PercentageRange.exactly(Percentage.ZERO));
        return new OwnershipSpan(
                period,
                solved.answer().truth(),
                share,
                solved.answer().evidence(),
                solved.answer().missing());
    }
}
