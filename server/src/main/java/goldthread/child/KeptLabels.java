package goldthread.child;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * What an update keeps as it is: the child whom a record is about, and what protects it. A record is given to more
 * people by {@code $relabel} alone, with a reason.
 */
@Component
@Interceptor
class KeptLabels {

    private static final String RELABELLED = KeptLabels.class.getName();

    /** Lets one request widen who sees a resource. */
    static void allow(RequestDetails request) {
        request.getUserData().put(RELABELLED, true);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void keep(IBaseResource before, IBaseResource after, RequestDetails request) {
        Resource was = (Resource) before;
        Resource becomes = (Resource) after;
        if (!childOf(was).equals(childOf(becomes)) && childOf(was).isPresent()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.SUBJECT_CHANGED.code(),
                    "A record stays the record of its child: mark this one as entered in error and make a new one.",
                    becomes.fhirType());
        }
        boolean widened = Labels.of(becomes).isWiderThan(Labels.of(was));
        if (widened && !request.getUserData().containsKey(RELABELLED)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.LABEL_LOWERED.code(),
                    "An update keeps the labels that protect a record: `$relabel` takes them off, with a reason.",
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

    private static Optional<String> name(Base value) {
        return value instanceof Reference reference ? PartyKey.of(reference) : Optional.empty();
    }
}
