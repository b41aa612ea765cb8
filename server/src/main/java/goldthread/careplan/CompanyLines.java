package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Interpreting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * Appointments for which the child has said whom they want with them, and those ahead to which an interpreter belongs: what
 * was arranged and what wasn't (N37, N144).
 */
final class CompanyLines {

    static final List<String> COLUMNS = List.of("Appointment", "Whom I want with me", "Arranged", "Interpreter");

    private static final Set<String> AHEAD = Set.of("proposed", "pending", "booked", "waitlist");
    private static final Set<String> NEVER = Set.of("cancelled", "entered-in-error");

    private CompanyLines() {}

    static List<Statement> of(PlanView view) {
        return view.record().all(Appointment.class).stream()
                .filter(appointment -> !NEVER.contains(status(appointment.resource())))
                .filter(appointment ->
                        hasWish(appointment.resource()) || needsInterpreter(appointment.resource(), view))
                .filter(appointment -> isOfTheYear(appointment.resource(), view.day()))
                .sorted(Comparator.comparing((Recorded<Appointment> appointment) ->
                                day(appointment.resource()).orElse(LocalDate.MAX))
                        .reversed())
                .map(appointment -> statement(appointment, view))
                .toList();
    }

    private static String status(Appointment appointment) {
        return appointment.getStatus() == null ? "" : appointment.getStatus().toCode();
    }

    private static boolean hasWish(Appointment appointment) {
        return !appointment.getExtensionsByUrl(Extensions.ACCOMPANIMENT_WISH).isEmpty();
    }

    private static boolean isAhead(Appointment appointment, LocalDate day) {
        return AHEAD.contains(status(appointment))
                && day(appointment).filter(day::isAfter).isEmpty();
    }

    private static boolean needsInterpreter(Appointment appointment, PlanView view) {
        return isAhead(appointment, view.day())
                && Interpreting.isNeeded(view.record().child().resource());
    }

    private static boolean isOfTheYear(Appointment appointment, LocalDate day) {
        return day(appointment).filter(day.minusYears(1)::isAfter).isEmpty();
    }

    private static Optional<LocalDate> day(Appointment appointment) {
        return Days.first(appointment.getStartElement());
    }

    private static Statement statement(Recorded<Appointment> recorded, PlanView view) {
        Appointment appointment = recorded.resource();
        List<Extension> wishes = appointment.getExtensionsByUrl(Extensions.ACCOMPANIMENT_WISH);
        boolean needed = needsInterpreter(appointment, view);
        boolean missing = needed && !Interpreting.isArranged(appointment);
        return Statement.of(
                        view.agency(recorded, others(appointment)),
                        appointment.getStartElement().hasValue() ? Words.date(appointment.getStartElement()) : "",
                        recorded,
                        Optional.ofNullable(appointment.getDescription()).orElse("Appointment"),
                        wishes.stream().map(wish -> whom(wish, view)).collect(Collectors.joining("; ")),
                        wishes.stream().map(wish -> arranged(wish, view)).collect(Collectors.joining("; ")),
                        needed ? interpreter(appointment) : "")
                .markedIf(
                        isAhead(appointment, view.day()) && wishes.stream().anyMatch(CompanyLines::isOpen),
                        Mark.UNANSWERED)
                .markedIf(missing, Mark.NO_INTERPRETER);
    }

    private static Reference[] others(Appointment appointment) {
        return appointment.getParticipant().stream()
                .map(AppointmentParticipantComponent::getActor)
                .toArray(Reference[]::new);
    }

    private static String whom(Extension wish, PlanView view) {
        Type who = FirstExtension.value(wish, "who");
        if (who instanceof Reference person) {
            return view.name(person);
        }
        return who == null
                ? "somebody"
                : Optional.ofNullable(who.primitiveValue()).orElse("somebody");
    }

    private static boolean isOpen(Extension wish) {
        return !(FirstExtension.value(wish, "honoured") instanceof BooleanType honoured && honoured.hasValue());
    }

    private static String arranged(Extension wish, PlanView view) {
        if (isOpen(wish)) {
            return "not said";
        }
        if (FirstExtension.value(wish, "honoured") instanceof BooleanType honoured && honoured.booleanValue()) {
            return "yes";
        }
        Type reason = FirstExtension.value(wish, "reason");
        return reason == null
                ? "no"
                : WishesSection.words(reason, view).map(why -> "no: " + why).orElse("no");
    }

    private static String interpreter(Appointment appointment) {
        if (Interpreting.isArranged(appointment)) {
            return "arranged";
        }
        return Interpreting.isGivenUp(appointment) ? "none, as was decided" : "none";
    }
}
