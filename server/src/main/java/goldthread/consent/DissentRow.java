package goldthread.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;

/**
 * That a child's record isn't shared with somebody.
 *
 * @param child logical id of the Patient
 * @param party with whom: {@code Type/id} or {@code system|value}; empty for everybody
 * @param type of the records; empty for all
 * @param purpose to which end not; empty for all
 * @param span when
 */
record DissentRow(String child, String party, String type, String purpose, Span span) {

    /** All that a Consent says; nothing of what can't be kept as it is said. */
    static List<DissentRow> of(Consent consent) {
        Optional<String> child = Written.child(consent.getPatient());
        List<DissentRow> rows = new ArrayList<>();
        for (Denial denial : child.isPresent() ? Denial.in(consent) : List.<Denial>of()) {
            if (denial.isClear()) {
                Span span = Span.of(
                                denial.said().hasPeriod()
                                        ? denial.said().getPeriod()
                                        : consent.getProvision().getPeriod())
                        .since(consent.getDateTimeElement());
                rows.addAll(of(child.orElseThrow(), denial, span));
            }
        }
        return rows.stream().distinct().toList();
    }

    private static List<DissentRow> of(String child, Denial denial, Span span) {
        return denial.parties().stream()
                .flatMap(party -> denial.types().stream()
                        .flatMap(type -> denial.purposes().stream()
                                .map(purpose -> new DissentRow(child, party, type, purpose, span))))
                .toList();
    }
}
