package goldthread.careteam;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/**
 * Who is missing around a child at a time. It says what the record doesn't show, not that nobody is there: a gap is a
 * question for the team.
 */
final class Gaps {

    private Gaps() {}

    /** Those missing, in the order of the code system; none are known for a child that isn't stored here. */
    static List<Gap> of(Circle circle) {
        Patient child = circle.child();
        if (child == null) {
            return List.of();
        }
        return Stream.of(TeamGaps.of(circle), DutyGaps.of(circle, child), AgencyGaps.of(circle))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Gap::code))
                .toList();
    }
}
