package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {

    private static Arguments refused(String expected, Consumer<Sent> change) {
        return Arguments.of(expected, change);
    }

    static Stream<Arguments> unclear() {
        return Stream.of(
                refused("400 message-unclear Bundle.type", sent -> sent.bundle.setType(Bundle.BundleType.COLLECTION)),
                refused("422 not-supported Bundle.entry", sent -> {
                    for (int i = 0; i < 195; i++) {
                        sent.bundle.addEntry();
                    }
                }),
                refused("400 message-unclear Bundle.id", sent -> sent.bundle.setId((String) null)),
                refused(
                        "400 message-unclear Bundle.entry[0].resource",
                        sent -> sent.bundle.getEntryFirstRep().setResource(sent.patient)),
                refused(
                        "400 message-unclear Bundle.entry[0].resource.event",
                        sent -> sent.header.setEvent(new Coding().setCode("booking-request"))),
                refused(
                        "400 message-unclear Bundle.entry[0].resource.event",
                        sent -> sent.header.setEvent(new UriType("urn:event"))),
                refused(
                        "400 message-unclear Bundle.entry[0].resource.reason",
                        sent -> sent.header.setReason(Sent.reason("other"))),
                refused("400 message-unclear Bundle.entry[0].resource.reason", sent -> sent.header.setReason(null)),
                refused(
                        "422 not-supported Bundle.entry[0].resource.reason",
                        sent -> sent.header.setReason(Sent.reason("delete"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unclear")
    void what_is_no_message_is_refused_by_its_place(String expected, Consumer<Sent> change) {
        Sent sent = new Sent("servicerequest-request");
        change.accept(sent);

        assertThat(Refused.by(sent::message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void each_event_of_the_standard_is_read(MessageEvent event) {
        assertThat(new Sent(event.code()).message().event()).isEqualTo(event);
    }

    @Test
    void the_sender_is_an_organisation_by_its_ods_code_in_either_spelling() {
        Sent sent = new Sent("servicerequest-request");
        assertThat(sent.message().sender().getSystem()).isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code");
        assertThat(sent.message().sender().getValue()).isEqualTo("Z99901");

        sent.header.setSender(new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                        .setValue("Z1")));
        assertThat(sent.message().sender().getValue()).isEqualTo("Z1");

        sent.header.setSender(new Reference("urn:uuid:nobody"));
        assertThat(Refused.by(() -> sent.message().sender()))
                .isEqualTo("400 message-unclear Bundle.entry[0].resource.sender");
        sent.header.setSender(new Reference("urn:uuid:practice"));
        sent.practice.getIdentifier().clear();
        assertThat(Refused.by(() -> sent.message().sender()))
                .isEqualTo("400 message-unclear Bundle.entry[0].resource.sender");
    }

    @Test
    void a_service_acts_for_the_organisation_that_provides_it_and_for_no_other_service() {
        Sent sent = new Sent("servicerequest-request");
        Reference service = new Reference("urn:uuid:service");
        assertThat(sent.message().organisation(service).orElseThrow().getValue())
                .isEqualTo("ZZ901");

        sent.service.setProvidedBy(new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                        .setValue("Z2")));
        assertThat(sent.message().organisation(service).orElseThrow().getValue())
                .isEqualTo("Z2");

        sent.service.setProvidedBy(service);
        assertThat(sent.message().organisation(service)).isEmpty();
    }

    @Test
    void whoever_is_named_by_another_code_is_not_the_sender() {
        Message message = new Sent("servicerequest-request").message();

        assertThat(message.mayBeBy(Set.of())).isTrue();
        assertThat(message.mayBeBy(Set.of("Z99901", "Z2"))).isTrue();
        assertThat(message.mayBeBy(Set.of("Z2"))).isFalse();
    }
}
