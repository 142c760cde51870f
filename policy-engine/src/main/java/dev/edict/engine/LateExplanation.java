package dev.edict.engine;

import dev.edict.Alternative;
import dev.edict.Announcement;
import dev.edict.Explanation;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.NearMiss;
import dev.edict.NextChange;
import dev.edict.Obligation;
import dev.edict.SetAside;
import dev.edict.Warning;
import dev.edict.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An explanation that is found when a part of it is first read. Safe to share between threads. */
abstract class LateExplanation implements Explanation {
    // INVARIANT: two threads may find it together, and find the same.
    private volatile @Nullable Explanation found;

    abstract Explanation find();

    private Explanation found() {
        Explanation known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    @Override
    public List<Finding> determining() {
        return found().determining();
    }

    @Override
    public List<Finding> overridden() {
        return found().overridden();
    }

    @Override
    public List<Finding> others() {
        return found().others();
    }

    @Override
    public List<SetAside> setAside() {
        return found().setAside();
    }

    @Override
    public List<NearMiss> nearMisses() {
        return found().nearMisses();
    }

    @Override
    public List<Announcement> announced() {
        return found().announced();
    }

    @Override
    public List<Obligation> obligations() {
        return found().obligations();
    }

    @Override
    public List<Warning> warnings() {
        return found().warnings();
    }

    @Override
    public List<Alternative> alternatives() {
        return found().alternatives();
    }

    @Override
    public List<MissingFact> missing() {
        return found().missing();
    }

    @Override
    public List<String> assumptions() {
        return found().assumptions();
    }

    @Override
    public List<String> notes() {
        return found().notes();
    }

    @Override
    public Period validity() {
        return found().validity();
    }

    @Override
    public Optional<NextChange> nextChange() {
        return found().nextChange();
    }
}
