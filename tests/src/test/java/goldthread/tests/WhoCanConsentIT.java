package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** Who may agree to a decision about a child, on what evidence, and what isn't known. */
@AgainstTheServer
final class WhoCanConsentIT {
    private static final String DAY = "&date=2026-09-01";
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");

    private final TestServer server;
    private final FhirClient camhs;
    private final String child;
    private final String clinician;
    private final String council;

    WhoCanConsentIT(TestServer server) {
        this.server = server;
        this.camhs = server.as("camhs-system");
        child = "Patient/" + camhs.created(TestData.child());
        clinician = "Practitioner/" + camhs.created(TestData.practitioner("Brandt"));
        council = "Organization/" + camhs.created(TestData.organisation().setName("Eastmoor Council"));
    }

    private Answer asked(String about, String decision) {
        return camhs.get(about + "/$who-can-consent?decision=" + decision + DAY);
    }

    private static Stream<ParametersParameterComponent> all(Answer answer, String name) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name));
    }

    private static List<String> sentences(Answer answer, String name) {
        return all(answer, name)
                .map(parameter -> parameter.getValue().primitiveValue())
                .toList();
    }

    /** Each candidate as a line: who, what they are called, code of the basis, evidence, until when. */
    private static List<String> candidates(Answer answer) {
        return all(answer, "candidate")
                .map(candidate -> Stream.of("who", "basis", "evidence", "validUntil")
                        .map(part -> values(candidate, part))
                        .toList())
                .map(parts -> String.join("|", parts))
                .toList();
    }

    private static String values(ParametersParameterComponent candidate, String name) {
        return String.join(
                ",",
                candidate.getPart().stream()
                        .filter(part -> part.getName().equals(name))
                        .map(part -> text(part.getValue()))
                        .toList());
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return reference.hasReference() ? reference.getReference() : reference.getDisplay();
        }
        return value instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : value.primitiveValue();
    }

    @Test
    void a_competent_child_and_a_parent_below_sixteen() {
        String parent = "RelatedPerson/" + camhs.created(TestData.parent(child, "Iris", "birth"));
        String finding = "Observation/"
                + camhs.created(TestData.competence(child, clinician, "gillick", "2026-08-01", "2027-02-01"));

        Answer answer = asked(child, "treatment");

        assertThat(candidates(answer))
                .containsExactly(
                        child + "|gillick|" + finding + "|2027-02-01", parent + "|birth|" + parent + "|2028-05-03");
        assertThat(sentences(answer, "unknown")).isEmpty();
        assertThat(sentences(answer, "notice"))
                .singleElement()
                .asString()
                .contains("evidence", "not legal or clinical advice");
    }

    @Test
    void competence_that_ran_out_is_named_and_not_relied_upon() {
        camhs.created(TestData.competence(child, clinician, "gillick", "2026-01-01", "2026-08-31"));

        Answer answer = asked(child, "treatment");

        assertThat(candidates(answer)).isEmpty();
        assertThat(sentences(answer, "unknown"))
                .first()
                .asString()
                .isEqualTo(
                        "Finding of competence or capacity of 01-Jan-2026 by Alex Brandt held until 31-Aug-2026 and is no"
                                + " longer relied upon. Whether it would be the same today isn't recorded: ask for a new one.");
    }

    @Test
    void a_refusal_stays_visible() {
        String parent = "RelatedPerson/" + camhs.created(TestData.parent(child, "Iris", "birth"));
        String refusal = "Consent/" + camhs.created(TestData.refusal(child, parent, "2026-08-20"));

        Answer answer = asked(child, "treatment");

        assertThat(candidates(answer)).containsExactly(parent + "|birth|" + parent + "|2028-05-03");
        assertThat(sentences(answer, "limits"))
                .first()
                .isEqualTo("Iris Thorne refused on 20-Aug-2026 (Talking therapy) (" + refusal + ").");
    }

    @Test
    void under_a_care_order_the_council_shares_and_the_foster_carer_has_only_what_was_delegated() {
        String parent = "RelatedPerson/" + camhs.created(TestData.parent(child, "Iris", "birth"));
        camhs.created(TestData.fosterCarer(child, "Paul", council));
        String plan = "CarePlan/" + camhs.created(TestData.councilPlan(child, council, "care-order"));

        Answer answer = asked(child, "treatment");

        assertThat(candidates(answer))
                .containsExactly(
                        parent + "|birth|" + parent + "|2028-05-03", council + "|care-order|" + plan + "|2028-05-03");
        assertThat(sentences(answer, "limits"))
                .contains(
                        "Paul Garrow may decide by delegation about Routine health care (from Eastmoor Council). This is no"
                                + " parental responsibility and goes no further.");
    }

    @Test
    void accommodated_by_agreement_the_council_has_none() {
        camhs.created(TestData.councilPlan(child, council, "accommodated"));

        Answer answer = asked(child, "treatment");

        assertThat(candidates(answer)).isEmpty();
        assertThat(sentences(answer, "limits"))
                .contains("The child is accommodated by agreement (Children Act 1989 s.20): the council has no parental"
                        + " responsibility.");
    }

    @Test
    void at_sixteen_nobody_but_the_young_person_agrees_to_admission_or_confinement() {
        Patient older = TestData.child();
        older.getBirthDateElement().setValueAsString("2009-10-01");
        String young = "Patient/" + camhs.created(older);
        camhs.created(TestData.parent(young, "Iris", "birth"));

        assertThat(candidates(asked(young, "treatment")))
                .singleElement()
                .asString()
                .startsWith(young + "|family-law-reform-act|")
                .endsWith("|2027-09-30");
        for (String decision : List.of("informal-admission", "deprivation-of-liberty", "information-sharing")) {
            assertThat(candidates(asked(young, decision)))
                    .singleElement()
                    .asString()
                    .startsWith(young + "|mental-capacity-act|");
        }
    }

    @Test
    void post_answers_the_same_and_today_is_asked_for_when_no_day_is_given() {
        camhs.created(TestData.parent(child, "Iris", "birth"));
        Parameters question = new Parameters();
        question.addParameter("decision", "treatment");
        Answer now = camhs.get(child + "/$who-can-consent?decision=treatment");
        Answer posted = camhs.post(child + "/$who-can-consent", FhirClient.text(question));

        assertThat(posted.expect(200).json()).isEqualTo(now.expect(200).json());
        assertThat(candidates(now)).hasSize(1);
    }

    @Test
    void what_cant_be_read_is_refused() {
        String decisions = "`decision` says what is to be decided. There are: treatment, informal-admission,"
                + " deprivation-of-liberty, information-sharing.";
        Issue noDecision = new Issue("error", "code-invalid", "bad-grammar", "", decisions);

        assertThat(camhs.get(child + "/$who-can-consent").expect(400).issues()).containsExactly(noDecision);
        assertThat(asked(child, "research").expect(400).issues()).containsExactly(noDecision);
        assertThat(camhs.get(child + "/$who-can-consent?decision=treatment&date=2026")
                        .expect(400)
                        .issues())
                .containsExactly(
                        new Issue("error", "invalid", "bad-grammar", "", "`date` is one day, such as 2026-03-04."));
        assertThat(camhs.get(child + "/$who-can-consent?decision=treatment&age=15")
                        .expect(400)
                        .issues())
                .singleElement()
                .extracting(Issue::rule)
                .isEqualTo("unknown-parameter");
    }

    @Test
    void a_child_who_isnt_here_is_not_found() {
        assertThat(asked("Patient/nobody", "treatment").expect(404).issues()).containsExactly(NOTHING_HERE);
    }

    @Test
    void a_disagreement_stands_until_who_refused_answers_otherwise() {
        String parent = "RelatedPerson/" + camhs.created(TestData.parent(child, "Iris", "birth"));
        Consent refusal = TestData.refusal(child, parent, "2026-08-20");
        refusal.addExtension(
                Profiles.ROOT + "/StructureDefinition/ext-refusal-reason", new StringType("She is too tired."));
        String refused = "Consent/" + camhs.created(refusal);

        List<ParametersParameterComponent> standing =
                all(asked(child, "treatment"), "disagreement").toList();
        assertThat(standing).singleElement().satisfies(disagreement -> {
            assertThat(values(disagreement, "decision")).isEqualTo("treatment");
            ParametersParameterComponent who = part(disagreement, "refused");
            assertThat(values(who, "who")).isEqualTo(parent);
            assertThat(values(who, "date")).isEqualTo("2026-08-20");
            assertThat(values(who, "reason")).isEqualTo("She is too tired.");
            assertThat(values(who, "resource")).isEqualTo(refused);
            assertThat(disagreement.getPart().stream()
                            .filter(part -> part.getName().equals("option"))
                            .map(option -> values(option, "code")))
                    .containsExactly("second-opinion", "best-interests", "legal-advice");
        });

        Consent agreed = TestData.refusal(child, parent, "2026-08-25").setStatus(ConsentState.ACTIVE);
        agreed.getProvision().setType(ConsentProvisionType.PERMIT);
        camhs.created(agreed);
        assertThat(all(asked(child, "treatment"), "disagreement")).isEmpty();
    }

    private static ParametersParameterComponent part(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_lead_is_told_once_that_a_finding_has_run_out_and_asked_to_look_again() {
        Engaged engaged = new Engaged(server);
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
        String finding = "Observation/"
                + camhs.created(TestData.competence(
                        engaged.child(),
                        engaged.clinician(),
                        "gillick",
                        yesterday.minusDays(90).toString(),
                        yesterday.toString()));

        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(engaged.found(Task.class, "renew-capacity-finding"))
                        .singleElement()
                        .satisfies(task -> {
                            assertThat(task.getFocus().getReference()).isEqualTo(finding);
                            assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
                            assertThat(task.getRequester().getReference()).isEqualTo(engaged.trust());
                        }));

        camhs.created(TestData.competence(
                engaged.child(), engaged.clinician(), "gillick", yesterday.toString(), "2027-02-01"));
        assertThat(engaged.found(Task.class, "renew-capacity-finding"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getStatus()).isEqualTo(TaskStatus.COMPLETED);
                    assertThat(task.getOutputFirstRep().getValue().primitiveValue())
                            .isEqualTo("A newer finding on the same matter was recorded.");
                });
    }
}
