package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Wish;
import goldthread.store.StoredResource;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.PlanSection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the child has asked for and what became of it: wishes, the one that has waited longest for an answer first (N117);
 * whom they want with them, and whether somebody interprets (N37, N144); requests for another worker (N39).
 */
final class WishesSection {

    private static final List<String> COLUMNS = List.of("What I said", "Said by", "Answer", "Why", "Explained");

    private WishesSection() {}

    /** A wish as it stood on the day. */
    private record Asked(Recorded<Observation> recorded, Wish wish, LocalDate day) {

        Optional<LocalDate> said() {
            return wish.saidOn().flatMap(Days::first);
        }

        boolean isAnswered() {
            return wish.isAnswered() && Days.begun(wish.explainedOn().flatMap(Days::first), day);
        }

        Optional<LocalDate> decideBy() {
            return isAnswered() ? Optional.empty() : wish.decideBy().flatMap(Days::last);
        }
    }

    /** Whether a stored observation may be a wish, seen from its text alone. */
    static boolean mayBe(StoredResource body) {
        return body.body().contains('"' + ObservationKind.WISHES.code() + '"');
    }

    static Section of(PlanView view) {
        return new Section(
                PlanSection.WISHES,
                List.of(
                        Group.of(COLUMNS, wishes(view)),
                        Group.titled("Appointments", CompanyLines.COLUMNS, CompanyLines.of(view)),
                        Group.titled("Another worker", OtherWorkerLines.COLUMNS, OtherWorkerLines.of(view))));
    }

    private static List<Statement> wishes(PlanView view) {
        return view.record().all(Observation.class).stream()
                .flatMap(recorded ->
                        Wish.of(recorded.resource()).map(wish -> new Asked(recorded, wish, view.day())).stream())
                .filter(asked -> Days.begun(asked.said(), view.day()))
                .sorted(Comparator.comparing(Asked::isAnswered).thenComparing(asked -> order(asked)))
                .map(asked -> statement(asked, view))
                .toList();
    }

    /** What waits longest for its answer comes first; what was answered, the newest. */
    private static long order(Asked asked) {
        long day = asked.said().map(LocalDate::toEpochDay).orElse(0L);
        return asked.isAnswered() ? -day : day;
    }

    private static Statement statement(Asked asked, PlanView view) {
        Unrest unrest = unrest(asked, view);
        Statement statement = Statement.of(
                        view.agency(asked.recorded(), asked.wish().saidBy().toArray(Reference[]::new)),
                        asked.wish().saidOn().map(Words::date).orElse(""),
                        asked.recorded(),
                        asked.wish().words().map(words -> "“" + words + "”").orElse("A wish without words"),
                        saidBy(asked.wish(), view),
                        answer(asked, view) + unrest.words(),
                        asked.isAnswered() ? why(asked.wish(), view) : "",
                        asked.isAnswered() ? explained(asked.wish(), view) : "")
                .markedIf(!asked.isAnswered(), Mark.UNANSWERED)
                .markedIf(Days.passed(asked.decideBy(), view.day()), Mark.OVERDUE);
        return unrest.behind(statement);
    }

    /** What happened while nobody answered. */
    private static Unrest unrest(Asked asked, PlanView view) {
        return asked.said()
                .filter(said -> !asked.isAnswered())
                .map(said -> Unrest.since(said, view))
                .orElseGet(() -> new Unrest(List.of()));
    }

    private static String saidBy(Wish wish, PlanView view) {
        String who = view.names(wish.saidBy());
        return view.words()
                .of(wish.method())
                .map(how -> who + " (" + how.toLowerCase(Locale.UK) + ")")
                .orElse(who);
    }

    private static String answer(Asked asked, PlanView view) {
        if (asked.isAnswered()) {
            return asked.wish().response().map(view.words()::of).orElse("");
        }
        String waits = asked.said()
                .map(said -> ChronoUnit.DAYS.between(said, view.day()))
                .map(days -> days == 0 ? "today" : days == 1 ? "for 1 day" : "for " + days + " days")
                .map(since -> "waits " + since)
                .orElse("waits");
        return asked.decideBy()
                .map(by -> waits + "; to be decided by " + Words.day(by))
                .orElse(waits);
    }

    private static String why(Wish wish, PlanView view) {
        return wish.reasons().stream()
                .flatMap(reason -> words(reason, view).stream())
                .collect(Collectors.joining("; "));
    }

    static Optional<String> words(@Nullable Type reason, PlanView view) {
        return reason instanceof CodeableConcept concept
                ? view.words().of(concept)
                : Optional.ofNullable(reason).map(Type::primitiveValue);
    }

    private static String explained(Wish wish, PlanView view) {
        String when = wish.explainedOn().map(Words::date).orElse("");
        return wish.explainedBy()
                .map(view::name)
                .map(who -> (when + " by " + who).trim())
                .orElse(when);
    }
}
