package dev.edict.engine.yaml;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.engine.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from SnakeYAML's parser events, so that every limit is met before anything is built beyond it.
 */
final class YamlComposer {
    private final String file;
    private final YamlLimits limits;
    private final Issues issues;
    private final Parser parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private int aliases;
    private long nodes;

    YamlComposer(String file, String lines, YamlLimits limits, Issues issues) {
        this.file = file;
        this.limits = limits;
        this.issues = issues;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setProcessComments(false);
        parser = new ParserImpl(new StreamReader(lines), options);
    }

    Optional<YamlNode> compose() {
        try {
            return document();
        } catch (MarkedYAMLException problem) {
            YamlProblem.report(problem, file, issues);
        } catch (YAMLException problem) {
            issues.error("bad-yaml", Place.of(file), "the file cannot be read as YAML");
        } catch (Refused refused) {
            issues.error(refused.code, refused.place, refused.words);
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            issues.warning("empty-file", Place.of(file), "the file says nothing");
            return Optional.empty();
        }
        DocumentStartEvent start = (DocumentStartEvent) parser.getEvent();
        if (start.getVersion() != null || !onlyUsualTags(start)) {
            issues.error("directive", place(start.getStartMark()), "directives such as `%YAML` are not read");
        }
        YamlNode root = node(1);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            issues.error(
                    "many-documents",
                    place(parser.peekEvent().getStartMark()),
                    "a second document begins here",
                    "put it into a file of its own");
        }
        if (root instanceof Scalar scalar && scalar.isLeftOut()) {
            issues.warning("empty-file", Place.of(file), "the file says nothing");
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private static boolean onlyUsualTags(DocumentStartEvent start) {
        return start.getTags() == null || start.getTags().keySet().stream().allMatch(handle -> handle.matches("!!?"));
    }

    private YamlNode node(int depth) {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        Place place = place(event.getStartMark());
        if (depth > limits.maxDepth()) {
            throw new Refused("too-deep", place, "lists and maps nest deeper than " + limits.maxDepth() + " here");
        }
        count(1, place);
        long before = nodes - 1;
        @Nullable String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            begin(anchor, place);
        }
        refuseTag(event, place);
        YamlNode node = content(event, place, depth);
        if (anchor != null) {
            anchors.put(anchor, new Anchored(place, Optional.of(node), nodes - before));
        }
        return node;
    }

    private YamlNode content(Event event, Place place, int depth) {
        if (event instanceof ScalarEvent scalar) {
            return new Scalar(once(scalar.getValue()), place, scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        return event.is(Event.ID.SequenceStart) ? sequence(place, depth) : mapping(place, depth);
    }

    // The same words stand in a file again and again, and what is read from it keeps them.
    private String once(String text) {
        @Nullable String earlier = texts.putIfAbsent(text, text);
        return earlier == null ? text : earlier;
    }

    private Sequence sequence(Place place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new Sequence(items, place);
    }

    private Mapping mapping(Place place, int depth) {
        List<Entry> entries = new ArrayList<>();
        Keys seen = new Keys(entries);
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            YamlNode value = node(depth + 1);
            if (key instanceof Scalar scalar && isKey(scalar, seen)) {
                entries.add(new Entry(scalar, value));
            } else if (!(key instanceof Scalar)) {
                issues.error("bad-key", key.place(), "a key is a text, not " + key.kind());
            }
        }
        parser.getEvent();
        return new Mapping(entries, place);
    }

    private boolean isKey(Scalar key, Keys seen) {
        if (key.text().isBlank()) {
            issues.error("bad-key", key.place(), "a key is missing before this `:`");
            return false;
        }
        if (key.text().equals("<<") && !key.quoted()) {
            issues.error(
                    "merge-key",
                    key.place(),
                    "merge keys (`<<`) are not read",
                    "write out the keys, or use an alias as the whole value");
            return false;
        }
        @Nullable Place first = seen.put(key);
        if (first != null) {
            issues.error(
                    "duplicate-key",
                    key.place(),
                    "duplicate key `" + key.text() + "`",
                    "the first `" + key.text() + "` stands at " + first);
            return false;
        }
        return true;
    }

    private void begin(String anchor, Place place) {
        @Nullable Anchored earlier = anchors.put(anchor, new Anchored(place, Optional.empty(), 0));
        if (earlier != null) {
            issues.error(
                    "duplicate-anchor",
                    place,
                    "duplicate anchor `&" + anchor + "`",
                    "the first `&" + anchor + "` stands at " + earlier.place);
        }
    }

    private YamlNode alias(AliasEvent event) {
        Place place = place(event.getStartMark());
        String name = event.getAnchor();
        aliases++;
        if (aliases > limits.maxAliases()) {
            throw new Refused("too-many-aliases", place, "the file has more than " + limits.maxAliases() + " aliases");
        }
        @Nullable Anchored anchored = anchors.get(name);
        if (anchored == null) {
            issues.add(
                    dev.edict.Severity.ERROR,
                    "unknown-alias",
                    place,
                    "unknown alias `*" + name + "`",
                    DidYouMean.help(name, anchors.keySet()).stream().toList());
            return new Scalar("", place, true);
        }
        if (anchored.node.isEmpty()) {
            throw new Refused("alias-cycle", place, "the alias `*" + name + "` stands inside of what it repeats");
        }
        count(anchored.size, place);
        return anchored.node.get();
    }

    private void count(long more, Place place) {
        nodes += more;
        if (nodes > limits.maxNodes()) {
            throw new Refused(
                    "too-large",
                    place,
                    "the file has more than " + limits.maxNodes() + " values, with aliases written out");
        }
    }

    private void refuseTag(Event event, Place place) {
        @Nullable
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            issues.error(
                    "tag",
                    place,
                    "tags such as `!!str` are not read",
                    "leave it out, since each value is read as its key wants it");
        }
    }

    private Place place(Mark mark) {
        return YamlProblem.place(file, mark);
    }

    /** The keys of a map so far: a short map is looked through, a long one is looked up. */
    private static final class Keys {
        private static final int FEW = 8;
        private final List<Entry> entries;
        private @Nullable Map<String, Place> many;

        Keys(List<Entry> entries) {
            this.entries = entries;
        }

        /** Returns where a key stands already; if it does not, it does from now on. */
        @Nullable
        Place put(Scalar key) {
            Map<String, Place> known = many;
            if (known != null) {
                return known.putIfAbsent(key.text(), key.place());
            }
            for (Entry entry : entries) {
                if (entry.key().text().equals(key.text())) {
                    return entry.key().place();
                }
            }
            if (entries.size() == FEW) {
                known = new HashMap<>();
                for (Entry entry : entries) {
                    known.put(entry.key().text(), entry.key().place());
                }
                known.put(key.text(), key.place());
                many = known;
            }
            return null;
        }
    }

    private record Anchored(Place place, Optional<YamlNode> node, long size) {}

    /** Ends the reading of a file at a limit. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient Place place;
        private final String words;

        Refused(String code, Place place, String words) {
            super(words, null, false, false);
            this.code = code;
            this.place = place;
            this.words = words;
        }
    }
}
