package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.NoticeCategory;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class HandoverReceiptTest {

    private static final List<String> COUNCIL = List.of("Organization/council", "ods|C1", "Practitioner/worker");
    private static final List<String> AGENCY = List.of("Organization/agency", "ods|A1", "Practitioner/supporter");
    private static final List<String> CARER = List.of("RelatedPerson/carer");

    private static Communication notice(String sender, String recipient) {
        return new Communication()
                .addCategory(new CodeableConcept(NoticeCategory.PLACEMENT_HANDOVER.coding()))
                .setSender(new Reference(sender))
                .addRecipient(new Reference(recipient))
                .addAbout(new Reference("EpisodeOfCare/home"));
    }

    private static Communication taken(Communication notice, String by) {
        notice.addExtension().setUrl(Extensions.ACKNOWLEDGED).addExtension("by", new Reference(by));
        return notice;
    }

    private static boolean said(Communication notice, List<String> keys, String user) {
        return new HandoverReceipt(notice).isSaidBy(keys, user, null);
    }

    @Test
    void what_a_worker_sends_to_their_own_council_is_not_received_by_it_and_still_by_a_colleague_in_person() {
        Communication toHouse = notice("Practitioner/worker", "Organization/council");
        Communication toColleague = notice("Practitioner/worker", "Practitioner/colleague");
        Set<String> house = Set.of("Organization/council");
        List<String> colleague = List.of("Organization/council", "Practitioner/colleague");

        assertThat(new HandoverReceipt(toHouse, house)
                        .isReceivedAs("Organization/council", colleague, "Practitioner/colleague"))
                .isFalse();
        assertThat(new HandoverReceipt(toColleague, house)
                        .isReceivedAs("Practitioner/colleague", colleague, "Practitioner/colleague"))
                .isTrue();
    }

    @Test
    void whoever_sends_one_does_not_say_that_it_was_received() {
        Communication toAgency = taken(notice("Organization/council", "Organization/agency"), "Organization/agency");
        Communication dated =
                notice("Organization/council", "Organization/agency").setReceived(new Date());

        assertThat(said(toAgency, COUNCIL, "Practitioner/worker")).isFalse();
        assertThat(said(dated, COUNCIL, "Practitioner/worker")).isFalse();
        assertThat(said(toAgency, AGENCY, "Practitioner/supporter")).isTrue();
        assertThat(said(dated, AGENCY, "Practitioner/supporter")).isTrue();
        assertThat(said(notice("Organization/council", "Organization/agency"), COUNCIL, "Practitioner/worker"))
                .isTrue();
    }

    @Test
    void an_organisation_receives_nothing_from_itself_but_somebody_whom_it_names_does() {
        Communication toItself = taken(notice("Organization/council", "ods|C1"), "Organization/council");
        toItself.addRecipient(new Reference("Organization/council"));
        Communication toWorker = taken(notice("Organization/council", "Practitioner/worker"), "Practitioner/worker");
        Communication fromWorker = taken(notice("Practitioner/worker", "Organization/council"), "Organization/council");

        assertThat(said(toItself, COUNCIL, "Practitioner/worker")).isFalse();
        assertThat(said(toItself, COUNCIL, "Organization/council")).isFalse();
        assertThat(said(toWorker, COUNCIL, "Practitioner/worker")).isTrue();
        assertThat(said(fromWorker, COUNCIL, "Practitioner/worker")).isFalse();
        assertThat(said(
                        fromWorker,
                        List.of("Organization/council", "Practitioner/fostering"),
                        "Practitioner/fostering"))
                .isTrue();
    }

    @Test
    void a_carer_says_it_for_themselves_and_for_nobody_else() {
        Communication toCarer = notice("Organization/council", "RelatedPerson/carer");

        assertThat(said(taken(toCarer.copy(), "RelatedPerson/carer"), CARER, "RelatedPerson/carer"))
                .isTrue();
        assertThat(said(taken(toCarer.copy(), "RelatedPerson/other"), CARER, "RelatedPerson/carer"))
                .isFalse();
        assertThat(said(taken(toCarer.copy(), "RelatedPerson/carer"), COUNCIL, "Practitioner/worker"))
                .isFalse();
    }

    @Test
    void what_was_received_for_one_placement_or_as_something_else_is_not_received_for_another() {
        Communication received = taken(notice("Organization/council", "Organization/agency"), "Organization/agency");
        HandoverReceipt unchanged = new HandoverReceipt(received.copy());
        HandoverReceipt more = new HandoverReceipt(received.copy().addAbout(new Reference("EpisodeOfCare/other")));
        Communication another = received.copy();
        another.getCategory().clear();

        assertThat(unchanged.isSaidBy(COUNCIL, "Practitioner/worker", received)).isTrue();
        assertThat(more.isSaidBy(COUNCIL, "Practitioner/worker", received)).isFalse();
        assertThat(unchanged.isSaidBy(COUNCIL, "Practitioner/worker", another)).isFalse();
    }
}
