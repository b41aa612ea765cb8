package goldthread.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.access.Caller;
import goldthread.directory.Parties;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class AddresseesTest {

    private static final String TRUST = "https://example.org/ods|T1";
    private static final String COUNCIL = "https://example.org/gss|E1";

    private static Organization organisation(String id, String identifier) {
        Organization organisation = new Organization();
        organisation.setId("Organization/" + id);
        int bar = identifier.indexOf('|');
        organisation.addIdentifier().setSystem(identifier.substring(0, bar)).setValue(identifier.substring(bar + 1));
        return organisation;
    }

    private static PractitionerRole role(String id, String person) {
        PractitionerRole role = new PractitionerRole();
        role.setId("PractitionerRole/" + id);
        role.setOrganization(new Reference("Organization/council"));
        if (!person.isEmpty()) {
            role.setPractitioner(new Reference(person));
        }
        return role;
    }

    private static Place place(String member, String organisation, String role) {
        return Place.of(member, organisation, role).orElseThrow();
    }

    private static List<Recipient> told(Set<String> helping, Place... places) {
        Parties parties = Parties.of(List.of(
                organisation("trust", TRUST),
                organisation("council", COUNCIL),
                role("worker", "Practitioner/ann"),
                role("duty", "")));
        return new Addressees(parties, helping).of(List.of(places), false);
    }

    private static List<String> who(List<Recipient> told) {
        return told.stream().map(one -> one.who().getReference()).toList();
    }

    @Test
    void what_one_person_sees_goes_to_that_person_and_not_to_all_of_their_organisation() {
        List<Recipient> told = told(Set.of(), place("Practitioner/ann", "Organization/council", "social-worker"));

        assertThat(who(told)).containsExactly("Practitioner/ann");
        assertThat(told.get(0).callers()).extracting(Caller::fhirUser).containsExactly("Practitioner/ann");
    }

    @Test
    void behind_a_role_which_all_of_its_organisation_stand_for_the_person_is_told() {
        List<Recipient> told = told(
                Set.of(),
                place("PractitionerRole/worker", "Organization/council", "social-worker"),
                place("Practitioner/ann", "Organization/trust", "therapist"));

        assertThat(who(told)).containsExactly("Practitioner/ann");
        assertThat(told.get(0).callers())
                .extracting(Caller::fhirUser, caller -> caller.organisation().toString())
                .containsExactly(tuple("Practitioner/ann", COUNCIL), tuple("Practitioner/ann", TRUST));
    }

    @Test
    void a_role_that_nobody_has_is_its_organisations_and_sees_what_that_sees() {
        List<Recipient> told = told(Set.of(), place("PractitionerRole/duty", "Organization/council", "social-worker"));

        assertThat(who(told)).containsExactly("Organization/council");
        assertThat(told.get(0).callers()).extracting(Caller::fhirUser).containsExactly("Device/goldthread");
    }

    @Test
    void an_organisation_is_told_where_it_stands_itself_once_under_whatever_name() {
        List<Recipient> told = told(
                Set.of(),
                new Place(null, "Organization/trust", ""),
                new Place(null, TRUST, "gp"),
                new Place(null, "https://example.org/ods|unknown", ""));

        assertThat(who(told)).containsExactly("Organization/trust", null);
        assertThat(told.get(1).who().getIdentifier().getValue()).isEqualTo("unknown");
    }

    @Test
    void whoever_helps_is_left_out_under_whatever_name() {
        Place[] places = {
            place("Practitioner/ann", "Organization/council", "social-worker"), new Place(null, TRUST, "therapist")
        };

        assertThat(who(told(Set.of(TRUST), places))).containsExactly("Practitioner/ann");
        assertThat(who(told(Set.of("Organization/trust"), places))).containsExactly("Practitioner/ann");
        assertThat(who(told(Set.of(COUNCIL), places))).containsExactly("Organization/trust");
    }

    @Test
    void under_an_identifier_that_is_none_nobody_comes() {
        Organization odd = organisation("odd", COUNCIL);
        odd.addIdentifier().setValue("without a system");
        odd.addIdentifier().setSystem("https://example.org/ods");
        odd.addIdentifier().setSystem("https://example.org/ods").setValue("with spaces");
        odd.addIdentifier().setSystem("no-uri").setValue("1");
        odd.addIdentifier().setSystem(":").setValue("1");

        List<Recipient> told = new Addressees(Parties.of(List.of(odd)), Set.of())
                .of(
                        List.of(
                                new Place(null, "Organization/odd", "gp"),
                                new Place(null, "https://example.org|a b", ""),
                                new Place(null, "Organization/unknown", "")),
                        true);

        assertThat(told.get(0).callers())
                .extracting(caller -> caller.organisation().toString())
                .containsExactly(COUNCIL);
        assertThat(told.get(1).callers()).isEmpty();
        assertThat(told.get(2).callers()).isEmpty();
        assertThat(told).allMatch(Recipient::isPrivate);
    }

    @Test
    void families_have_no_place_among_those_who_work_with_the_child() {
        assertThat(Place.of("RelatedPerson/mum", "Organization/council", "")).isEmpty();
        assertThat(Place.of("Patient/robin", null, "")).isEmpty();
        assertThat(Place.of("Practitioner/ann", null, "therapist")).isEmpty();
        assertThat(Place.of(TRUST, null, "gp")).contains(new Place(null, TRUST, "gp"));
    }
}
