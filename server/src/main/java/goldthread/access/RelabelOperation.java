package goldthread.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import goldthread.child.Relabelling;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.RecordOperations;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * {@code [type]/[id]/$relabel}: sets the labels of a record anew, and so is the only way to show it to more people. Only a
 * clinician of the organisation that recorded it may, who stands around its children and sees it by that. The reason is
 * stored with the audit of the write, in its transaction.
 */
@Component
class RelabelOperation implements RecordOperations {

    private final CareGate gate;
    private final Store store;
    private final FhirContext fhir;

    RelabelOperation(CareGate gate, Store store, FhirContext fhir) {
        this.gate = gate;
        this.store = store;
        this.fhir = fhir;
    }

    @Override
    public IResourceProvider on(Class<? extends IBaseResource> type) {
        return new OfType(this, type);
    }

    /**
     * The operation of one type, as HAPI binds it.
     *
     * @param operation which it is
     * @param type the type
     */
    public record OfType(RelabelOperation operation, Class<? extends IBaseResource> type) implements IResourceProvider {

        @Override
        public Class<? extends IBaseResource> getResourceType() {
            return type;
        }

        /** Sets the labels of one record. */
        @Operation(name = "$relabel")
        public Resource relabel(@IdParam IIdType id, RequestDetails request) {
            return operation.relabel(type.asSubclass(Resource.class), id.getIdPart(), request);
        }
    }

    private <T extends Resource> Resource relabel(Class<T> type, String id, RequestDetails request) {
        String name = fhir.getResourceType(type);
        gate.admit(Interaction.OPERATION_CHANGES, name, request);
        if (!Role.of(CurrentCaller.of(request)).map(Role::isCamhsClinician).orElse(false)) {
            throw Outcomes.forbidden();
        }
        SeenVersion seen = SeenVersion.of(request, "record");
        RelabelRequest wanted = RelabelRequest.of(request);
        if (!gate.isOwnAndSeen(name + "/" + id, request)) {
            throw Outcomes.notFound();
        }
        T stored = store.read(type, id).orElseThrow(Outcomes::notFound);
        seen.require(stored);
        Relabelling relabelling = Relabelling.of(stored, wanted.labels());
        Resource answer = relabelling.changes(stored) ? store(relabelling, wanted, seen, request) : stored;
        SeenVersion.tag(answer, request);
        return answer;
    }

    private Resource store(Relabelling relabelling, RelabelRequest wanted, SeenVersion seen, RequestDetails request) {
        new StatedReason(wanted.reason().system() + "|" + wanted.reason().code(), wanted.text()).set(request);
        relabelling.allow(request);
        return seen.next(() -> store.update(relabelling.relabelled(), request));
    }
}
