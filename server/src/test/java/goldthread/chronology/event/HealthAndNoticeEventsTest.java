package goldthread.chronology.event;

import static goldthread.chronology.event.Tellings.category;
import static goldthread.chronology.event.Tellings.code;
import static goldthread.chronology.event.Tellings.isMajor;
import static goldthread.chronology.event.Tellings.lines;
import static goldthread.chronology.event.Tellings.period;
import static goldthread.chronology.event.Tellings.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.NoticeCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class HealthAndNoticeEventsTest {

    private static final DateTimeType DAY = new DateTimeType("2026-03-04");

    @Test
    void a_need_or_diagnosis_belongs_where_it_was_recorded() {
        Condition condition = new Condition();
        condition.setCode(text("Low mood"));
        condition.setRecordedDateElement(DAY);
        condition.setOnset(new DateTimeType("2020"));
        assertThat(lines(condition))
                .containsExactly("2026-03-04 | health | major | Need or diagnosis recorded: Low mood");

        condition.setRecordedDate(null);
        assertThat(lines(condition)).containsExactly("2020 | health | major | Need or diagnosis recorded: Low mood");

        condition.setVerificationStatus(new CodeableConcept(new Coding().setCode("entered-in-error")));
        assertThat(lines(condition)).isEmpty();
    }

    @Test
    void medicines_allergies_procedures_and_family_history_are_of_health() {
        MedicationStatement taken = new MedicationStatement();
        taken.setMedication(text("An invented medicine")).setDateAssertedElement(DAY);
        MedicationRequest prescribed = new MedicationRequest();
        prescribed.setMedication(text("An invented medicine")).setAuthoredOnElement(DAY);
        prescribed.setRequester(Tellings.MAJA);
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setCode(text("Nuts")).setRecordedDateElement(DAY);
        FamilyMemberHistory history = new FamilyMemberHistory();
        history.setRelationship(text("Aunt")).setDateElement(DAY);
        Procedure procedure = new Procedure();
        procedure.setStatus(ProcedureStatus.COMPLETED).setCode(text("Family therapy"));
        procedure.setPerformed(period("2026-03-04", "2026-04-04"));

        assertThat(lines(taken)).containsExactly("2026-03-04 | health | minor | Medicine taken: An invented medicine");
        assertThat(lines(prescribed))
                .containsExactly("2026-03-04 | health | minor | Medicine prescribed by Maja Lindqvist:"
                        + " An invented medicine");
        assertThat(lines(allergy)).containsExactly("2026-03-04 | health | minor | Allergy recorded: Nuts");
        assertThat(lines(history)).containsExactly("2026-03-04 | health | minor | Family history recorded: Aunt");
        assertThat(lines(procedure))
                .containsExactly("2026-03-04/2026-04-04 | health | minor | Procedure: Family therapy");
        assertThat(lines(procedure.setStatus(ProcedureStatus.NOTDONE))).isEmpty();
    }

    @Test
    void a_notice_tells_who_told_whom_about_what_and_not_what_was_written() {
        Communication notice = new Communication();
        notice.setStatus(CommunicationStatus.COMPLETED);
        notice.setSentElement(DAY);
        notice.setSender(Tellings.CAMHS);
        notice.addRecipient(Tellings.SCHOOL);
        notice.addRecipient(Tellings.MOTHER);
        notice.addCategory(code(NoticeCategory.REFERRAL_FEEDBACK));
        notice.addPayload().setContent(new StringType("A long letter"));

        assertThat(lines(notice))
                .containsExactly("2026-03-04 | notice | minor | Feedback on a referral, from Riverside CAMHS to"
                        + " Hawthorn School, Ivy Ashdown");
        assertThat(lines(notice.setStatus(CommunicationStatus.PREPARATION))).isEmpty();
    }

    @Test
    void concerns_and_disclosures_stand_out() {
        Communication notice = new Communication();
        notice.setStatus(CommunicationStatus.COMPLETED).setSentElement(DAY);
        notice.addCategory(code(NoticeCategory.CONCERN));
        assertThat(isMajor(notice)).isTrue();
        assertThat(category(notice)).isEqualTo(ChronologyCategory.NOTICE);

        notice.setCategory(java.util.List.of(code(NoticeCategory.DISCLOSURE)));
        assertThat(isMajor(notice)).isTrue();
        assertThat(category(notice)).isEqualTo(ChronologyCategory.DISCLOSURE);
    }

    @Test
    void an_alert_tells_when_it_was_raised_and_when_it_ends() {
        Flag alert = new Flag();
        alert.setStatus(FlagStatus.INACTIVE).setCode(code(FlagCode.DISENGAGEMENT));
        alert.setPeriod(period("2026-03-04", "2026-04-04"));

        assertThat(lines(alert))
                .containsExactly(
                        "2026-03-04 | alert | major | Alert raised: Losing touch",
                        "2026-04-04 | alert | minor | Alert ends: Losing touch");
        assertThat(lines(alert.setStatus(FlagStatus.ENTEREDINERROR))).isEmpty();
    }

    @Test
    void a_refusal_stands_out_and_a_consent_does_not() {
        Consent consent = new Consent();
        consent.setStatus(ConsentState.ACTIVE).setDateTimeElement(DAY);
        consent.addPerformer(Tellings.MOTHER);
        consent.addCategory(text("Sharing with the school"));
        assertThat(lines(consent))
                .containsExactly(
                        "2026-03-04 | consent | minor | Consent given by Ivy Ashdown: Sharing with the school");

        consent.getProvision().setType(ConsentProvisionType.DENY);
        assertThat(lines(consent))
                .containsExactly(
                        "2026-03-04 | consent | major | Consent refused by Ivy Ashdown: Sharing with the school");
        assertThat(lines(consent.setStatus(ConsentState.ENTEREDINERROR))).isEmpty();
    }

    @Test
    void documents_and_lists_are_told_by_their_kind_and_author() {
        DocumentReference document = new DocumentReference();
        document.setDateElement(new InstantType("2026-03-04T10:00:00Z"));
        document.setType(text("Letter"));
        document.addAuthor(Tellings.CAMHS);
        ListResource list = new ListResource();
        list.setDateElement(DAY);
        list.setTitle("Visits");

        assertThat(lines(document))
                .containsExactly("2026-03-04T10:00:00Z | document | minor | Document filed by Riverside CAMHS: Letter");
        assertThat(lines(list)).containsExactly("2026-03-04 | document | minor | List made: Visits");
    }

    @Test
    void people_and_the_servers_own_records_have_no_place_in_a_story() {
        assertThat(lines(new Patient())).isEmpty();
        assertThat(lines(new Provenance())).isEmpty();
        assertThat(lines(new Bundle())).isEmpty();
    }

    @Test
    void a_sentence_has_no_gaps_and_no_essays() {
        assertThat(new Sentence("Done")
                        .and(" by ", " ")
                        .and(": ", (String) null)
                        .end())
                .isEqualTo("Done");
        assertThat(new Sentence("Done").and(": ", "a\n\tb   c").end()).isEqualTo("Done: a b c");
        assertThat(new Sentence("Done").and(": ", "x".repeat(500)).end())
                .hasSize(300)
                .endsWith("…");
    }
}
