package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.Audit;
import dev.edict.CalendarEntry;
import dev.edict.ConditionCheck;
import dev.edict.Decision;
import dev.edict.Identity;
import dev.edict.Issue;
import dev.edict.Lever;
import dev.edict.OwnershipQuestion;
import dev.edict.OwnershipSpan;
import dev.edict.OwnershipSurvey;
import dev.edict.PackException;
import dev.edict.Suggestion;
import dev.edict.Timeline;
import dev.edict.WhyNot;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.check.Checked;
import dev.edict.engine.check.CheckedPack;
import dev.edict.engine.check.PackCheck;
import dev.edict.engine.compile.AllowedCode;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.ReadFields;
import dev.edict.engine.explain.Almanac;
import dev.edict.engine.explain.Audits;
import dev.edict.engine.explain.Explainer;
import dev.edict.engine.explain.Questions;
import dev.edict.engine.importing.Sbom;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.match.Deadline;
import dev.edict.engine.resolve.BillRequests;
import dev.edict.engine.resolve.Ownership;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Catalogue;
import dev.edict.model.Change;
import dev.edict.model.Outcome;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Answers whether organizations may use tools, by one pack. The door to Edict: it takes a pack through stages 1 to 3 once, and each request through stages 4 to 7.
 *
 * <p>Immutable and safe to share between threads. A decision is a function of the pack, the request and the time-zone rules alone: no clock, locale, default zone or system property has any
 * influence.
 */
public final class PolicyEngine {
    /** The version of Edict that decisions are made with. */
    public static final String VERSION = "0.1.0";

    private final CheckedPack checked;
    private final Optional<OwnRules> rules;
    private final Options options;
    private final CompiledPack pack;
    private final List<Issue> warnings;
    private final Evaluator evaluator;
    private final Identity identity;
    private final ReadFields fields;
    private final AnswerCache answers;

    private PolicyEngine(CheckedPack checked, Optional<OwnRules> rules, Options options, List<Issue> warnings) {
        this.checked = checked;
        this.rules = rules;
        this.options = options;
        pack = CompiledPack.of(
                checked.pack(),
                rules.map(OwnRules::policies).orElse(List.of()),
                rules.map(OwnRules::words).orElse(Map.of()),
                checked.catalogue(),
                checked.hash(),
                options.timeZones());
        this.warnings = List.copyOf(warnings);
        evaluator = new Evaluator(
                pack, rules.map(own -> own.with(pack.catalogue().catalogue().groups(), options.bounds())));
        fields = ReadFields.of(pack, rules.isPresent());
        answers = new AnswerCache(fields, options.cachedRequests());
        identity = new Identity(
                pack.pack().id(),
                pack.pack().version(),
                pack.hash(),
                VERSION,
                options.timeZones().version());
    }

