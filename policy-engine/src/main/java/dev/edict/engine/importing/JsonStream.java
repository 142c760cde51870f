package dev.edict.engine.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.edict.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a JSON text value by value, so that no more than one of its parts is held at a time. */
final class JsonStream {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int MOST_VALUES = 5_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private int values;

    private JsonStream(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Hands over each value of the lists at the top of a text, and each other value at its top: a list of statements, or a statement a
     * line. Returns what keeps the rest from being read, if something does.
     */
    static Optional<Issue> read(InputStream text, String file, Consumer<JsonNode> consumer) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            new JsonStream(parser).each(consumer);
            return Optional.empty();
        } catch (StreamConstraintsException tooMuch) {
            return Optional.of(issue(tooMuch, file, "the text is nested too deep, or a part of it is too long"));
        } catch (JsonProcessingException broken) {
            return Optional.of(issue(broken, file, "the text is no JSON from here on"));
        }
    }

    private static Issue issue(JsonProcessingException broken, String file, String message) {
        JsonLocation place = Optional.ofNullable(broken.getLocation()).orElse(JsonLocation.NA);
        int line = Math.max(0, place.getLineNr());
        return Issue.error("unreadable-json", file, line, line == 0 ? 0 : Math.max(0, place.getColumnNr()), message);
    }

    private void each(Consumer<JsonNode> consumer) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values = 0;
                    consumer.accept(value());
                }
            } else {
                values = 0;
                consumer.accept(value());
            }
        }
    }

    private JsonNode value() throws IOException {
        values++;
        if (values > MOST_VALUES) {
            throw new StreamConstraintsException("too many values", parser.currentTokenLocation());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNode.Numeral(parser.getText());
            case VALUE_TRUE -> new JsonNode.Flag(true);
            case VALUE_FALSE -> new JsonNode.Flag(false);
            case VALUE_NULL -> new JsonNode.Absent();
            default -> new JsonNode.Text(parser.getText());
        };
    }

    private JsonNode.Fields fields() throws IOException {
        JsonLocation place = parser.currentTokenLocation();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            fields.put(key, value());
        }
        return new JsonNode.Fields(fields, place.getLineNr(), place.getColumnNr());
    }

    private JsonNode.Items items() throws IOException {
        List<JsonNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new JsonNode.Items(items);
    }
}
