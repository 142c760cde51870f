package dev.edict.engine.check;

import dev.edict.engine.load.PackSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads of a pack's rules what exceptions need to know: name, issuer, and who may waive them. Whether the rules are well-formed is
 * for the check of the rules to say, so whatever cannot be read here is passed over.
 */
final class RuleHeads {
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:(?:^|\\s)//[^\\n]*$)");
    private static final Pattern HEAD = Pattern.compile("(?ms)^\\s*rule\\s+\"([^\"\\n]+)\"(.*?)^\\s*when\\b");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    private RuleHeads() {}

    static List<Target> of(PackSource source) {
        List<Target> targets = new ArrayList<>();
        for (String path : source.pathsIn("rules")) {
            String text = source.file(path).orElse("");
            Matcher matcher = HEAD.matcher(COMMENT.matcher(text).replaceAll(" "));
            while (matcher.find()) {
                String annotations = matcher.group(2);
                Optional<String> issuer = values("issuer", annotations).stream().findFirst();
                targets.add(new Target(matcher.group(1), issuer.orElse("?"), values("waivableBy", annotations)));
            }
        }
        return targets;
    }

    /** Returns every text in quotes that the rules hold: what they name is among them. */
    static Set<String> strings(PackSource source) {
        Set<String> strings = new LinkedHashSet<>();
        for (String path : source.pathsIn("rules")) {
            Matcher matcher = STRING.matcher(source.file(path).orElse(""));
            while (matcher.find()) {
                strings.add(matcher.group(1));
            }
        }
        return strings;
    }

    private static Set<String> values(String annotation, String text) {
        Set<String> values = new LinkedHashSet<>();
        Matcher found = Pattern.compile("@" + annotation + "\\s*\\(([^)]*)\\)").matcher(text);
        while (found.find()) {
            Matcher strings = STRING.matcher(found.group(1));
            while (strings.find()) {
                values.add(strings.group(1));
            }
        }
        return values;
    }
}
