package dev.edict.engine.explain;

import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Said;
import dev.edict.engine.combine.Voice;
import dev.edict.model.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says what begins or ends between two instants. */
final class Causes {
    private Causes() {}

    static List<String> between(Course course, Instant before, Instant after) {
        List<String> causes = new ArrayList<>();
        for (Voice voice : course.voices()) {
            Said old = voice.said().at(before);
            Said now = voice.said().at(after);
            if (!old.equals(now)) {
                causes.add(voice.policy().id() + ": " + words(old) + " until then, " + words(now) + " from then on");
            }
        }
        return List.copyOf(causes);
    }

    private static String words(Said said) {
        String status = said.status()
                .filter(now -> now != Status.IN_FORCE)
                .map(now -> " (" + now.word() + ")")
                .orElse("");
        return said.verdict().word() + status;
    }
}
