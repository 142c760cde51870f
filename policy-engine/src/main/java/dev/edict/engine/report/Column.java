package dev.edict.engine.report;

import dev.edict.engine.PolicyEngine;
import dev.edict.model.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of the matrix: a tool, and where it can be pointed at several models, one of them.
 *
 * @param tool the id of the tool
 * @param model the id of the model
 * @param name what people call both
 */
record Column(String tool, Optional<String> model, String name) {
    /** Returns the columns of a tool: one, or one for each of its models. */
    static List<Column> of(Tool tool, PolicyEngine engine, boolean modelIsStated) {
        if (tool.models().size() < 2 || modelIsStated) {
            return List.of(new Column(tool.id(), Optional.empty(), tool.name()));
        }
        return tool.models().stream()
                .map(model -> new Column(
                        tool.id(),
                        Optional.of(model),
                        tool.name() + " with "
                                + Stream.ofNullable(engine.catalogue().tools().get(model))
                                        .map(Tool::name)
                                        .findFirst()
                                        .orElse(model)))
                .toList();
    }
}
