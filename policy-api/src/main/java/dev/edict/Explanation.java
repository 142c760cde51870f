package dev.edict;

import dev.edict.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Everything that explains a decision. What nobody reads need not be found: a part may be put together when it is first read, and is the same ever after. Safe to share between threads.
 */
public interface Explanation {
    /** Returns the findings that decided. */
    List<Finding> determining();

    /** Returns the findings that would have decided, had others not been stronger. */
    List<Finding> overridden();

    /** Returns the further findings that say something: warnings, duties, what is suspended, what facts are missing for. */
    List<Finding> others();

    /** Returns the policies that exceptions set aside. */
    List<SetAside> setAside();

    /** Returns the policies that would have decided but for one condition. */
    List<NearMiss> nearMisses();

    /** Returns what is published and not yet so. */
    List<Announcement> announced();

    /** Returns the duties that come with the answer. */
    List<Obligation> obligations();

    /** Returns what is said beside the answer. */
    List<Warning> warnings();

    /** Returns what to do instead. */
    List<Alternative> alternatives();

    /** Returns the facts that would settle an indeterminate answer, or that would free whoever is denied. */
    List<MissingFact> missing();

    /** Returns what the answer takes for granted. */
    List<String> assumptions();

    /** Returns remarks that belong to no policy, such as a word of the request that is close to a known one. */
    List<String> notes();

    /** Returns the period in which nothing of the decision but the validity would differ. */
    Period validity();

    /** Returns what comes after it. */
    Optional<NextChange> nextChange();
}
