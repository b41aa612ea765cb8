package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By which names a refusal to share means somebody. */
class MeantTest {

    private static final String SCHOOL = "urn:schools|1";

    private static Asker asker(Role role) {
        Caller caller = new Caller(
                "somebody",
                "Practitioner/p",
                new OrganisationIdentifier("urn:schools", "1"),
                role.code(),
                "CAREMGT",
                new ClientSystem("app", Set.of("user/*.rs"), Set.of(), false),
                null);
        return Asker.of(caller, role)
                .with(List.of("PractitionerRole/r"), List.of("Organization/o"), List.of("HealthcareService/s"));
    }

    @Test
    void people_are_meant_with_their_organisation_even_when_what_they_write_is_theirs_alone() {
        Asker lead = asker(Role.SCHOOL_LEAD);

        assertThat(lead.meant().names())
                .containsExactlyInAnyOrder("", "Practitioner/p", SCHOOL, "PractitionerRole/r", "Organization/o");
        assertThat(lead.meant().house())
                .containsExactlyInAnyOrder(
                        "Practitioner/p", SCHOOL, "PractitionerRole/r", "Organization/o", "HealthcareService/s");
        assertThat(lead.meant().purpose()).isEqualTo("CAREMGT");
        assertThat(lead.everything()).containsExactlyInAnyOrder("Practitioner/p", "PractitionerRole/r", Asker.NOBODY);
    }

    @Test
    void the_rights_of_an_organisation_are_those_of_people_who_act_for_it() {
        assertThat(asker(Role.GP).wholeOrganisation())
                .containsExactlyInAnyOrder(SCHOOL, "Organization/o", "HealthcareService/s");
        assertThat(asker(Role.SCHOOL_LEAD).wholeOrganisation()).containsExactly(Asker.NOBODY);
    }

    @Test
    void families_are_meant_by_themselves_and_not_with_their_portal_or_everybody() {
        Caller caller = new Caller(
                "mum",
                "RelatedPerson/m",
                new OrganisationIdentifier("urn:portals", "1"),
                "parent",
                "PATRQT",
                new ClientSystem("app", Set.of("user/*.rs"), Set.of(), false),
                null);

        assertThat(Meant.of(caller, Role.PARENT))
                .isEqualTo(new Meant(Asker.NOBODY, List.of("RelatedPerson/m"), List.of("RelatedPerson/m"), "PATRQT"));
    }
}
