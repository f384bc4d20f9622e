package io.touchstone.claim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The layout's rules; each is shown to fail on a violation planted in {@code io.touchstone.claim.planted}. */
class ArchitectureTest {

    private static final String[] MIDDLE = {
        "..claim.lexicon..",
        "..claim.sentence..",
        "..claim.classify..",
        "..claim.parts..",
        "..claim.standalone..",
        "..claim.extract..",
        "..claim.known..",
        "..claim.report..",
        "..claim.planted.middle.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.touchstone.claim");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("io.touchstone.claim.planted");

    private static final ArchRule MIDDLE_IS_PLAIN = noClasses()
            .that(resideInAnyPackage(MIDDLE))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile..",
                    "io.touchstone.messaging..",
                    "io.touchstone.storage..",
                    "io.touchstone.webapi..",
                    "..claim.adapter..",
                    "..claim.boot.."));

    private static final ArchRule ADAPTERS_KNOW_NOT_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("io.touchstone.claim.(planted.adapter.*|adapter.*)..")
            .should()
            .notDependOnEachOther();

    private static final ArchRule NO_WALL_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("..claim.boot..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    private static final ArchRule NO_VAGUE_PACKAGES =
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..");

    private static final ArchRule EVERYTHING_IS_NULL_MARKED = classes()
            .that()
            .areTopLevelClasses()
            .should(new com.tngtech.archunit.lang.ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaClass item,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                            item, marked, item.getName() + " is in a package without @NullMarked"));
                }
            });

    private static void holdsAndCanFail(ArchRule rule) {
        assertThat(MAIN).hasSizeGreaterThan(30);
        assertThat(rule.allowEmptyShould(false)
                        .evaluate(MAIN)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
        assertThat(rule.evaluate(PLANTED).hasViolation())
                .as("finds what is planted")
                .isTrue();
    }

    @Test
    void theMiddleIsPlainJava() {
        holdsAndCanFail(MIDDLE_IS_PLAIN);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        holdsAndCanFail(ADAPTERS_KNOW_NOT_EACH_OTHER);
    }

    @Test
    void timeAndIdsComeIn() {
        holdsAndCanFail(NO_WALL_CLOCK);
    }

    @Test
    void packagesSayWhatTheyHold() {
        holdsAndCanFail(NO_VAGUE_PACKAGES);
    }

    @Test
    void everyPackageIsNullMarked() {
        holdsAndCanFail(EVERYTHING_IS_NULL_MARKED);
    }
}
