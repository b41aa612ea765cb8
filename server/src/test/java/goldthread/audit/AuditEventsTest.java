package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.store.validation.Finding;
import goldthread.store.validation.TestDefinitions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit as AuditEvents: what is found, and what one says. */
final class AuditEventsTest {

    private final AuditTables tables = new AuditTables();
    private final AuditPages pages = new AuditPages(tables.database());

    @BeforeEach
    void four_attempts_are_recorded() {
        tables.belongs("wren", "Task", "t-1");
        tables.belongs("wren", "Appointment", "both");
        tables.belongs("ivy", "Appointment", "both");
        tables.read("1", 40, "Patient", "wren");
        tables.read("2", 30, "Task", "t-1");
        tables.read("3", 20, "Appointment", "both");
        tables.read("4", 10, "Organization", "o");
        tables.database().update("UPDATE gt_audit SET interaction = 'create', status = NULL WHERE id = '2'");
        tables.database().update("UPDATE gt_audit SET interaction = '$chronology', outcome = 4 WHERE id = '3'");
        tables.database()
                .update("UPDATE gt_audit SET fhir_user = 'Patient/wren', caller_role = 'young-person' WHERE id = '4'");
    }

    private static Map<String, String[]> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                all -> all.stream().map(pair -> pair[1]).toArray(String[]::new))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "_id=1,3; 3 1",
                "patient=Patient/wren; 4 3 2 1",
                "patient=wren; 4 3 2 1",
                "patient=ivy; 3",
                "entity=Patient/wren; 3 2 1",
                "entity=Task/t-1,Organization/o; 4 2",
                "agent=Practitioner/p; 3 2 1",
                "agent-role=young-person; 4",
                "agent-role=https://w3id.org/goldthread/fhir/CodeSystem/team-role|gp; 3 2 1",
                "agent-role=urn:other|gp; ''",
                "outcome=4; 3",
                "outcome=0,8; 4 2 1",
                "action=C; 2",
                "action=R; 4 1",
                "action=E; 3",
                "action=C,E; 3 2",
                "action=x; ''",
                "subtype=create; 2",
                "subtype=http://hl7.org/fhir/restful-interaction|operation; 3",
                "subtype=GET; ''",
                "subtype=get; ''",
                "date=2020; ''",
                "date=gt2020; 4 3 2 1",
                "date=ge2020&date=lt2021; ''",
                "date=ge2020&action=C; 2"
            })
    void a_search_finds_the_newest_first(String query, String ids) {
        List<AuditRow> found = pages.rows(AuditGrammar.read(parameters(query)));

        assertThat(found.stream().map(AuditRow::id).collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "agent-name=x, unknown-parameter",
        "_sort=date, unknown-parameter",
        "_has:x=y, unknown-parameter",
        "patient.name=x, bad-grammar",
        "date:missing=true, bad-grammar",
        "date=yesterday, bad-grammar",
        "date=2026-13-01, bad-grammar",
        "entity=t-1, bad-grammar",
        "agent=, bad-grammar",
        "_count=-1, bad-grammar",
        "_count=101, count-too-large",
        "_summary=count, bad-grammar"
    })
    void what_is_not_in_order_is_refused(String query, String rule) {
        assertThatThrownBy(() -> pages.rows(AuditGrammar.read(parameters(query))))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(((OperationOutcome) refused.getOperationOutcome())
                                        .getIssueFirstRep()
                                        .getDetails()
                                        .getCodingFirstRep()
                                        .getCode())
                                .isEqualTo(rule));
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        AuditQuery query = AuditGrammar.read(parameters("_count=2"));
        List<AuditRow> first = pages.rows(query);

        assertThat(first).extracting(AuditRow::id).containsExactly("4", "3", "2");
        assertThat(pages.rows(query.goingOnAfter(first.get(1))))
                .extracting(AuditRow::id)
                .containsExactly("2", "1");
    }

    private AuditEvent event(String id) {
        List<AuditRow> rows = pages.rows(AuditGrammar.read(parameters("_id=" + id)));
        return AuditEventForm.of(rows.get(0), pages.items(rows).getOrDefault(id, List.of()));
    }

    private static List<String> entities(AuditEvent event) {
        return event.getEntity().stream()
                .map(AuditEventEntityComponent::getWhat)
                .map(what -> String.valueOf(what.getReference()))
                .toList();
    }

    @Test
    void an_item_of_one_child_names_the_child_too_and_one_of_two_names_none() {
        assertThat(entities(event("1"))).containsExactly("Patient/wren/_history/1");
        assertThat(entities(event("2"))).containsExactly("Task/t-1/_history/1", "Patient/wren");
        assertThat(entities(event("3"))).containsExactly("null", "Appointment/both/_history/1");
    }

    @Test
    void an_attempt_says_who_asked_for_whom_in_which_role_and_to_what_end() {
        AuditEvent event = event("2");

        assertThat(event.getAction().toCode()).isEqualTo("C");
        assertThat(event.getOutcome().toCode()).isEqualTo("0");
        assertThat(event.getAgent())
                .filteredOn(AuditEvent.AuditEventAgentComponent::getRequestor)
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.getWho().getReference()).isEqualTo("Practitioner/p");
                    assertThat(user.getRoleFirstRep().getCodingFirstRep().getCode())
                            .isEqualTo("gp");
                    assertThat(user.getPurposeOfUseFirstRep()
                                    .getCodingFirstRep()
                                    .getCode())
                            .isEqualTo("TREAT");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6"})
    void an_audit_event_is_valid_fhir(String id) throws Exception {
        tables.read("5", 5, "Task", "t-1");
        tables.database()
                .update("UPDATE gt_audit SET subject = NULL, fhir_user = NULL, organisation = NULL,"
                        + " caller_role = NULL, purpose = NULL, client = NULL, status = NULL WHERE id = '5'");
        tables.database()
                .update("INSERT INTO gt_audit (id, interaction, outcome, status, attempts)"
                        + " VALUES ('6', 'get', 4, 401, 7)");

        List<Finding> findings = TestDefinitions.validator()
                .validate(
                        new ObjectMapper()
                                .readTree(TestDefinitions.fhir().newJsonParser().encodeResourceToString(event(id))),
                        List.of());

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == IssueSeverity.ERROR)
                .isEmpty();
    }

    @Test
    void what_is_claimed_is_what_can_be_asked() {
        assertThat(AuditGrammar.parameters())
                .isEqualTo(Set.of(
                        "_id", "action", "agent", "agent-role", "date", "entity", "outcome", "patient", "subtype"));
    }
}
