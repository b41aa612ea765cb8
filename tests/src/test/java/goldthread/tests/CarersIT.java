package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** What carers need, who may know of it, and brothers and sisters who have records of their own. */
@AgainstTheServer
final class CarersIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String PORTAL = "identifier=urn:ietf:rfc:3986%7Curn:uuid:";

    private final TestServer server;

    CarersIT(TestServer server) {
        this.server = server;
    }

    private static RelatedPerson person(String child, String role, String name, String extensions) {
        return TestData.parse(RelatedPerson.class, """
            {
              "resourceType": "RelatedPerson",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-related-person"], "security": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "extension": [%5$s],
              "active": true,
              "patient": {"reference": "%2$s"},
              "relationship": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "%3$s"}]}],
              "name": [{"given": ["%4$s"]}]
            }
            """.formatted(ROOT, child, role, name, extensions)
                .replace("\"extension\": [],", ""));
    }

    private static RelatedPerson grandmother(String child) {
        return person(child, "GRMTH", "Rosa", """
            {"url": "%1$s/StructureDefinition/ext-parental-responsibility", "valueCodeableConcept": {"coding": [{
              "system": "%1$s/CodeSystem/parental-responsibility", "code": "no"}]}},
            {"url": "%1$s/StructureDefinition/ext-carer-type", "valueCodeableConcept": {"coding": [{
              "system": "%1$s/CodeSystem/carer-type", "code": "kinship-carer"}]}}""".formatted(ROOT));
    }

    private static RelatedPerson sister(String child, String record) {
        return person(child, "SIS", "Nell", """
            {"url": "%s/StructureDefinition/ext-sibling-patient", "valueReference": {"reference": "%s"}}""".formatted(ROOT, record));
    }

    private static Observation stated(String kind, String child, String carer, String by) {
        return TestData.parse(Observation.class, """
            {
              "resourceType": "Observation",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-carer-need"], "security": [
                {"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"},
                {"system": "%1$s/CodeSystem/sensitivity", "code": "third-party"}]},
              "extension": [{"url": "%1$s/StructureDefinition/ext-evidence", "valueString": "Seen on two visits."}],
              "status": "final",
              "code": {"coding": [{"system": "%1$s/CodeSystem/observation-kind", "code": "%2$s"}]},
              "subject": {"reference": "%3$s"},
              "focus": [{"reference": "%4$s"}],
              "effectiveDateTime": "2026-10-20",
              "performer": [{"reference": "%5$s"}],
              "valueCodeableConcept": {"coding": [{"system": "%1$s/CodeSystem/carer-need-domain", "code": "own-mental-health"}]}
            }
            """.formatted(ROOT, kind, child, carer, by));
    }

    private static List<String> lines(Answer answer, String name) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(CarersIT::line)
                .toList();
    }

    private static String line(ParametersParameterComponent parameter) {
        return parameter.hasValue()
                ? text(parameter.getValue())
                : parameter.getPart().stream()
                        .filter(part -> !part.getName().equals("text"))
                        .map(part -> part.hasValue()
                                ? part.getName() + "=" + line(part)
                                : part.getName() + "[" + line(part) + "]")
                        .collect(Collectors.joining(" "));
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return reference.getReference();
        }
        return value instanceof CodeableConcept concept && concept.hasCoding()
                ? concept.getCodingFirstRep().getCode()
                : value instanceof CodeableConcept words ? words.getText() : value.primitiveValue();
    }

    @Test
    void help_for_a_carer_is_a_referral_whose_loop_is_closed_as_any_others() {
        Engaged engaged = new Engaged(server);
        String child = engaged.child();
        String gran = "RelatedPerson/" + engaged.practice().created(grandmother(child));
        String need = "Observation/" + engaged.practice().created(stated("carer-need", child, gran, engaged.lead()));
        String start =
                "person=" + gran + " type=kinship-carer relationship=GRMTH responsibility=no need[kind=carer-need"
                        + " domain=own-mental-health date=2026-10-20 valid=true ownView=false evidence=Seen on two visits. resource="
                        + need + "]";
        Answer before = engaged.camhs().get(child + "/$carers");
        assertThat(lines(before, "carer")).containsExactly(start);
        assertThat(lines(before, "finding"))
                .containsExactly(
                        "code=support-unset concerns=" + gran,
                        "code=need-without-support concerns=" + gran + " concerns=" + need,
                        "code=information-unset concerns=" + gran);
        assertThat(lines(before, "byType")).containsExactly("type=kinship-carer carers=1 support=0 training=0");

        ServiceRequest help = TestData.referral(child, engaged.surgery(), engaged.trust());
        help.setStatus(ServiceRequestStatus.DRAFT)
                .addExtension(ROOT + "/StructureDefinition/ext-beneficiary", new Reference(gran));
        String referral = "ServiceRequest/" + engaged.practice().created(help);
        Parameters sent = engaged.practice()
                .post(referral + "/$submit", SentReferral.parameters(), "If-Match", "W/\"1\"")
                .expect(200)
                .resource(Parameters.class);
        String task = ((Reference) sent.getParameter("task").getValue()).getReference();
        engaged.camhs()
                .post(
                        task + "/$acknowledge",
                        SentReferral.parameters(),
                        "If-Match",
                        engaged.camhs().get(task).etag())
                .expect(200);

        Answer after = engaged.practice().get(child + "/$carers");
        assertThat(lines(after, "carer"))
                .singleElement()
                .asString()
                .startsWith(start + " support[what=Assessment and help with worry asked=")
                .contains("state=received")
                .endsWith("open=true by=" + engaged.trust() + " resource=" + referral + "]");
        assertThat(lines(after, "finding")).containsExactly("code=information-unset concerns=" + gran);
        assertThat(lines(after, "byType")).containsExactly("type=kinship-carer carers=1 support=1 training=0");
        assertThat(engaged.practice().get(referral + "/$feedback").expect(200).text())
                .contains(task);
        assertThat(engaged.practice()
                        .get(child + "/$shared-care-plan?section=carers")
                        .expect(200)
                        .text())
                .contains("Rosa", "Kinship carer", "this carer was told what help there is");
    }

    @Test
    void what_is_stated_of_a_carer_is_refused_without_the_mark_by_every_door() {
        Engaged engaged = new Engaged(server);
        String gran = "RelatedPerson/" + engaged.practice().created(grandmother(engaged.child()));
        Observation open = stated("carer-need", engaged.child(), gran, engaged.lead());
        open.getMeta().getProfile().clear();
        open.getMeta().getSecurity().clear();
        Issue refused = Issue.error(
                "business-rule",
                "carer-need-unprotected",
                "Observation.meta.security",
                "What a carer needs or is able to do is the carer's own affair, and neither the child nor another carer reads"
                        + " it: give meta.security third-party of sensitivity. The carer named in focus reads it, unless"
                        + " it is sealed, or another label keeps it from parents and carers.");

        assertThat(engaged.practice().create(open).expect(422).issues()).contains(refused);
        assertThat(engaged.practice()
                        .bundle(TestData.transaction(open))
                        .expect(422)
                        .issues())
                .anySatisfy(issue -> assertThat(issue.rule()).isEqualTo("carer-need-unprotected"));

        Observation unfounded = stated("carer-capability", engaged.child(), gran, engaged.lead());
        unfounded.getExtension().clear();
        assertThat(engaged.practice().create(unfounded).expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("cypmh-car-2");
        assertThat(engaged.practice()
                        .search("Observation", "patient", engaged.child())
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    /** On sample families, whose members alone can sign in; what it records is taken back at the end. */
    @Test
    void what_a_carer_needs_is_read_by_that_carer_and_by_nobody_else_of_the_family() {
        FhirClient camhs = server.as("camhs-system");
        String theo = only(server.as("young-person"), "Patient");
        String stepfather = "RelatedPerson/" + camhs.created(person(theo, "STPFTH", "Aled", """
                {"url": "%1$s/StructureDefinition/ext-parental-responsibility", "valueCodeableConcept": {"coding": [{
                  "system": "%1$s/CodeSystem/parental-responsibility", "code": "no"}]}}""".formatted(ROOT)));
        String his = "Observation/" + camhs.created(stated("carer-need", theo, stepfather, stepfather));
        FhirClient council = server.as("la-system");
        FhirClient fosterCarer = server.as("foster-carer");
        String marian = only(council, "RelatedPerson?" + PORTAL + "794c17ba-55b0-4806-b1ce-0d4754991a5b");
        String jude =
                council.get(marian).resource(RelatedPerson.class).getPatient().getReference();
        String hers = "Observation/" + council.created(stated("carer-need", jude, marian, marian));
        try {
            for (String identity : List.of("parent", "young-person", "school-lead")) {
                server.as(identity).get(his).expect(404);
                assertThat(server.as(identity)
                                .get(theo + "/$carers")
                                .expect(200)
                                .text())
                        .as(identity)
                        .doesNotContain(his, "own-mental-health");
                assertThat(server.as(identity)
                                .get(theo + "/$shared-care-plan")
                                .expect(200)
                                .text())
                        .as(identity)
                        .doesNotContain(his, "own-mental-health");
            }
            assertThat(camhs.get(theo + "/$carers").expect(200).text()).contains(his);

            fosterCarer.get(hers).expect(200);
            assertThat(fosterCarer.get(jude + "/$carers").expect(200).text()).contains(hers);
            server.as("young-person").get(hers).expect(404);

            mark(council, hers, "http://terminology.hl7.org/CodeSystem/v3-ActCode", "SDV");
            fosterCarer.get(hers).expect(404);
            fosterCarer.get(hers + "/_history").expect(404);
            for (String derived : List.of("$carers", "$shared-care-plan", "$chronology?_count=100")) {
                assertThat(fosterCarer.get(jude + "/" + derived).expect(200).text())
                        .as(derived)
                        .doesNotContain(hers, "own-mental-health");
            }
            assertThat(council.get(jude + "/$carers").expect(200).text()).contains(hers);
        } finally {
            takeBack(camhs, his);
            takeBack(council, hers);
            RelatedPerson left = camhs.get(stepfather).resource(RelatedPerson.class);
            left.setActive(false);
            camhs.update(left, camhs.get(stepfather).etag()).expect(200);
        }
    }

    private static String only(FhirClient caller, String search) {
        return caller.get(search).expect(200).bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(found -> found.fhirType() + "/" + found.getIdPart())
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).as(search).hasSize(1);
                    return found.get(0);
                }));
    }

    private static void mark(FhirClient caller, String observation, String system, String code) {
        Answer stored = caller.get(observation).expect(200);
        Observation marked = stored.resource(Observation.class);
        marked.getMeta().addSecurity(system, code, null);
        caller.update(marked, stored.etag()).expect(200);
    }

    private static void takeBack(FhirClient caller, String observation) {
        Answer stored = caller.get(observation).expect(200);
        Observation wrong = stored.resource(Observation.class).setStatus(ObservationStatus.ENTEREDINERROR);
        caller.update(wrong, stored.etag()).expect(200);
    }

    @Test
    void a_sibling_is_linked_only_by_and_for_those_around_both() {
        Engaged engaged = new Engaged(server);
        String wren = engaged.child();
        String nell = "Patient/" + engaged.practice().created(TestData.registeredWith(engaged.surgery()));
        String plain = "RelatedPerson/" + engaged.practice().created(person(wren, "SIS", "Nell", ""));

        assertThat(engaged.camhs().create(sister(wren, nell)).expect(422).issues())
                .isEqualTo(engaged.camhs()
                        .create(sister(wren, "Patient/" + UUID.randomUUID()))
                        .expect(422)
                        .issues())
                .isNotEmpty();
        String link = "RelatedPerson/" + engaged.practice().created(sister(wren, nell));

        String named = "person=" + plain + " relationship=SIS";
        assertThat(lines(engaged.practice().get(wren + "/$carers"), "sibling"))
                .containsExactlyInAnyOrder(named, "person=" + link + " relationship=SIS child=" + nell);
        assertThat(lines(engaged.practice().get(nell + "/$carers"), "sibling"))
                .containsExactly("person=" + link + " child=" + wren);
        for (FhirClient caller :
                Stream.of("camhs-system", "school-system").map(server::as).toList()) {
            assertThat(lines(caller.get(wren + "/$carers"), "sibling")).containsExactly(named);
            caller.get(link).expect(404);
            caller.get(nell).expect(404);
            caller.get(nell + "/$carers").expect(404);
            assertThat(caller.search("RelatedPerson", "patient", wren)
                            .expect(200)
                            .text())
                    .contains(plain)
                    .doesNotContain(link, nell);
            assertThat(caller.get(wren + "/$shared-care-plan").expect(200).text())
                    .doesNotContain(link, nell);
        }
        RelatedPerson friend = sister(wren, nell);
        friend.getRelationshipFirstRep().getCodingFirstRep().setCode("FRND");
        assertThat(engaged.practice().create(friend).expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("cypmh-rp-3");
    }
}
