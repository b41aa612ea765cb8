package goldthread.voice;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.careteam.KeyWorkers;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.OwnWork;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Asks for a look when somebody new takes the place of a child's key worker once too often in twelve months (N38): the
 * organisation that manages the team around the child, else the one for which the lead acts.
 */
@Component
@Interceptor
class WorkerChanges {

    private static final int MONTHS = 12;
    private static final String LOOK =
            "The child has had to begin again with a new key worker too often in the last twelve months. See why, with the"
                    + " child, and complete this with what is done so that somebody stays.";

    private final VoiceSettings settings;
    private final OwnWork own;
    private final DatabaseClock clock;

    WorkerChanges(VoiceSettings settings, OwnWork own, DatabaseClock clock) {
        this.settings = settings;
        this.own = own;
        this.clock = clock;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (before instanceof CareTeam was
                && after instanceof CareTeam is
                && CareTeamCategory.TEAM_AROUND_CHILD.isIn(is.getCategory())) {
            PerTransaction.of(this, Pending::new).changes.add(new Changed(was, is, request));
        }
    }

    private record Changed(CareTeam before, CareTeam after, RequestDetails request) {}

    private final class Pending implements TransactionSynchronization {

        private final List<Changed> changes = new ArrayList<>();

        /**
         * Before projections and audit are written, so that they hold the task too; and before labels are narrowed, so that
         * the task becomes known to no more than the team it rests on.
         */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 3;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.forEach(WorkerChanges.this::look);
            changes.clear();
        }
    }

    private void look(Changed changed) {
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, DateSpan.ZONE);
        if (isOnceTooOften(changed.before(), changed.after(), today, settings.workerChanges())) {
            child(changed.after())
                    .ifPresent(child -> asked(changed.after()).ifPresent(owner -> {
                        Ask ask = new Ask(
                                child,
                                PartyKey.typed(changed.after()),
                                TaskCode.KEEP_WORKER,
                                LOOK,
                                owner,
                                Protection.sameAs(changed.after()));
                        own.create(ask.task(now, settings.respondWithin()), changed.request());
                    }));
        }
    }

    /** Whether there are so many changes in one year, and one more than the version before knew of. */
    static boolean isOnceTooOften(CareTeam before, CareTeam after, LocalDate today, int most) {
        int count = changes(after, today);
        return count >= most && count > changes(before, today);
    }

    /**
     * The most changes in a year that ends today, or with somebody who is to join in the year to come: nothing is written any
     * more on the day on which a handover that was planned takes place.
     */
    private static int changes(CareTeam team, LocalDate today) {
        KeyWorkers workers = KeyWorkers.of(List.of(team));
        return Stream.concat(Stream.of(today), planned(team, today))
                .mapToInt(last -> workers.changes(last.minusMonths(MONTHS), last))
                .max()
                .orElse(0);
    }

    private static Stream<LocalDate> planned(CareTeam team, LocalDate today) {
        return team.getParticipant().stream()
                .map(entry -> entry.getPeriod().getStartElement())
                .filter(DateTimeType::hasValue)
                .map(start -> DateSpan.of(start).firstDay())
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plusMonths(MONTHS)))
                .distinct();
    }

    private static Optional<String> child(CareTeam team) {
        return PartyKey.of(team.getSubject())
                .filter(key -> key.startsWith("Patient/"))
                .map(key -> key.substring("Patient/".length()));
    }

    private static Optional<Reference> asked(CareTeam team) {
        return team.getManagingOrganization().stream()
                .findFirst()
                .or(() -> team.getParticipant().stream()
                        .filter(entry -> TeamRole.LEAD_PROFESSIONAL.isIn(entry.getRole()))
                        .filter(entry -> !entry.getPeriod().hasEnd())
                        .filter(CareTeamParticipantComponent::hasOnBehalfOf)
                        .map(CareTeamParticipantComponent::getOnBehalfOf)
                        .findFirst());
    }
}