    /**
     * What a caller may choose when a pack is loaded.
     *
     * @param imports packs that the pack may import besides those that ship with Edict
     * @param timeZones the rules by which local dates become instants
     * @param cachedRequests how many requests at the most, apart from their instants, the engine keeps the answers to; 0 for none
     * @param bounds how much the pack's own rules may take for one request
     * @param trustedMethods the methods that the pack's own rules may call besides those that all rules may; see {@link
     *     #withTrustedMethods}
     */
    public record Options(
            List<PackSource> imports,
            TimeZones timeZones,
            int cachedRequests,
            Bounds bounds,
            Set<Method> trustedMethods) {
        private static final int CACHED_REQUESTS = 4_096;

        /** Copies the collections. */
        public Options {
            imports = List.copyOf(imports);
            trustedMethods = AllowedCode.trusting(trustedMethods).trusted();
            if (cachedRequests < 0) {
                throw new IllegalArgumentException("the number of cached requests is " + cachedRequests);
            }
        }

        /** Returns no further packs, and the time zones of the running platform. */
        public static Options defaults() {
            return new Options(List.of(), TimeZones.ofPlatform(), CACHED_REQUESTS, Bounds.DEFAULT, Set.of());
        }

        /** Returns these options with packs that may be imported. */
        public Options withImports(List<PackSource> packs) {
            return new Options(packs, timeZones, cachedRequests, bounds, trustedMethods);
        }

        /** Returns these options with other time-zone rules. */
        public Options withTimeZones(TimeZones zones) {
            return new Options(imports, zones, cachedRequests, bounds, trustedMethods);
        }

        /** Returns these options with another bound on the requests whose answers are kept. */
        public Options withCachedRequests(int requests) {
            return new Options(imports, timeZones, requests, bounds, trustedMethods);
        }

        /** Returns these options with other bounds on what the pack's own rules may take for one request. */
        public Options withBounds(Bounds other) {
            return new Options(imports, timeZones, cachedRequests, other, trustedMethods);
        }

        /**
         * Returns these options with methods that the pack's own rules may call besides those that all rules may: instance methods of
         * texts, numbers and shares, and static methods of types that rules then may name. It is for packs that you trust as you trust
         * your own code. A decision must stay a pure function, so every method must give the same answer to the same arguments, at all
         * times and on all machines; those of the Java platform that read a clock, chance or settings are refused, and for methods of
         * your own you vouch.
         *
         * @throws IllegalArgumentException if one of them is not public, or reads a clock, chance, or what the machine is set to
         */
        public Options withTrustedMethods(Set<Method> methods) {
            return new Options(imports, timeZones, cachedRequests, bounds, methods);
        }
    }

    /**
     * Loads a pack from a folder, or from a zip or jar file.
     *
     * @throws PackException with every issue, if the pack has errors
     */
    public static PolicyEngine load(Path folderOrArchive) {
        return load(PackSource.of(folderOrArchive), Options.defaults());
    }

    /**
     * Loads a pack.
     *
     * @throws PackException with every issue, if the pack has errors
     */
    public static PolicyEngine load(PackSource source) {
        return load(source, Options.defaults());
    }

    /**
     * Loads a pack with options.
     *
     * @throws PackException with every issue, if the pack has errors
     */
    public static PolicyEngine load(PackSource source, Options options) {
        return load(source, options, Optional.empty());
    }

    /**
     * Loads a pack in place of this one, with the same options. What did not change is taken from here where that is dear: the compiled
     * rules.
     *
     * @throws PackException with every issue, if the pack has errors
     */
    public PolicyEngine reloaded(PackSource source) {
        return load(source, options, rules);
    }

    private static PolicyEngine load(PackSource source, Options options, Optional<OwnRules> before) {
        Checked checked = PackCheck.check(source, options.imports(), options.timeZones());
        List<Issue> issues = new ArrayList<>(checked.issues());
        AllowedCode allowed = AllowedCode.trusting(options.trustedMethods());
        Optional<OwnRules> rules = OwnRules.isIn(source)
                ? OwnRules.compile(source, checked.names(), allowed, issues, before)
                : Optional.empty();
        rules.ifPresent(own -> own.checkDates(checked, options.timeZones(), issues));
        if (checked.pack().isEmpty() || issues.stream().anyMatch(Issue::isError)) {
            throw new PackException(issues);
        }
        return new PolicyEngine(
                checked.pack().get(),
                rules,
                options,
                issues.stream().distinct().sorted().toList());
    }

    /** Returns the rules of the pack's own, if it has any. */
    Optional<OwnRules> rules() {
        return rules;
    }

    /** Returns everything that is wrong with a pack, or odd about it, in reading order; empty if there is nothing. */
    public static List<Issue> check(PackSource source, Options options) {
        Checked checked = PackCheck.check(source, options.imports(), options.timeZones());
        List<Issue> issues = new ArrayList<>(checked.issues());
        if (OwnRules.isIn(source)) {
            OwnRules.compile(source, checked.names(), AllowedCode.trusting(options.trustedMethods()), issues)
                    .ifPresent(own -> own.checkDates(checked, options.timeZones(), issues));
        }
        return issues.stream().distinct().sorted().toList();
    }

