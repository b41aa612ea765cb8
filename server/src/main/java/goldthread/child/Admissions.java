package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.FhirTerser;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.child.BusinessIdentifiers.BusinessNumber;
import goldthread.child.BusinessIdentifiers.Entry;
import goldthread.store.Admission;
import goldthread.store.Origin;
import goldthread.store.ResourceJson;
import goldthread.store.View;
import goldthread.store.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets submissions in: a known child is found and not made again, a repeated submission has one effect, references lead
 * somewhere. Two that come at the same time are told apart by the database; the one that loses is tried again.
 */
@Component
class Admissions implements Admission {

    private final FhirContext fhir;
    private final Children children;
    private final BusinessIdentifiers numbers;
    private final References references;
    private final BundleReading reading;
    private final ConditionalReferences conditions;
    private final BatchEntries batch;
    private final SentChanges sent;
    private final Changes changes;
    private final FirstTeams gathering;
    private final TransactionTemplate transaction;

    Admissions(
            FhirContext fhir,
            Children children,
            SentChanges sent,
            Changes changes,
            FirstTeams gathering,
            PlatformTransactionManager transactions,
            BusinessIdentifiers numbers,
            References references,
            BundleReading reading,
            ConditionalReferences conditions,
            BatchEntries batch) {
        this.sent = sent;
        this.changes = changes;
        this.gathering = gathering;
        this.transaction = new TransactionTemplate(transactions);
        this.batch = batch;
        this.conditions = conditions;
        this.fhir = fhir;
        this.children = children;
        this.numbers = numbers;
        this.references = references;
        this.reading = reading;
    }

    @Override
    public Bundle bundle(Bundle bundle, RequestDetails request, UnaryOperator<Bundle> carryOut) {
        if (bundle.getType() == Bundle.BundleType.BATCH) {
            return batch.each(bundle, request, one -> transaction(one, request, carryOut), carryOut);
        }
        return transaction(bundle, request, carryOut);
    }

    private Bundle transaction(Bundle bundle, RequestDetails request, UnaryOperator<Bundle> carryOut) {
        return LostRace.untilWon(attempt -> {
            Bundle asSent = attempt == 0 ? bundle : readAgain(request, Bundle.class);
            Submission submission = reading.read(asSent, request);
            Bundle left = submission.toStore(asSent, new FhirTerser(fhir), Names.of(request));
            return submission.answer(store(submission, left, request, carryOut));
        });
    }

    /** All of it, or nothing: what is kept beside the resources goes into their transaction. */
    private Bundle store(Submission submission, Bundle left, RequestDetails request, UnaryOperator<Bundle> carryOut) {
        if (!submission.hasMore()) {
            return left.hasEntry() ? carryOut.apply(left) : nothingLeft();
        }
        StoredAlong more =
                new StoredAlong(() -> submission.storeMore((child, said) -> sent.brought(child, said, request)));
        if (left.getEntry().stream().allMatch(entry -> entry.getRequest().getMethod() == Bundle.HTTPVerb.GET)) {
            more.unlessDone(transaction);
        } else {
            more.with(request);
        }
        Bundle answer = left.hasEntry() ? carryOut.apply(left) : nothingLeft();
        more.unlessDone(transaction);
        return answer;
    }

    private static Bundle nothingLeft() {
        Bundle answer = new Bundle();
        answer.setType(Bundle.BundleType.TRANSACTIONRESPONSE);
        return answer;
    }

    @Override
    public MethodOutcome create(Resource resource, RequestDetails request, Supplier<MethodOutcome> store) {
        return LostRace.untilWon(attempt -> {
            Names names = Names.of(request);
            names.clear();
            names.read(resource, json(resource, request));
            references.require(resource, resource.fhirType(), request);
            if (resource instanceof Patient patient
                    && Children.numberOf(patient).isPresent()) {
                return createChild(patient, request, store);
            }
            gathering.require(Map.of(resource.fhirType(), resource), request);
            String condition = request.getConditionalUrl(RestOperationTypeEnum.CREATE);
            Optional<String> existing =
                    condition == null ? Optional.empty() : conditions.existing(resource.fhirType(), condition, request);
            if (existing.isPresent()) {
                return new MethodOutcome(new IdType(resource.fhirType(), existing.get()), false);
            }
            Optional<BusinessNumber> number = BusinessIdentifiers.of(resource);
            Optional<Entry> entry = number.map(n ->
                    numbers.known(Origin.of(request).organisation(), List.of(n)).get(n));
            if (entry.isPresent()) {
                String id = BusinessIdentifiers.sameAs(entry.get(), names.hashOf(resource), resource.fhirType());
                return new MethodOutcome(new IdType(resource.fhirType(), id), false);
            }
            return store.get();
        });
    }

    /** Known or not, the answer is the same: created, and where. */
    private MethodOutcome createChild(Patient patient, RequestDetails request, Supplier<MethodOutcome> store) {
        String number = Children.numberOf(patient).orElseThrow().value();
        String id = children.known(List.of(number)).get(number);
        if (id == null) {
            id = store.get().getId().getIdPart();
        } else {
            sent.brought(id, patient, request);
        }
        return new MethodOutcome(new IdType("Patient", id), true);
    }

    @Override
    public MethodOutcome update(Resource resource, RequestDetails request, Supplier<MethodOutcome> store) {
        View view = changes.require(reference(resource), request);
        Names names = Names.of(request);
        names.clear();
        names.read(resource, json(resource, request));
        references.require(resource, resource.fhirType(), request);
        if (view != View.AS_SENT || !(resource instanceof Patient said)) {
            return store.get();
        }
        String version = request.getHeader(Constants.HEADER_IF_MATCH);
        return sent.carryOut(sent.update(said, said.getIdPart(), version, request), request);
    }

    @Override
    public MethodOutcome patch(IIdType id, String patch, RequestDetails request, Supplier<MethodOutcome> store) {
        String reference = request.getResourceName() + "/" + id.getIdPart();
        if (changes.require(reference, request) != View.AS_SENT) {
            return store.get();
        }
        return sent.carryOut(sent.patch(id.getIdPart(), id.getVersionIdPart(), patch, request), request);
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private JsonNode json(Resource resource, RequestDetails request) {
        return RequestBody.of(request).orElseGet(() -> ResourceJson.of(fhir, resource));
    }

    private <R extends Resource> R readAgain(RequestDetails request, Class<R> type) {
        Optional<JsonNode> json = RequestBody.of(request);
        return json.isPresent()
                ? fhir.newJsonParser().parseResource(type, json.get().toString())
                : fhir.newXmlParser()
                        .parseResource(type, new String(request.loadRequestContents(), StandardCharsets.UTF_8));
    }
}
