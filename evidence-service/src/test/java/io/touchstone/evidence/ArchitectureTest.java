package io.touchstone.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the service. Each rule is also held against a class that breaks it, to see that it can fail. */
class ArchitectureTest {

    private static final String ROOT = "io.touchstone.evidence.";
    private static final String[] MIDDLE = {
        ROOT + "claim..",
        ROOT + "explain..",
        ROOT + "judge..",
        ROOT + "library..",
        ROOT + "passage..",
        ROOT + "retrieve..",
        ROOT + "scope..",
        ROOT + "verdict..",
        ROOT + "weigh.."
    };
    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "io.smallrye..", "jakarta..", "org.eclipse.microprofile..", "com.mongodb..", "org.bson..",
        "org.apache.kafka..", "io.cloudevents..", "io.micrometer..", "io.vertx..", "org.apache.lucene..",
                "ai.onnxruntime.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.touchstone.evidence");
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.touchstone.evidence.verdict.planted", "io.touchstone.evidence.adapter.planted");

    /** @param planted name of the class that breaks the rule, and no other does */
    record Rule(String planted, ArchRule rule) {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "UsesAFramework",
                        noClasses()
                                .that()
                                .resideInAnyPackage(MIDDLE)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FRAMEWORKS)
                                .because("the middle is plain Java")),
                new Rule(
                        "KnowsAnAdapter",
                        noClasses()
                                .that()
                                .resideInAnyPackage(MIDDLE)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        ROOT + "adapter..",
                                        ROOT + "boot..",
                                        "io.touchstone.messaging..",
                                        "io.touchstone.storage..",
                                        "io.touchstone.webapi..")
                                .because("adapters depend on the middle, not the other way")),
                new Rule(
                        "AsksTheClock",
                        noClasses()
                                .that()
                                .resideInAnyPackage(MIDDLE)
                                .should()
                                .callMethod("java.time.Instant", "now")
                                .orShould()
                                .callMethod("java.lang.System", "currentTimeMillis")
                                .orShould()
                                .callMethod("java.util.UUID", "randomUUID")
                                .because("time and ids come in through the constructor")),
                new Rule(
                        "KnowsTheWiring",
                        noClasses()
                                .that()
                                .resideInAPackage(ROOT + "adapter..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(ROOT + "boot..")
                                .because("wiring knows the adapters, they do not know it")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.rule().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(Rule rule) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.rule().check(PLANTED))
                .withMessageContaining(rule.planted());
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(List.of(MIDDLE))
                .allSatisfy(p -> assertThat(
                                CLASSES.stream().filter(c -> c.getPackageName().startsWith(p.replace("..", ""))))
                        .isNotEmpty());
    }
}
