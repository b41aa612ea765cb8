package goldthread.engagement;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Whether another organisation, or another service of the same, has taken on a young person who was referred to it as a
 * transition. Nobody accepts their own referral, and an answer with advice takes nobody on.
 *
 * @param record the child's referrals and tasks
 * @param from the organisation that ends its help
 * @param manager who leads its help, where the episode says
 */
record Acceptance(List<Resource> record, Reference from, Reference manager) {

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
    private static final String ORGANISATION = "Organization/";
    private static final List<String> KNOWN =
            List.of(ORGANISATION, "PractitionerRole/", "HealthcareService/", "Location/");
    private static final Set<ServiceRequestStatus> STANDS =
            EnumSet.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.COMPLETED);
    private static final Set<ReferralOutcome> TAKEN_ON =
            EnumSet.of(ReferralOutcome.ACCEPTED_TREATMENT, ReferralOutcome.ACCEPTED_ASSESSMENT);

    /** Whom to look up before it can be judged, as {@code Type/id}. */
    Set<String> parties() {
        return keys().filter(key -> KNOWN.stream().anyMatch(key::startsWith)).collect(Collectors.toUnmodifiableSet());
    }

    /** The organisations to look up, by identifier as {@code system|value}. */
    Set<String> identifiers() {
        return keys().filter(key -> key.indexOf('|') >= 0).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> keys() {
        return Stream.of(Stream.of(from), takenOn().map(Task::getOwner), helping().stream())
                .flatMap(parties -> parties)
                .flatMap(party -> PartyKey.of(party).stream());
    }

    /**
     * Whether it is there. Who acts for no organisation that is known is no other organisation.
     *
     * @param parties those who were to be looked up
     */
    boolean isGiven(Parties parties) {
        Set<String> own = names(from, parties);
        SisterService sister = new SisterService(parties, helping());
        return !own.isEmpty()
                && takenOn().map(Task::getOwner).anyMatch(owner -> {
                    Set<String> other = names(owner, parties);
                    return !other.isEmpty() && (Collections.disjoint(own, other) || sister.isAnother(owner));
                });
    }

    /** Who helps the young person now, or asks for the transition. */
    private List<Reference> helping() {
        Stream<Reference> asking = referrals(true).map(ServiceRequest::getRequester);
        Stream<Reference> accepted = accepted(false).map(Task::getOwner);
        return Stream.of(Stream.of(manager), asking, accepted)
                .flatMap(some -> some)
                .toList();
    }

    private Stream<Task> takenOn() {
        return accepted(true);
    }

    private Stream<Task> accepted(boolean transition) {
        Set<String> referrals = referrals(transition).map(PartyKey::typed).collect(Collectors.toUnmodifiableSet());
        return record.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> answersReferral(task) && takesOn(task))
                .filter(task -> referrals.contains(String.valueOf(task.getFocus()
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue())));
    }

    /** Those that stand, for a transition or for anything else. */
    private Stream<ServiceRequest> referrals(boolean transition) {
        return record.stream()
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .filter(request -> transition == ReferralCategory.TRANSITION.isIn(request.getCategory()))
                .filter(request -> STANDS.contains(request.getStatus()));
    }

    private static boolean answersReferral(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK)
                || task.getCode().hasCoding(TASK_CODE, "fulfill");
    }

    private static boolean takesOn(Task task) {
        return switch (Objects.requireNonNullElse(task.getStatus(), TaskStatus.NULL)) {
            case ACCEPTED -> true;
            case INPROGRESS -> !ReferralBusinessStatus.IN_TRIAGE.isIn(task.getBusinessStatus());
            case COMPLETED ->
                task.getOutput().stream()
                        .filter(output -> SupportOutput.REFERRAL_OUTCOME.isIn(output.getType()))
                        .map(TaskOutputComponent::getValue)
                        .filter(CodeableConcept.class::isInstance)
                        .flatMap(outcome -> Coded.find(ReferralOutcome.class, (CodeableConcept) outcome).stream())
                        .anyMatch(TAKEN_ON::contains);
            default -> false;
        };
    }

    /** By what an organisation is known: its entry and its identifiers. */
    private static Set<String> names(Reference party, Parties parties) {
        Set<String> names = new TreeSet<>();
        Optional<String> key = PartyKey.of(party);
        key.filter(said -> said.startsWith(ORGANISATION) || said.indexOf('|') >= 0)
                .ifPresent(names::add);
        Optional<Organization> organisation = key.flatMap(said ->
                said.indexOf('|') >= 0 ? parties.organisation(said) : parties.organisationOf(new Reference(said)));
        organisation.ifPresent(known -> {
            names.add(PartyKey.typed(known));
            known.getIdentifier().forEach(one -> names.add(one.getSystem() + "|" + one.getValue()));
        });
        return names;
    }
}
