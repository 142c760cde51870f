package dev.edict.engine.compile;

import dev.edict.engine.author.Dated;
import dev.edict.engine.author.Facts;
import dev.edict.engine.author.Verdict;
import dev.edict.model.Truth;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What compiled rules may call, read and see: a list of methods, for innocent types have dangerous ones. Whoever embeds Edict may add
 * methods for packs that they trust. Immutable; may be shared between threads.
 */
public final class AllowedCode {
    private static final String AUTHOR = Dated.class.getPackageName().replace('.', '/') + "/";
    private static final String MODEL = "dev/edict/model/";

    /** Methods by the type that owns them. */
    private static final Map<String, Set<String>> METHODS = Map.ofEntries(
            Map.entry(
                    "java/lang/String",
                    Set.of(
                            "length",
                            "isEmpty",
                            "isBlank",
                            "startsWith",
                            "endsWith",
                            "contains",
                            "equals",
                            "compareTo")),
            Map.entry("java/util/List", Set.of("size", "isEmpty", "contains", "containsAll")),
            Map.entry("java/util/Set", Set.of("size", "isEmpty", "contains", "containsAll")),
            Map.entry("java/util/Collection", Set.of("size", "isEmpty", "contains", "containsAll")),
            Map.entry("java/util/ArrayList", Set.of("size", "isEmpty", "contains", "containsAll")),
            Map.entry("java/lang/Integer", Set.of("valueOf", "intValue", "longValue")),
            Map.entry("java/lang/Long", Set.of("valueOf", "intValue", "longValue")),
            Map.entry("java/lang/Boolean", Set.of("valueOf", "booleanValue")),
            Map.entry("java/lang/Number", Set.of("intValue", "longValue")),
            Map.entry("java/math/BigDecimal", Set.of("<init>", "valueOf", "compareTo")),
            Map.entry("java/util/regex/Pattern", Set.of("matcher")),
            Map.entry("java/util/regex/Matcher", Set.of("matches")),
            Map.entry(MODEL + "Percentage", Set.of("of", "ofShares", "parse", "plus", "minus", "isZero", "compareTo")),
            Map.entry("org/drools/modelcompiler/dsl/pattern/D", Set.of("eval")),
            Map.entry(
                    "org/drools/modelcompiler/util/EvaluationUtil",
                    Set.of(
                            "areNullSafeEquals",
                            "areNumbersNullSafeEquals",
                            "equals",
                            "greaterThan",
                            "greaterThanNumbers",
                            "greaterThanStringsAsNumbers",
                            "greaterOrEqual",
                            "greaterOrEqualNumbers",
                            "greaterOrEqualStringsAsNumbers",
                            "lessThan",
                            "lessThanNumbers",
                            "lessThanStringsAsNumbers",
                            "lessOrEqual",
                            "lessOrEqualNumbers",
                            "lessOrEqualStringsAsNumbers",
                            "toBigDecimal")));

    /** Of the methods above, those that take numbers with a floating point. */
    private static final Set<String> INEXACT =
            Set.of("java/math/BigDecimal.<init>(D)V", "java/math/BigDecimal.valueOf(D)Ljava/math/BigDecimal;");

    private static final Set<String> OPERATORS =
            Set.of("ContainsOperator", "ExcludesOperator", "InOperator", "MatchesOperator", "MemberOfOperator");
    private static final Pattern LAMBDA = Pattern.compile(".*\\.P[0-9A-F]{2}\\.Lambda[A-Za-z]+[0-9A-F]{32}");
    private static final Pattern FRAME = Pattern.compile(
            ".*\\.(Rules[0-9A-F]{32}(RuleMethods\\d+)?|DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?)");
    private static final Set<String> FRAME_METHODS = Set.of(
            "java/lang/Object.<init>",
            "java/lang/Integer.valueOf",
            "java/lang/Long.valueOf",
            "java/lang/Boolean.valueOf",
            "java/lang/RuntimeException.<init>",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/math/BigDecimal.<init>",
            "java/time/format/DateTimeFormatterBuilder.<init>",
            "java/time/format/DateTimeFormatterBuilder.appendPattern",
            "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
            "java/time/format/DateTimeFormatterBuilder.toFormatter",
            "java/util/ArrayList.<init>",
            "java/util/Arrays.asList",
            "java/util/Collections.emptyList",
            "java/util/List.add",
            "org/drools/modelcompiler/constraints/GenericCollectAccumulator.<init>");

    private static final AllowedCode STANDARD = new AllowedCode(Set.of());

    /** Prefixes of the names of types that the generated code itself is made of. */
    private static final List<String> FRAME_TYPES = List.of(
            "org.drools.model.",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.core.base.accumulators.",
            "org.kie.api.definition.type.",
            "org.kie.api.runtime.rule.AccumulateFunction");

