package dev.edict.engine.resolve;

import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.GroupFacts;
import dev.edict.engine.compile.CompiledCatalogue.ToolFacts;
import dev.edict.model.Tool;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tools of which only some is known, such as entries of a bill of materials that the catalogue does not have. One may be a tool of the
 * catalogue by another name, unless its kind, its vendor or its package is another's.
 */
final class Sketches {
    private final CompiledCatalogue catalogue;

    Sketches(CompiledCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns whether a sketched tool may be one of some tools and of the members of some groups. */
    boolean mayBeOneOf(Collection<String> ids, Tool sketch) {
        return mayBeOneOf(ids, sketch, new HashSet<>());
    }

    private boolean mayBeOneOf(Collection<String> ids, Tool sketch, Set<String> seen) {
        for (String id : ids) {
            Optional<GroupFacts> group = catalogue.group(id);
            boolean may = group.isPresent()
                    ? seen.add(id) && mayBeOneOf(group.get().members().keySet(), sketch, seen)
                    : catalogue.tool(id).map(tool -> mayBe(tool, sketch)).orElse(false);
            if (may) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBe(ToolFacts known, Tool sketch) {
        Tool tool = known.tool();
        boolean otherPackage =
                tool.packageUrl().isPresent() && sketch.packageUrl().isPresent();
        boolean otherKind = tool.kind().isPresent()
                && sketch.kind().isPresent()
                && !tool.kind().equals(sketch.kind());
        return !otherPackage && !otherKind && !hasOtherVendor(tool, sketch);
    }

    private static boolean hasOtherVendor(Tool known, Tool sketch) {
        Set<String> vendors = vendors(known);
        Set<String> sketched = vendors(sketch);
        return !vendors.isEmpty() && !sketched.isEmpty() && vendors.stream().noneMatch(sketched::contains);
    }

    private static Set<String> vendors(Tool tool) {
        return tool.vendor().stream().map(dated -> dated.value()).collect(Collectors.toSet());
    }
}
