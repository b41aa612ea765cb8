package goldthread.web.looked;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

final class LookedViewTest {

    private final Parameters answer = new Parameters();

    @Test
    void what_one_caller_did_in_a_row_on_a_day_is_one_visit() {
        look("2026-11-20T10:05:00Z", "Asif Rahman", "read goals", 2);
        look("2026-11-20T10:01:00Z", "Asif Rahman", "read personal details", 1);
        look("2026-11-20T10:00:00Z", "Asif Rahman", "read goals", 1);
        look("2026-11-20T09:00:00Z", "Helena Voss", "read goals", 1);
        look("2026-11-19T09:00:00Z", "Helena Voss", "read goals", 1);
        answer.addParameter("next", "sealed");

        LookedView view = LookedView.of(answer);

        assertThat(view.visits()).hasSize(3);
        Visit visit = view.visits().get(0);
        assertThat(visit.when()).isEqualTo("20-Nov-2026 10:00 to 10:05");
        assertThat(visit.deeds()).containsExactly("read goals (3 times)", "read personal details");
        assertThat(visit.organisation()).isEqualTo("Elmbrook Council");
        assertThat(view.visits().get(1).when()).isEqualTo("20-Nov-2026 09:00");
        assertThat(view.summary())
                .isEqualTo("Showing 5 entries from 19-Nov-2026 09:00 to 20-Nov-2026 10:05."
                        + " Earlier ones are on the next page.");
        assertThat(view.emergencies()).isZero();
    }

    @Test
    void what_was_read_in_the_hour_after_opening_it_in_an_emergency_stands_out() {
        look("2026-11-20T11:30:00Z", "Asif Rahman", "read goals", 1);
        look("2026-11-20T10:20:00Z", "Helena Voss", "read goals", 1);
        look("2026-11-20T10:05:00Z", "Asif Rahman", "read goals", 1);
        look("2026-11-20T10:00:00Z", "Asif Rahman", "opened the record in an emergency", 1);
        look("2026-11-20T09:59:00Z", "Asif Rahman", "read goals", 1);

        assertThat(LookedView.of(answer).visits())
                .extracting(visit -> visit.first().who() + " " + visit.emergency())
                .containsExactly("Asif Rahman false", "Helena Voss false", "Asif Rahman true", "Asif Rahman false");
    }

    @Test
    void a_purpose_that_says_emergency_stands_out_too() {
        ParametersParameterComponent look = look("2026-11-20T11:30:00Z", "Asif Rahman", "read goals", 1);
        part(look, "purpose", new StringType("in an emergency, without being in the team"));

        assertThat(LookedView.of(answer).emergencies()).isEqualTo(1);
    }

    @Test
    void nobody_has_looked() {
        assertThat(LookedView.of(answer).summary()).isEqualTo("Nobody has opened this record yet.");
    }

    private ParametersParameterComponent look(String when, String who, String what, int count) {
        ParametersParameterComponent look = answer.addParameter().setName("disclosure");
        part(look, "when", new InstantType(when));
        part(look, "who", new StringType(who));
        part(look, "organisation", new Reference("Organization/1").setDisplay("Elmbrook Council"));
        part(look, "what", new StringType(what));
        part(look, "count", new IntegerType(count));
        return look;
    }

    private static void part(ParametersParameterComponent look, String name, Type value) {
        look.addPart().setName(name).setValue(value);
    }
}