    private static final Set<String> TYPES = Set.of(
            "java.io.Serializable",
            "java.lang.Boolean",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Enum",
            "java.lang.Exception",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.RuntimeException",
            "java.lang.String",
            "java.lang.Throwable",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "java.math.BigDecimal",
            "java.time.Instant",
            "java.time.format.DateTimeFormatter",
            "java.time.format.DateTimeFormatterBuilder",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collection",
            "java.util.Collections",
            "java.util.List",
            "java.util.Locale",
            "java.util.Set",
            "java.util.function.Supplier",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern",
            "org.drools.base.factmodel.AccessibleFact",
            "org.drools.base.factmodel.GeneratedFact",
            "org.drools.modelcompiler.constraints.GenericCollectAccumulator",
            "org.drools.modelcompiler.util.EvaluationUtil");

    private final Set<Method> trusted;

    private AllowedCode(Collection<Method> trusted) {
        this.trusted = Collections.unmodifiableSet(new LinkedHashSet<>(trusted));
    }

    /** Returns the list as it is. */
    public static AllowedCode standard() {
        return STANDARD;
    }

    /**
     * Returns the list with further methods.
     *
     * @throws IllegalArgumentException if one of them reads a clock, chance, or what the machine is set to
     */
    public static AllowedCode trusting(Collection<Method> methods) {
        methods.forEach(Impure::refuse);
        return methods.isEmpty() ? STANDARD : new AllowedCode(methods);
    }

    /** Returns the methods that were added. */
    public Set<Method> trusted() {
        return trusted;
    }

    /** Returns whether rules may see a type, by its binary name; their own are not asked for here. */
    public boolean type(String name) {
        return TYPES.contains(name)
                || FRAME_TYPES.stream().anyMatch(name::startsWith)
                || name.startsWith(Dated.class.getPackageName() + ".")
                || name.startsWith(Truth.class.getPackageName() + ".")
                || trusted.stream().anyMatch(each -> sees(each, name));
    }

    private static boolean sees(Method method, String name) {
        return method.getDeclaringClass().getName().equals(name)
                || method.getReturnType().getName().equals(name)
                || Arrays.stream(method.getParameterTypes())
                        .anyMatch(each -> each.getName().equals(name));
    }

    private boolean trusts(String owner, String name, String descriptor) {
        return trusted.stream()
                .anyMatch(each -> each.getName().equals(name)
                        && each.getDeclaringClass().getName().replace('.', '/').equals(owner)
                        && descriptor(each).equals(descriptor));
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    /** Returns whether a class is one that an expression of a rule became. */
    static boolean isLambda(String className) {
        return LAMBDA.matcher(className).matches();
    }

    /** Returns whether a class is one that Drools writes round the expressions. */
    static boolean isFrame(String className) {
        return FRAME.matcher(className).matches();
    }

    /** Returns whether an expression may call a method; those of facts that the rule files declare are not asked for here. */
    boolean call(String owner, String name, String descriptor, boolean consequence) {
        if (METHODS.getOrDefault(owner, Set.of()).contains(name)
                && !INEXACT.contains(owner + "." + name + descriptor)) {
            return true;
        }
        if (trusts(owner, name, descriptor)) {
            return true;
        }
        if (owner.equals(Verdict.class.getName().replace('.', '/'))
                || owner.equals(Facts.class.getName().replace('.', '/'))) {
            return consequence;
        }
        return owner.startsWith(AUTHOR) && isAccessor(owner, name);
    }

    /** Returns the field that a method of a fact reads, if it reads one. */
    static String field(String method) {
        boolean bean = method.length() > 3 && method.startsWith("get") && Character.isUpperCase(method.charAt(3));
        return bean ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : method;
    }

    /** Returns whether a method is one that reads a field of a fact of the vocabulary. */
    static boolean isAccessor(String owner, String name) {
        if (!owner.startsWith(AUTHOR)) {
            return false;
        }
        try {
            Class<?> type = Class.forName(owner.replace('/', '.'), false, AllowedCode.class.getClassLoader());
            if (!type.isRecord()) {
                return type == Dated.class;
            }
            for (var component : type.getRecordComponents()) {
                if (component.getName().equals(field(name))) {
                    return true;
                }
            }
            return false;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Returns whether an expression may read a constant. */
    static boolean constant(String owner, String descriptor) {
        if (owner.startsWith("org/drools/model/operators/")) {
            return OPERATORS.contains(owner.substring("org/drools/model/operators/".length()));
        }
        // A constant of an enum, or of shares, has the type that owns it.
        return (owner.startsWith(AUTHOR) || owner.startsWith(MODEL)) && descriptor.equals("L" + owner + ";");
    }

    /** Returns whether what Drools writes round the expressions may call a method. */
    static boolean frameCall(String owner, String name) {
        return owner.startsWith("org/drools/model/")
                || owner.equals("org/drools/modelcompiler/dsl/pattern/D")
                || FRAME_METHODS.contains(owner + "." + name);
    }
}
