package dev.edict.engine.check;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Issues;
import dev.edict.model.WithdrawnCode;
import java.util.List;
import java.util.Optional;

/** Checks that every id names something. */
final class ReferenceCheck {
    private ReferenceCheck() {}

    static void check(Ledger ledger, Library library, Issues issues) {
        ledger.references().unknown(library::has).forEach(reference -> report(reference, library, issues));
    }

    private static void report(Reference reference, Library library, Issues issues) {
        String id = reference.id();
        boolean place = reference.kind() == Reference.Kind.PLACE || reference.kind() == Reference.Kind.PLACE_OR_GROUP;
        Optional<List<WithdrawnCode>> withdrawn = place ? library.withdrawn(id) : Optional.empty();
        if (withdrawn.isPresent()) {
            reportWithdrawn(reference, withdrawn.get(), issues);
            return;
        }
        Optional<String> other = library.otherKind(id);
        if (other.isPresent()) {
            issues.error(
                    "wrong-kind",
                    reference.place(),
                    "`" + id + "` is " + other.get() + ", not "
                            + article(reference.kind().words()),
                    help(reference, other.get()).stream().toArray(String[]::new));
            return;
        }
        issues.error(
                "unknown-id",
                reference.place(),
                "unknown " + reference.kind().words() + " `" + id + "`",
                advice(reference, library).stream().toArray(String[]::new));
    }

    private static Optional<String> advice(Reference reference, Library library) {
        return library.packWith(reference.kind(), reference.id())
                .map(pack -> "the pack `" + pack + "` has it; add that to `imports` in pack.yaml")
                .or(() -> DidYouMean.help(reference.id(), library.ids(reference.kind())));
    }

    private static Optional<String> help(Reference reference, String other) {
        if (other.equals("a group of organizations") && reference.kind() == Reference.Kind.ORGANIZATION) {
            return Optional.of("name the members of a group with `{listed: [" + reference.id() + "]}`");
        }
        if (other.equals("an organization") && reference.kind() == Reference.Kind.ORGANIZATION_GROUP) {
            return Optional.of("name an organization with `{is: [" + reference.id() + "]}`");
        }
        return Optional.empty();
    }

    private static void reportWithdrawn(Reference reference, List<WithdrawnCode> uses, Issues issues) {
        String[] help = uses.stream()
                .map(use -> "it meant " + use.name()
                        + use.until().map(until -> " " + until).orElse("") + "; now "
                        + String.join(", ", use.successors()))
                .toArray(String[]::new);
        issues.error("withdrawn-code", reference.place(), "the code `" + reference.id() + "` was withdrawn", help);
    }

    private static String article(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }
}
