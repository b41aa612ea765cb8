package goldthread.statutory;

import goldthread.terminology.CareStatus;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a child's life as far as the law shapes it, on one day.
 *
 * @param child {@code Patient/id}
 * @param today the day
 * @param birth the child's birthday
 * @param standing with children's social care
 * @param processes of law
 * @param places where the child lives and learns, or did
 * @param restrictions in force
 * @param unsuitable places where the child is and shouldn't have to be
 * @param preTrials what support is possible before a trial
 * @param heldForTrial plans that are on hold because of an investigation, as {@code CarePlan/id}
 * @param handovers to those who care for the child in a placement
 * @param advocacy what the latest review of the care plan says about an advocate
 */
record Life(
        String child,
        LocalDate today,
        Optional<LocalDate> birth,
        Set<CareStatus> standing,
        List<StatutoryProcess> processes,
        List<Place> places,
        List<Restriction> restrictions,
        List<Unsuitable> unsuitable,
        List<PreTrial> preTrials,
        List<String> heldForTrial,
        List<Handover> handovers,
        Optional<Advocacy> advocacy) {

    private static final Set<CareStatus> LOOKED_AFTER = EnumSet.of(
            CareStatus.LOOKED_AFTER, CareStatus.LOOKED_AFTER_ACCOMMODATED, CareStatus.LOOKED_AFTER_CARE_ORDER);
    private static final int FROM = 4;
    private static final int BELOW = 18;

    Life {
        standing = Set.copyOf(standing);
        processes = List.copyOf(processes);
        places = List.copyOf(places);
        restrictions = List.copyOf(restrictions);
        unsuitable = List.copyOf(unsuitable);
        preTrials = List.copyOf(preTrials);
        heldForTrial = List.copyOf(heldForTrial);
        handovers = List.copyOf(handovers);
    }

    Stream<StatutoryProcess> going() {
        return processes.stream().filter(StatutoryProcess::goesOn);
    }

    List<StatutoryProcess> going(PlanCategory kind) {
        return processes.stream().filter(process -> process.is(kind)).toList();
    }

    Optional<StatutoryProcess> detention() {
        return processes.stream().filter(StatutoryProcess::isDetention).findFirst();
    }

    /** Whether a council looks after the child: by what is said of the child, or by its plan. */
    boolean isLookedAfter() {
        return standing.stream().anyMatch(LOOKED_AFTER::contains)
                || !going(PlanCategory.LAC).isEmpty();
    }

    /** A remand may be to a council's care: a home outside custody says so. */
    boolean isInCustody() {
        return places.stream().anyMatch(Place::isCustody)
                || (standing.contains(CareStatus.REMANDED)
                        && places.stream().noneMatch(place -> place.isHome() && place.isNow()));
    }

    /** From the fourth birthday to the eighteenth; nobody knows of a child whose birthday isn't known. */
    boolean isOfSchoolAge() {
        return birth.map(day -> !day.plusYears(FROM).isAfter(today)
                        && day.plusYears(BELOW).isAfter(today))
                .orElse(false);
    }

    /** The places of one type that weren't only planned, the latest first. */
    List<Place> lived(EpisodeType type) {
        return places.stream()
                .filter(place -> place.type() == type && !place.span().beginsAfter(today))
                .filter(place -> place.isNow() || place.state() == StatutoryState.ENDED)
                .sorted(Place.LATEST_FIRST)
                .toList();
    }
}
