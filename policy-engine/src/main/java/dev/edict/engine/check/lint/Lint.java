package dev.edict.engine.check.lint;

import dev.edict.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of things that are allowed in a pack and most likely not meant. */
public enum Lint {
    /** A policy that can never have its effect. */
    NEVER_EFFECTIVE(Severity.WARNING),
    /** A policy that another of its issuer always overrides. */
    SHADOWED(Severity.WARNING),
    /** A policy that says what another of its issuer says already. */
    REDUNDANT(Severity.WARNING),
    /** Two policies of one issuer that say opposite things of the same. */
    CONTRADICTION(Severity.WARNING),
    /** A test that nothing can pass. */
    NEVER_TRUE(Severity.WARNING),
    /** A word that the vocabulary of its field does not have, or one that looks like a slip of the pen for another. */
    STRANGE_WORD(Severity.WARNING),
    /** A rule that reads an attribute that the pack does not declare. */
    UNDECLARED_ATTRIBUTE(Severity.WARNING),
    /** A rule that asks for the absence or the number of dated facts. */
    COUNTS_DATED_FACTS(Severity.INFO),
    /** A category or class that no tool has. */
    UNKNOWN_CATEGORY(Severity.WARNING),
    /** A series of policies or of versions of a regime with a time between that none covers. */
    GAP_IN_SERIES(Severity.WARNING),
    /** A series of policies or of versions of a regime of which two cover the same time. */
    OVERLAP_IN_SERIES(Severity.WARNING),
    /** An exception that had ended when the pack was gathered. */
    EXPIRED_EXCEPTION(Severity.WARNING),
    /** An exception that leaves nothing of the policy it sets aside, or outlasts it. */
    WIDE_EXCEPTION(Severity.WARNING),
    /** An exception of more than a year. */
    LONG_EXCEPTION(Severity.INFO),
    /** An alternative that the pack itself denies. */
    DENIED_ALTERNATIVE(Severity.WARNING),
    /** Alternatives that lead back to where one began. */
    ALTERNATIVE_CYCLE(Severity.WARNING),
    /** A policy that cites no source. */
    NO_SOURCE(Severity.WARNING),
    /** A source with an address that leads nowhere. */
    DEAD_SOURCE(Severity.WARNING),
    /** A definition that nothing in the pack names. */
    UNUSED_DEFINITION(Severity.WARNING),
    /** A threshold that leaves the holder of exactly one half out. */
    HALF_LEFT_OPEN(Severity.INFO),
    /** Dates whose zone is the issuer's because nothing is said. */
    ASSUMED_ZONE(Severity.INFO),
    /** A policy whose id does not begin as its issuer's does. */
    FOREIGN_ID(Severity.WARNING),
    /** A company's policy for everybody. */
    FOR_EVERYBODY(Severity.INFO),
    /** A review that nobody is named for. */
    NO_APPROVER(Severity.WARNING),
    /** A denial without a reason. */
    NO_REASON(Severity.INFO),
    /** A policy that was published after it began. */
    RETROACTIVE(Severity.INFO),
    /** A duty that can be done but is never due. */
    NO_DUE_DAY(Severity.WARNING),
    /** A pack that does not say until when it can be relied on. */
    NO_STALE_DAY(Severity.INFO),
    /** A pack whose silence is a permit. */
    PERMISSIVE_DEFAULT(Severity.WARNING),
    /** A tool that nobody sells. */
    NO_VENDOR(Severity.WARNING),
    /** Holdings in one organization that add up to more than all of it. */
    OVER_100_PERCENT(Severity.WARNING),
    /** A country without its territories that have codes of their own. */
    TERRITORIES_LEFT_OUT(Severity.INFO),
    /** A member of a group that another member covers. */
    COVERED_MEMBER(Severity.WARNING),
    /** An acceptance of what no lint finds. */
    NEEDLESS_ACCEPTANCE(Severity.WARNING);

    private final Severity severity;

    Lint(Severity severity) {
        this.severity = severity;
    }

    /** Returns the code of its issues, such as {@code expired-exception}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how much it matters. */
    public Severity severity() {
        return severity;
    }

    /** Returns the page about it, in Markdown. */
    public String page() {
        String resource = "/dev/edict/lints/" + code() + ".md";
        try (@Nullable InputStream stream = Lint.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the page " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the page " + resource + " cannot be read", unreadable);
        }
    }
}
