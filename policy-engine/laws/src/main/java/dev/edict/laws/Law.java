package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.engine.PolicyEngine;
import java.util.Locale;

/** What must hold of every pack and every request, whatever its policies say. */
public enum Law {
    /** The same pack and the same request give the same decision, byte for byte, by a new engine too. */
    ANSWERS_ARE_REPRODUCIBLE(OrderLaws::reproducible),
    /** No order of files, policies or passed-in facts has any influence. */
    ORDER_NEVER_MATTERS(OrderLaws::orderNeverMatters),
    /** A permit is somebody's word, or the pack's stated default. */
    SILENCE_IS_NOT_PERMISSION(SilenceLaws::silenceIsNotPermission),
    /** A field that nobody stated changes a firm answer only if the answer named it as a fact that would help, or as what an exception asks for. */
    MISSING_FACTS_ARE_NEVER_GUESSED(SilenceLaws::missingFactsAreNeverGuessed),
    /** An exception sets aside only what its issuer issued, or what names its issuer in {@code waivable-by}, and leaves all else as it is. */
    EXCEPTIONS_KEEP_TO_THEIR_AUTHORITY(AuthorityLaws::exceptionsKeepToTheirAuthority),
    /** Under {@code deny-overrides}, a pack with one ban less denies nothing that the pack did not. */
    REMOVING_A_BAN_DENIES_NO_MORE(AuthorityLaws::removingABanDeniesNoMore),
    /** The determining policies, with what exceptions set aside and the exceptions that did, give the same outcome alone. */
    DETERMINING_POLICIES_SUFFICE(ExplanationLaws::determiningPoliciesSuffice),
    /** Without any one of the other policies the outcome is the same. */
    OTHER_POLICIES_ARE_NOT_NEEDED(ExplanationLaws::otherPoliciesAreNotNeeded),
    /** Without the determining policies, and what determining exceptions set aside, the outcome is another, unless the pack's default says the same. */
    DETERMINING_POLICIES_ARE_NEEDED(ExplanationLaws::determiningPoliciesAreNeeded),
    /** Whoever does what is suggested instead meets the outcome that was promised, and no denial. */
    ALTERNATIVES_ARE_NEVER_DENIED(ExplanationLaws::alternativesAreNeverDenied),
    /** At each instant the timeline has the decision for that instant. */
    TIMELINES_AGREE_WITH_DECISIONS(TimeLaws::timelinesAgreeWithDecisions),
    /** The segments of a timeline cover all time once, and neighbours differ. */
    SEGMENTS_COVER_ALL_TIME_ONCE(TimeLaws::segmentsCoverAllTimeOnce),
    /** Within a decision's validity nothing of it differs, and just outside something does. */
    VALIDITY_IS_MAXIMAL(TimeLaws::validityIsMaximal),
    /** What is published later changes no answer on what was known before. */
    LATER_KNOWLEDGE_CHANGES_NO_EARLIER_ANSWER(TimeLaws::laterKnowledgeChangesNoEarlierAnswer);

    // Every check is a method without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Check check;

    Law(Check check) {
        this.check = check;
    }

    /** How one law is checked: the answer is whether the law had anything to say of the request. */
    @FunctionalInterface
    interface Check {
        boolean of(TestedPack pack, AccessRequest request);
    }

    /**
     * Checks this law of a pack, for one request.
     *
     * @throws AssertionError if the law does not hold
     * @throws IllegalArgumentException if the request has no instant
     */
    public void check(TestedPack pack, AccessRequest request) {
        speaksOf(pack, request);
    }

    /** Checks this law, and returns whether it had anything to say of the request: whether a wrong answer could have broken it. */
    boolean speaksOf(TestedPack pack, AccessRequest request) {
        return check.of(pack, request);
    }

    /** Checks this law of the pack of an engine; see {@link #check(TestedPack, AccessRequest)}. */
    public void check(PolicyEngine engine, AccessRequest request) {
        check(TestedPack.of(engine), request);
    }

    /** Returns the law in words. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
