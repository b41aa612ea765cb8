package goldthread.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import java.util.EnumSet;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptanceTest {

    private static final String SYSTEM = "https://fhir.nhs.uk/Id/ods-organization-code";
    private static final Reference CAMHS = new Reference("Organization/camhs");
    private static final Parties PARTIES = Parties.of(List.of(
            organisation("camhs", "RXA01"),
            organisation("again", "RXA01"),
            organisation("adult", "RXB01"),
            service("camhs-team", "camhs"),
            service("grown-ups", "camhs"),
            adult(service("from-eighteen", "camhs")),
            post("keyworker", "camhs", "camhs-team"),
            post("psychiatrist", "camhs", "grown-ups"),
            service("adult-team", "adult")));

    private static Organization organisation(String id, String code) {
        Organization organisation = new Organization();
        organisation.setId("Organization/" + id);
        organisation.addIdentifier().setSystem(SYSTEM).setValue(code);
        return organisation;
    }

    private static HealthcareService service(String id, String of) {
        HealthcareService service = new HealthcareService().setProvidedBy(new Reference("Organization/" + of));
        service.setId("HealthcareService/" + id);
        return service;
    }

    private static HealthcareService adult(HealthcareService service) {
        service.addExtension(Extensions.AGE_RANGE, new Range().setLow(new Quantity(18)));
        return service;
    }

    private static PractitionerRole post(String id, String of, String service) {
        PractitionerRole post = new PractitionerRole()
                .setOrganization(new Reference("Organization/" + of))
                .addHealthcareService(new Reference("HealthcareService/" + service));
        post.setId("PractitionerRole/" + id);
        return post;
    }

    private static CodeableConcept code(Coded code) {
        return new CodeableConcept(code.coding());
    }

    private static ServiceRequest referral(ReferralCategory category) {
        ServiceRequest referral =
                new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE).addCategory(code(category));
        referral.setId("ServiceRequest/r/_history/2");
        return referral;
    }

    private static Task task(TaskStatus status) {
        return new Task()
                .setStatus(status)
                .setCode(new CodeableConcept(new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", null)))
                .setOwner(new Reference("Organization/adult"))
                .setFocus(new Reference("ServiceRequest/r"));
    }

    private static boolean isGiven(ServiceRequest referral, Task task) {
        return new Acceptance(List.of(referral, task), CAMHS, new Reference()).isGiven(PARTIES);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, TRANSITION, true",
        "INPROGRESS, TRANSITION, true",
        "COMPLETED, TRANSITION, false",
        "REQUESTED, TRANSITION, false",
        "REJECTED, TRANSITION, false",
        "ACCEPTED, CAMHS, false"
    })
    void an_adult_service_has_accepted(TaskStatus status, ReferralCategory category, boolean given) {
        assertThat(isGiven(referral(category), task(status))).isEqualTo(given);
    }

    @ParameterizedTest
    @EnumSource(ReferralOutcome.class)
    void what_is_completed_says_that_they_were_taken_on(ReferralOutcome outcome) {
        Task task = task(TaskStatus.COMPLETED);
        task.addOutput().setType(code(SupportOutput.REFERRAL_OUTCOME)).setValue(code(outcome));

        assertThat(isGiven(referral(ReferralCategory.TRANSITION), task))
                .isEqualTo(EnumSet.of(ReferralOutcome.ACCEPTED_TREATMENT, ReferralOutcome.ACCEPTED_ASSESSMENT)
                        .contains(outcome));
    }

    @ParameterizedTest
    @EnumSource(ServiceRequestStatus.class)
    void the_referral_stands(ServiceRequestStatus status) {
        assertThat(isGiven(referral(ReferralCategory.TRANSITION).setStatus(status), task(TaskStatus.ACCEPTED)))
                .isEqualTo(status == ServiceRequestStatus.ACTIVE || status == ServiceRequestStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "Organization/adult, true",
        "HealthcareService/adult-team, true",
        "Organization/camhs, false",
        "Organization/again, false",
        "HealthcareService/camhs-team, false",
        "HealthcareService/unknown, false",
        "Practitioner/somebody, false"
    })
    void nobody_accepts_their_own_referral(String owner, boolean given) {
        Task task = task(TaskStatus.ACCEPTED).setOwner(new Reference(owner));

        assertThat(isGiven(referral(ReferralCategory.TRANSITION), task)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"RXA01, false", "RXB01, true", "RXC01, true"})
    void an_organisation_may_be_named_by_its_identifier(String code, boolean given) {
        Reference owner = new Reference();
        owner.getIdentifier().setSystem(SYSTEM).setValue(code);

        assertThat(isGiven(
                        referral(ReferralCategory.TRANSITION),
                        task(TaskStatus.ACCEPTED).setOwner(owner)))
                .isEqualTo(given);
    }

    @Test
    void neither_another_task_nor_one_in_triage_nor_an_unknown_provider_will_do() {
        ServiceRequest referral = referral(ReferralCategory.TRANSITION);
        Task triage = task(TaskStatus.INPROGRESS).setBusinessStatus(code(ReferralBusinessStatus.IN_TRIAGE));
        Task other = task(TaskStatus.ACCEPTED).setCode(new CodeableConcept().setText("Ring them"));

        assertThat(isGiven(referral, triage)).isFalse();
        assertThat(isGiven(referral, other)).isFalse();
        assertThat(new Acceptance(List.of(referral, task(TaskStatus.ACCEPTED)), new Reference(), new Reference())
                        .isGiven(PARTIES))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HealthcareService/from-eighteen, true",
        "HealthcareService/grown-ups, false",
        "HealthcareService/unknown, false",
        "Organization/camhs, false"
    })
    void a_service_for_adults_of_the_same_organisation_takes_over(String owner, boolean given) {
        Task task = task(TaskStatus.ACCEPTED).setOwner(new Reference(owner));

        assertThat(isGiven(referral(ReferralCategory.TRANSITION), task)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "HealthcareService/grown-ups, true",
        "PractitionerRole/psychiatrist, true",
        "HealthcareService/camhs-team, false",
        "PractitionerRole/keyworker, false",
        "HealthcareService/unknown, false",
        "Organization/camhs, false"
    })
    void another_service_than_the_one_that_helps_takes_over(String owner, boolean given) {
        ServiceRequest first = referral(ReferralCategory.CAMHS);
        first.setId("ServiceRequest/first");
        Task helps = task(TaskStatus.INPROGRESS)
                .setFocus(new Reference("ServiceRequest/first"))
                .setOwner(new Reference("HealthcareService/camhs-team"));
        Task accepted = task(TaskStatus.ACCEPTED).setOwner(new Reference(owner));
        ServiceRequest transition = referral(ReferralCategory.TRANSITION);

        assertThat(new Acceptance(List.of(first, helps, transition, accepted), CAMHS, new Reference()).isGiven(PARTIES))
                .isEqualTo(given);
        assertThat(new Acceptance(List.of(transition, accepted), CAMHS, new Reference("PractitionerRole/keyworker"))
                        .isGiven(PARTIES))
                .isEqualTo(given);
    }
}
