package dev.edict.engine.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What somebody typed, by the names of options and arguments. */
record Arguments(ParseResult parsed) {
    Optional<String> option(String name) {
        return Optional.ofNullable(parsed.matchedOptionValue(name, (String) null));
    }

    List<String> options(String name) {
        return parsed.matchedOptionValue(name, List.<String>of());
    }

    boolean flag(String name) {
        return parsed.hasMatchedOption(name);
    }

    Optional<String> argument(int index) {
        return Optional.ofNullable(parsed.matchedPositionalValue(index, (String) null));
    }

    /**
     * Returns an argument that the command cannot do without.
     *
     * @param question what to ask if it is left out
     * @param help how to answer
     */
    String required(int index, String question, String help) {
        return argument(index).orElseThrow(() -> new Refusal(question, help));
    }

    /** Returns the value of an option that takes one of a few words. */
    String choice(String name, List<String> values) {
        String value = option(name).orElse(values.get(0));
        if (!values.contains(value)) {
            throw new Refusal("`" + value + "` is no value of " + name, name + " takes " + String.join(", ", values));
        }
        return value;
    }
}
