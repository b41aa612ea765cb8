package goldthread.statutory;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.AdvocacyAnswer;
import goldthread.terminology.Coded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;

/**
 * What a review of a looked-after child's plan says about an advocate: each review offers one (N119).
 *
 * @param about {@code Encounter/id}
 * @param day on which the review was
 * @param answer what came of the offer; empty where the review says nothing
 */
public record Advocacy(String about, Optional<LocalDate> day, Optional<AdvocacyAnswer> answer) {

    private static final Set<AdvocacyAnswer> OFFERED =
            EnumSet.of(AdvocacyAnswer.HAS_ADVOCATE, AdvocacyAnswer.ACCEPTED, AdvocacyAnswer.DECLINED);

    /** Of the latest review that was finished by a day; empty when there was none. */
    public static Optional<Advocacy> ofLatest(Collection<Encounter> contacts, LocalDate today) {
        return contacts.stream()
                .filter(contact -> Review.isOne(contact) && contact.getStatus() == EncounterStatus.FINISHED)
                .map(review -> new Advocacy(Said.about(review), day(review.getPeriod()), answer(review)))
                .filter(review -> review.day().filter(today::isBefore).isEmpty())
                .max(Comparator.comparing((Advocacy review) -> review.day().orElse(LocalDate.MIN))
                        .thenComparing(Advocacy::about));
    }

    /** Whether an advocate was offered, or is there. */
    public boolean isOffered() {
        return answer.filter(OFFERED::contains).isPresent();
    }

    /** What an encounter says of the offer. */
    public static Optional<Extension> offer(Encounter review) {
        return Optional.ofNullable(FirstExtension.of(review, Extensions.ADVOCACY_OFFER));
    }

    static Optional<AdvocacyAnswer> answer(Encounter review) {
        return offer(review)
                .map(offer -> FirstExtension.value(offer, "answer"))
                .filter(CodeableConcept.class::isInstance)
                .flatMap(answer -> Coded.find(AdvocacyAnswer.class, (CodeableConcept) answer));
    }

    private static Optional<LocalDate> day(Period period) {
        return Span.last(period.getEndElement()).or(() -> Span.first(period.getStartElement()));
    }
}
