package dev.edict.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named set of places, organizations or tools with dated members. A group may be a member of a group.
 *
 * @param id the id in the pack
 * @param of what its members are
 * @param members its members; nothing if the group waits for whoever imports it to fill it, and until then membership is unknown
 * @param except what is no member although a member covers it: codes, ids, and groups with all that is in them
 * @param time since when there is such a list; before, membership is unknown
 * @param title what it is called
 */
public record Group(
        String id,
        GroupKind of,
        Optional<List<Member>> members,
        Set<String> except,
        FactTime time,
        Optional<String> title) {
    /** Copies its lists. */
    public Group {
        members = members.map(List::copyOf);
        except = Copies.of(except);
    }

    /**
     * A member and when it is one.
     *
     * @param id a place's code, or the id of an organization, a tool or a group
     * @param time when it is a member
     */
    public record Member(String id, FactTime time) {}
}
