package dev.edict.engine.importing;

import dev.edict.Issue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A software bill of materials. Immutable.
 *
 * @param subject what the bill is about
 * @param entries its components and services in their order, each before those inside it
 * @param dependencies the references that an entry, or the subject, needs directly, by its own reference
 * @param issues one for each part that could not be used, in reading order
 */
public record Sbom(
        Optional<SbomEntry> subject,
        List<SbomEntry> entries,
        Map<String, List<String>> dependencies,
        List<Issue> issues) {
    /** Copies the lists and the map, and sorts the issues. */
    public Sbom {
        entries = List.copyOf(entries);
        dependencies = Collections.unmodifiableMap(new LinkedHashMap<>(dependencies));
        issues = issues.stream().sorted().toList();
    }
}
