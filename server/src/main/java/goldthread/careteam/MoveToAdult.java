package goldthread.careteam;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.profiles.Extensions;
import goldthread.terminology.PlanCategory;
import java.time.Instant;
import java.time.LocalDate;

/** The weeks in which children's and adult services both work with a young person, as a plan for the move says. */
final class MoveToAdult {

    private static final int LENGTH_OF_A_DAY = 10;

    private MoveToAdult() {}

    /** Whether a plan that goes on is within its window, its last day included. */
    static boolean isUnderWay(JsonNode plan, Span asOf) {
        Instant moment = asOf.from();
        if (moment == null || !Activity.isCoded(plan.path("category"), PlanCategory.CAMHS_TRANSITION)) {
            return false;
        }
        String day = LocalDate.ofInstant(moment, Span.ZONE).toString();
        for (JsonNode extension : plan.path("extension")) {
            String start = Work.text(extension, "/valuePeriod/start");
            String end = Work.text(extension, "/valuePeriod/end");
            if (Extensions.TRANSITION_WINDOW.equals(Work.text(extension, "/url")) && start != null && end != null) {
                return upTo(start, day) <= 0 && upTo(end, day) >= 0;
            }
        }
        return false;
    }

    /** By days, or by what is said of them: a month holds all its days. */
    private static int upTo(String said, String day) {
        int length = Math.min(said.length(), LENGTH_OF_A_DAY);
        return said.substring(0, length).compareTo(day.substring(0, length));
    }
}
