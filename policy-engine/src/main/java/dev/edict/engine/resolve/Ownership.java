package dev.edict.engine.resolve;

import dev.edict.Facts;
import dev.edict.OwnershipQuestion;
import dev.edict.OwnershipSpan;
import dev.edict.OwnershipSurvey;
import dev.edict.engine.compile.Catalogues;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.resolve.ownership.OwnershipAnswer;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Party;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Answers questions of ownership by themselves, apart from any policy. */
public final class Ownership {
    private Ownership() {}

    /**
     * Returns who owns an organization, over a period.
     *
     * @throws IllegalArgumentException if there is no such organization
     */
    public static List<OwnershipSpan> answer(OwnershipQuestion question, Period period, CompiledPack pack) {
        CompiledCatalogue catalogue = catalogue(question.facts(), pack);
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

    /** Returns the organizations that are owned at an instant, and those of which it is not known, by their ids. */
    public static SortedMap<String, Truth> answer(OwnershipSurvey survey, Instant at, CompiledPack pack) {
        Knowledge knowledge = new Knowledge(catalogue(survey.facts(), pack), survey.knownAt());
        Party.Owned test = new Party.Owned(survey.under(), survey.terms(), Optional.empty());
        return Collections.unmodifiableSortedMap(knowledge.parties().owners().everyoneOwned(test, at));
    }

    private static CompiledCatalogue catalogue(Facts facts, CompiledPack pack) {
        return facts.catalogue().isEmpty()
                ? pack.catalogue()
                : CompiledCatalogue.of(
                        Catalogues.over(pack.catalogue().catalogue(), facts.catalogue()),
                        pack.catalogue().zones());
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
