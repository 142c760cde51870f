package dev.edict.benchmarks.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one run measured, and on what.
 *
 * @param machine what it ran on and with, by name
 * @param scores the numbers
 * @param profiles where the time goes, as the profiler printed it, by what was profiled
 */
public record Results(Map<String, String> machine, List<Score> scores, Map<String, String> profiles) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Returns a number, if it was measured. */
    public Optional<Score> of(String group, String series, int size) {
        return scores.stream()
                .filter(score -> score.group().equals(group) && score.series().equals(series) && score.size() == size)
                .findFirst();
    }

    /** Returns the numbers of a group. */
    public List<Score> of(String group) {
        return scores.stream().filter(score -> score.group().equals(group)).toList();
    }

    /** Writes them to a file. */
    public void write(Path file) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            write(json, "machine", machine);
            write(json, "profiles", profiles);
            json.writeArrayFieldStart("scores");
            for (Score score : scores) {
                json.writeStartObject();
                json.writeStringField("group", score.group());
                json.writeStringField("series", score.series());
                json.writeNumberField("size", score.size());
                json.writeNumberField("value", score.value());
                json.writeNumberField("error", score.error());
                json.writeStringField("unit", score.unit());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> each : texts.entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    /** Reads them back. */
    public static Results read(Path file) throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        Map<String, String> profiles = new LinkedHashMap<>();
        List<Score> scores = new ArrayList<>();
        try (JsonParser json = JSON.createParser(Files.readString(file))) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("scores")) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        scores.add(score(fields(json)));
                    }
                } else {
                    (name.equals("machine") ? machine : profiles).putAll(fields(json));
                }
            }
        }
        return new Results(machine, scores, profiles);
    }

    private static Map<String, String> fields(JsonParser json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, json.getText());
        }
        return fields;
    }

    private static Score score(Map<String, String> fields) {
        return new Score(
                fields.getOrDefault("group", ""),
                fields.getOrDefault("series", ""),
                Integer.parseInt(fields.getOrDefault("size", "0")),
                Double.parseDouble(fields.getOrDefault("value", "NaN")),
                Double.parseDouble(fields.getOrDefault("error", "NaN")),
                fields.getOrDefault("unit", ""));
    }
}
