package goldthread.careteam;

import static goldthread.careteam.TestPeople.ODS_OF_CAMHS;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.GP;
import static goldthread.careteam.TestTeams.MOTHER;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final People people = TestPeople.all();

    private static Party party(String reference) {
        return Party.of(new Reference(reference));
    }

    private List<String> phones(String member, String organisation) {
        return people.contacts(party(member), organisation == null ? null : party(organisation)).stream()
                .map(ContactPoint::getValue)
                .toList();
    }

    @Test
    void everybody_is_called_as_their_own_resource_says() {
        assertThat(people.name(party(CLINICIAN))).contains("Tom Brandt");
        assertThat(people.name(party(MOTHER))).contains("Joanne Larkfield");
        assertThat(people.name(party("Patient/amy"))).contains("Amy Larkfield");
        assertThat(people.name(party(SCHOOL))).contains("Weir Lane School");
        assertThat(people.name(party("PractitionerRole/tom-at-camhs"))).contains("Tom Brandt");
    }

    @Test
    void somebody_unknown_is_called_as_the_reference_says_or_not_at_all() {
        assertThat(people.name(Party.of(new Reference("Practitioner/x").setDisplay("Dr X"))))
                .contains("Dr X");
        assertThat(people.name(party("Practitioner/x"))).isEmpty();
    }

    @Test
    void a_former_name_is_not_used() {
        Practitioner married = TestPeople.practitioner("m", "Old Name", null);
        married.getNameFirstRep().setUse(NameUse.OLD);
        married.addName().setText("New Name");
        assertThat(new People(List.of(married)).name(party("Practitioner/m"))).contains("New Name");
    }

    @Test
    void a_practitioner_is_reached_at_the_work_they_do_for_this_organisation() {
        assertThat(phones(CLINICIAN, CAMHS)).containsExactly("01632 960112");
        assertThat(phones("PractitionerRole/tom-elsewhere", null)).containsExactly("01632 960999");
    }

    @Test
    void who_has_no_such_contact_is_reached_in_person_else_through_the_organisation() {
        assertThat(phones(TEACHER, SCHOOL)).containsExactly("01632 960333");
        assertThat(phones(MOTHER, null)).containsExactly("07700 900123");
        assertThat(phones(GP, PRACTICE)).containsExactly("01632 960200");
        assertThat(phones(PRACTICE, PRACTICE)).containsExactly("01632 960200");
        assertThat(phones(GP, null)).isEmpty();
    }

    @Test
    void a_contact_that_is_no_longer_in_use_or_empty_is_left_out() {
        Practitioner moved = TestPeople.practitioner("m", "M", "01632 960001");
        moved.getTelecomFirstRep().setUse(ContactPointUse.OLD);
        moved.addTelecom(new ContactPoint().setRank(1));
        assertThat(new People(List.of(moved)).contacts(party("Practitioner/m"), null))
                .isEmpty();
    }

    @Test
    void roles_and_services_tell_their_organisation() {
        HealthcareService service = new HealthcareService();
        service.setId("crisis");
        service.setProvidedBy(new Reference(CAMHS));
        People known = new People(List.of(service));
        assertThat(known.organisationOf(party("HealthcareService/crisis")).map(Party::key))
                .contains(CAMHS);
        assertThat(people.organisationOf(party("PractitionerRole/tom-at-camhs")).map(Party::key))
                .contains(CAMHS);
        assertThat(people.organisationOf(party(SCHOOL)).map(Party::key)).contains(SCHOOL);
        assertThat(people.organisationOf(party(CLINICIAN))).isEmpty();
        assertThat(people.organisationOf(party("PractitionerRole/unknown"))).isEmpty();
    }

    @Test
    void an_organisation_that_is_named_by_identifier_is_one() {
        Identifier identifier = new Identifier().setSystem("s").setValue("v");
        Party organisation = Party.of(new Reference().setIdentifier(identifier).setType("Organization"));
        Party practitioner = Party.of(new Reference().setIdentifier(identifier).setType("Practitioner"));
        assertThat(people.organisationOf(organisation).map(Party::key)).contains("s|v");
        assertThat(people.organisationOf(practitioner)).isEmpty();
    }

    @Test
    void an_organisation_has_many_names() {
        assertThat(people.namesOf(party(CAMHS))).containsExactlyInAnyOrder(CAMHS, ODS_OF_CAMHS);
        assertThat(people.namesOf(party("Organization/unknown"))).containsExactly("Organization/unknown");
        assertThat(people.namesOf(Party.of(new Reference().setDisplay("Some charity"))))
                .isEmpty();
    }

    @Test
    void a_person_is_one_in_all_their_roles() {
        assertThat(people.namesOfPerson(party(CLINICIAN)))
                .containsExactlyInAnyOrder(
                        CLINICIAN, "PractitionerRole/tom-at-camhs", "PractitionerRole/tom-elsewhere");
        assertThat(people.namesOfPerson(party("PractitionerRole/tom-at-camhs")))
                .containsExactlyInAnyOrder(CLINICIAN, "PractitionerRole/tom-at-camhs");
    }
}
