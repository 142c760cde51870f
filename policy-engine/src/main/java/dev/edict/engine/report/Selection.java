package dev.edict.engine.report;

import dev.edict.engine.PolicyEngine;
import dev.edict.model.Catalogue;
import dev.edict.model.Organization;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Tool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The organizations and tools that the matrix asks about: those of the pack's own catalogue, or of what it imports where its own has none.
 *
 * @param organizations the organizations
 * @param columns the tools
 * @param leftOut how many pairs are left out, for there are too many
 */
record Selection(List<Organization> organizations, List<Column> columns, int leftOut) {
    private static final int MOST = 60;

    static Selection of(PolicyEngine engine, Set<String> organizations, Set<String> tools, boolean modelIsStated) {
        Catalogue own = engine.pack().catalogue();
        Catalogue all = engine.catalogue();
        List<Organization> asked = chosen(own.organizations(), all.organizations(), organizations).stream()
                .filter(each -> each.kind() != OrganizationKind.PERSON || organizations.contains(each.id()))
                .toList();
        List<Column> columns = chosen(own.tools(), all.tools(), tools).stream()
                .flatMap((Tool tool) -> Column.of(tool, engine, modelIsStated).stream())
                .toList();
        int rows = Math.min(MOST, asked.size());
        int width = Math.min(MOST, columns.size());
        return new Selection(
                asked.subList(0, rows), columns.subList(0, width), asked.size() * columns.size() - rows * width);
    }

    private static <T> Collection<T> chosen(Map<String, T> own, Map<String, T> all, Set<String> ids) {
        if (!ids.isEmpty()) {
            return all.entrySet().stream()
                    .filter(entry -> ids.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return own.isEmpty() ? all.values() : own.values();
    }
}
