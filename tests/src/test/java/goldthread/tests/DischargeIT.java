package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** How a child leaves hospital: with the plans that belong to it, or with everybody knowing that they are missing. */
@AgainstTheServer
class DischargeIT {
    private static final String FIRST = "W/\"1\"";
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String RISK =
            "a plan for managing risk that is in force (risk-plan: a CarePlan of this child of"
                    + " category safety, crisis, relapse or risk-minimisation)";
    private static final String CARE =
            "a care plan that is in force (care-plan: a CarePlan of this child of category shared,"
                    + " mental-health, discharge, health, section-117 or camhs-transition, and not the plan for managing risk)";

    private final Engaged engaged;
    private final FhirClient camhs;
    private final FhirClient outsider;
    private final FhirClient auditor;

    DischargeIT(TestServer server) {
        engaged = new Engaged(server);
        camhs = engaged.camhs();
        outsider = server.as("school-lead-other");
        auditor = server.as("auditor");
    }

    private static Issue refusal(String missing) {
        return Issue.error(
                "business-rule",
                "R-06",
                "Encounter.status",
                "A child isn't discharged from hospital before the plans that belong to it are in place and named in"
                        + " ext-discharge-plan. Missing: " + missing
                        + ". What happened without being decided gives unplanned-reason; whoever goes ahead without the"
                        + " plans gives an override with reason and role (responsible-clinician, psychiatrist or manager).");
    }

    private Encounter stay(String status, String discharge) {
        String extension = discharge.isEmpty() ? "" : """
            "extension": [{"url": "%s/StructureDefinition/ext-discharge-plan", "extension": [%s]}],""".formatted(ROOT, discharge);
        return TestData.parse(Encounter.class, """
            {
              "resourceType": "Encounter",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              %s
              "status": "%s",
              "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
              "subject": {"reference": "%s"},
              "period": {"start": "2026-10-01"%s},
              "serviceProvider": {"reference": "%s"}
            }
            """.formatted(
                        extension,
                        status,
                        engaged.child(),
                        status.equals("in-progress") ? "" : ", \"end\": \"2026-11-20\"",
                        engaged.trust()));
    }

    private static String names(String part, String plan) {
        return "{\"url\": \"%s\", \"valueReference\": {\"reference\": \"%s\"}}".formatted(part, plan);
    }

    private static String coded(String url, String system, String code) {
        return "{\"url\": \"%s\", \"valueCodeableConcept\": {\"coding\": [{\"system\": \"%s/CodeSystem/%s\", \"code\": \"%s\"}]}}"
                .formatted(url, ROOT, system, code);
    }

    private static String override(String role) {
        return "{\"url\": \"override\", \"extension\": [%s, %s]}"
                .formatted(coded("reason", "override-reason", "emergency"), coded("role", "team-role", role));
    }

