package goldthread.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

final class TeamViewTest {

    @Test
    void a_member_is_who_in_which_role_for_whom_since_when_and_how_to_reach_them() {
        Parameters answer = new Parameters();
        member(answer, "effective", true);

        TeamMember lead = TeamView.of(answer).present().get(0);

        assertThat(lead.name()).isEqualTo("Tom Brandt");
        assertThat(lead.role()).isEqualTo("Lead professional");
        assertThat(lead.definition()).isEqualTo("Keeps everyone working together.");
        assertThat(lead.agency()).isEqualTo("Elmbrook CAMHS");
        assertThat(lead.lead()).isTrue();
        assertThat(lead.since()).hasToString("08-Jun-2026");
        assertThat(lead.until()).isNull();
        assertThat(lead.contacts())
                .containsExactly(
                        new TeamContact("Telephone", "01632 960112", "tel:01632960112"),
                        new TeamContact("Email", "tom@elmbrook.example", "mailto:tom@elmbrook.example"));
    }

    @Test
    void who_is_proposed_and_who_has_left_stand_apart() {
        Parameters answer = new Parameters();
        member(answer, "effective", true);
        member(answer, "proposed", false);
        member(answer, "ended", false);
        part(answer.addParameter().setName("gap"), "text", new StringType("Nobody leads."));

        TeamView team = TeamView.of(answer);

        assertThat(team.present()).hasSize(1);
        assertThat(team.proposed()).hasSize(1);
        assertThat(team.ended()).hasSize(1);
        assertThat(team.gaps()).containsExactly("Nobody leads.");
    }

    @Test
    void what_makes_no_link_stays_text() {
        assertThat(contact(ContactPointSystem.PHONE, "ask the desk").link()).isNull();
        assertThat(contact(ContactPointSystem.PHONE, "+44 (0)1632 960-112").link())
                .isEqualTo("tel:+441632960112");
        assertThat(contact(ContactPointSystem.EMAIL, "a@b.example?bcc=c@d.example")
                        .link())
                .isNull();
        assertThat(contact(ContactPointSystem.URL, "javascript:alert(1)").link())
                .isNull();
        assertThat(TeamContact.of(new ContactPoint())).isEmpty();
    }

    @Test
    void who_has_no_name_is_not_guessed() {
        Parameters answer = new Parameters();
        answer.addParameter().setName("member");

        TeamMember member = TeamView.of(answer).members().get(0);

        assertThat(member.name()).isEqualTo("Name not known");
        assertThat(member.role()).isEqualTo("Role not known");
        assertThat(member.since()).isNull();
    }

    private static TeamContact contact(ContactPointSystem system, String value) {
        return TeamContact.of(new ContactPoint().setSystem(system).setValue(value))
                .orElseThrow();
    }

    private static void member(Parameters answer, String status, boolean lead) {
        ParametersParameterComponent member = answer.addParameter().setName("member");
        part(member, "name", new StringType("Tom Brandt"));
        part(member, "role", new CodeableConcept(new Coding().setDisplay("Lead professional")));
        part(member, "definition", new StringType("Keeps everyone working together."));
        part(member, "organisation", new Reference("Organization/1").setDisplay("Elmbrook CAMHS"));
        part(member, "lead", new BooleanType(lead));
        part(member, "status", new CodeType(status));
        part(member, "start", new DateTimeType("2026-06-08"));
        part(
                member,
                "contact",
                new ContactPoint().setSystem(ContactPointSystem.PHONE).setValue("01632 960112"));
        part(
                member,
                "contact",
                new ContactPoint().setSystem(ContactPointSystem.EMAIL).setValue("tom@elmbrook.example"));
    }

    private static void part(ParametersParameterComponent member, String name, Type value) {
        member.addPart().setName(name).setValue(value);
    }
}
