package goldthread.caseload;

import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.terminology.CaseloadBasis;
import goldthread.terminology.Coded;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** A page of a caseload as the Parameters that {@code $caseload} answers. */
final class CaseloadAnswer {

    private CaseloadAnswer() {}

    /**
     * The answer.
     *
     * @param next token of the page that follows; {@code null} at the end
     */
    static Parameters of(Caseload caseload, @Nullable String next, Words words) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("total").setValue(new IntegerType(caseload.total()));
        caseload.children().forEach(child -> write(child, answer.addParameter().setName("child"), words));
        if (next != null) {
            answer.addParameter("next", next);
        }
        return answer;
    }

    private static void write(CaseloadChild one, ParametersParameterComponent into, Words words) {
        Identity identity = one.identity();
        part(into, "patient", new Reference("Patient/" + one.child().id()));
        identity.name().ifPresent(name -> part(into, "name", name));
        identity.birthDate().ifPresent(date -> part(into, "birthDate", date));
        identity.nhsNumber().ifPresent(number -> part(into, "nhsNumber", number));
        if (identity.isDeceased()) {
            part(into, "deceased", new BooleanType(true));
        }
        one.child().bases().stream()
                .sorted()
                .map(CaseloadBasis::code)
                .forEach(basis -> part(into, "basis", new CodeType(basis)));
        one.child().roles().stream()
                .flatMap(code -> Coded.find(TeamRole.class, code).stream())
                .sorted()
                .forEach(role ->
                        part(into, "role", new CodeableConcept(role.coding().setDisplay(words.of(role)))));
        part(into, "lead", new BooleanType(one.child().leads()));
        part(into, "overdue", new IntegerType(one.overdue().count()));
        one.overdue().since().ifPresent(since -> part(into, "overdueSince", by(since)));
        one.overdue().next().ifPresent(next -> part(into, "nextDue", by(next)));
    }

    private static void part(ParametersParameterComponent into, String name, Type value) {
        into.addPart().setName(name).setValue(value);
    }

    /** By when something is due that is overdue from a moment on: by the end of the day before midnight, else by then. */
    static DateTimeType by(Instant overdueFrom) {
        ZonedDateTime there = overdueFrom.atZone(DateSpan.ZONE);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new DateTimeType(there.toLocalDate().minusDays(1).toString())
                : new DateTimeType(overdueFrom.toString());
    }
}
