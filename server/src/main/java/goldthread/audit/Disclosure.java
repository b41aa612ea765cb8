package goldthread.audit;

import goldthread.store.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one caller did with one kind of record, once or several times in a row on one day.
 *
 * @param latest the newest of the attempts
 * @param what was done, in words
 * @param count of the attempts
 */
record Disclosure(ChildAttempt latest, String what, int count) {

    /**
     * A page of them.
     *
     * @param last the attempt after which the next page begins; {@code null} at the end
     */
    record Page(List<Disclosure> disclosures, @Nullable AuditRow last) {}

    /**
     * Folds attempts that follow each other and differ in nothing that is told. Each attempt is in one disclosure,
     * whatever the page on which it stands.
     *
     * @param attempts newest first
     * @param areMore whether there are attempts beyond these
     * @param most disclosures on the page
     */
    static Page fold(List<ChildAttempt> attempts, boolean areMore, int most) {
        List<Disclosure> folded = new ArrayList<>();
        AuditRow last = null;
        for (ChildAttempt attempt : attempts) {
            Disclosure next =
                    new Disclosure(attempt, Deed.of(attempt), attempt.row().attempts());
            Disclosure before = folded.isEmpty() ? null : folded.get(folded.size() - 1);
            if (before != null && before.isLike(next)) {
                folded.set(folded.size() - 1, before.and(next));
            } else if (folded.size() == most) {
                return new Page(folded, last);
            } else {
                folded.add(next);
            }
            last = attempt.row();
        }
        return new Page(folded, areMore ? last : null);
    }

    private Disclosure and(Disclosure earlier) {
        return new Disclosure(latest, what, count + earlier.count);
    }

    private boolean isLike(Disclosure other) {
        return what.equals(other.what)
                && latest.isOfStranger() == other.latest.isOfStranger()
                && day().equals(other.day())
                && caller().equals(other.caller());
    }

    private LocalDate day() {
        return latest.row().recorded().atZone(DateSpan.ZONE).toLocalDate();
    }

    private List<Optional<String>> caller() {
        AuditRow row = latest.row();
        return Stream.of(row.subject(), row.fhirUser(), row.organisation(), row.role(), row.purpose())
                .map(Optional::ofNullable)
                .toList();
    }
}
