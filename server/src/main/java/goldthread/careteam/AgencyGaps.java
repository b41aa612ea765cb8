package goldthread.careteam;

import goldthread.terminology.MembershipGap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Organisations that work with a child and have nobody in the team. */
final class AgencyGaps {

    private AgencyGaps() {}

    static List<Gap> of(Circle circle) {
        People people = circle.people();
        Set<String> inTeam = circle.members().stream()
                .flatMap(member ->
                        Optional.ofNullable(member.organisation())
                                .or(() -> people.organisationOf(member.member()))
                                .stream())
                .flatMap(organisation -> people.namesOf(organisation).stream())
                .collect(Collectors.toSet());
        Map<String, Gap> missing = new LinkedHashMap<>();
        for (Involvement involvement : circle.activity().involvements()) {
            people.organisationOf(involvement.party())
                    .filter(agency -> people.namesOf(agency).stream().noneMatch(inTeam::contains))
                    .ifPresent(agency -> missing.putIfAbsent(agency.key(), gap(agency, people, involvement.source())));
        }
        return List.copyOf(missing.values());
    }

    private static Gap gap(Party agency, People people, String source) {
        return new Gap(
                MembershipGap.AGENCY_NOT_IN_TEAM,
                people.name(agency).orElse(agency.key()) + " works with this child (" + kind(source)
                        + ") but has nobody in the team.");
    }

    /** In words: a sentence is read by people. */
    private static String kind(String source) {
        return switch (source.substring(0, source.indexOf('/'))) {
            case "Task" -> "a task";
            case "EpisodeOfCare" -> "an episode of care";
            case "CarePlan" -> "a plan";
            case "ServiceRequest" -> "a referral";
            default -> "a record";
        };
    }
}
