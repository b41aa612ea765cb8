package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * What an update keeps as it is: the child whom a record is about, and what protects it. Only a {@link Relabelling} gives a
 * record to more people.
 */
@Component
@Interceptor
class KeptLabels {

    private final FhirContext fhir;

    KeptLabels(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void keep(IBaseResource before, IBaseResource after, RequestDetails request) {
        Resource was = (Resource) before;
        Resource becomes = (Resource) after;
        if ((!childOf(was).equals(childOf(becomes)) && childOf(was).isPresent())
                || !children(becomes).containsAll(children(was))) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.SUBJECT_CHANGED.code(),
                    "A record stays the record of its child: mark this one as entered in error and make a new one.",
                    becomes.fhirType());
        }
        if (Labels.of(becomes).isWiderThan(Labels.of(was)) && !Relabelling.isAllowed(becomes, request)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.LABEL_LOWERED.code(),
                    "An update keeps the labels that protect a record. $relabel sets them anew, by a clinician of the"
                            + " organisation that recorded it and with a reason.",
                    becomes.fhirType() + ".meta.security");
        }
    }

    /** The child whom a resource is about, where it says so in its own first line. */
    private static Optional<String> childOf(Resource resource) {
        return Stream.of("subject", "patient", "for")
                .map(resource::getNamedProperty)
                .filter(property -> property != null && property.hasValues())
                .map(Property::getValues)
                .map(values -> values.get(0))
                .flatMap(value -> name(value).stream())
                .findFirst();
    }

    /** All whom it names, anywhere: an earlier version about somebody else would be read by those who know one of them. */
    private Set<String> children(Resource resource) {
        if (resource instanceof Patient) {
            return Set.of();
        }
        return fhir.newTerser().getAllResourceReferences(resource).stream()
                .flatMap(info -> PartyKey.of((Reference) info.getResourceReference()).stream())
                .filter(key -> key.startsWith("Patient/"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> name(Base value) {
        return value instanceof Reference reference ? PartyKey.of(reference) : Optional.empty();
    }
}
