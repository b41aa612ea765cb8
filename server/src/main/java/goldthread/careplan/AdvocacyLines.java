package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.FirstExtension;
import goldthread.statutory.Advocacy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What the child said at the latest review of the care plan about having an advocate (N119). */
final class AdvocacyLines {

    static final List<String> COLUMNS = List.of("Offer of an advocate", "Who", "Why");

    private AdvocacyLines() {}

    static List<Statement> of(PlanView view) {
        List<Recorded<Encounter>> contacts = view.record().all(Encounter.class);
        Optional<Advocacy> latest =
                Advocacy.ofLatest(contacts.stream().map(Recorded::resource).toList(), view.day());
        return latest.stream()
                .flatMap(review -> contacts.stream()
                        .filter(contact -> contact.reference().equals(review.about()))
                        .flatMap(contact -> Advocacy.offer(contact.resource()).stream()
                                .map(offer -> statement(review, contact, offer, view))))
                .toList();
    }

    private static Statement statement(Advocacy review, Recorded<Encounter> recorded, Extension offer, PlanView view) {
        return Statement.of(
                view.agency(recorded, recorded.resource().getServiceProvider()),
                review.day().map(Words::day).orElse(""),
                recorded,
                value(offer, "answer")
                        .filter(CodeableConcept.class::isInstance)
                        .flatMap(answer -> view.words().of((CodeableConcept) answer))
                        .orElse("Not said"),
                value(offer, "advocate")
                        .flatMap(who -> who instanceof Reference someone
                                ? Stream.of(view.name(someone)).findFirst()
                                : Optional.ofNullable(who.primitiveValue()))
                        .orElse(""),
                value(offer, "reason").map(Type::primitiveValue).orElse(""));
    }

    private static Optional<Type> value(Extension offer, String part) {
        return Optional.ofNullable(FirstExtension.value(offer, part));
    }
}
