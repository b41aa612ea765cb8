package goldthread.carer;

import goldthread.terminology.CarerFinding;
import goldthread.terminology.ObservationKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands out around one carer: a pure function of what is recorded. */
final class CarerFindings {

    /** More open things than this are many for one carer. */
    static final int MANY = 5;

    /** From so many on somebody looks at what the carer is able to do. */
    private static final int SEVERAL = 3;

    private CarerFindings() {}

    static Stream<Finding> of(Carer carer) {
        return Stream.of(
                        carer(CarerFinding.SUPPORT_UNSET, carer, CarerFindings::lacksSupport),
                        needs(CarerFinding.NEED_WITHOUT_SUPPORT, carer, unmet(carer)),
                        needs(CarerFinding.NEED_OUT_OF_DATE, carer, outOfDate(carer)),
                        turnedDown(carer),
                        needs(CarerFinding.CARER_VIEW_MISSING, carer, unasked(carer)),
                        carer(CarerFinding.CAPABILITY_MISSING, carer, CarerFindings::isAskedUnseen),
                        actions(carer),
                        carer(CarerFinding.INFORMATION_UNSET, carer, CarerFindings::isUninformed))
                .flatMap(found -> found);
    }

    private static Stream<Finding> carer(CarerFinding code, Carer carer, Predicate<Carer> stands) {
        return stands.test(carer) ? Stream.of(new Finding(code, List.of(carer.about()))) : Stream.empty();
    }

    private static Stream<Finding> needs(CarerFinding code, Carer carer, List<Need> needs) {
        return needs.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        code,
                        Stream.concat(Stream.of(carer.about()), needs.stream().map(Need::about))
                                .toList()));
    }

    private static boolean lacksSupport(Carer carer) {
        return carer.isKinship() && carer.support().isEmpty();
    }

    private static List<Need> unmet(Carer carer) {
        return carer.support().isEmpty()
                ? carer.valid(ObservationKind.CARER_NEED).toList()
                : List.of();
    }

    /** Only where nothing newer holds: an old need beside a new one is history. */
    private static List<Need> outOfDate(Carer carer) {
        return carer.needs().stream().anyMatch(Need::valid) ? List.of() : carer.needs();
    }

    private static Stream<Finding> turnedDown(Carer carer) {
        return carer.support().isEmpty() || carer.isSupported()
                ? Stream.empty()
                : Stream.of(new Finding(
                        CarerFinding.SUPPORT_TURNED_DOWN,
                        Stream.concat(
                                        Stream.of(carer.about()),
                                        carer.support().stream().map(SupportAsked::about))
                                .distinct()
                                .toList()));
    }

    private static List<Need> unasked(Carer carer) {
        List<Need> stated = carer.valid(ObservationKind.CARER_CAPABILITY).toList();
        return stated.stream().anyMatch(Need::ownView) ? List.of() : stated;
    }

    private static boolean isAskedUnseen(Carer carer) {
        return carer.actions().size() >= SEVERAL
                && carer.valid(ObservationKind.CARER_CAPABILITY).findAny().isEmpty();
    }

    private static Stream<Finding> actions(Carer carer) {
        return carer.actions().size() > MANY
                ? Stream.of(new Finding(
                        CarerFinding.MANY_ACTIONS,
                        Stream.concat(
                                        Stream.of(carer.about()),
                                        carer.actions().stream().map(OpenAction::about))
                                .distinct()
                                .toList()))
                : Stream.empty();
    }

    private static boolean isUninformed(Carer carer) {
        return carer.caresFor() && carer.informed().isEmpty();
    }
}
