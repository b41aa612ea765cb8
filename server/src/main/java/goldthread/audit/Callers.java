package goldthread.audit;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.terminology.Coded;
import goldthread.terminology.TeamRole;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * Names those who saw or changed a child's record, as far as the directory knows them.
 *
 * @param child logical id
 */
record Callers(String child, Parties parties, Words words) {

    private static final String PATIENT = "Patient/";

    /** By name, else by organisation, else by role; a stranger isn't named. */
    String who(ChildAttempt attempt) {
        AuditRow row = attempt.row();
        if (row.fhirUser() == null) {
            return "The computer system itself";
        }
        if (attempt.isOfStranger()) {
            return "Someone without access";
        }
        return person(row.fhirUser())
                .or(() -> organisation(row).map(Reference::getDisplay))
                .or(() -> role(row))
                .orElse("Someone");
    }

    private Optional<String> person(String fhirUser) {
        if (fhirUser.startsWith(PATIENT)) {
            return Optional.of(fhirUser.equals(PATIENT + child) ? "The child" : "Another young person");
        }
        Reference reference = new Reference(fhirUser);
        return parties.find(reference).map(known -> parties.name(reference));
    }

    /** By identifier, and by reference and name when the directory has it. */
    Optional<Reference> organisation(AuditRow row) {
        String organisation = row.organisation();
        if (organisation == null) {
            return Optional.empty();
        }
        int bar = organisation.indexOf('|');
        Reference reference = new Reference();
        reference.setIdentifier(new Identifier()
                .setSystem(organisation.substring(0, Math.max(bar, 0)))
                .setValue(organisation.substring(bar + 1)));
        parties.organisation(organisation).ifPresent(known -> name(reference, known));
        return Optional.of(reference);
    }

    private static void name(Reference reference, Organization known) {
        reference
                .setReference("Organization/" + known.getIdElement().getIdPart())
                .setDisplay(known.getName());
    }

    /** As the team calls it; what is no role of a team is told by its own words. */
    Optional<String> role(AuditRow row) {
        return Optional.ofNullable(row.role())
                .map(code -> Coded.find(TeamRole.class, code).map(words::of).orElseGet(() -> code.replace('-', ' ')));
    }
}
