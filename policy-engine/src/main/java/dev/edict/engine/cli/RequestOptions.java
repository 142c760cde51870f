package dev.edict.engine.cli;

import dev.edict.AccessRequest;
import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.RequestReader;
import dev.edict.time.KnownAt;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

/** The request that a command is about: from a file, from options, or both, where the options win. */
final class RequestOptions {
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("organization", "The organization that uses the tool.");
        FIELDS.put("actor", "What the user is to it: employee, contractor, service, public, ...");
        FIELDS.put("counterparty", "The other side of the deal.");
        FIELDS.put("tool", "The tool.");
        FIELDS.put("version", "The version of the tool.");
        FIELDS.put("model", "The model that the tool is pointed at.");
        FIELDS.put("operator", "The organization that runs the tool.");
        FIELDS.put("action", "What is done: use, install, update, buy, ...");
        FIELDS.put("place", "Where: an ISO 3166 code or an area of the pack.");
        FIELDS.put("zone", "The time zone of the user; days and times without an offset are read in it.");
        FIELDS.put("route", "Who stands between user and vendor, separated by commas; empty for nobody.");
        FIELDS.put("device", "On what: managed, enrolled-personal, personal, ...");
        FIELDS.put("network", "From where: internal, home, ...");
        FIELDS.put("credential", "With which credential: subscription, api-key, ...");
        FIELDS.put("data", "With which data, separated by commas; empty for none.");
        FIELDS.put("purpose", "What for.");
    }

    private RequestOptions() {}

    static void declare(CommandSpec spec, boolean withInstant) {
        spec.addOption(Command.option("--request", "file", "A YAML or JSON file with the request's fields."));
        FIELDS.forEach((field, description) -> spec.addOption(Command.option("--" + field, field, description)));
        spec.addOption(Command.options("--attribute", "name=value", "What else is known; may be given several times."));
        if (withInstant) {
            spec.addOption(Command.option(
                    "--at", "time", "When the answer must hold: an instant, a day, a wall time, or now."));
        }
        spec.addOption(Command.option(
                "--known-at", "time", "What may be known: a day, an instant, or everything (the default)."));
    }

    /** Declares what a request may say beside who asks for which tool and when. */
    static void declareCircumstances(CommandSpec spec) {
        FIELDS.forEach((field, description) -> {
            if (!field.equals("organization") && !field.equals("tool")) {
                spec.addOption(Command.option("--" + field, field, description));
            }
        });
        spec.addOption(Command.options("--attribute", "name=value", "What else is known; may be given several times."));
        spec.addOption(Command.option(
                "--known-at", "time", "What may be known: a day, an instant, or everything (the default)."));
    }

    /** Reads the request; without an instant if none is given. */
    static AccessRequest read(Arguments arguments, PolicyEngine engine, Terminal terminal) throws IOException {
        AccessRequest.Builder request = fromFile(arguments, engine).toBuilder();
        try {
            FIELDS.keySet()
                    .forEach(field -> arguments.option("--" + field).ifPresent(value -> request.field(field, value)));
            arguments.options("--attribute").forEach(pair -> attribute(pair, request));
            arguments.option("--known-at").ifPresent(text -> request.knownAt(KnownAt.parse(text)));
            AccessRequest fields = request.build();
            if (arguments.parsed().commandSpec().findOption("--at") != null) {
                arguments.option("--at").ifPresent(text -> request.at(instant(text, fields, engine, terminal)));
            }
            return request.build();
        } catch (DateTimeException wrong) {
            throw new Refusal("`" + arguments.option("--known-at").orElse("") + "` is no day and no instant");
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Objects.toString(wrong.getMessage(), "the request cannot be read"));
        }
    }

    private static AccessRequest fromFile(Arguments arguments, PolicyEngine engine) throws IOException {
        if (arguments.option("--request").isEmpty()) {
            return AccessRequest.builder().build();
        }
        String file = arguments.option("--request").get();
        return RequestReader.read(engine, file, Files.readString(PackOptions.existingFile(file)));
    }

    private static void attribute(String pair, AccessRequest.Builder request) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new Refusal("`" + pair + "` is no attribute", "write --attribute team=red-team");
        }
        request.attribute(pair.substring(0, equals), pair.substring(equals + 1));
    }

    /** Reads an instant; a day means its first instant. */
    static Instant instant(String text, AccessRequest request, PolicyEngine engine, Terminal terminal) {
        if (text.equals("now")) {
            return Now.instant();
        }
        String zone = request.zone().orElse("UTC");
        Instant instant;
        try {
            instant = RequestReader.instant(engine, text, zone);
        } catch (PackException unreadable) {
            // Its place is that of an option, which has no lines.
            Issue issue = unreadable.issues().get(0);
            throw new Refusal(issue.message(), issue.help().toArray(String[]::new));
        }
        boolean exact = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d");
        if (!exact && request.zone().isEmpty()) {
            terminal.err()
                    .println("edict: `" + text + "` is read as " + instant
                            + ", since no zone is given\nhelp: say --zone, or an offset as in 2026-07-10T09:00+08:00");
        }
        return instant;
    }

    /** Reads the request and demands that it says when. */
    static AccessRequest readWithInstant(Arguments arguments, PolicyEngine engine, Terminal terminal)
            throws IOException {
        AccessRequest request = read(arguments, engine, terminal);
        if (request.at().isEmpty()) {
            throw new Refusal("when must the answer hold?", "say --at now, or --at 2026-07-10T09:00+08:00");
        }
        return request;
    }
}
