package goldthread.careteam;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class PartyTest {

    @Test
    void somebody_stored_here_is_known_by_type_and_id() {
        Party party = Party.of(new Reference("Practitioner/tom"));
        assertThat(party.key()).isEqualTo("Practitioner/tom");
        assertThat(party.isLocal()).isTrue();
        assertThat(party.type()).isEqualTo("Practitioner");
        assertThat(party.id()).isEqualTo("tom");
        assertThat(party.isA("Practitioner")).isTrue();
        assertThat(party.isA("Patient")).isFalse();
    }

    @Test
    void a_version_does_not_make_somebody_else_of_them() {
        assertThat(Party.of(new Reference("Practitioner/tom/_history/3")).key()).isEqualTo("Practitioner/tom");
    }

    @Test
    void somebody_elsewhere_is_known_by_url_and_never_taken_for_one_of_ours() {
        Party party = Party.of(new Reference("https://elsewhere.example/fhir/Practitioner/tom"));
        assertThat(party.key()).isEqualTo("https://elsewhere.example/fhir/Practitioner/tom");
        assertThat(party.isLocal()).isFalse();
        assertThat(party.type()).isEmpty();
        assertThat(party.id()).isEmpty();
    }

    @Test
    void somebody_named_by_identifier_is_known_by_that() {
        Reference reference = new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                        .setValue("Z99901"));
        assertThat(Party.of(reference).key()).isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code|Z99901");
        assertThat(Party.of(new Reference().setIdentifier(new Identifier().setValue("7")))
                        .key())
                .isEqualTo("|7");
    }

    @Test
    void a_name_alone_identifies_nobody() {
        assertThat(Party.of(new Reference().setDisplay("Auntie Bea")).key()).isEmpty();
        assertThat(Party.of(new Reference()).isLocal()).isFalse();
    }

    @Test
    void placeholders_contained_and_conditional_references_are_not_stored_here() {
        for (String literal :
                new String[] {"urn:uuid:0c2a4f3e-0d65-4b5e-9b53-6cf1d3a3f9a1", "#tom", "Organization?identifier=a|b"}) {
            assertThat(Party.of(new Reference(literal)).isLocal()).as(literal).isFalse();
            assertThat(Party.of(new Reference(literal)).key()).as(literal).isEqualTo(literal);
        }
    }
}
