package dev.edict.engine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All commands, in the order in which the help lists them. */
final class Commands {
    private static final Map<String, Supplier<Command>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put(CheckCommand.NAME, CheckCommand::new);
        BY_NAME.put(DecideCommand.NAME, DecideCommand::new);
        BY_NAME.put(ExplainCommand.NAME, ExplainCommand::new);
        BY_NAME.put(WhyNotCommand.NAME, WhyNotCommand::new);
        BY_NAME.put(WhatIfCommand.NAME, WhatIfCommand::new);
        BY_NAME.put(TimelineCommand.NAME, TimelineCommand::new);
        BY_NAME.put(CalendarCommand.NAME, CalendarCommand::new);
        BY_NAME.put(TestCommand.NAME, TestCommand::new);
        BY_NAME.put(DiffCommand.NAME, DiffCommand::new);
        BY_NAME.put(ReportCommand.NAME, ReportCommand::new);
        BY_NAME.put(CompileCommand.NAME, CompileCommand::new);
        BY_NAME.put(NewCommand.NAME, NewCommand::new);
        BY_NAME.put(SchemaCommand.NAME, SchemaCommand::new);
        BY_NAME.put(ImportCommand.NAME, ImportCommand::new);
        BY_NAME.put(CompletionCommand.NAME, CompletionCommand::new);
    }

    private Commands() {}

    static Optional<Command> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
    }

    static List<Command> all() {
        return BY_NAME.values().stream().map(Supplier::get).toList();
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
