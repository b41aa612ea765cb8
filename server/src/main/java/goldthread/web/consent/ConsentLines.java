package goldthread.web.consent;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.web.view.Block;
import goldthread.web.view.Grid;
import goldthread.web.view.Line;
import goldthread.web.view.Said;
import goldthread.web.words.ClinicalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Who agreed to what and who refused, the latest first. */
final class ConsentLines {

    private ConsentLines() {}

    static Block block(List<Consent> consents, Names names, Words words) {
        return Block.of(
                "agreed",
                "Who agreed to what",
                new Grid(
                        "Who agreed or refused, the latest first",
                        List.of("Who", "Answer", "To what", "On what it rests", "Until"),
                        consents.stream()
                                .filter(consent -> consent.getStatus() != ConsentState.ENTEREDINERROR)
                                .sorted(Comparator.comparing(ConsentLines::written)
                                        .reversed())
                                .map(consent -> line(consent, names, words))
                                .toList()),
                "Nothing is recorded by any agency that is shared with you.");
    }

    private static String written(Consent consent) {
        return Objects.requireNonNullElse(consent.getDateTimeElement().getValueAsString(), "");
    }

    private static Line line(Consent consent, Names names, Words words) {
        String who = consent.getPerformer().stream().map(names::of).distinct().collect(Collectors.joining(", "));
        return new Line(
                isRefusal(consent) ? List.of("Refused") : List.of(),
                List.of(
                        who.isEmpty() ? "Somebody who isn’t named" : who,
                        answer(consent),
                        what(consent, names, words),
                        rests(consent, words),
                        day(consent.getProvision().getPeriod().getEndElement())),
                Said.joined(
                        ", ",
                        consent.getOrganization().stream().map(names::of).collect(Collectors.joining(", ")),
                        day(consent.getDateTimeElement())),
                "");
    }

    /** Whether somebody says no. */
    static boolean isRefusal(Consent consent) {
        return consent.getStatus() == ConsentState.REJECTED
                || (consent.getStatus() == ConsentState.ACTIVE
                        && consent.getProvision().getType() == ConsentProvisionType.DENY);
    }

    private static String answer(Consent consent) {
        if (isRefusal(consent)) {
            return "Doesn’t agree";
        }
        return consent.getStatus() == ConsentState.ACTIVE
                ? "Agreed"
                : consent.hasStatus() ? Said.plain(consent.getStatus().toCode()) : "";
    }

    /** The child's own competence in law; why, where somebody refuses. */
    private static String rests(Consent consent, Words words) {
        return Stream.of(Extensions.COMPETENCE_BASIS, Extensions.REFUSAL_REASON)
                .map(url -> FirstExtension.value(consent, url))
                .map(said -> said(said, words))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String said(@Nullable Type value, Words words) {
        if (value instanceof CodeableConcept concept) {
            return Said.joined(": ", words.ours(concept).orElse(""), Objects.requireNonNullElse(concept.getText(), ""));
        }
        if (value instanceof Reference) {
            return "A recorded finding that the child is able to decide this";
        }
        return value == null ? "" : Objects.requireNonNullElse(value.primitiveValue(), "");
    }

    /** What it covers, and with whom, where it names somebody. */
    private static String what(Consent consent, Names names, Words words) {
        String whom = consent.getProvision().getActor().stream()
                .map(actor -> names.of(actor.getReference()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Said.joined(". ", what(consent, words), whom.isEmpty() ? "" : "With: " + whom);
    }

    /** The decision in words; the kinds of the record where it names none. */
    private static String what(Consent consent, Words words) {
        String part = consent.getProvision().getProvision().stream()
                        .anyMatch(inner -> inner.getType() == ConsentProvisionType.DENY)
                ? "Not all of it"
                : "";
        if (FirstExtension.value(consent, Extensions.DECISION) instanceof CodeableConcept decision) {
            String kind = words.ours(decision).orElse("");
            String text = Objects.requireNonNullElse(decision.getText(), "");
            return Said.joined(". ", Said.joined(": ", kind, text.equals(kind) ? "" : text), part);
        }
        return Said.joined(
                ". ",
                Stream.concat(consent.getProvision().getCode().stream(), consent.getCategory().stream())
                        .flatMap(concept -> words.of(concept).stream())
                        .distinct()
                        .collect(Collectors.joining(". ")),
                part);
    }

    private static String day(BaseDateTimeType date) {
        return date.hasValue() ? ClinicalDate.of(date).text() : "";
    }
}
