package goldthread.carer;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.ParentalResponsibility;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads those who care for a child out of the child's record. */
final class ReadCarers {

    private static final Set<String> PARENTS = Set.of(
            "PRN", "MTH", "FTH", "NPRN", "NMTH", "NFTH", "PRNFOST", "MTHFOST", "FTHFOST", "STPPRN", "STPMTH", "STPFTH",
            "ADOPTP", "ADOPTM", "ADOPTF", "GUARD");
    private final FamilyRecord record;
    private final ReadNeeds needs;
    private final ReadSupport support;
    private final ReadActions actions;

    ReadCarers(FamilyRecord record) {
        this.record = record;
        needs = new ReadNeeds(record.today());
        support = new ReadSupport(record.tasks(), record.parties());
        actions = new ReadActions(record.tasks(), record.all(CarePlan.class), record.words(), record.today());
    }

    /** Those who care for the child now, and those of whom something is stated or asked as of a carer; by name. */
    List<Carer> carers() {
        return record.all(RelatedPerson.class).stream()
                .filter(person ->
                        record.isOfTheChild(person) && record.isThere(person) && !ReadSiblings.isSibling(person))
                .map(this::carer)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Carer carer) ->
                                Objects.requireNonNullElse(carer.person().getDisplay(), ""))
                        .thenComparing(Carer::about))
                .toList();
    }

    private Optional<Carer> carer(RelatedPerson person) {
        String about = PartyKey.typed(person);
        Carer carer = new Carer(
                record.named(person),
                concepts(person, Extensions.CARER_TYPE),
                person.getRelationship(),
                Optional.ofNullable(FirstExtension.value(person, Extensions.PARENTAL_RESPONSIBILITY))
                        .filter(CodeableConcept.class::isInstance)
                        .flatMap(held -> Coded.find(ParentalResponsibility.class, (CodeableConcept) held)),
                concepts(person, Extensions.PR_BASIS),
                record.all(Observation.class).stream()
                        .flatMap(observation -> needs.of(about, observation).stream())
                        .sorted(Need.LATEST_FIRST)
                        .toList(),
                support(about),
                actions.of(about),
                informed(about));
        boolean counts = carer.caresFor()
                || FamilyRecord.is(person, PARENTS)
                || !carer.needs().isEmpty()
                || !carer.support().isEmpty();
        return counts ? Optional.of(carer) : Optional.empty();
    }

    private List<SupportAsked> support(String carer) {
        return Stream.concat(
                        record.all(ServiceRequest.class).stream()
                                .flatMap(request -> support.of(carer, request).stream()),
                        record.all(CarePlan.class).stream()
                                .filter(actions::isInForce)
                                .flatMap(plan -> support.of(carer, plan)))
                .sorted(SupportAsked.LATEST_FIRST)
                .toList();
    }

    private List<Informed> informed(String carer) {
        return record.all(Communication.class).stream()
                .filter(told -> told.getStatus() == CommunicationStatus.COMPLETED
                        && NoticeCategory.INFORMATION_GIVEN.isIn(told.getCategory())
                        && ReadNeeds.names(told.getRecipient(), carer))
                .map(told -> new Informed(
                        PartyKey.typed(told),
                        Dates.first(told.getSentElement()).or(() -> Dates.first(told.getReceivedElement())),
                        what(told)))
                .sorted(Informed.LATEST_FIRST)
                .toList();
    }

    private String what(Communication told) {
        return record.words()
                .of(told.getTopic())
                .or(() -> told.getPayload().stream()
                        .filter(Communication.CommunicationPayloadComponent::hasContentStringType)
                        .flatMap(payload ->
                                Stream.ofNullable(payload.getContentStringType().getValue()))
                        .findFirst())
                .orElse("");
    }

    private static List<CodeableConcept> concepts(RelatedPerson person, String url) {
        return person.getExtension().stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .toList();
    }
}
