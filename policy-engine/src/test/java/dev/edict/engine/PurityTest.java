package dev.edict.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A decision is a pure function of what the caller passes: nothing in main code asks the machine for its time, zone, language,
 * settings or chance, and no number is inexact.
 */
@Tag("architecture")
class PurityTest {
    private static final JavaClasses CLASSES = CodeBase.classes();

    private static final DescribedPredicate<JavaClass> OURS =
            resideInAPackage("dev.edict..").and(resideOutsideOfPackages(CodeBase.GENERATED + ".."));

    private static final DescribedPredicate<JavaClass> NOT_THE_COMMAND_LINE =
            OURS.and(resideOutsideOfPackages("dev.edict.engine.cli.."));

    /** Methods that have a sibling with an explicit locale, zone, charset or clock: these are the ones without. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.util.Formatter.<init>()",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.util.TimeZone.getDefault()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.time.ZoneId.systemDefault()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.identityHashCode(java.lang.Object)",
            "java.lang.System.getProperty(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String, java.lang.String)",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.getenv()",
            "java.lang.Boolean.getBoolean(java.lang.String)",
            "java.lang.Integer.getInteger(java.lang.String)",
            "java.lang.Math.random()",
            "java.util.UUID.randomUUID()",
            "java.util.Random.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current()");

    /** Their order differs from one start of the machine to the next; sorted or linked copies keep theirs. */
    private static final Set<String> OF_NO_ORDER = Set.of(
            "java.util.Set.copyOf(java.util.Collection)",
            "java.util.Map.copyOf(java.util.Map)",
            "java.util.stream.Collectors.toUnmodifiableSet()");

    /** A conscious exception: who types `--at now` on the command line asks for the machine's clock by name. */
    private static final String NOW = "dev.edict.engine.cli.Now";

    /** And others: they find again what was found out about the same object, by its identity, and nobody walks through what they are keys of. */
    private static final String ASKED = "dev.edict.engine.resolve.Asked";

    private static final String SAME = "dev.edict.engine.combine.Lives$Same";

    private static final Set<String> FLOATING_POINT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Test
    void nothing_asks_the_machine_for_its_clock_zone_language_settings_or_chance() {
        check(noClasses()
                .that(OURS.and(not(name(NOW)).and(not(name(ASKED))).and(not(name(SAME)))))
                .should()
                .callCodeUnitWhere(asksTheMachine()));
    }

    @Test
    void no_copy_loses_the_order_of_what_it_copies() {
        check(noClasses()
                .that(OURS)
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "the copy has no order",
                        call -> OF_NO_ORDER.contains(call.getTarget().getFullName()))));
    }

    @Test
    void nothing_prints_but_the_command_line() {
        check(noClasses()
                .that(NOT_THE_COMMAND_LINE)
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "the field is a standard stream",
                        access -> access.getTargetOwner().isEquivalentTo(System.class))));
    }

    @Test
    void no_number_is_inexact() {
        check(noMembers()
                .that(DescribedPredicate.describe("are ours", member -> OURS.test(member.getOwner())))
                .should(mentionFloatingPoint()));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchCondition<JavaMember> mentionFloatingPoint() {
        return new ArchCondition<>("be a number with a floating point, take or return one") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                boolean inexact = member.getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> FLOATING_POINT.contains(type.getName()));
                events.add(new SimpleConditionEvent(member, inexact, member.getDescription()));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return DescribedPredicate.describe("the method reads what the machine is set to", call -> {
            CodeUnitCallTarget target = call.getTarget();
            return readsAClock(target) || OF_THE_MACHINE.contains(target.getFullName());
        });
    }

    private static boolean readsAClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
    }
}