    /**
     * Returns what is allowed in a pack and most likely not meant, in reading order, each with the code of a lint. What the pack accepts is left out; nothing is found in a pack with errors.
     */
    public static List<Issue> lint(PackSource source, Options options) {
        return PackCheck.lint(source, options.imports(), options.timeZones());
    }

    /**
     * Decides a request.
     *
     * @throws IllegalArgumentException if the request has no instant, or a value in it cannot be what it is compared as
     */
    public Decision decide(AccessRequest request) {
        Instant at = instant(request);
        return answers.keeps()
                ? answers(request).at(request, at)
                : open(request).once(request, at);
    }

    static Instant instant(AccessRequest request) {
        return request.at()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the request says no instant: set at(...), for Edict reads no clock"));
    }

    /**
     * Decides every entry of a software bill of materials: which of them are denied, need a review or are not decided for want of
     * facts. An entry is the tool of the catalogue with its package URL, or without one the only tool of its name; what stands inside it
     * in the bill is inside it. Of an entry that the catalogue does not have, the request says what the bill does: its package, its kind,
     * who supplies it and what it is made of; all else about it is unknown.
     *
     * @param bill the bill
     * @param request who wants to do what with it, where and when; a tool and a version in it are ignored
     * @throws IllegalArgumentException if the request has no instant
     */
    public BillAssessment assess(Sbom bill, AccessRequest request) {
        Instant at = instant(request);
        BillRequests.Asking asking =
                BillRequests.of(bill, request, pack.catalogue().catalogue());
        Evaluator.Era era = evaluator.open(asking.everything(), request.knownAt());
        Function<BillRequests.Asked, BillAssessment.Entry> decide = asked -> {
            Function<AccessRequest, Evaluator.Evaluation> evaluate = asked.says() == BillRequests.Says.WHAT_ALL_MAY_HEAR
                    ? each -> evaluator.evaluate(each, era)
                    : evaluator::evaluate;
            Decision decision = asked.says() == BillRequests.Says.NOTHING
                    ? decide(asked.request())
                    : open(asked.request(), evaluate).once(asked.request(), at);
            return new BillAssessment.Entry(asked.entry(), asked.tool(), decision);
        };
        return new BillAssessment(
                asking.subject().map(decide),
                asking.entries().stream().map(decide).toList());
    }

    /** Returns the decisions on a request over all time; the request's instant is ignored. */
    public Timeline timeline(AccessRequest request) {
        return open(request).timeline(Period.ALWAYS);
    }

    /**
     * Returns the decisions on a request from an instant until another, which is not in it any more.
     *
     * @throws IllegalArgumentException if the period is empty
     */
    public Timeline timeline(AccessRequest request, Instant from, Instant until) {
        return open(request).timeline(new Period(from, until));
    }

    /** Returns the decisions on a request from an instant until another, on some knowledge. */
    public Timeline timeline(AccessRequest request, Instant from, Instant until, KnownAt knownAt) {
        return timeline(request.toBuilder().knownAt(knownAt).build(), from, until);
    }

    private Answers answers(AccessRequest request) {
        return answers.keeps() ? answers.get(request, this::open) : open(request);
    }

    /** Decides many requests; see {@link #decideAll(Iterator, LongConsumer)}. */
    public Iterator<Decision> decideAll(Iterator<AccessRequest> requests) {
        return decideAll(requests, decided -> {});
    }

    /**
     * Decides many requests, in their order. A request is read when its decision is asked for and not before, so whoever reads slowly is never run over. Requests that the pack cannot tell apart
     * are evaluated together. Where a request cannot be decided, {@code next} throws as {@link #decide} does, and goes on with the one after it.
     *
     * @param requests the requests
     * @param progress is told how many are decided, after each 1,024 of them
     */
    public Iterator<Decision> decideAll(Iterator<AccessRequest> requests, LongConsumer progress) {
        return bulk(progress).of(requests);
    }

    /** Decides many requests; see {@link #decideAll(Stream, LongConsumer)}. */
    public Stream<Decision> decideAll(Stream<AccessRequest> requests) {
        return decideAll(requests, decided -> {});
    }

