package goldthread.directory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final Reference ROLE = new Reference("PractitionerRole/1");

    private static <R extends Resource> R withId(R resource, String id) {
        resource.setId(id);
        return resource;
    }

    private static Organization organisation() {
        Organization camhs = withId(new Organization(), "Organization/camhs");
        camhs.setName("Riverside CAMHS");
        camhs.addIdentifier().setSystem("https://example.org").setValue("C1");
        camhs.addTelecom().setValue("01632 960001");
        return camhs;
    }

    private static Practitioner professional() {
        Practitioner maja = withId(new Practitioner(), "Practitioner/maja");
        maja.addName().setUse(HumanName.NameUse.OLD).setText("Maja Former");
        maja.addName().addGiven("Maja").setFamily("Lindqvist");
        maja.addTelecom().setValue("01632 960002");
        return maja;
    }

    private static PractitionerRole role() {
        PractitionerRole role = withId(new PractitionerRole(), "PractitionerRole/1");
        role.setPractitioner(new Reference("Practitioner/maja"));
        role.setOrganization(new Reference("Organization/camhs"));
        role.addCode(new CodeableConcept().setText("Therapist"));
        return role;
    }

    @Test
    void a_role_has_the_name_of_its_professional_and_acts_for_its_organisation() {
        Parties parties = Parties.of(List.of(role(), professional(), organisation()));

        assertThat(parties.name(ROLE)).isEqualTo("Maja Lindqvist");
        assertThat(parties.organisationOf(ROLE)).map(Organization::getName).contains("Riverside CAMHS");
        assertThat(parties.contacts(ROLE)).extracting(ContactPoint::getValue).containsExactly("01632 960002");
        assertThat(parties.around("PractitionerRole/1"))
                .containsOnlyKeys("PractitionerRole/1", "Practitioner/maja", "Organization/camhs");
    }

    @Test
    void a_post_without_a_person_is_called_by_what_it_does() {
        PractitionerRole post = role();
        post.setPractitioner(null);

        assertThat(Parties.of(List.of(post)).name(ROLE)).isEqualTo("Therapist");
    }

    @Test
    void a_service_acts_for_its_provider() {
        HealthcareService service = withId(new HealthcareService(), "HealthcareService/spa");
        service.setName("Single point of access").setProvidedBy(new Reference("Organization/camhs"));
        Parties parties = Parties.of(List.of(service, organisation()));
        Reference to = new Reference("HealthcareService/spa");

        assertThat(parties.name(to)).isEqualTo("Single point of access");
        assertThat(parties.organisationOf(to)).map(Organization::getName).contains("Riverside CAMHS");
    }

    @Test
    void an_organisation_is_found_by_its_identifier() {
        assertThat(Parties.of(List.of(organisation())).organisation("https://example.org|C1"))
                .map(Organization::getName)
                .contains("Riverside CAMHS");
        assertThat(Parties.none().organisation("https://example.org|C1")).isEmpty();
    }

    @Test
    void the_child_is_never_called_by_name() {
        Patient wren = withId(new Patient(), "Patient/wren");
        wren.addName().setText("Wren Ashdown");

        assertThat(Parties.of(List.of(wren)).name(new Reference("Patient/wren")))
                .isEqualTo("the child");
        assertThat(Parties.none().name(new Reference("Patient/wren"))).isEqualTo("the child");
    }

    @Test
    void family_without_a_name_is_called_by_their_relationship() {
        RelatedPerson aunt = withId(new RelatedPerson(), "RelatedPerson/aunt");
        aunt.addRelationship().setText("Aunt");

        assertThat(Parties.of(List.of(aunt)).name(new Reference("RelatedPerson/aunt")))
                .isEqualTo("Aunt");
    }

    @Test
    void who_is_not_known_is_called_what_the_reference_says_or_by_their_kind() {
        Parties nobody = Parties.none();

        assertThat(nobody.name(new Reference("Organization/9").setDisplay("Hawthorn School")))
                .isEqualTo("Hawthorn School");
        Reference byNumber = new Reference().setType("Organization");
        byNumber.getIdentifier().setValue("X99901");
        assertThat(nobody.name(byNumber)).isEqualTo("X99901");
        assertThat(nobody.name(new Reference("Organization/9"))).isEqualTo("an organisation");
        assertThat(nobody.name(new Reference("PractitionerRole/9"))).isEqualTo("a professional");
        assertThat(nobody.name(new Reference())).isEqualTo("someone");
    }

    @Test
    void everyone_whom_a_body_names_is_found_in_its_text() {
        StoredResource task = new StoredResource("Task", "1", 1, Instant.EPOCH, """
                {"resourceType":"Task","owner":{"reference":"Organization/a-1"},
                 "requester":{"reference":"PractitionerRole/b.2/_history/3"},"for":{"reference":"Patient/p"},
                 "note":[{"text":"ask Organization/no"}],"contained":[{"reference":"RelatedPerson/c"}]}""");

        assertThat(Directory.mentions(task))
                .containsExactlyInAnyOrder("Organization/a-1", "PractitionerRole/b.2", "RelatedPerson/c");
    }
}