    private CarePlan plan(String category, String status) {
        return TestData.parse(CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "%s", "intent": "plan",
              "category": [{"coding": [{"system": "%s/CodeSystem/plan-category", "code": "%s"}]}],
              "subject": {"reference": "%s"},
              "period": {"start": "2026-11-01"}
            }
            """.formatted(status, ROOT, category, engaged.child()));
    }

    private String open() {
        return "Encounter/" + camhs.created(stay("in-progress", ""));
    }

    private Answer put(String path, Encounter changed) {
        changed.setId(path);
        return camhs.update(changed, FIRST);
    }

    private static Bundle.BundleEntryComponent update(Bundle bundle, String path, Encounter changed) {
        changed.setId(path);
        Bundle.BundleEntryComponent entry = bundle.addEntry().setResource(changed);
        entry.getRequest().setMethod(Bundle.HTTPVerb.PUT).setUrl(path).setIfMatch(FIRST);
        return entry;
    }

    private static Map<String, ParametersParameterComponent> checks(Answer answer) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("check"))
                .collect(Collectors.toMap(check -> said(check, "code"), Function.identity()));
    }

    private static String said(ParametersParameterComponent parameter, String part) {
        return parameter.getPart().stream()
                .filter(one -> one.getName().equals(part))
                .map(one -> one.getValue() instanceof Reference reference
                        ? reference.getReference()
                        : ((PrimitiveType<?>) one.getValue()).asStringValue())
                .findFirst()
                .orElse("");
    }

    /** What the hospital tells; the server's own notices come a moment later. */
    private List<Communication> notices() {
        return engaged.found(Communication.class, "discharge-notice").stream()
                .filter(notice -> engaged.trust().equals(notice.getSender().getReference()))
                .toList();
    }

    @Test
    void no_way_leads_out_of_hospital_without_both_plans() {
        String path = open();
        String draft = "CarePlan/" + camhs.created(plan("safety", "draft"));
        String care = "CarePlan/" + camhs.created(plan("discharge", "active"));
        Encounter visit = stay("finished", "");
        visit.getClass_().setCode("AMB");
        Encounter drafted = stay("finished", names("risk-plan", draft) + "," + names("care-plan", care));
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        update(bundle, path, stay("finished", names("care-plan", care)));
        TestData.create(bundle, plan("safety", "active"));
        String patch = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"finished\"}]";

        for (Answer answer : List.of(
                camhs.create(stay("finished", "")),
                put(path, stay("finished", "")),
                put(path, stay("finished", coded("unplanned-reason", "unplanned-ending-reason", "bed-needed"))),
                put(path, stay("finished", override("class-teacher"))),
                put(path, stay("cancelled", "")),
                put(path, visit),
                camhs.patch(path, patch, "If-Match", FIRST))) {
            assertThat(answer.expect(422).issues()).containsExactly(refusal(RISK + "; " + CARE));
        }
        assertThat(put(path, drafted).expect(422).issues()).containsExactly(refusal(RISK));
        assertThat(camhs.bundle(bundle).expect(422).issues()).containsExactly(refusal(RISK));
        assertThat(camhs.get(path).expect(200).etag()).isEqualTo(FIRST);
        assertThat(notices()).isEmpty();
        assertThat(engaged.found(Flag.class, "missing-discharge-plan")).isEmpty();
    }

    @Test
    void with_both_plans_the_child_leaves_and_the_team_and_the_gp_are_told_also_when_one_transaction_brings_all() {
        String path = open();
        CarePlan risk = plan("safety", "active");
        CarePlan care = plan("discharge", "active");
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        update(
                bundle,
                path,
                stay(
                        "finished",
                        names("risk-plan", TestData.urn(risk)) + "," + names("care-plan", TestData.urn(care))));
        TestData.create(bundle, risk);
        TestData.create(bundle, care);

        camhs.bundle(bundle).expect(200);

        assertThat(camhs.get(path).resource(Encounter.class).getStatus()).isEqualTo(EncounterStatus.FINISHED);
        assertThat(engaged.found(Flag.class, "missing-discharge-plan")).isEmpty();
        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.getRecipient())
                    .extracting(Reference::getReference)
                    .containsExactlyInAnyOrder(engaged.surgery(), engaged.school());
            assertThat(notice.getPayload()).hasSize(3);
            assertThat(((StringType) notice.getPayloadFirstRep().getContent()).getValue())
                    .isEqualTo("The child's stay in hospital has ended.");
        });
    }

    @Test
    void what_happened_is_stored_told_and_shown_as_a_breach() {
        String path = open();

        put(path, stay("finished", coded("unplanned-reason", "unplanned-ending-reason", "against-advice")))
                .expect(200);

        assertThat(engaged.found(Flag.class, "missing-discharge-plan")).hasSize(1);
        assertThat(engaged.found(Task.class, "missing-discharge-plan"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.trust());
                    assertThat(task.getFocus().getReference()).isEqualTo(path);
                });
        assertThat(notices()).hasSize(1);
        assertThat(camhs.get(path + "/$discharge-readiness").expect(200).text())
                .contains("The stay has ended without the plans that belong to it. Left against advice.");
        assertThat(put(path, stay("finished", "")).status()).isEqualTo(412);
        Encounter silent = stay("finished", "");
        silent.setId(path);
        assertThat(camhs.update(silent, "W/\"2\"").expect(422).issues()).containsExactly(refusal(RISK + "; " + CARE));
    }

    @Test
    void whoever_may_goes_ahead_and_the_lead_of_the_team_looks_at_it() {
        String path = open();

        put(path, stay("finished", override("responsible-clinician"))).expect(200);

        assertThat(engaged.found(Task.class, "missing-discharge-plan"))
                .singleElement()
                .satisfies(task -> assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead()));
        assertThat(notices())
                .singleElement()
                .satisfies(notice -> assertThat(
                                ((StringType) notice.getPayloadFirstRep().getContent()).getValue())
                        .isEqualTo("The child's stay in hospital has ended. It was decided to go ahead: Emergency,"
                                + " Responsible clinician. The plans that belong to it are missing, and are being asked"
                                + " for."));
        assertThat(auditor.search("AuditEvent", "entity", path, "action", "U")
                        .expect(200)
                        .bundle()
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void the_checklist_says_what_is_there_what_is_missing_and_what_keeps_the_child() {
        String path = open();
        String care = "CarePlan/" + camhs.created(plan("discharge", "active"));
        Task blocker = engaged.considered();
        blocker.setStatus(Task.TaskStatus.INPROGRESS).setDescription("Find a placement");
        blocker.getCode().getCodingFirstRep().setCode("discharge-blocker");
        blocker.getOutput().clear();
        camhs.created(blocker);

        Answer answer = camhs.get(path + "/$discharge-readiness");
        Map<String, ParametersParameterComponent> checks = checks(answer);

        assertThat(answer.resource(Parameters.class).getParameterBool("ready")).isFalse();
        assertThat(said(checks.get("risk-plan"), "text")).isEqualTo("No plan for managing risk is in force.");
        assertThat(said(checks.get("care-plan"), "candidate")).isEqualTo(care);
        assertThat(said(checks.get("general-practitioner"), "passed")).isEqualTo("true");
        assertThat(said(checks.get("follow-up"), "passed")).isEqualTo("false");
        assertThat(answer.text()).contains("Find a placement", engaged.trust());
        assertThat(camhs.get(engaged.child() + "/$disclosures").expect(200).text())
                .contains("asked whether the child is ready to leave hospital");
        String visit = "Encounter/" + camhs.created(visit());
        assertThat(camhs.get(visit + "/$discharge-readiness").status()).isEqualTo(422);
        assertThat(camhs.get(path + "/$discharge-readiness?colour=red").status())
                .isEqualTo(400);
        assertThat(outsider.get(path + "/$discharge-readiness").status()).isEqualTo(404);
        assertThat(camhs.get("Encounter/nobody/$discharge-readiness").status()).isEqualTo(404);
    }

    private Encounter visit() {
        Encounter visit = stay("finished", "");
        visit.getClass_().setCode("AMB");
        return visit;
    }
}
