package goldthread.web.risk;

import goldthread.web.Parts;
import java.util.List;
import java.util.stream.Stream;

/**
 * The risk to a child as a reader sees it.
 *
 * @param towards each direction, answered or not
 * @param toReview which assessments and plans are out of date, and why, a sentence each
 * @param selfHarm how often the child has hurt themselves; empty when nobody has recorded it
 * @param rising whether that is more often than before
 * @param incomplete whether something may be missing for this reader
 */
record RiskView(List<RiskTowards> towards, List<String> toReview, String selfHarm, boolean rising, boolean incomplete) {

    RiskView {
        towards = List.copyOf(towards);
        toReview = List.copyOf(toReview);
    }

    static RiskView of(Parts summary) {
        Parts selfHarm = summary.each("selfHarm").findFirst().orElse(new Parts(List.of()));
        return new RiskView(
                summary.each("direction").map(RiskTowards::of).toList(),
                summary.each("review").flatMap(RiskView::review).toList(),
                selfHarm.text("reading"),
                selfHarm.isTrue("rising"),
                summary.isTrue("incomplete"));
    }

    private static Stream<String> review(Parts review) {
        String what = review.text("kind").equals("plan") ? "A plan" : "An assessment";
        return OutOfDateReason.all(review).map(reason -> what + ", " + reason);
    }
}
