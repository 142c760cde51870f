package dev.edict.engine.resolve.ownership;

import dev.edict.model.PercentageRange;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether one organization is owned, under one test, by the holders that it counts, and why. All lists and sets are in an order that
 * depends on the facts alone. Immutable.
 *
 * @param target the id of the organization that was asked about
 * @param test the test
 * @param owned whether it is owned; unknown where neither is proved
 * @param share what the counted holders hold of it, as the test counts; of one holder alone the greatest
 * @param chains the ways from counted holders down, the shortest first and no more than {@link #MOST_CHAINS}: those that make it owned,
 *     or could, or else all that there are
 * @param holders the counted holders who surely hold something of it, as the test counts; of holders that are not added, those who own
 *     it, or who may, or else those who come nearest, no more than {@link #MOST_CHAINS}
 * @param possibleHolders those who may hold something besides, {@link Stake#UNKNOWN} among them where an owner is not known
 * @param unsettled the possible holders of whom it matters and is not known whether they are counted; empty if the answer is known
 * @param missing the facts that would settle it, as paths such as {@code holding of x in t} and {@code owner of t}, besides whether the
 *     unsettled holders are counted; empty if the answer is known
 * @param notes what else whoever reads the answer should know
 */
public record OwnershipAnswer(
        String target,
        OwnershipTest test,
        Truth owned,
        PercentageRange share,
        List<Chain> chains,
        Set<String> holders,
        Set<String> possibleHolders,
        Set<String> unsettled,
        List<String> missing,
        List<OwnershipNote> notes) {
    /** The most chains that are listed. */
    public static final int MOST_CHAINS = 32;

    /** Copies the lists and sets. */
    public OwnershipAnswer {
        chains = List.copyOf(chains);
        holders = Collections.unmodifiableSet(new TreeSet<>(holders));
        possibleHolders = Collections.unmodifiableSet(new TreeSet<>(possibleHolders));
        unsettled = Collections.unmodifiableSet(new TreeSet<>(unsettled));
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** Returns the links of all chains, each once: what a drawing needs. */
    public List<Chain.Link> links() {
        Set<Chain.Link> links = new LinkedHashSet<>();
        chains.forEach(chain -> links.addAll(chain.links()));
        return List.copyOf(links);
    }

    /** Returns the ids of all on a chain, each once, the target last: what a drawing needs. */
    public List<String> organizations() {
        Set<String> organizations = new LinkedHashSet<>();
        for (Chain chain : chains) {
            organizations.add(chain.holder());
            for (Chain.Link link : chain.links()) {
                organizations.add(link.owner());
                organizations.add(link.owned());
            }
        }
        organizations.remove(target);
        List<String> ordered = new ArrayList<>(organizations);
        ordered.add(target);
        return List.copyOf(ordered);
    }

    /** Returns the notes of one kind. */
    public List<OwnershipNote> notes(OwnershipNote.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }
}
