package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.InformationSource;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosesSectionTest {

    private static Condition said(String what, String sure, String course) {
        Condition condition = withId(new Condition(), "Condition/" + what.replace(' ', '-'));
        condition.setCode(text(what));
        condition.setRecorder(RecordBuilder.CLINICIAN);
        condition.setRecordedDateElement(new DateTimeType("2026-03-12"));
        if (sure != null) {
            condition.setVerificationStatus(new CodeableConcept(new Coding().setCode(sure)));
        }
        if (course != null) {
            condition.setClinicalStatus(new CodeableConcept(new Coding().setCode(course)));
        }
        return condition;
    }

    private static Section section(String day, Condition... conditions) {
        return DiagnosesSection.of(new RecordBuilder().add(conditions).on(day));
    }

    @Test
    void a_diagnosis_says_how_sure_it_is_who_recorded_it_when_and_who_sees_it_differently() {
        Condition guarded = said("On guard all day", "confirmed", "active");
        guarded.setOnset(new DateTimeType("2021-04"));
        guarded.addExtension(new Extension(Extensions.FORMULATION, new MarkdownType("His body keeps watch.")));
        Extension view = guarded.addExtension().setUrl(Extensions.VIEWPOINT);
        view.addExtension("whose", new CodeableConcept(InformationSource.CHILD.coding()));
        view.addExtension("view", new StringType("That one is true."));

        Statement line = section("2026-06-01", guarded).statements().get(0);

        assertThat(line.cells())
                .containsExactly(
                        "On guard all day",
                        "Confirmed",
                        "Maja Lindqvist",
                        "Apr-2021",
                        "His body keeps watch.",
                        "The child: “That one is true.”");
        assertThat(line.agency()).isEqualTo("Riverside CAMHS");
        assertThat(line.date()).isEqualTo("12-Mar-2026");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "provisional, active, Thought to be so; not confirmed",
                "differential, active, One of several possible explanations; not confirmed",
                "unconfirmed, relapse, Not confirmed; it has come back",
                "confirmed, remission, Confirmed; hardly there at present; it may come back",
                "-, active, Not said how sure this is",
                "-, -, Not said how sure this is",
            })
    void its_status_is_said_in_plain_words(String sure, String course, String words) {
        assertThat(section("2026-06-01", said("Low mood", sure, course)).statements())
                .extracting(line -> line.cells().get(1))
                .containsExactly(words);
    }

    @Test
    void what_is_over_and_what_was_ruled_out_stand_apart_and_mistakes_nowhere() {
        Condition over = said("Bed wetting", "confirmed", "resolved");
        over.setAbatement(new Period().setEndElement(new DateTimeType("2026-04-30")));

        Section section = section(
                "2026-06-01",
                said("Autism", "refuted", null),
                said("Not hers", "entered-in-error", null),
                over,
                said("Asthma", "confirmed", "active"));

        assertThat(section.groups())
                .extracting(Section.Group::title)
                .containsExactly(null, "In the past", "Looked into, and found not to be so");
        assertThat(section.statements())
                .extracting(line -> line.cells().get(0))
                .containsExactly("Asthma", "Bed wetting", "Autism");
        assertThat(section.statements().get(1).cells().get(3)).isEqualTo("until 30-Apr-2026");
    }

    @Test
    void on_an_earlier_day_it_is_as_it_was_known_then() {
        Condition over = said("Bed wetting", "confirmed", "resolved");
        over.setAbatement(new DateTimeType("2026-04-30"));

        assertThat(section("2026-03-11", over).isEmpty()).isTrue();
        assertThat(section("2026-04-29", over).groups())
                .extracting(Section.Group::title)
                .containsExactly((String) null);
        assertThat(section("2026-04-29", over).statements())
                .extracting(line -> line.cells().get(1))
                .containsExactly("Confirmed");
        assertThat(section("2026-04-30", over).statements())
                .extracting(line -> line.cells().get(1))
                .containsExactly("Confirmed; over");
        assertThat(section("2026-04-30", over).groups())
                .extracting(Section.Group::title)
                .containsExactly("In the past");
    }

    @Test
    void the_latest_comes_first_and_one_without_a_day_last() {
        Condition undated = said("Undated", null, null);
        undated.setRecordedDateElement(new DateTimeType());
        Condition later = said("Later", "confirmed", "active");
        later.setRecordedDateElement(new DateTimeType("2026-05"));

        List<String> shown =
                section("2026-06-01", undated, said("Earlier", "confirmed", "active"), later).statements().stream()
                        .flatMap(line -> Stream.of(line.cells().get(0)))
                        .toList();

        assertThat(shown).containsExactly("Later", "Earlier", "Undated");
    }
}
