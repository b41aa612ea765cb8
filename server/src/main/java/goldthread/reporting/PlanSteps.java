package goldthread.reporting;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Reference;

/** A plan in force that says when it is looked at again, for whoever is responsible for it. */
final class PlanSteps {

    private static final Set<CarePlanStatus> IN_FORCE =
            EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD, CarePlanStatus.UNKNOWN);

    private PlanSteps() {}

    /** Its moment is the end of the day of review. */
    static List<Countable> planned(Written written, CarePlan plan) {
        Optional<String> child = Written.child(plan.getSubject());
        if (plan.getStatus() == null || !IN_FORCE.contains(plan.getStatus()) || child.isEmpty()) {
            return List.of();
        }
        return Stream.ofNullable(FirstExtension.value(plan, Extensions.REVIEW_DUE))
                .filter(BaseDateTimeType.class::isInstance)
                .map(BaseDateTimeType.class::cast)
                .filter(BaseDateTimeType::hasValue)
                .map(day -> new Countable(
                        Kind.PLANNED,
                        child.get(),
                        written.agency(responsible(plan)),
                        DateSpan.of(day).until(),
                        "",
                        "",
                        null))
                .toList();
    }

    /** The authority, else an organisation that wrote it; a person's plan is their organisation's, which recorded it. */
    private static Stream<Reference> responsible(CarePlan plan) {
        return Stream.concat(
                Stream.ofNullable(FirstExtension.value(plan, Extensions.RESPONSIBLE_AUTHORITY))
                        .filter(Reference.class::isInstance)
                        .map(Reference.class::cast),
                Stream.of(plan.getAuthor())
                        .filter(author -> PartyKey.of(author)
                                .filter(key -> key.startsWith("Organization/"))
                                .isPresent()));
    }
}
