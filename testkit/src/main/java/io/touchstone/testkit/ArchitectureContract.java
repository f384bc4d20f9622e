package io.touchstone.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shape of a service. Each rule is also held against a class that breaks it, to see that it can fail: of the name
 * given here, in a package {@code planted} of the service's tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureContract {

    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "jakarta..",
        "org.eclipse.microprofile..",
        "com.mongodb..",
        "org.bson..",
        "org.apache.kafka..",
        "io.cloudevents..",
        "io.micrometer..",
        "io.vertx.."
    };
    private static final String[] MODULES_OF_ADAPTERS = {
        "io.touchstone.messaging..", "io.touchstone.storage..", "io.touchstone.webapi.."
    };
    private static final String[] VAGUE = {"..util..", "..utils..", "..common..", "..helper..", "..helpers.."};
    private static final ImportOption OF_MAIN = new ImportOption.DoNotIncludeTests();
    private static final int CLASSES_AT_LEAST = 30;

    private final String service;
    private final String[] libraries;
    private final JavaClasses main;
    private final JavaClasses withPlanted;

    /**
     * @param service its package; all in it but {@code adapter} and {@code boot} is the middle
     * @param libraries packages that the middle of this service may not use, beside those of the frameworks
     */
    protected ArchitectureContract(String service, String... libraries) {
        this.service = service;
        this.libraries = libraries.clone();
        this.main = new ClassFileImporter().withImportOption(OF_MAIN).importPackages(service);
        this.withPlanted = new ClassFileImporter()
                .withImportOption(location -> OF_MAIN.includes(location) || location.contains("/planted/"))
                .importPackages(service);
    }

    /** @param planted name of the class that breaks the rule */
    record Rule(String planted, ArchRule rule) {
        @Override
        public String toString() {
            return planted;
        }
    }

    Stream<Rule> rules() {
        String adapters = service + ".adapter..";
        String boot = service + ".boot..";
        return Stream.of(
                new Rule(
                        "UsesAFramework",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(adapters, boot)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(Stream.of(FRAMEWORKS, libraries)
                                        .flatMap(Stream::of)
                                        .toArray(String[]::new))
                                .because("the middle is plain Java")),
                new Rule(
                        "KnowsAnAdapter",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(adapters, boot)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        Stream.concat(Stream.of(adapters, boot), Stream.of(MODULES_OF_ADAPTERS))
                                                .toArray(String[]::new))
                                .because("adapters depend on the middle, not the other way")),
                new Rule(
                        "KnowsAnotherAdapter",
                        slices().matching(service + ".adapter.(*)..")
                                .should()
                                .notDependOnEachOther()
                                .because("an adapter can be taken away alone")),
                new Rule(
                        "KnowsTheWiring",
                        noClasses()
                                .that()
                                .resideInAPackage(adapters)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(boot)
                                .because("wiring knows the adapters, they do not know it")),
                new Rule(
                        "AsksTheClock",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(boot)
                                .should()
                                .callMethod(Instant.class, "now")
                                .orShould()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(UUID.class, "randomUUID")
                                .because("time and ids come in through the constructor")),
                new Rule(
                        "VaguelyNamed",
                        noClasses().should().resideInAnyPackage(VAGUE).because("packages say what they hold")),
                new Rule(
                        "NotNullMarked",
                        classes()
                                .that()
                                .areTopLevelClasses()
                                .should(ArchCondition.from(describe(
                                        "be in a package that is @NullMarked",
                                        (JavaClass c) -> c.getPackage().isAnnotatedWith(NullMarked.class))))
                                .because("null is looked for only there")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.rule().allowEmptyShould(false).check(main);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(Rule rule) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.rule().check(withPlanted))
                .withMessageContaining("." + rule.planted());
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(main).hasSizeGreaterThan(CLASSES_AT_LEAST);
    }
}
