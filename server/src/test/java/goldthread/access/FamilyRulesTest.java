package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What young people and parents write themselves, and what they don't. */
class FamilyRulesTest {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String EXTENSION = ROOT + "/StructureDefinition/ext-";
    private static final String CHILD = "Patient/a";
    private static final String OTHER_CHILD = "Patient/b";
    private static final String PARENT = "RelatedPerson/p";

    private static Observation wish(String subject, String... performers) {
        Observation wish = new Observation();
        wish.setStatus(ObservationStatus.FINAL);
        wish.setSubject(new Reference(subject))
                .setCode(new CodeableConcept(new Coding(ROOT + "/CodeSystem/observation-kind", "wishes", null)));
        List.of(performers).forEach(performer -> wish.addPerformer(new Reference(performer)));
        return wish;
    }

    private static Consent consent(String patient, String... performers) {
        Consent consent = new Consent();
        consent.setPatient(new Reference(patient))
                .setScope(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)));
        List.of(performers).forEach(performer -> consent.addPerformer(new Reference(performer)));
        return consent;
    }

    private static Consent deciding(String decision) {
        Consent consent = consent(CHILD, CHILD);
        consent.addExtension(new Extension(
                EXTENSION + "decision",
                new CodeableConcept(new Coding(ROOT + "/CodeSystem/decision-kind", decision, null))));
        return consent;
    }

    private static boolean young(Resource resource) {
        return FamilyRules.against(RoleKind.YOUNG_PERSON, resource, List.of(CHILD), false)
                .isEmpty();
    }

    private static boolean parent(Resource resource, boolean decides) {
        return FamilyRules.against(RoleKind.PARENTAL, resource, List.of(PARENT), decides)
                .isEmpty();
    }

    @Test
    void a_young_person_records_their_own_wish_and_nothing_else_of_observations() {
        assertThat(young(wish(CHILD, CHILD))).isTrue();
        assertThat(young(wish(CHILD))).isFalse();
        assertThat(young(wish(CHILD, CHILD, PARENT))).isFalse();
        assertThat(young(wish(CHILD, PARENT))).isFalse();
        assertThat(young(wish(OTHER_CHILD, CHILD))).isFalse();
        Observation score = wish(CHILD, CHILD);
        score.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", "718656000", null)));
        assertThat(young(score)).isFalse();
        Observation answered = wish(CHILD, CHILD);
        answered.addExtension(new Extension(EXTENSION + "response"));
        assertThat(young(answered)).isFalse();
        assertThat(parent(wish(CHILD, PARENT), true)).isFalse();
    }

    @Test
    void nothing_else_goes_in_by_the_name_of_a_wish() {
        Observation competent = wish(CHILD, CHILD);
        competent
                .getCode()
                .addCoding()
                .setSystem(ROOT + "/CodeSystem/observation-kind")
                .setCode("capacity");
        assertThat(young(competent)).isFalse();
        Observation aboutAnother = wish(CHILD, CHILD);
        aboutAnother.addFocus(new Reference(PARENT));
        assertThat(young(aboutAnother)).isFalse();
        Observation decides = wish(CHILD, CHILD);
        decides.addExtension(new Extension(EXTENSION + "decision"));
        assertThat(young(decides)).isFalse();
    }

    @Test
    void a_young_person_seals_their_wish_and_makes_up_no_label() {
        for (String known : List.of("N", "R", "V")) {
            assertThat(young(labelled(wish(CHILD, CHILD), known))).as(known).isTrue();
        }
        assertThat(young(labelled(wish(CHILD, CHILD), "X"))).isFalse();
        assertThat(young(labelled(consent(CHILD, CHILD), "R"))).isTrue();
        assertThat(young(labelled(consent(CHILD, CHILD), "X"))).isFalse();
    }

    private static Resource labelled(Resource resource, String confidentiality) {
        resource.getMeta()
                .addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", confidentiality, null);
        return resource;
    }

    private static Consent refusing(String performer, ConsentState status, String... actors) {
        Consent consent = consent(CHILD, performer);
        consent.setStatus(status).getProvision().setType(ConsentProvisionType.DENY);
        List.of(actors).forEach(actor -> consent.getProvision().addActor().setReference(new Reference(actor)));
        return consent;
    }

    @Test
    void a_parent_refuses_to_somebody_outside_the_family_and_a_young_person_to_whom_they_like() {
        assertThat(parent(refusing(PARENT, ConsentState.ACTIVE), true)).isFalse();
        assertThat(parent(refusing(PARENT, ConsentState.ACTIVE, "Organization/o"), true))
                .isTrue();
        for (String family : List.of("RelatedPerson/q", "https://here.test/fhir/RelatedPerson/q", CHILD)) {
            assertThat(parent(refusing(PARENT, ConsentState.ACTIVE, "Organization/o", family), true))
                    .as(family)
                    .isFalse();
        }
        assertThat(parent(refusing(PARENT, ConsentState.INACTIVE), true))
                .as("taken back")
                .isTrue();
        Consent exception = refusing(PARENT, ConsentState.ACTIVE);
        exception
                .getProvision()
                .setType(ConsentProvisionType.PERMIT)
                .addProvision()
                .setType(ConsentProvisionType.DENY);
        assertThat(parent(exception, true)).isFalse();
        assertThat(young(refusing(CHILD, ConsentState.ACTIVE))).isTrue();
        assertThat(young(refusing(CHILD, ConsentState.ACTIVE, PARENT))).isTrue();
    }

    @Test
    void a_young_person_says_of_themselves_whether_the_record_is_shared() {
        assertThat(young(consent(CHILD, CHILD))).isTrue();
        assertThat(young(consent(CHILD, PARENT))).isFalse();
        assertThat(young(consent(CHILD))).isFalse();
        assertThat(young(consent(OTHER_CHILD, CHILD))).isFalse();
    }

    @Test
    void a_parent_says_it_of_a_child_for_whom_they_decide() {
        assertThat(parent(consent(CHILD, PARENT), true)).isTrue();
        assertThat(parent(consent(CHILD, PARENT), false)).isFalse();
        assertThat(parent(consent(CHILD, CHILD), true)).isFalse();
        assertThat(parent(consent(CHILD, PARENT, "RelatedPerson/q"), true)).isFalse();
    }

    @Test
    void other_decisions_and_what_professionals_find_are_not_theirs_to_record() {
        assertThat(young(deciding("information-sharing"))).isTrue();
        assertThat(young(deciding("treatment"))).isFalse();
        Consent unsaid = consent(CHILD, CHILD);
        unsaid.setScope(null);
        assertThat(young(unsaid)).isFalse();
        Consent competent = consent(CHILD, CHILD);
        competent.addExtension(new Extension(EXTENSION + "competence-basis"));
        assertThat(young(competent)).isFalse();
        Consent verified = consent(CHILD, CHILD);
        verified.addVerification().setVerified(true);
        assertThat(young(verified)).isFalse();
        Consent sealed = consent(CHILD, CHILD);
        sealed.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "V", null);
        assertThat(young(sealed)).isFalse();
    }

    @Test
    void answers_and_messages_are_not_looked_at() {
        assertThat(FamilyRules.concern(new Communication())).isFalse();
        assertThat(young(new Communication())).isTrue();
    }
}
