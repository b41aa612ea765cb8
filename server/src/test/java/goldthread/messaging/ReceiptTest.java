package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static Receipt receipt(Sent sent) {
        return Receipt.of(sent.message(), sent.json(), "s|Z99901", NOW);
    }

    @Test
    void the_same_says_the_same_whatever_it_is_called() {
        Sent one = new Sent("servicerequest-request");
        Sent other = new Sent("servicerequest-request");
        other.bundle.setId("b-2");
        other.bundle.getTimestampElement().setValueAsString("2026-11-21T00:00:00Z");
        other.bundle.getMeta().setVersionId("2");
        other.header.setId("h-2");

        assertThat(receipt(one).hash()).isEqualTo(receipt(other).hash());
        assertThat(receipt(one).number()).isNotEqualTo(receipt(other).number());
        other.patient.addName().setFamily("Else");
        assertThat(receipt(one).hash()).isNotEqualTo(receipt(other).hash());
    }

    @Test
    void a_first_request_is_known_by_its_bundle_and_the_number_of_the_referral() {
        Sent sent = new Sent("servicerequest-request");
        String number = receipt(sent).number();
        sent.header.setId("h-9");
        sent.bundle.getTimestampElement().setValueAsString("2027-01-01T00:00:00Z");
        sent.request.addIdentifier().setSystem("urn:work").setValue("7");

        assertThat(receipt(sent).number()).isEqualTo(number);
        assertThat(receipt(sent).headerId()).contains("h-9");
        assertThat(receipt(sent).work()).contains("urn:work|7");
    }

    @Test
    void later_messages_may_keep_the_id_of_the_bundle() {
        Sent first = new Sent("servicerequest-request");
        Sent update = new Sent("servicerequest-request");
        update.header.setReason(Sent.reason("update"));
        String before = receipt(update).number();
        update.bundle.getTimestampElement().setValueAsString("2026-11-22T00:00:00Z");

        assertThat(before).isNotEqualTo(receipt(first).number());
        assertThat(receipt(update).number()).isNotEqualTo(before);
        assertThat(receipt(update).work()).isEmpty();
        update.header.setId("h-3");
        String named = receipt(update).number();
        update.bundle.getTimestampElement().setValueAsString("2026-11-23T00:00:00Z");
        assertThat(receipt(update).number()).isEqualTo(named);
    }

    @Test
    void an_id_has_a_length() {
        Sent sent = new Sent("servicerequest-request");
        sent.bundle.setId("x".repeat(65));

        assertThat(Refused.by(() -> receipt(sent))).isEqualTo("400 message-unclear Bundle.id");
    }

    @Test
    void the_answer_is_made_of_it_alone() {
        Sent sent = new Sent("servicerequest-request");
        sent.header.getSource().setName("Practice system").setEndpoint("urn:practice");
        Receipt receipt = receipt(sent).with(List.of("ServiceRequest/1/_history/1", "Task/2"), Set.of(4, 3));

        MessageAnswer answer = new MessageAnswer(receipt, sent.message(), "http://here/fhir");
        ServiceRequest request = new ServiceRequest();
        request.setId("ServiceRequest/1/_history/1");
        Bundle bundle = answer.bundle(List.of(request));

        assertThat(Sent.json(bundle)).isEqualTo(Sent.json(answer.bundle(List.of(request))));
        MessageHeader header = (MessageHeader) bundle.getEntryFirstRep().getResource();
        assertThat(header.getResponse().getIdentifier()).isEqualTo("b-1");
        assertThat(header.getDestinationFirstRep().getEndpoint()).isEqualTo("urn:practice");
        assertThat(header.getFocus())
                .extracting(focus -> focus.getReference())
                .containsExactly("ServiceRequest/1", "Task/2");
        OperationOutcome told = (OperationOutcome) bundle.getEntry().get(1).getResource();
        assertThat(told.getIssue())
                .extracting(issue -> issue.getExpression().get(0).getValue())
                .containsExactly("Bundle.entry[3].resource", "Bundle.entry[4].resource");
        assertThat(receipt.referrals()).containsExactly("1");
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getFullUrl())
                .contains(
                        "http://here/fhir/ServiceRequest/1",
                        header.getResponse().getDetails().getReference());
        assertThat(header.getDestinationFirstRep().getReceiver().getIdentifier().getValue())
                .isEqualTo(sent.message().sender().getValue());
    }

    @Test
    void what_went_well_is_said_too() {
        Sent sent = new Sent("servicerequest-request");

        Bundle bundle = new MessageAnswer(receipt(sent), sent.message(), "http://here/fhir").bundle(List.of());

        OperationOutcome told = (OperationOutcome) bundle.getEntry().get(1).getResource();
        assertThat(told.getIssue())
                .singleElement()
                .satisfies(issue -> assertThat(issue.getSeverity().toCode()).isEqualTo("information"));
    }
}
