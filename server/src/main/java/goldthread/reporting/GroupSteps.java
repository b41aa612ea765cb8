package goldthread.reporting;

import goldthread.store.DateSpan;
import goldthread.terminology.WaitingGroup;
import goldthread.waiting.Groups;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * To which groups a child belongs from a write on, and to which no more.
 *
 * @param child logical id
 * @param from since when, of those that begin
 * @param until until when, of those that begin, where the record says so
 * @param over since when not, of those that ended
 * @param begun groups that the version before didn't have
 * @param ended groups that this version has no more
 * @param kept groups that it still tells, or told, until another day than the version before
 */
record GroupSteps(
        String child,
        Instant from,
        @Nullable Instant until,
        Instant over,
        Set<WaitingGroup> begun,
        Set<WaitingGroup> ended,
        Set<WaitingGroup> kept) {

    /** The types of which something tells a group, as SQL literals. */
    static final String TYPES = "'Patient', 'CarePlan', 'ServiceRequest'";

    private static final Set<CarePlanStatus> OVER = EnumSet.of(CarePlanStatus.COMPLETED, CarePlanStatus.REVOKED);

    static Optional<GroupSteps> of(Written written) {
        Set<WaitingGroup> before = groups(written.before());
        Set<WaitingGroup> after = groups(wasInForce(written));
        Set<WaitingGroup> begun = EnumSet.noneOf(WaitingGroup.class);
        begun.addAll(after);
        begun.removeAll(before);
        Set<WaitingGroup> ended = EnumSet.noneOf(WaitingGroup.class);
        ended.addAll(before);
        ended.removeAll(after);
        Set<WaitingGroup> kept = kept(written);
        return child(written.after())
                .filter(child -> !begun.isEmpty() || !ended.isEmpty() || !kept.isEmpty())
                .map(child -> new GroupSteps(
                        child, from(written), until(written.after()), over(written), begun, ended, kept));
    }

    /** Of a plan that was prolonged or cut short while it is in force, or of which it is corrected when it was over. */
    private static Set<WaitingGroup> kept(Written written) {
        if (!(written.before() instanceof CarePlan before)
                || !(written.after() instanceof CarePlan after)
                || Objects.equals(until(before), until(after))) {
            return Set.of();
        }
        Instant until = until(after);
        boolean corrected = OVER.contains(before.getStatus())
                && OVER.contains(after.getStatus())
                && until != null
                && until.isBefore(written.at());
        Set<WaitingGroup> kept = EnumSet.noneOf(WaitingGroup.class);
        kept.addAll(groups(corrected ? inForce(before) : before));
        kept.retainAll(groups(corrected ? inForce(after) : after));
        return kept;
    }

    private static CarePlan inForce(CarePlan plan) {
        return plan.copy().setStatus(CarePlanStatus.ACTIVE);
    }

    private static Set<WaitingGroup> groups(@Nullable Resource version) {
        boolean tells = version instanceof Patient || version instanceof CarePlan || version instanceof ServiceRequest;
        if (version == null || !tells || Countables.isInError(version)) {
            return Set.of();
        }
        return Groups.of(List.of(version), version instanceof ServiceRequest referral ? List.of(referral) : List.of());
    }

    /** A plan that was over before it was recorded put the child into its group as long as it says. */
    private static Resource wasInForce(Written written) {
        boolean cameLate = written.before() == null
                && written.after() instanceof CarePlan plan
                && OVER.contains(plan.getStatus())
                && plan.getPeriod().getStartElement().hasValue()
                && until(plan) != null;
        return cameLate ? inForce((CarePlan) written.after()) : written.after();
    }

    private static Optional<String> child(Resource version) {
        if (version instanceof Patient patient) {
            return Optional.of(patient.getIdElement().getIdPart());
        }
        if (version instanceof CarePlan plan) {
            return Written.child(plan.getSubject());
        }
        return version instanceof ServiceRequest referral ? Written.child(referral.getSubject()) : Optional.empty();
    }

    /** What a first version says; a group that comes later, or comes again, comes when that is written. */
    private static Instant from(Written written) {
        if (written.before() != null) {
            return written.at();
        }
        if (written.after() instanceof CarePlan plan) {
            return written.when(plan.getPeriod().getStartElement());
        }
        return written.after() instanceof ServiceRequest referral
                ? written.when(referral.getAuthoredOnElement())
                : written.at();
    }

    /** The end of its last day, which still belongs to it. */
    private static @Nullable Instant until(Resource version) {
        return version instanceof CarePlan plan
                        && plan.getPeriod().getEndElement().hasValue()
                ? DateSpan.of(plan.getPeriod().getEndElement()).until()
                : null;
    }

    /** When it says that it ended, if that is over; else when that was written. */
    private static Instant over(Written written) {
        Instant until = until(written.after());
        return until != null && until.isBefore(written.at()) ? until : written.at();
    }
}
