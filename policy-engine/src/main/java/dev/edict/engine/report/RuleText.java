package dev.edict.engine.report;

import dev.edict.engine.load.PackSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the text of a rule in the files of a pack. */
final class RuleText {
    private static final String FOLDER = "rules";

    private RuleText() {}

    static Optional<String> of(PackSource source, String id) {
        Pattern rule = Pattern.compile("(?ms)^\\h*rule\\h+\"" + Pattern.quote(id) + "\".*?^\\h*end\\b");
        List<String> texts = source.pathsIn(FOLDER).stream()
                .map(source::file)
                .flatMap(Optional::stream)
                .toList();
        for (String text : texts) {
            Matcher found = rule.matcher(text);
            if (found.find()) {
                return Optional.of(found.group().strip());
            }
        }
        return Optional.empty();
    }
}
