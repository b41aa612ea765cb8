package goldthread.web.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import goldthread.web.Person;
import goldthread.web.RecordRefusal;
import goldthread.web.Refused;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import goldthread.web.mine.Mine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

final class DecisionsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));

    private static Decisions.Found found(String... refused) {
        Mine mine = new Mine(new Person("Practitioner/1", "https://ods|ZZ902"), Set.of());
        return new Decisions.Found(List.of(), Parties.none(), mine, WORDS, List.of(refused));
    }

    @Test
    void a_plan_that_a_child_or_the_family_has_written_is_no_agencys_decision() {
        Reference school = new Reference("Organization/school");
        assertThat(Decision.maker(new CarePlan().setAuthor(new Reference("RelatedPerson/1"))))
                .isEmpty();
        assertThat(Decision.maker(new CarePlan().setAuthor(new Reference("Patient/1"))))
                .isEmpty();
        assertThat(Decision.maker(new CarePlan()
                        .setAuthor(new Reference("RelatedPerson/1"))
                        .addContributor(school)))
                .contains(school);
        CarePlan ordered = new CarePlan().setAuthor(school);
        Reference council = new Reference("Organization/council");
        ordered.addExtension(Extensions.RESPONSIBLE_AUTHORITY, council);
        assertThat(Decision.maker(ordered)).contains(council);
    }

    @Test
    void what_could_not_be_looked_up_is_said_and_what_is_not_theirs_is_not() {
        assertThat(Decisions.sentences(Refused.with(429, "Too many requests."))).containsExactly("Too many requests.");
        assertThat(Decisions.sentences(Refused.with(503))).containsExactly("Try again in a minute.");
        assertThat(Decisions.sentences(Refused.with(403, "Not allowed."))).isEmpty();
        assertThat(Decisions.sentences(RecordRefusal.notThere())).isEmpty();
        RecordRefusal unknown = Refused.with(401);
        assertThatThrownBy(() -> Decisions.sentences(unknown)).isSameAs(unknown);
    }

    @Test
    void a_decision_that_was_chosen_stays_chosen_while_it_can_not_be_looked_up() {
        String chosen = "Task/7";
        assertThat(found("Too many requests.").options(chosen))
                .extracting(Option::value)
                .containsExactly(chosen);
        Sheet sheet = new ConcernForms(FHIR).raising(found("Too many requests.").options(chosen));
        Typed typed = sheet.only(WrittenForms.typed("about", chosen, "reason", "She isn't well."));
        assertThat(typed.text("about")).isEqualTo(chosen);
        assertThat(found("Too many requests.").lacks(sheet, typed, LocalDate.of(2026, 11, 23)))
                .containsOnlyKeys("about");

        assertThat(found().options(chosen)).isEmpty();
        assertThat(found("Too many requests.").options("")).isEmpty();
        assertThat(found("Too many requests.").options("Patient/7")).isEmpty();
    }

    @Test
    void it_stands_beside_the_choice_of_the_decision() {
        assertThat(found("Too many requests.").and(Map.of()))
                .containsOnlyKeys("about")
                .extractingByKey("about")
                .asString()
                .contains("one may be missing", "Too many requests.");
        assertThat(found("Too many requests.").and(Map.of("reason", "Say why"))).containsOnlyKeys("reason");
        assertThat(found().and(Map.of("about", "Select the decision"))).containsEntry("about", "Select the decision");
    }
}
