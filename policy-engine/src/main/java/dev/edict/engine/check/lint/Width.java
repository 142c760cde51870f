package dev.edict.engine.check.lint;

import dev.edict.model.Manner;
import dev.edict.model.Party;
import dev.edict.model.PlaceTest;
import dev.edict.model.Routes;
import dev.edict.model.Scope;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import java.util.Optional;

/** Says of two scopes whether one certainly reaches all that the other reaches; where it cannot tell, it says no. */
final class Width {
    private Width() {}

    /** Returns whether the first scope reaches everything that the second reaches. */
    static boolean covers(Scope wide, Scope narrow) {
        return parties(wide.who(), narrow.who())
                && words(wide.actors(), narrow.actors())
                && parties(wide.whom(), narrow.whom())
                && wide.roles().equals(narrow.roles())
                && tools(wide.what(), narrow.what())
                && manners(wide.how(), narrow.how())
                && places(wide.where(), narrow.where())
                && narrow.given().containsAll(wide.given())
                && (wide.any().isEmpty() || wide.any().equals(narrow.any()));
    }

    private static boolean parties(Optional<Party> wide, Optional<Party> narrow) {
        if (wide.isEmpty() || wide.equals(narrow)) {
            return true;
        }
        return narrow.isPresent()
                && wide.get() instanceof Party.Is many
                && narrow.get() instanceof Party.Is few
                && many.ids().containsAll(few.ids())
                && few.with().isEmpty();
    }

    private static boolean words(Optional<Words> wide, Optional<Words> narrow) {
        if (wide.isEmpty() || wide.equals(narrow)) {
            return true;
        }
        if (narrow.isEmpty() || wide.get().negated() != narrow.get().negated()) {
            return false;
        }
        return wide.get().negated()
                ? narrow.get().words().containsAll(wide.get().words())
                : wide.get().words().containsAll(narrow.get().words());
    }

    private static boolean tools(Optional<ToolTest> wide, Optional<ToolTest> narrow) {
        if (wide.isEmpty() || wide.equals(narrow)) {
            return true;
        }
        if (narrow.isEmpty()) {
            return false;
        }
        ToolTest one = wide.get();
        ToolTest other = narrow.get();
        return words(one.tools(), other.tools())
                && parties(one.vendors(), other.vendors())
                && parties(one.operators(), other.operators())
                && words(one.models(), other.models())
                && words(one.categories(), other.categories())
                && words(one.kinds(), other.kinds())
                && words(one.classes(), other.classes())
                && same(one.versions(), other.versions())
                && same(one.risk(), other.risk())
                && (one.inside() || !other.inside())
                && (one.derived() || !other.derived());
    }

    private static <T> boolean same(Optional<T> wide, Optional<T> narrow) {
        return wide.isEmpty() || wide.equals(narrow);
    }

    private static boolean manners(Manner wide, Manner narrow) {
        return words(wide.actions(), narrow.actions())
                && words(wide.devices(), narrow.devices())
                && words(wide.networks(), narrow.networks())
                && words(wide.credentials(), narrow.credentials())
                && words(wide.purposes(), narrow.purposes())
                && words(wide.data(), narrow.data())
                && (wide.routes() == Routes.ANY || wide.routes() == narrow.routes());
    }

    private static boolean places(Optional<PlaceTest> wide, Optional<PlaceTest> narrow) {
        if (wide.isEmpty() || wide.equals(narrow)) {
            return true;
        }
        return narrow.isPresent()
                && wide.get().inside()
                && narrow.get().inside()
                && wide.get().places().containsAll(narrow.get().places());
    }
}
