package dev.edict.engine.compile;

import dev.edict.model.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays catalogues over each other. */
public final class Catalogues {
    private Catalogues() {}

    /** Returns a base with a top over it: where ids meet, the top's entry replaces the base's whole; statements without ids stand side by side. */
    public static Catalogue over(Catalogue base, Catalogue top) {
        return new Catalogue(
                maps(base.sources(), top.sources()),
                maps(base.organizations(), top.organizations()),
                maps(base.tools(), top.tools()),
                lists(base.holdings(), top.holdings()),
                lists(base.arrangements(), top.arrangements()),
                maps(base.groups(), top.groups()),
                maps(base.areas(), top.areas()),
                lists(base.risks(), top.risks()),
                maps(base.regimes(), top.regimes()),
                maps(base.places(), top.places()),
                maps(base.aliases(), top.aliases()),
                maps(base.withdrawn(), top.withdrawn()));
    }

    private static <V> Map<String, V> maps(Map<String, V> base, Map<String, V> top) {
        if (top.isEmpty()) {
            return base;
        }
        Map<String, V> both = new LinkedHashMap<>(base);
        both.putAll(top);
        return both;
    }

    private static <V> List<V> lists(List<V> base, List<V> top) {
        if (top.isEmpty()) {
            return base;
        }
        List<V> both = new ArrayList<>(base);
        both.addAll(top);
        return both;
    }
}