    /**
     * Decides many requests, in the stream's order and in parallel if the stream is. Requests that the pack cannot tell apart are evaluated together.
     *
     * @param requests the requests
     * @param progress is told how many are decided, after each 1,024 of them; by several threads if the stream is parallel
     */
    public Stream<Decision> decideAll(Stream<AccessRequest> requests, LongConsumer progress) {
        return bulk(progress).of(requests);
    }

    private Bulk bulk(LongConsumer progress) {
        return new Bulk(new AnswerCache(fields, Bulk.REMEMBERED), this::open, progress);
    }

    private Answers open(AccessRequest request) {
        return open(request, evaluator::evaluate);
    }

    private Answers open(AccessRequest request, Function<AccessRequest, Evaluator.Evaluation> evaluate) {
        Evaluator.Evaluation evaluation = evaluate.apply(request);
        Explainer explainer = new Explainer(
                evaluation.conditions(),
                evaluation.course(),
                evaluation::near,
                pack,
                change -> outcomes(evaluate.apply(changed(request, change)), evaluation.deadline()),
                identity);
        return new Answers(request, explainer, identity, evaluation.deadline(), other -> open(other, evaluate));
    }

    // A changed request has time of its own, but what explains a request by it is touched by it.
    private static Timed<Outcome> outcomes(Evaluator.Evaluation changed, Deadline deadline) {
        Timed<Outcome> outcomes = changed.course().outcomes();
        if (changed.deadline().touched()) {
            deadline.touch();
        }
        return outcomes;
    }

    // Another tool has its own versions, models, operators and ways to it.
    private static AccessRequest changed(AccessRequest request, Change change) {
        AccessRequest.Builder builder = request.toBuilder();
        if (change.fields().containsKey("tool")) {
            builder.without("version").without("model").without("operator").without("route");
        }
        change.fields().forEach(builder::field);
        return builder.build();
    }

    /**
     * Answers who owns an organization, over a period.
     *
     * @throws IllegalArgumentException if there is no such organization
     */
    public List<OwnershipSpan> ownership(OwnershipQuestion question, Period period) {
        return Ownership.answer(question, period, pack);
    }

    /**
     * Returns which organizations are owned at an instant and of which it is not known, by their ids; whoever is not in it is not owned. In
     * a cascade of holders that count together, all are solved at once.
     */
    public SortedMap<String, Truth> ownership(OwnershipSurvey survey, Instant at) {
        return Ownership.answer(survey, at, pack);
    }

    /**
     * Returns why a policy or a rule says what it says of a request, condition by condition.
     *
     * @throws IllegalArgumentException if the request has no instant, or neither the pack nor the request has such a policy or rule
     */
    public WhyNot whyNot(AccessRequest request, String policy) {
        Instant at = instant(request);
        Evaluator.Evaluation evaluation = evaluator.evaluate(request);
        Optional<List<ConditionCheck>> ofRule = evaluator.conditions(policy, evaluation, at);
        Optional<CompiledPolicy> asked = evaluation.policy(policy).or(() -> pack.policy(policy));
        if (asked.isEmpty() && ofRule.isPresent()) {
            return Questions.whyNot(policy, ofRule.get());
        }
        CompiledPolicy known = asked.orElseThrow(() -> unknown(policy));
        return Questions.whyNot(
                known,
                ofRule,
                new Questions.Standing(evaluation.course(), evaluator.status(known, evaluation)),
                evaluation.conditions(),
                at);
    }

    private IllegalArgumentException unknown(String policy) {
        return new IllegalArgumentException("unknown policy `" + policy + "`"
                + DidYouMean.nearest(policy, policyIds()).stream()
                        .findFirst()
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse(""));
    }

    /**
     * Returns the smallest changes that would free a request from a denial, a review or missing facts, each one evaluated.
     *
     * @param levers what may be changed
     * @throws IllegalArgumentException if the request has no instant
     */
    public List<Suggestion> whatIf(AccessRequest request, Set<Lever> levers) {
        return WhatIf.of(this, pack, request, levers);
    }

