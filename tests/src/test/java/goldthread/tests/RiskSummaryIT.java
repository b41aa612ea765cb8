package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Risky;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** What all agencies say of the risk to a child, side by side, for those who may know of it. */
@AgainstTheServer
final class RiskSummaryIT {
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");

    private final TestServer server;
    private final Engaged engaged;
    private final String child;

    RiskSummaryIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
        child = engaged.child();
    }

    private Answer asked() {
        return engaged.practice().get(child + "/$risk-summary");
    }

    private static List<String> lines(Answer answer, String name) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(RiskSummaryIT::line)
                .toList();
    }

    private static String line(ParametersParameterComponent parameter) {
        return parameter.hasValue()
                ? text(parameter.getValue())
                : parameter.getPart().stream()
                        .map(part -> part.getName() + "=" + (part.hasValue() ? line(part) : "(" + line(part) + ")"))
                        .collect(Collectors.joining(" "));
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return reference.getReference();
        }
        if (value instanceof Coding coding) {
            return coding.getCode();
        }
        return value instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : value.primitiveValue();
    }

    @Test
    void agencies_stand_side_by_side_and_where_they_differ_is_said() {
        String ours = engaged.practice().created(Risky.selfHarm(child, engaged.lead(), 20, "low", "green"));
        String theirs = engaged.camhs().created(Risky.selfHarm(child, engaged.clinician(), 10, "moderate", "red"));

        Answer answer = asked();

        String end =
                " rationale=Twice this month, alone. summary=Nights are hard. source=child assessment=RiskAssessment/";
        String map = " map=https://w3id.org/goldthread/fhir/ConceptMap/risk-scale-rag-to-risk-level) agency=";
        assertThat(lines(answer, "direction"))
                .containsExactly(
                        "code=to-self words=To self assessment=(risk=self-harm level=moderate action=Harm is possible. Agree a"
                                + " safety plan with the child, tell the team, and review it within days. local=(value=red"
                                + " relationship=inexact translation=high comment=Local red may also mean that someone"
                                + " has to act at once: then it is immediate." + map + engaged.trust() + " assessor="
                                + engaged.clinician() + " date=" + Risky.daysAgo(10) + end + theirs
                                + ") assessment=(risk=self-harm level=low action=There are signs, but harm is unlikely for"
                                + " now. Give support, agree who looks again and when. local=(value=green"
                                + " relationship=inexact translation=low comment=Local green may also mean that nothing"
                                + " was found." + map + engaged.surgery() + " assessor="
                                + engaged.lead() + " date="
                                + Risky.daysAgo(20) + end + ours + ") disagreement=(risk=self-harm lowest=low"
                                + " highest=moderate)",
                        "code=to-others words=To others absent=nothing-recorded",
                        "code=from-others words=From others absent=nothing-recorded");
        assertThat(lines(answer, "incomplete")).containsExactly("false");
        assertThat(lines(
                        engaged.practice().post(child + "/$risk-summary", "{\"resourceType\":\"Parameters\"}"),
                        "direction"))
                .isEqualTo(lines(answer, "direction"));
    }

    @Test
    void what_is_kept_from_a_caller_is_not_taken_for_nothing() {
        RiskAssessment sealed = Risky.selfHarm(child, engaged.clinician(), 10, "high", "red");
        sealed.getMeta().getSecurityFirstRep().setCode("V");
        engaged.camhs().created(sealed);

        Answer answer = server.as("school-system").get(child + "/$risk-summary");

        assertThat(lines(answer, "direction").get(0)).isEqualTo("code=to-self words=To self absent=withheld");
        assertThat(lines(answer, "incomplete")).containsExactly("true");
        assertThat(lines(engaged.camhs().get(child + "/$risk-summary"), "direction")
                        .get(0))
                .contains("level=high");
    }

    @Test
    void a_stranger_learns_nothing_and_an_unknown_parameter_is_refused() {
        assertThat(server.as("la-system")
                        .get(child + "/$risk-summary")
                        .expect(404)
                        .issues())
                .containsExactly(NOTHING_HERE);
        engaged.practice().get(child + "/$risk-summary?asOf=2026-01-01").expect(400);
    }
}
