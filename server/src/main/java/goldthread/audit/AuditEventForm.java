package goldthread.audit;

import goldthread.access.StatedReason;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * A recorded attempt as AuditEvent, in the form of IHE's basic audit log patterns. It names none of their profiles: those
 * demand the caller's network address, which isn't recorded.
 */
final class AuditEventForm {

    static final String OBSERVER = "Goldthread";

    private static final String TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String SOURCE_TYPE = "http://terminology.hl7.org/CodeSystem/security-source-type";

    private AuditEventForm() {}

    static AuditEvent of(AuditRow row, List<ChildItem> items) {
        AuditEvent event = new AuditEvent();
        event.setId(row.id());
        event.getMeta().setLastUpdated(Date.from(row.recorded()));
        event.setType(new Coding(TYPE, "rest", "Restful Operation"))
                .setAction(Interactions.action(row.interaction()))
                .setRecorded(Date.from(row.recorded()))
                .setOutcome(AuditEventOutcome.fromCode(Integer.toString(row.outcome())));
        Interactions.subtype(row.interaction()).forEach(event::addSubtype);
        if (row.status() != null) {
            event.setOutcomeDesc(description(row));
        }
        AuditAgents.add(row, event);
        event.getSource().setObserver(new Reference().setDisplay(OBSERVER));
        event.getSource().addType(new Coding(SOURCE_TYPE, "4", "Application Server"));
        entities(row, items, event);
        return event;
    }

    private static String description(AuditRow row) {
        return "HTTP status " + row.status()
                + (row.attempts() > 1 ? ", answered to " + row.attempts() + " requests" : "");
    }

    private static void entities(AuditRow row, List<ChildItem> items, AuditEvent event) {
        if (row.interaction().startsWith("$")) {
            AuditEventEntityComponent operation = entity("2", "System Object", "20", "Job", event);
            operation.setName(row.interaction());
            reason(row, operation);
        } else if (row.reason() != null) {
            reason(row, entity("2", "System Object", "24", "Query", event));
        }
        Set<String> named = items.stream()
                .map(item -> item.item().reference())
                .filter(reference -> reference.startsWith("Patient/"))
                .collect(Collectors.toSet());
        items.forEach(item -> data(item.item(), event));
        items.stream()
                .filter(item -> item.children().size() == 1)
                .flatMap(item -> item.children().stream())
                .map(child -> "Patient/" + child)
                .filter(child -> !named.contains(child))
                .distinct()
                .sorted()
                .forEach(child -> entity("1", "Person", "1", "Patient", event).setWhat(new Reference(child)));
    }

    private static void reason(AuditRow row, AuditEventEntityComponent operation) {
        StatedReason reason = row.reason();
        if (reason != null) {
            operation.addDetail().setType("reason").setValue(new StringType(reason.code()));
        }
        if (reason != null && reason.text() != null) {
            operation.addDetail().setType("text").setValue(new StringType(reason.text()));
        }
    }

    private static void data(StoredItem item, AuditEvent event) {
        String version = item.version() > 0 ? "/_history/" + item.version() : "";
        AuditEventEntityComponent entity = item.type().equals("Patient")
                ? entity("1", "Person", "1", "Patient", event)
                : entity("2", "System Object", "4", "Domain Resource", event);
        entity.setWhat(new Reference(item.reference() + version));
    }

    private static AuditEventEntityComponent entity(
            String type, String typeName, String role, String roleName, AuditEvent event) {
        return event.addEntity()
                .setType(new Coding(ENTITY_TYPE, type, typeName))
                .setRole(new Coding(ENTITY_ROLE, role, roleName));
    }
}
