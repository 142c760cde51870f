package dev.edict.version;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the type definitions of the package URL specification say about a type beyond the general rules: in which case its parts are
 * written, and whether it has a namespace.
 */
final class PackageType {
    private static final PackageType GENERAL =
            new PackageType(Form.AS_WRITTEN, Form.AS_WRITTEN, Form.AS_WRITTEN, Namespace.OPTIONAL);
    private static final Map<String, PackageType> TYPES = Map.ofEntries(
            Map.entry("alpm", lowerCase(Namespace.REQUIRED)),
            Map.entry("apk", lowerCase(Namespace.REQUIRED)),
            Map.entry("bitbucket", lowerCase(Namespace.REQUIRED)),
            Map.entry("cargo", asWritten(Namespace.NONE)),
            Map.entry("composer", lowerCase(Namespace.REQUIRED)),
            Map.entry("deb", lowerCase(Namespace.REQUIRED)),
            Map.entry("gem", asWritten(Namespace.NONE)),
            Map.entry("github", lowerCase(Namespace.REQUIRED)),
            Map.entry("golang", lowerCase(Namespace.REQUIRED)),
            Map.entry("hex", lowerCase(Namespace.OPTIONAL)),
            Map.entry(
                    "huggingface",
                    new PackageType(Form.AS_WRITTEN, Form.AS_WRITTEN, Form.LOWER_CASE, Namespace.OPTIONAL)),
            Map.entry("maven", asWritten(Namespace.REQUIRED)),
            Map.entry("npm", lowerCase(Namespace.OPTIONAL)),
            Map.entry("nuget", asWritten(Namespace.NONE)),
            Map.entry("oci", new PackageType(Form.AS_WRITTEN, Form.LOWER_CASE, Form.AS_WRITTEN, Namespace.NONE)),
            Map.entry("pypi", new PackageType(Form.AS_WRITTEN, Form.PYTHON_NAME, Form.AS_WRITTEN, Namespace.NONE)));

    /** How a part is written. */
    private enum Form {
        AS_WRITTEN,
        LOWER_CASE,
        /** The normalized name of PEP 503. */
        PYTHON_NAME;

        private static final Pattern RUN_OF_SEPARATORS = Pattern.compile("[-_.]++");

        String of(String text) {
            return switch (this) {
                case AS_WRITTEN -> text;
                case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
                case PYTHON_NAME ->
                    RUN_OF_SEPARATORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
            };
        }
    }

    private enum Namespace {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    private final Form namespaceForm;
    private final Form nameForm;
    private final Form versionForm;
    private final Namespace namespaceRule;

    private PackageType(Form namespaceForm, Form nameForm, Form versionForm, Namespace namespaceRule) {
        this.namespaceForm = namespaceForm;
        this.nameForm = nameForm;
        this.versionForm = versionForm;
        this.namespaceRule = namespaceRule;
    }

    static PackageType of(String type) {
        return TYPES.getOrDefault(type, GENERAL);
    }

    private static PackageType lowerCase(Namespace namespace) {
        return new PackageType(Form.LOWER_CASE, Form.LOWER_CASE, Form.AS_WRITTEN, namespace);
    }

    private static PackageType asWritten(Namespace namespace) {
        return new PackageType(Form.AS_WRITTEN, Form.AS_WRITTEN, Form.AS_WRITTEN, namespace);
    }

    List<String> namespace(List<String> segments) {
        return segments.stream().map(namespaceForm::of).toList();
    }

    String name(String name) {
        return nameForm.of(name);
    }

    String version(String version) {
        return versionForm.of(version);
    }

    boolean allowsNamespace(boolean present) {
        return switch (namespaceRule) {
            case REQUIRED -> present;
            case OPTIONAL -> true;
            case NONE -> !present;
        };
    }
}