    /** Returns the smallest changes of every kind that would free a request; see {@link #whatIf(AccessRequest, Set)}. */
    public List<Suggestion> whatIf(AccessRequest request) {
        return whatIf(request, EnumSet.allOf(Lever.class));
    }

    /**
     * Looks back: was a decision right on what was known when it was made, and what is known now that changes it?
     *
     * @param request the request; its own instant and knowledge are ignored
     * @param at when the answer had to hold
     * @param decidedAt what was known when it was made
     */
    public Audit audit(AccessRequest request, Instant at, KnownAt decidedAt) {
        AccessRequest then = request.toBuilder().at(at).knownAt(decidedAt).build();
        AccessRequest now =
                request.toBuilder().at(at).knownAt(KnownAt.everything()).build();
        return Audits.compare(decide(then), decide(now), pack, decidedAt);
    }

    /** Looks back at a decision that was made at an instant; see {@link #audit(AccessRequest, Instant, KnownAt)}. */
    public Audit audit(AccessRequest request, Instant at, Instant decidedAt) {
        return audit(request, at, KnownAt.at(decidedAt));
    }

    /** Returns every date in a period on which something in the pack begins, ends or changes, in order of time. */
    public List<CalendarEntry> calendar(Instant from, Instant until) {
        return Almanac.of(pack, new Period(from, until));
    }

    /**
     * Returns an engine that decides by other policies and settings on the same facts: what would change if the pack said something
     * else. It is for trying things out: its policies are taken as they are, without the checks of a load.
     */
    public PolicyEngine withPack(Pack other) {
        return new PolicyEngine(
                new CheckedPack(
                        checked.source(),
                        other,
                        checked.catalogue(),
                        checked.imported(),
                        PackSource.texts("variant", Map.of("pack.yaml", checked.hash() + "\n" + other))
                                .hash(),
                        checked.issues()),
                rules,
                options,
                warnings);
    }

    /**
     * Returns the compiled rules of the pack's own, to be kept beside it as the file {@link PackSource#COMPILED_RULES}: with it loading
     * compiles nothing and needs no rule compiler on the class path. They hold for these very rules, these trusted methods and this
     * version of Edict; for others they are compiled anew. Whoever writes this file says what the rules do, as whoever writes their
     * text does.
     *
     * @return the text of the file; nothing if the pack has no rules of its own
     */
    public Optional<String> compiledRules() {
        return rules.map(OwnRules::kept);
    }

    /** Returns the files that the pack was loaded from. */
    public PackSource source() {
        return checked.source();
    }

    /** Returns the facts of the pack and of all that it imports. */
    public Catalogue catalogue() {
        return checked.catalogue();
    }

    /** Returns the rules by which local dates become instants. */
    public TimeZones timeZones() {
        return options.timeZones();
    }

    /** Returns the ids of everything that can speak in a decision: policies, exceptions and rules, in alphabetical order. */
    public SortedSet<String> policyIds() {
        return new TreeSet<>(pack.byId().keySet());
    }

    /**
     * Returns a policy, an exception or a rule by its id. The scope of a rule is everything, for what it applies to its conditions say.
     */
    public Optional<Policy> policy(String id) {
        return pack.policy(id).map(CompiledPolicy::policy);
    }

    /**
     * Returns the words that the pack knows for a field of a request, in alphabetical order: Edict's own, and those that its policies and
     * rules speak of. Requests may hold others.
     *
     * @param field {@code actor}, {@code action}, {@code device}, {@code network}, {@code credential}, {@code purpose} or {@code data};
     *     for another field there are none
     */
    public SortedSet<String> words(String field) {
        return new TreeSet<>(pack.words(field, List.of()));
    }

    /** Returns the pack as its authors wrote it. */
    public Pack pack() {
        return pack.pack();
    }

    /** Returns what is odd about the pack, though it loads. */
    public List<Issue> warnings() {
        return warnings;
    }

    /** Returns what decisions are made with. */
    public Identity identity() {
        return identity;
    }
}
