package goldthread;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import goldthread.store.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules of the house that a compiler doesn't know. Each says as a sentence what it demands. */
@AnalyzeClasses(packages = "goldthread", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final int LONGEST_CLASS = 200;

    @ArchTest
    static final ArchRule only_the_store_knows_hapi_s_storage = noClasses()
            .that()
            .resideOutsideOfPackage("goldthread.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir.jpa..", "jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule only_the_store_migrates_tables = noClasses()
            .that()
            .resideOutsideOfPackage("goldthread.store.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flywaydb..", "ca.uhn.fhir.jpa.migrate..");

    /** HAPI's own throws at a second one. */
    @ArchTest
    static final ArchRule an_extension_that_stands_twice_is_read_once = noClasses()
            .should()
            .callMethod(Element.class, "getExtensionByUrl", String.class)
            .orShould()
            .callMethod(DomainResource.class, "getExtensionByUrl", String.class);

    @ArchTest
    static final ArchRule no_field_is_injected =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule names_are_the_words_of_the_work = noClasses()
            .should()
            .haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule every_hook_names_a_stage =
            methods().that().areAnnotatedWith(Hook.class).should(nameAStage());

    @ArchTest
    static final ArchRule hooks_live_in_interceptors = methods()
            .that()
            .areAnnotatedWith(Hook.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Interceptor.class);

    @ArchTest
    static final ArchRule what_computes_is_told_the_time_and_only_an_operation_asks_for_it = noClasses()
            .that()
            .resideInAnyPackage(
                    "goldthread.careplan..", "goldthread.chronology..", "goldthread.careteam..", "goldthread.consent..")
            .and(DescribedPredicate.not(are(simpleNameEndingWith("Operation"))))
            .should()
            .accessTargetWhere(asksForTheTime());

    @ArchTest
    static final ArchRule errors_are_made_by_the_store = noClasses()
            .that()
            .resideOutsideOfPackage("goldthread.store..")
            .should()
            .callConstructorWhere(describe(
                    "it makes one of HAPI's exceptions",
                    call -> call.getTargetOwner().isAssignableTo(BaseServerResponseException.class)
                            && call.getTargetOwner().getPackageName().startsWith("ca.uhn")
                            && !call.getOriginOwner().isAssignableTo(BaseServerResponseException.class)));

    @ArchTest
    static final ArchRule every_package_says_that_nothing_in_it_is_null = classes()
            .should(new ArchCondition<JavaClass>("be in a package with @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " has no @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule static_fields_never_change =
            fields().that().areStatic().should().beFinal();

    @Test
    void no_class_is_longer_than_two_hundred_lines() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> tooLong = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> lines(source) > LONGEST_CLASS)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ArchCondition<JavaMethod> nameAStage() {
        Set<Integer> stages = Arrays.stream(Stage.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ArchitectureTest::valueOf)
                .collect(Collectors.toSet());
        return new ArchCondition<>("have an order that is one of Stage's") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                int order = item.getAnnotationOfType(Hook.class).order();
                events.add(new SimpleConditionEvent(
                        item,
                        stages.contains(order),
                        item.getFullName() + " runs at " + order + ", which is no stage"));
            }
        };
    }

    private static Integer valueOf(Field stage) {
        try {
            return stage.getInt(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        Set<Class<?>> times = Set.of(Instant.class, LocalDate.class, OffsetDateTime.class, ZonedDateTime.class);
        return describe("it asks for the time", access -> {
            String name = access.getTarget().getName();
            JavaClass owner = access.getTargetOwner();
            return (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                    || (name.equals("now") && times.stream().anyMatch(owner::isEquivalentTo))
                    || (owner.isEquivalentTo(Date.class)
                            && name.equals("<init>")
                            && access.getDescription().contains("Date.<init>()"))
                    || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
        });
    }
}
