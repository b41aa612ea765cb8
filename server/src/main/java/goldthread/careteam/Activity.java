package goldthread.careteam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.profiles.Extensions;
import goldthread.store.StoredResource;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.PlanCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the agencies do for a child at a time, as far as their records show it.
 *
 * @param involvements who is at work
 * @param inSchool whether an episode of care says at which school the child is
 * @param statutoryPlan whether the council has a plan for the child by law
 * @param movesToAdult whether a plan for the move to adult services is within its window
 * @param meetings who took part in what took place, one set of {@code Type/id} for each
 */
record Activity(
        List<Involvement> involvements,
        boolean inSchool,
        boolean statutoryPlan,
        boolean movesToAdult,
        List<Set<String>> meetings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<PlanCategory> STATUTORY = Set.of(PlanCategory.CIN, PlanCategory.CP, PlanCategory.LAC);
    private static final Set<String> NEVER_MET =
            Set.of("planned", "cancelled", "entered-in-error", "proposed", "pending", "booked", "noshow", "waitlist");

    /** Nothing is known. */
    static final Activity NONE = new Activity(List.of(), false, false, false, List.of());

    Activity {
        involvements = List.copyOf(involvements);
        meetings = List.copyOf(meetings);
    }

    static Stream<String> types() {
        return Stream.concat(Work.types(), Stream.of("Appointment"));
    }

    static Activity of(Collection<StoredResource> resources, Span asOf) {
        List<Involvement> involvements = new ArrayList<>();
        List<Set<String>> meetings = new ArrayList<>();
        boolean inSchool = false;
        boolean statutoryPlan = false;
        boolean movesToAdult = false;
        for (StoredResource resource : resources) {
            JsonNode body = read(resource);
            Work work = Work.of(resource.type()).orElse(null);
            if (work != null && work.goesOnAt(body, asOf)) {
                work.parties(body).forEach(party -> involvements.add(new Involvement(party, resource.reference())));
                inSchool |= work.equals(Work.EPISODE) && isCoded(body.path("type"), EpisodeType.SCHOOL);
                statutoryPlan |= work.equals(Work.PLAN)
                        && STATUTORY.stream().anyMatch(category -> isCoded(body.path("category"), category));
                movesToAdult |= work.equals(Work.PLAN) && MoveToAdult.isUnderWay(body, asOf);
            }
            met(body).filter(together -> together.size() > 1).forEach(meetings::add);
        }
        return new Activity(involvements, inSchool, statutoryPlan, movesToAdult, meetings);
    }

    private static JsonNode read(StoredResource resource) {
        try {
            return JSON.readTree(resource.body());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored body isn't JSON: " + resource.reference(), broken);
        }
    }

    static boolean isCoded(JsonNode concepts, Coded code) {
        for (JsonNode concept : concepts) {
            for (JsonNode coding : concept.path("coding")) {
                if (code.system().equals(Work.text(coding, "/system"))
                        && code.code().equals(Work.text(coding, "/code"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is said that somebody who was invited didn't come in person, or had declined. */
    private static boolean wasAway(JsonNode participant) {
        for (JsonNode extension : participant.path("extension")) {
            if (Extensions.ATTENDANCE.equals(Work.text(extension, "/url"))) {
                return !MeetingAttendance.ATTENDED
                        .code()
                        .equals(Work.text(extension, "/valueCodeableConcept/coding/0/code"));
            }
        }
        return "declined".equals(Work.text(participant, "/status"));
    }

    private static Stream<Set<String>> met(JsonNode body) {
        if (NEVER_MET.contains(String.valueOf(Work.text(body, "/status")))) {
            return Stream.empty();
        }
        Set<String> together = new HashSet<>();
        for (JsonNode participant : body.path("participant")) {
            if (wasAway(participant)) {
                continue;
            }
            Stream.of("/individual/reference", "/actor/reference")
                    .map(pointer -> Work.text(participant, pointer))
                    .filter(reference -> reference != null)
                    .forEach(together::add);
        }
        return Stream.of(together);
    }
}
