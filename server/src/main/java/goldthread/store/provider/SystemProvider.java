package goldthread.store.provider;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Admission;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;

/** What HTTP may ask of the whole server: a transaction, all or nothing, or a batch, each entry for itself. */
public final class SystemProvider {

    private final IFhirSystemDao<Bundle, Meta> dao;
    private final Admission admission;

    public SystemProvider(IFhirSystemDao<Bundle, Meta> dao, Admission admission) {
        this.dao = dao;
        this.admission = admission;
    }

    /** Carries out every entry of the bundle. */
    @Transaction
    public Bundle transaction(RequestDetails request, @TransactionParam Bundle bundle) {
        return admission.bundle(bundle, request, admitted -> dao.transaction(request, admitted));
    }
}
