package goldthread.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import goldthread.web.Person;
import goldthread.web.mine.Mine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoticeLineTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Test
    void a_notice_says_what_happened_to_whom_who_says_so_and_when() {
        NoticeLine line = line(notice(), child());

        assertThat(line.said()).isEqualTo("A plan has changed.");
        assertThat(line.from()).isEqualTo("Goldthread");
        assertThat(line.version()).isEqualTo("W/\"3\"");
        assertThat(line.sent()).hasToString("23-Nov-2026 08:32");
        assertThat(line.child()).isNotNull();
        assertThat(line.link()).isEqualTo("/children/1");
        assertThat(line.isNew()).isTrue();
    }

    @Test
    void a_child_who_is_not_shared_is_neither_named_nor_linked() {
        NoticeLine line = line(notice());

        assertThat(line.child()).isNull();
        assertThat(line.link()).isNull();
    }

    @Test
    void about_a_referral_it_leads_to_the_answer() {
        Task task = new Task().setFocus(new Reference("ServiceRequest/4"));
        task.setOwner(new Reference("HealthcareService/6").setDisplay("Early help"));
        task.setId("5");
        Communication notice = notice();
        notice.addAbout(new Reference("Task/5"));

        NoticeLine line = line(notice, child(), task);

        assertThat(line.link()).isEqualTo("/referrals/tasks/5");
        assertThat(line.about()).isEqualTo("To Early help");
    }

    @Test
    void what_another_recipient_has_taken_note_of_is_new_to_this_one() {
        Communication notice = notice();
        acknowledged(notice, "Organization/school");
        assertThat(line(notice).isNew()).isTrue();

        acknowledged(notice, "Organization/trust");
        assertThat(line(notice).acknowledged()).hasToString("23-Nov-2026 09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "Practitioner/9, Organization/trust, true",
        "Practitioner/9, Practitioner/9, true",
        "Practitioner/9, Organization/school, false",
        "Practitioner/9, HealthcareService/6, false",
        "Practitioner/9, PractitionerRole/7, false",
        "RelatedPerson/4, RelatedPerson/4, false",
    })
    void a_professional_takes_note_of_what_is_addressed_to_them_or_their_organisation(
            String user, String recipient, boolean theirs) {
        Communication notice = notice().addRecipient(new Reference(recipient));

        assertThat(NoticeLine.isTheirs(notice, mine(user))).isEqualTo(theirs);
    }

    @ParameterizedTest
    @CsvSource({
        "Practitioner/9, Organization/school, Organization/trust, true",
        "Practitioner/9, Organization/trust, Organization/trust, false",
        "Practitioner/9, Organization/trust, Practitioner/9, true",
        "Practitioner/9, Practitioner/9, Organization/trust, false",
        "Practitioner/9, Practitioner/9, Practitioner/9, false",
        "Practitioner/9, Organization/school, Practitioner/8, false",
        "RelatedPerson/4, Organization/trust, RelatedPerson/4, true",
        "RelatedPerson/4, Organization/trust, RelatedPerson/5, false",
    })
    void a_handover_is_received_by_those_to_whom_it_is_addressed_and_not_by_whoever_sent_it(
            String user, String sender, String recipient, boolean theirs) {
        Communication handover = notice().setSender(new Reference(sender)).addRecipient(new Reference(recipient));
        handover.setCategory(List.of(new CodeableConcept(NoticeCategory.PLACEMENT_HANDOVER.coding())));

        assertThat(NoticeLine.isTheirs(handover, mine(user))).isEqualTo(theirs);
    }

    private static Mine mine(String user) {
        Set<String> names = user.startsWith("Practitioner/")
                ? Set.of(user, "Organization/trust", "HealthcareService/6", "PractitionerRole/7")
                : Set.of(user);
        return new Mine(new Person(user, "ods|ZZ901"), names);
    }

    private static void acknowledged(Communication notice, String by) {
        Extension taken = notice.addExtension();
        taken.setUrl(Extensions.ACKNOWLEDGED);
        taken.addExtension("by", new Reference(by));
        taken.addExtension("on", new DateTimeType("2026-11-23T09:00:00Z"));
    }

    private static NoticeLine line(Communication notice, Resource... known) {
        Mine mine = new Mine(new Person("Practitioner/9", "ods|ZZ901"), Set.of("Organization/trust"));
        return NoticeLine.of(
                notice,
                new NoticeLine.Reader(
                        mine,
                        Parties.of(List.of(known)),
                        new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR)),
                        LocalDate.of(2026, 11, 23)));
    }

    private static Communication notice() {
        Communication notice = new Communication();
        notice.setSubject(new Reference("Patient/1"))
                .setSender(new Reference().setDisplay("Goldthread"))
                .setSentElement(new DateTimeType("2026-11-23T08:32:00Z"))
                .addCategory(new CodeableConcept(NoticeCategory.PLAN_SHARED.coding()));
        notice.addPayload().setContent(new StringType("A plan has changed."));
        notice.setId("2");
        notice.getMeta().setVersionId("3");
        return notice;
    }

    private static Patient child() {
        Patient child = new Patient();
        child.addName().setFamily("Adair").addGiven("Theo");
        child.setId("1");
        return child;
    }
}
