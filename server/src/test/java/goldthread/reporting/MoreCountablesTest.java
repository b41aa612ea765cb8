package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.CarerType;
import goldthread.terminology.EncounterType;
import goldthread.terminology.InappropriateSetting;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.TaskFailureReason;
import goldthread.terminology.WishesResponse;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class MoreCountablesTest {

    private static final Instant NOW = Instant.parse("2026-09-30T10:00:00Z");
    private static final Reference ANN = new Reference("Patient/ann");
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FhirContext.forR4Cached());
    private static final String CORE_10 = "718583008";
    private static final String CHI_ESQ = "1035981000000107";

    private static List<Countable> of(Resource after) {
        return Countables.of(new Written(null, after, "urn:x|school", NOW));
    }

    private static List<Countable> of(Kind kind, Resource after) {
        return of(after).stream().filter(one -> one.kind() == kind).toList();
    }

    private static Observation observation(CodeableConcept code, String day) {
        Observation observation = new Observation();
        observation
                .setStatus(ObservationStatus.FINAL)
                .setCode(code)
                .setSubject(ANN)
                .setEffective(new DateTimeType(day));
        return observation;
    }

    private static Observation score(String code, String day, int value) {
        Observation score =
                observation(new CodeableConcept().addCoding(new Coding("http://snomed.info/sct", code, null)), day);
        score.setValue(new IntegerType(value)).setId(day);
        return score;
    }

    private static Observation wish() {
        Observation wish = observation(new CodeableConcept(ObservationKind.WISHES.coding()), "2026-09-29");
        wish.setValue(new StringType("To be asked"));
        return wish;
    }

    @Test
    void a_wish_counts_by_what_became_of_it_and_whether_that_was_explained() {
        Observation wish = wish();
        assertThat(of(Kind.WISHED, wish)).extracting(Countable::answer).containsExactly("wish-waiting");
        Extension response = wish.addExtension().setUrl(Extensions.RESPONSE);
        response.addExtension("acted-on", new CodeableConcept(WishesResponse.NOT_ACTED_ON.coding()));
        assertThat(of(Kind.WISHED, wish)).extracting(Countable::detail).containsExactly("wish-unexplained");
        response.addExtension("explained-on", new DateType("2026-09-30"));
        assertThat(of(Kind.WISHED, wish))
                .extracting(Countable::child, Countable::agency, Countable::answer, Countable::detail)
                .containsExactly(tuple("ann", "urn:x|school", "not-acted-on", "wish-explained"));
    }

    @Test
    void an_answer_about_a_service_counts_by_thirds_and_whose_it_is() {
        assertThat(of(Kind.EXPERIENCED, score(CHI_ESQ, "2026-09-29", 1)))
                .extracting(Countable::answer, Countable::detail)
                .containsExactly(tuple("lower-third", "chi-esq:self"));
        assertThat(of(Kind.EXPERIENCED, score(CHI_ESQ, "2026-09-29", 2)))
                .extracting(Countable::answer)
                .containsExactly("middle-third");
        assertThat(of(Kind.EXPERIENCED, score(CHI_ESQ, "2026-09-29", 3)))
                .extracting(Countable::answer)
                .containsExactly("upper-third");
        assertThat(of(Kind.EXPERIENCED, score(CHI_ESQ, "2026-09-29", 9))).isEmpty();
    }

    @Test
    void two_scores_of_a_measure_count_once_by_what_their_difference_means() {
        assertThat(of(Kind.SCORED, score(CORE_10, "2026-09-29", 20))).hasSize(1);
        assertThat(OutcomeChange.of(
                        List.of(
                                score(CORE_10, "2026-08-01", 30),
                                score(CORE_10, "2026-09-01", 12),
                                score(CORE_10, "2026-08-15", 28)),
                        MEASURES))
                .containsExactly(new OutcomeChange("2026-09-01", "core-10", ReliableChange.IMPROVED));
    }

    @Test
    void the_instruments_that_are_told_apart_are_those_with_a_threshold() {
        assertThat(MEASURES.all())
                .filteredOn(measure -> measure.reliableChange() != null)
                .extracting(OutcomeMeasure::tool)
                .allMatch(Axes.TOOLS::contains);
    }

    @Test
    void a_carer_counts_by_kinship_first_with_what_they_need_and_what_is_asked_for_them() {
        RelatedPerson gran = new RelatedPerson();
        gran.setPatient(ANN).setId("gran");
        gran.addExtension(Extensions.CARER_TYPE, new CodeableConcept(CarerType.GUARDIAN.coding()));
        gran.addExtension(Extensions.CARER_TYPE, new CodeableConcept(CarerType.KINSHIP_CARER.coding()));
        assertThat(of(gran))
                .extracting(Countable::kind, Countable::answer, Countable::detail)
                .containsExactly(tuple(Kind.CARER, "kinship-carer", "RelatedPerson/gran"));
        Observation need = observation(new CodeableConcept(ObservationKind.CARER_NEED.coding()), "2026-09-29");
        need.addFocus(new Reference("RelatedPerson/gran"));
        assertThat(of(Kind.CARER_NEED, need)).extracting(Countable::detail).containsExactly("RelatedPerson/gran");
        ServiceRequest asked = new ServiceRequest();
        asked.setStatus(ServiceRequestStatus.ACTIVE).setSubject(ANN);
        assertThat(of(Kind.CARER_SUPPORT, asked)).isEmpty();
        asked.addExtension(Extensions.BENEFICIARY, new Reference("RelatedPerson/gran"));
        assertThat(of(Kind.CARER_SUPPORT, asked)).hasSize(1);
    }

    @Test
    void a_contact_about_mental_health_counts_and_another_does_not() {
        Encounter contact = new Encounter();
        contact.setStatus(EncounterStatus.FINISHED).setSubject(ANN);
        contact.getPeriod().setStartElement(new DateTimeType("2026-09-01"));
        contact.addType(new CodeableConcept(EncounterType.SCHOOL_VISIT.coding()));
        assertThat(of(Kind.CONTACTED, contact)).isEmpty();
        contact.addType(new CodeableConcept(EncounterType.CRISIS_CONTACT.coding()));
        assertThat(of(Kind.CONTACTED, contact)).hasSize(1);
    }

    @Test
    void an_unsuitable_setting_counts_once_it_has_begun() {
        EpisodeOfCare stay = new EpisodeOfCare();
        stay.setStatus(EpisodeOfCareStatus.PLANNED).setPatient(ANN);
        stay.addExtension(
                Extensions.INAPPROPRIATE_SETTING, new CodeableConcept(InappropriateSetting.OUT_OF_AREA.coding()));
        stay.addExtension(
                Extensions.INAPPROPRIATE_SETTING, new CodeableConcept(InappropriateSetting.ADULT_WARD.coding()));
        assertThat(of(Kind.SETTING, stay)).isEmpty();
        stay.setStatus(EpisodeOfCareStatus.ACTIVE);
        assertThat(of(Kind.SETTING, stay)).extracting(Countable::answer).containsExactly("adult-ward");
    }

    @Test
    void help_that_could_not_be_given_counts_with_its_reason() {
        Task task = new Task();
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setStatus(TaskStatus.FAILED)
                .setFor(ANN)
                .setFocus(new Reference("ServiceRequest/1"))
                .setOwner(new Reference("Organization/camhs"))
                .setStatusReason(new CodeableConcept(TaskFailureReason.NO_SUITABLE_PLACEMENT.coding()));
        assertThat(of(Kind.UNDONE, task)).extracting(Countable::answer).containsExactly("no-suitable-placement");
    }

    @Test
    void what_is_recorded_within_a_day_counts_apart_and_its_first_version_tells() {
        assertThat(of(Kind.RECORDED, score(CORE_10, "2026-09-29", 20)))
                .extracting(Countable::answer, Countable::days)
                .containsExactly(tuple("within-day", 0));
        assertThat(of(Kind.RECORDED, score(CORE_10, "2026-09-20", 20)))
                .extracting(Countable::answer, Countable::days)
                .containsExactly(tuple("later-than-day", 9));
        assertThat(of(Kind.RECORDED, score(CORE_10, "2026-12-01", 20))).isEmpty();
        Observation score = score(CORE_10, "2026-09-20", 20);
        assertThat(Countables.of(new Written(score, score, "urn:x|school", NOW)))
                .extracting(Countable::kind)
                .doesNotContain(Kind.RECORDED);
    }

    @Test
    void a_child_lives_where_the_record_says_one_place_after_the_other() {
        History history = new History();
        history.write(new Written(null, patient("ZZ99 3AB"), "urn:x|gp", NOW));
        history.write(new Written(patient("ZZ99 3AB"), patient("zz993xy"), "urn:x|gp", NOW.plusSeconds(1)));
        history.write(new Written(patient("ZZ99 3XY"), patient("ZZ98 1AA"), "urn:x|gp", NOW.plusSeconds(2)));
        history.write(new Written(patient("ZZ98 1AA"), patient("nowhere"), "urn:x|gp", NOW.plusSeconds(3)));
        assertThat(history.homes())
                .containsExactly(
                        new HomeSteps("ann", "ZZ99", Instant.parse("1800-01-01T00:00:00Z")),
                        new HomeSteps("ann", "ZZ98", NOW.plusSeconds(2)),
                        new HomeSteps("ann", "", NOW.plusSeconds(3)));
    }

    private static Patient patient(String postcode) {
        Patient patient = new Patient();
        patient.addAddress().setPostalCode(postcode);
        patient.setId("ann");
        return patient;
    }
}
