package dev.edict.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shape of the house: which room may see which. What code may not call stands in {@link PurityTest}. */
@Tag("architecture")
class ArchitectureTest {
    private static final String ENGINE = "dev.edict.engine";

    /** The stages in the order in which data passes them; each sees those before it. */
    private static final List<String> PIPELINE =
            List.of("yaml", "load", "check", "compile", "resolve", "match", "combine", "explain", "render");

    /** What stands on the door: it may see everything. */
    private static final List<String> ON_TOP = List.of("fixture", "report", "cli");

    private static final String[] DROOLS = {"org.drools..", "org.kie..", "com.github.javaparser.."};

    private static final JavaClasses CLASSES = CodeBase.classes();

    private static final DescribedPredicate<JavaClass> OURS =
            resideInAPackage("dev.edict..").and(resideOutsideOfPackages(CodeBase.GENERATED + ".."));

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        check(SlicesRuleDefinition.slices()
                .assignedFrom(new EachPackage())
                .should()
                .beFreeOfCycles());
    }

    @Test
    void the_api_needs_nothing_but_annotations() {
        check(classes()
                .that()
                .resideOutsideOfPackage(ENGINE + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.edict..")
                        .and(resideOutsideOfPackages(ENGINE + ".."))));
    }

    @Test
    void yaml_is_read_in_one_room() {
        check(noClasses()
                .that(OURS.and(resideOutsideOfPackages(ENGINE + ".yaml..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml.."));
    }

    @Test
    void drools_lives_in_three_rooms() {
        check(noClasses()
                .that(OURS.and(
                        resideOutsideOfPackages(ENGINE + ".compile..", ENGINE + ".match..", ENGINE + ".check.drl..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DROOLS));
    }

    @Test
    void nothing_below_the_door_imports_it() {
        check(noClasses()
                .that(OURS.and(resideOutsideOfPackages(
                        ENGINE, ENGINE + ".fixture..", ENGINE + ".report..", ENGINE + ".cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE));
    }

    @Test
    void every_stage_has_its_room() {
        assertThat(CLASSES.stream().map(ArchitectureTest::roomOf))
                .containsAll(PIPELINE)
                .containsAll(ON_TOP);
    }

    @Test
    void a_stage_imports_only_the_stages_before_it() {
        check(classes().that(OURS).and().resideInAPackage(ENGINE + ".*..").should(importOnlyEarlierStages()));
    }

    @Test
    void only_the_command_line_knows_its_library() {
        check(noClasses()
                .that(OURS.and(resideOutsideOfPackages(ENGINE + ".cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
    }

    @Test
    void no_main_code_needs_a_test_framework() {
        check(noClasses()
                .that(OURS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "net.jqwik..", "org.assertj..", "org.opentest4j.."));
    }

    @Test
    void public_classes_are_closed_to_extension() {
        check(classes().that(OURS).and().arePublic().and().areNotInterfaces().should(beFinalOrSealed()));
    }

    @Test
    void names_are_words_of_the_domain() {
        check(noClasses().that(OURS).should().haveNameMatching(".*[a-z](Impl|Manager|Helper|Utils?|Data|Info)"));
    }

    @Test
    void every_package_says_that_nothing_in_it_is_null() {
        var bare = new TreeSet<String>();
        for (JavaClass each : CLASSES) {
            if (OURS.test(each)
                    && !each.getPackage().isAnnotatedWith(NullMarked.class)
                    && !each.getPackageName().isEmpty()) {
                bare.add(each.getPackageName());
            }
        }
        assertThat(bare).isEmpty();
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchCondition<JavaClass> importOnlyEarlierStages() {
        return new ArchCondition<>("import only the stages before their own") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency each : origin.getDirectDependenciesFromSelf()) {
                    String from = roomOf(origin);
                    String to = roomOf(each.getTargetClass());
                    if (!from.equals(to) && !mayImport(from, to)) {
                        events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                    }
                }
            }
        };
    }

    /** Whether one package of the engine may import another: rooms that are no stage lie below all stages. */
    private static boolean mayImport(String from, String to) {
        return ON_TOP.contains(from) && !to.equals("cli")
                || !ON_TOP.contains(to) && PIPELINE.indexOf(to) < Math.max(0, PIPELINE.indexOf(from))
                || !ON_TOP.contains(to) && !PIPELINE.contains(to);
    }

    /** The first word of a class's package below the engine's, empty if it is elsewhere. */
    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ENGINE + ".")
                ? name.substring(ENGINE.length() + 1).split("\\.", 2)[0]
                : "";
    }

    private static ArchCondition<JavaClass> beFinalOrSealed() {
        return new ArchCondition<>("be final or sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> loaded = type.reflect();
                boolean closed = loaded.isEnum()
                        || loaded.isSealed()
                        || java.lang.reflect.Modifier.isFinal(loaded.getModifiers());
                events.add(new SimpleConditionEvent(type, closed, type.getFullName() + " can be extended by anybody"));
            }
        };
    }

    /** Each package is a slice of its own. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return OURS.test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
