package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleLinkComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Auditors find every attempt, read it as FHIR, and change none. */
@AgainstTheServer
final class AuditEventIT {
    private static final int KNOCKS = 40;
    private static final int FEW = 3;
    private static final Instant STARTED =
            Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    private final TestServer server;
    private final FhirClient camhs;
    private final FhirClient auditor;

    AuditEventIT(TestServer server) {
        this.server = server;
        this.camhs = server.as("camhs-system");
        this.auditor = server.as("auditor");
    }

    private List<AuditEvent> found(String... namesAndValues) {
        return events(auditor.search("AuditEvent", namesAndValues));
    }

    private static List<AuditEvent> events(Answer answer) {
        return answer.expect(200).bundle().getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }

    private static String subtype(AuditEvent event) {
        return event.getSubtypeFirstRep().getCode();
    }

    @Test
    void what_was_done_with_a_childs_record_is_found_by_the_child() {
        String child = "Patient/" + camhs.created(TestData.child());
        String score = "Observation/" + camhs.created(TestData.score(child, "2026-03-01", 7));
        camhs.get(score).expect(200);

        List<AuditEvent> events = found("patient", child);

        assertThat(events).extracting(AuditEventIT::subtype).containsExactly("read", "create", "create");
        assertThat(events.get(0).getEntity().stream()
                        .map(AuditEventEntityComponent::getWhat)
                        .map(what -> what.getReference()))
                .containsExactly(score + "/_history/1", child);
        assertThat(found("entity", score)).hasSize(2);
        assertThat(found("entity", score, "action", "C")).hasSize(1);
        assertThat(found("patient", child, "agent-role", "gp-system")).isEmpty();
        assertThat(found("patient", child, "outcome", "4")).isEmpty();
        assertThat(found("patient", child, "date", "lt2020")).isEmpty();
    }

    @Test
    void an_event_that_was_found_can_be_read_and_says_who_and_why() {
        String child = "Patient/" + camhs.created(TestData.child());
        AuditEvent found = found("entity", child).get(0);

        AuditEvent read =
                auditor.get("AuditEvent/" + found.getIdPart()).expect(200).resource(AuditEvent.class);

        assertThat(FhirClient.text(read)).isEqualTo(FhirClient.text(found));
        assertThat(read.getAgent())
                .filteredOn(AuditEvent.AuditEventAgentComponent::getRequestor)
                .singleElement()
                .satisfies(caller -> {
                    assertThat(caller.getAltId()).isEqualTo("camhs-system");
                    assertThat(caller.getPurposeOfUseFirstRep()
                                    .getCodingFirstRep()
                                    .getCode())
                            .isEqualTo("TREAT");
                });
        assertThat(auditor.get("AuditEvent/nobody").status()).isEqualTo(404);
    }

    @Test
    void whoever_reads_the_audit_is_on_record_too() {
        String child = "Patient/" + camhs.created(TestData.child());
        String event = "AuditEvent/" + found("entity", child).get(0).getIdPart();
        auditor.get(event).expect(200);

        assertThat(found("entity", event)).extracting(AuditEventIT::subtype).containsExactly("read");
    }

    @Test
    void pages_go_on_to_the_end_and_tell_no_total() {
        String child = "Patient/" + camhs.created(TestData.child());
        for (int i = 0; i < 4; i++) {
            camhs.get(child).expect(200);
        }
        List<String> ids = new ArrayList<>();
        Answer page = auditor.search("AuditEvent", "patient", child, "_count", "2");
        while (true) {
            Bundle bundle = page.expect(200).bundle();
            assertThat(bundle.hasTotal()).isFalse();
            bundle.getEntry().forEach(entry -> ids.add(entry.getResource().getIdPart()));
            Optional<String> next = Optional.ofNullable(bundle.getLink("next")).map(BundleLinkComponent::getUrl);
            if (next.isEmpty()) {
                break;
            }
            page = auditor.get(next.get());
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"agent-name=x, unknown-parameter", "patient.name=x, bad-grammar", "_count=101, count-too-large"})
    void what_is_not_in_order_is_refused(String query, String rule) {
        Answer answer = auditor.get("AuditEvent?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly(rule);
    }

    @Test
    void nobody_writes_one() {
        String child = "Patient/" + camhs.created(TestData.child());
        AuditEvent event = found("entity", child).get(0);
        String at = "AuditEvent/" + event.getIdPart();
        Bundle transaction = TestData.transaction(TestData.organisation(), event.copy());

        for (FhirClient client : List.of(auditor, camhs)) {
            assertThat(client.create(event).status()).isIn(403, 405);
            assertThat(client.put(at, FhirClient.text(event), "If-Match", "W/\"1\"")
                            .status())
                    .isIn(403, 405);
            assertThat(client.patch(at, "[]", "If-Match", "W/\"1\"").status()).isIn(403, 405);
            assertThat(client.delete(at).status()).isIn(403, 405);
            assertThat(client.bundle(transaction).status()).isIn(403, 404, 405);
        }
        assertThat(found("_id", event.getIdPart())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT"})
    void whoever_knocks_without_a_token_is_on_record_without_filling_it(String verb) {
        FhirClient nobody = server.asNobody();
        int before = knocks(verb).size();
        for (int i = 0; i < KNOCKS; i++) {
            assertThat(nobody.send(verb, "Patient/1", BodyPublishers.noBody()).status())
                    .isEqualTo(401);
        }

        assertThat(knocks(verb)).hasSizeBetween(Math.max(before, 1), before + FEW);
    }

    private List<AuditEvent> knocks(String verb) {
        return found("outcome", "4", "subtype", verb, "date", "ge" + STARTED, "_count", "100").stream()
                .filter(event -> event.getOutcomeDesc().startsWith("HTTP status 401"))
                .toList();
    }
}
