package goldthread.meeting;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.profiles.Meeting;
import goldthread.store.PerTransaction;
import goldthread.store.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Sees every meeting that is stored, and every service that begins, however they come, and has them judged just before their
 * transaction commits.
 */
@Component
@Interceptor
class MeetingInterceptor {

    private final MentalHealthInvited mentalHealth;
    private final NotInvited notInvited;
    private final BookedBefore bookedBefore;
    private final MeetingTurns turns;

    MeetingInterceptor(
            MentalHealthInvited mentalHealth, NotInvited notInvited, BookedBefore bookedBefore, MeetingTurns turns) {
        this.turns = turns;
        this.bookedBefore = bookedBefore;
        this.mentalHealth = mentalHealth;
        this.notInvited = notInvited;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        note(null, resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note(before, after, request);
    }

    private void note(@Nullable IBaseResource before, IBaseResource after, RequestDetails request) {
        if (after instanceof Appointment meeting) {
            Appointment earlier = before instanceof Appointment was ? was : null;
            if (Meeting.isOne(meeting) || (earlier != null && Meeting.isOne(earlier))) {
                Called called = new Called(earlier, meeting, request);
                HeldMeeting.judge(called);
                PerTransaction.of(this, Pending::new).called.add(called);
            }
        } else if (after instanceof EpisodeOfCare episode) {
            Pending pending = PerTransaction.of(this, Pending::new);
            pending.episodes.put(PartyKey.typed(episode), episode);
            if (BookedBefore.begins(before instanceof EpisodeOfCare was ? was : null, episode)) {
                pending.begun.put(episode, request);
            }
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Called> called = new ArrayList<>();
        private final Map<String, EpisodeOfCare> episodes = new HashMap<>();
        private final Map<EpisodeOfCare, RequestDetails> begun = new LinkedHashMap<>();

        /**
         * Before projections and audit are written, so that they hold the task too; and before labels are narrowed, so that
         * the task becomes known to no more than what it rests on.
         */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 3;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Map<EpisodeOfCare, Set<String>> services = new LinkedHashMap<>();
            begun.keySet().forEach(episode -> services.put(episode, bookedBefore.children(episode)));
            turns.take(children(services.values()));
            List.copyOf(called).forEach(meeting -> {
                mentalHealth.judge(meeting, episodes);
                notInvited.warn(meeting);
            });
            called.clear();
            services.forEach((episode, children) -> ask(episode, children, begun.get(episode)));
            begun.clear();
        }

        private void ask(EpisodeOfCare episode, Set<String> children, @Nullable RequestDetails because) {
            if (because != null && !children.isEmpty()) {
                bookedBefore.ask(episode, children, because);
            }
        }

        /** Those whose safety is decided at a meeting, and those with whom a service begins to work. */
        private Set<String> children(Collection<Set<String>> begun) {
            return Stream.concat(
                            called.stream()
                                    .map(Called::after)
                                    .filter(SafetyGate::isCalledForSafety)
                                    .flatMap(meeting -> Meeting.children(meeting).stream()),
                            begun.stream().flatMap(Set::stream))
                    .collect(Collectors.toSet());
        }
    }
}
