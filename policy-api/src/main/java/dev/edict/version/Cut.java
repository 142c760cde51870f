package dev.edict.version;

import java.util.List;

/**
 * A place between versions: before all of them, just before or just after one of them, or after all. It makes every end of an interval
 * the same kind of thing, whether included, excluded or open.
 */
record Cut(Side side, VersionKey key, boolean after) implements Comparable<Cut> {
    enum Side {
        BEFORE_ALL,
        AT_A_VERSION,
        AFTER_ALL
    }

    private static final VersionKey NO_KEY = new VersionKey(List.of(), Mark.plain(0));
    static final Cut BEFORE_ALL = new Cut(Side.BEFORE_ALL, NO_KEY, false);
    static final Cut AFTER_ALL = new Cut(Side.AFTER_ALL, NO_KEY, false);

    static Cut before(Version version) {
        return new Cut(Side.AT_A_VERSION, version.key(), false);
    }

    static Cut after(Version version) {
        return new Cut(Side.AT_A_VERSION, version.key(), true);
    }

    @Override
    public int compareTo(Cut other) {
        if (side != other.side) {
            return side.compareTo(other.side);
        }
        if (side != Side.AT_A_VERSION) {
            return 0;
        }
        int order = key.compareTo(other.key);
        return order != 0 ? order : Boolean.compare(after, other.after);
    }
}
