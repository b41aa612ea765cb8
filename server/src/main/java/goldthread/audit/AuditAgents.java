package goldthread.audit;

import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.TeamRole;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Who took part in an attempt: the software that asked, this server, the caller, and for whom they acted. */
final class AuditAgents {

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private AuditAgents() {}

    static void add(AuditRow row, AuditEvent event) {
        if (row.client() != null) {
            agent(event, new Coding(DICOM, "110153", "Source Role ID"))
                    .setWho(new Reference().setIdentifier(new Identifier().setValue(row.client())));
        }
        AuditEventAgentComponent server = agent(event, new Coding(DICOM, "110152", "Destination Role ID"))
                .setWho(new Reference().setDisplay(AuditEventForm.OBSERVER));
        if (row.subject() == null) {
            nobody(row, event, server);
        } else {
            caller(row, event);
        }
        if (row.organisation() != null) {
            agent(event, new Coding(PARTICIPATION, "RESP", "responsible party"))
                    .setWho(new Reference().setIdentifier(identifier(row.organisation())));
        }
    }

    /** Without a status it is the server's own work; with one, a request of which nobody knows whose it was. */
    private static void nobody(AuditRow row, AuditEvent event, AuditEventAgentComponent server) {
        if (row.status() == null) {
            server.setRequestor(true);
        } else {
            agent(event, new Coding(DICOM, "110153", "Source Role ID"))
                    .setRequestor(true)
                    .setWho(new Reference().setDisplay("Nobody known"));
        }
    }

    private static void caller(AuditRow row, AuditEvent event) {
        AuditEventAgentComponent user = agent(event, new Coding(PARTICIPATION, "IRCP", "information recipient"))
                .setRequestor(true)
                .setAltId(row.subject());
        if (row.fhirUser() != null) {
            user.setWho(new Reference(row.fhirUser()));
        }
        if (row.role() != null) {
            user.addRole(role(row.role()));
        }
        if (row.purpose() != null) {
            user.addPurposeOfUse().addCoding().setSystem(REASON).setCode(row.purpose());
        }
    }

    private static CodeableConcept role(String code) {
        CodeableConcept role = new CodeableConcept();
        if (Coded.find(TeamRole.class, code).isPresent()) {
            role.addCoding().setSystem(CodeSystems.TEAM_ROLE).setCode(code);
        } else {
            role.addCoding().setCode(code);
        }
        return role;
    }

    private static Identifier identifier(String organisation) {
        int bar = organisation.indexOf('|');
        return new Identifier()
                .setSystem(organisation.substring(0, Math.max(bar, 0)))
                .setValue(organisation.substring(bar + 1));
    }

    private static AuditEventAgentComponent agent(AuditEvent event, Coding type) {
        return event.addAgent().setType(new CodeableConcept(type)).setRequestor(false);
    }
}
