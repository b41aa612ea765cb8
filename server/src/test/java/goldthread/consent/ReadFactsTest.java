package goldthread.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.CapacityFinding;
import goldthread.terminology.CareStatus;
import goldthread.terminology.CarerType;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.LegalBasis;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PlanAgreement;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.PrBasis;
import goldthread.terminology.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What FHIR resources say of consent. */
final class ReadFactsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final Reference COUNCIL = new Reference("Organization/council");
    private static final Reference CHILD = new Reference("Patient/wren");

    private static <R extends Resource> R withId(R resource, String id) {
        resource.setId(resource.fhirType() + "/" + id);
        return resource;
    }

    private static CodeableConcept concept(Coded code) {
        return new CodeableConcept().addCoding(code.coding());
    }

    private static Extension extension(String url, Coded code) {
        return new Extension(url, concept(code));
    }

    private static Period period(String start, String end) {
        Period period = new Period();
        period.setStartElement(new DateTimeType(start));
        period.setEndElement(new DateTimeType(end));
        return period;
    }

    private static Facts facts(Resource... record) {
        Patient child = withId(new Patient(), "wren");
        child.setBirthDateElement(new DateType("2011-06-01"));
        child.addExtension(extension(Extensions.CARE_STATUS, CareStatus.LOOKED_AFTER));
        Organization council = withId(new Organization(), "council").setName("Eastmoor Council");
        council.addTelecom().setValue("01632 960150");
        Parties parties = Parties.of(List.of(council)).and(List.of(record));
        return new ReadFacts(child, parties, WORDS).of(List.of(record));
    }

    private static RelatedPerson ash() {
        RelatedPerson ash = withId(new RelatedPerson(), "ash");
        ash.addName().setText("Ash Thorne");
        ash.addExtension(extension(Extensions.PARENTAL_RESPONSIBILITY, ParentalResponsibility.SHARED));
        return ash;
    }

    private static Observation finding() {
        Observation finding = withId(new Observation(), "f");
        finding.setStatus(ObservationStatus.FINAL).setCode(concept(ObservationKind.CAPACITY));
        finding.setEffective(new DateTimeType("2026-02-01")).setValue(concept(CapacityFinding.HAS));
        finding.addExtension(new Extension(
                Extensions.DECISION, concept(DecisionKind.TREATMENT).setText("Talking therapy")));
        finding.addExtension(extension(Extensions.LEGAL_BASIS, LegalBasis.GILLICK));
        finding.addExtension(new Extension(Extensions.VALID_UNTIL, new DateType("2026-08-01")));
        return finding;
    }

    private static Consent consent(Reference who) {
        Consent consent = withId(new Consent(), "c");
        consent.setStatus(ConsentState.ACTIVE).setDateTimeElement(new DateTimeType("2026-02-01"));
        consent.addPerformer(who).addExtension(extension(Extensions.DECISION, DecisionKind.TREATMENT));
        consent.getProvision().setType(ConsentProvisionType.PERMIT).setPeriod(period("2026-02-01", "2026-08-01"));
        return consent;
    }

    private static CarePlan plan() {
        CarePlan plan = withId(new CarePlan(), "p");
        plan.setStatus(CarePlanStatus.ACTIVE).setTitle("Care plan").setAuthor(COUNCIL);
        return plan.addCategory(concept(PlanCategory.LAC)).setPeriod(period("2025-01-01", "2026-12-31"));
    }

    @Test
    void the_child_with_birth_and_care_status() {
        Child child = facts().child();

        assertThat(child.reference()).isEqualTo("Patient/wren");
        assertThat(child.bornFrom()).isEqualTo("2011-06-01").isEqualTo(child.bornUntil());
        assertThat(child.statuses()).containsExactly(CareStatus.LOOKED_AFTER);
    }

    @Test
    void a_parent_with_basis_and_a_carer_with_what_was_delegated() {
        RelatedPerson fay = withId(new RelatedPerson(), "fay");
        fay.addExtension(extension(Extensions.CARER_TYPE, CarerType.FOSTER_CARER));
        Extension delegated = fay.addExtension().setUrl(Extensions.DELEGATED_AUTHORITY);
        delegated.addExtension(new Extension("decision", new CodeableConcept().setText("Leisure")));
        delegated.addExtension(new Extension("grantedBy", COUNCIL));
        delegated.addExtension(new Extension("period", period("2026-01-01", "2026-12-31")));
        RelatedPerson ash = ash();
        ash.addExtension(extension(Extensions.PR_BASIS, PrBasis.BIRTH));

        List<Person> people = facts(ash, fay).people();

        assertThat(people.get(0).who()).isEqualTo(new Named("RelatedPerson/ash", "Ash Thorne"));
        assertThat(people.get(0).bases()).containsExactly(PrBasis.BIRTH);
        assertThat(people.get(0).responsibility()).isEqualTo(ParentalResponsibility.SHARED);
        assertThat(people.get(1).responsibility()).isNull();
        assertThat(people.get(1).parental()).isTrue();
        assertThat(people.get(1).delegations())
                .containsExactly(new Delegation(
                        "Leisure",
                        "Eastmoor Council",
                        new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"))));
    }

    @Test
    void a_record_of_a_person_that_is_no_longer_in_use_says_nothing() {
        assertThat(facts(ash().setActive(false)).people()).isEmpty();
    }

    @Test
    void a_parent_by_relationship_ought_to_say_and_a_brother_needn_t() {
        RelatedPerson father = withId(new RelatedPerson(), "f");
        father.addRelationship()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-RoleCode")
                .setCode("FTH");
        RelatedPerson brother = withId(new RelatedPerson(), "b");
        brother.addRelationship()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-RoleCode")
                .setCode("BRO");

        assertThat(facts(father, brother).people()).extracting(Person::parental).containsExactly(true, false);
    }

    @Test
    void a_finding_with_all_that_it_says() {
        Finding finding = facts(finding()).findings().get(0);

        assertThat(finding.source().reference()).isEqualTo("Observation/f");
        assertThat(finding.decision()).isEqualTo(DecisionKind.TREATMENT);
        assertThat(finding.scope()).isEqualTo("Talking therapy");
        assertThat(finding.basis()).isEqualTo(LegalBasis.GILLICK);
        assertThat(finding.result()).isEqualTo(CapacityFinding.HAS);
        assertThat(finding.day()).isEqualTo("2026-02-01");
        assertThat(finding.until()).isEqualTo("2026-08-01");
    }

    @Test
    void what_isnt_a_finished_finding_of_capacity_is_left_out() {
        Observation other = finding();
        other.setCode(concept(ObservationKind.WISHES));

        assertThat(facts(
                                other,
                                finding().setStatus(ObservationStatus.ENTEREDINERROR),
                                finding().setStatus(ObservationStatus.PRELIMINARY))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_childs_consent_that_names_the_law_is_a_finding_made_elsewhere() {
        Consent consent = consent(CHILD);
        consent.addExtension(extension(Extensions.COMPETENCE_BASIS, LegalBasis.GILLICK));

        Facts facts = facts(consent);

        assertThat(facts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.source().reference()).isEqualTo("Consent/c");
            assertThat(finding.until()).isEqualTo("2026-08-01");
        });
        assertThat(facts.answers()).singleElement().matches(Answered::byChild).matches(Answered::agreed);
    }

    @Test
    void a_parents_consent_finds_nothing_about_the_child() {
        Consent consent = consent(new Reference("RelatedPerson/ash"));
        consent.addExtension(extension(Extensions.COMPETENCE_BASIS, LegalBasis.GILLICK));

        assertThat(facts(ash(), consent).findings()).isEmpty();
    }

    @Test
    void rejected_and_denied_both_mean_refused() {
        Consent denied = consent(CHILD);
        denied.getProvision().setType(ConsentProvisionType.DENY);
        Consent rejected = consent(CHILD).setStatus(ConsentState.REJECTED);

        assertThat(facts(denied, rejected).answers()).hasSize(2).noneMatch(Answered::agreed);
    }

    @Test
    void what_was_withdrawn_or_is_only_proposed_is_no_answer() {
        assertThat(facts(
                                consent(CHILD).setStatus(ConsentState.INACTIVE),
                                consent(CHILD).setStatus(ConsentState.PROPOSED),
                                consent(CHILD).setStatus(ConsentState.ENTEREDINERROR))
                        .answers())
                .isEmpty();
    }

    @Test
    void without_the_decision_the_scope_of_a_consent_tells() {
        Consent consent = consent(CHILD);
        consent.setExtension(null);
        consent.getScope()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/consentscope")
                .setCode("patient-privacy");

        assertThat(facts(consent).answers())
                .extracting(Answered::decision)
                .containsExactly(DecisionKind.INFORMATION_SHARING);
    }

    @Test
    void a_councils_plan_names_the_council_its_number_and_the_order() {
        CarePlan plan = plan();
        plan.addExtension(extension(Extensions.PR_BASIS, PrBasis.INTERIM_CARE_ORDER));

        assertThat(facts(plan).councils())
                .containsExactly(new CouncilRole(
                        new Named("CarePlan/p", "The council's plan “Care plan”"),
                        new Named("Organization/council", "Eastmoor Council"),
                        "01632 960150",
                        PrBasis.INTERIM_CARE_ORDER,
                        true,
                        new Days(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-12-31"))));
    }

    @Test
    void an_order_on_an_involvement_of_social_care_is_read() {
        EpisodeOfCare episode = withId(new EpisodeOfCare(), "e");
        episode.setStatus(EpisodeOfCareStatus.ACTIVE).setManagingOrganization(COUNCIL);
        episode.addType(concept(EpisodeType.SOCIAL_CARE));
        CouncilRole involved = facts(episode).councils().get(0);
        episode.addExtension(extension(Extensions.PR_BASIS, PrBasis.EMERGENCY_PROTECTION_ORDER));
        CouncilRole ordered = facts(episode).councils().get(0);

        assertThat(involved.lookedAfter()).isFalse();
        assertThat(ordered.lookedAfter()).isTrue();
        assertThat(ordered.basis()).isEqualTo(PrBasis.EMERGENCY_PROTECTION_ORDER);
    }

    @Test
    void a_care_order_written_on_a_person_is_the_councils() {
        RelatedPerson ash = ash();
        ash.addExtension(extension(Extensions.PR_BASIS, PrBasis.CARE_ORDER));

        Facts facts = facts(ash);

        assertThat(facts.councils()).extracting(CouncilRole::basis).containsExactly(PrBasis.CARE_ORDER);
        assertThat(facts.people()).singleElement().matches(Person::standsForCouncil);
    }

    @Test
    void other_plans_and_involvements_say_nothing_of_a_council() {
        CarePlan other = withId(new CarePlan(), "o");
        other.setStatus(CarePlanStatus.ACTIVE).addCategory(concept(PlanCategory.SAFETY));
        EpisodeOfCare school = withId(new EpisodeOfCare(), "s");
        school.setStatus(EpisodeOfCareStatus.ACTIVE).addType(concept(EpisodeType.SCHOOL));

        assertThat(facts(other, school, plan().setStatus(CarePlanStatus.ENTEREDINERROR))
                        .councils())
                .isEmpty();
    }

    @Test
    void whoever_didnt_agree_to_a_plan_in_force() {
        CarePlan plan = plan();
        for (PlanAgreement agreed :
                List.of(PlanAgreement.NOT_AGREED, PlanAgreement.PARTLY_AGREED, PlanAgreement.AGREED)) {
            Extension agreement = plan.addExtension().setUrl(Extensions.PLAN_AGREEMENT);
            agreement.addExtension(new Extension("party", new Reference("RelatedPerson/ash")));
            agreement.addExtension(new Extension("agreed", concept(agreed)));
        }

        assertThat(facts(ash(), plan).reservations())
                .extracting(reservation -> reservation.who().name() + reservation.inPart())
                .containsExactly("Ash Thornefalse", "Ash Thornetrue");
        assertThat(facts(ash(), plan.setStatus(CarePlanStatus.COMPLETED)).reservations())
                .isEmpty();
    }

    @Test
    void a_period_that_ends_before_it_begins_says_nothing() {
        assertThat(Written.days(period("2026-05-01", "2026-04-01"))).isEqualTo(Days.OPEN);
    }
}
