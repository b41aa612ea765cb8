package goldthread.alert;

import goldthread.child.PartyKey;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Sensitivity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * A record that fewer may know of than before, and what that means for the alerts, tasks and notices that the server has
 * made of it: they were labelled by what the record said then.
 *
 * @param before as it was
 * @param after as it is stored now
 */
record Narrowed(Resource before, Resource after) {

    /** What a message may take over: it is read by its recipient whatever its labels are, and tells them nothing of the rest. */
    private static final Set<String> OF_A_MESSAGE = Set.of(
            Sensitivity.NOT_FOR_PARENT.code(),
            Sensitivity.NOT_FOR_CHILD.code(),
            Sensitivity.SHARE_EDUCATION.code(),
            Sensitivity.SHARE_WITH_CARER.code());

    /** Whether some who might know of the record may no longer. */
    static boolean isBetween(Resource before, Resource after) {
        return !names(Protection.ofAll(List.of(before, after))).equals(names(Protection.ofAll(List.of(before))));
    }

    /** Whether something rests on the record. */
    boolean concerns(Resource made) {
        String record = PartyKey.typed(after);
        return on(made).flatMap(named -> PartyKey.of(named).stream()).anyMatch(record::equals);
    }

    private static Stream<Reference> on(Resource made) {
        if (made instanceof Task task) {
            return Stream.concat(
                    Stream.of(task.getFocus(), task.getReasonReference()),
                    references(task.getInput().stream().map(ParameterComponent::getValue)));
        }
        if (made instanceof Communication notice) {
            return Stream.concat(
                    notice.getAbout().stream(),
                    references(notice.getPayload().stream().map(CommunicationPayloadComponent::getContent)));
        }
        return made instanceof Flag flag && FirstExtension.value(flag, Alert.DETAIL) instanceof Reference detail
                ? Stream.of(detail)
                : Stream.empty();
    }

    private static Stream<Reference> references(Stream<Type> values) {
        return values.filter(Reference.class::isInstance).map(Reference.class::cast);
    }

    /**
     * The labels that something made of the record has from now on: those of the record and its own together. What was made
     * for whoever must protect the child stays with them.
     */
    List<Coding> labels(Resource made) {
        Set<String> protecting = names(Protection.ofSafeguarding(before));
        boolean forProtection = names(Protection.sameAs(made)).equals(protecting)
                && !names(Protection.sameAs(before)).equals(protecting);
        Resource bound = forProtection ? labelled(Protection.ofSafeguarding(after)) : after;
        if (made instanceof Communication) {
            bound = labelled(ofMessage());
        }
        return Protection.ofAll(List.of(made, bound));
    }

    /** Why a record is kept from families isn't said to whom a message is addressed; that it is, keeps it from families. */
    private List<Coding> ofMessage() {
        List<Coding> all = Protection.ofAll(List.of(after));
        Stream<Coding> taken = all.stream()
                .filter(label -> Protection.isConfidentiality(label) || OF_A_MESSAGE.contains(label.getCode()));
        Stream<Coding> instead = all.stream().anyMatch(Protection::isKeptFromFamilies)
                ? Stream.of(Sensitivity.NOT_FOR_PARENT.coding())
                : Stream.empty();
        return Stream.concat(taken, instead).toList();
    }

    /** Whether that makes a difference. */
    boolean changes(Resource made) {
        return !names(labels(made)).equals(names(Protection.sameAs(made)));
    }

    private static Resource labelled(List<Coding> labels) {
        Resource bearer = new Basic();
        bearer.getMeta().setSecurity(labels);
        return bearer;
    }

    private static Set<String> names(List<Coding> labels) {
        return labels.stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .collect(Collectors.toUnmodifiableSet());
    }
}
