package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.FhirTerser;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.child.BusinessIdentifiers.BusinessNumber;
import goldthread.child.BusinessIdentifiers.Entry;
import goldthread.store.Admission;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.ResourceJson;
import goldthread.store.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Lets submissions in: a known child is found and not made again, a repeated submission has one effect, references lead
 * somewhere. Two that come at the same time are told apart by the database; the one that loses is tried again.
 */
@Component
class Admissions implements Admission {

    private static final int TRIES = 8;

    private final FhirContext fhir;
    private final Children children;
    private final BusinessIdentifiers numbers;
    private final References references;
    private final BundleReading reading;
    private final ConditionalReferences conditions;
    private final BatchEntries batch;

    Admissions(
            FhirContext fhir,
            Children children,
            BusinessIdentifiers numbers,
            References references,
            BundleReading reading,
            ConditionalReferences conditions,
            BatchEntries batch) {
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
        return untilWon(attempt -> {
            Bundle asSent = attempt == 0 ? bundle : readAgain(request, Bundle.class);
            Submission submission = reading.read(asSent, request);
            Bundle left = submission.toStore(asSent, new FhirTerser(fhir), Names.of(request));
            return submission.answer(left.hasEntry() ? carryOut.apply(left) : nothingLeft());
        });
    }

    private static Bundle nothingLeft() {
        Bundle answer = new Bundle();
        answer.setType(Bundle.BundleType.TRANSACTIONRESPONSE);
        return answer;
    }

    @Override
    public MethodOutcome create(Resource resource, RequestDetails request, Supplier<MethodOutcome> store) {
        return untilWon(attempt -> {
            Names names = Names.of(request);
            names.clear();
            names.read(resource, json(resource, request));
            references.require(resource, resource.fhirType(), request);
            if (resource instanceof Patient patient) {
                return createChild(patient, request, store);
            }
            String condition = request.getConditionalUrl(RestOperationTypeEnum.CREATE);
            Optional<String> existing =
                    condition == null ? Optional.empty() : conditions.existing(resource.fhirType(), condition);
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
        Optional<goldthread.terminology.NhsNumber> number = Children.numberOf(patient);
        if (number.isEmpty()) {
            return store.get();
        }
        Map<String, String> known = children.known(List.of(number.get().value()));
        String id = known.get(number.get().value());
        if (id == null) {
            id = store.get().getId().getIdPart();
        } else {
            children.keepDemographics(id, Origin.of(request).organisation(), patient);
        }
        return new MethodOutcome(new IdType("Patient", id), true);
    }

    @Override
    public void update(Resource resource, RequestDetails request) {
        if (!references.isThere(
                resource.fhirType() + "/" + resource.getIdElement().getIdPart())) {
            throw Outcomes.notFound();
        }
        Names names = Names.of(request);
        names.clear();
        names.read(resource, json(resource, request));
        references.require(resource, resource.fhirType(), request);
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

    private interface Attempt<A> {
        A at(int number);
    }

    private static <A> A untilWon(Attempt<A> attempt) {
        for (int i = 0; ; i++) {
            try {
                return attempt.at(i);
            } catch (RuntimeException lost) {
                if (i + 1 >= TRIES || !LostRace.isCauseOf(lost)) {
                    throw lost;
                }
            }
        }
    }
}
