package goldthread.access;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import goldthread.access.EmergencyGrants.Span;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.search.PatientsByIdentifier;
import goldthread.terminology.IdentifierSystems;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code Patient/$break-glass}: opens one child's record for an hour to somebody who doesn't stand around the child. The
 * grant, the notice to the team and the task to review it are stored together, or there is no access; where nobody could
 * be told there is none either.
 */
@Component
class BreakGlassOperation implements FhirOperations {

    private static final int AT_MOST_IN_AN_HOUR = 5;
    private static final int SECONDS_UNTIL_NEXT = 600;

    /** Tries that opened nothing count too: they would tell who is known here. */
    private final LoadingCache<String, Bucket> tries = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(2))
            .build(caller -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(2 * AT_MOST_IN_AN_HOUR)
                            .refillGreedy(2 * AT_MOST_IN_AN_HOUR, Duration.ofHours(1)))
                    .build());

    private final Gate gate;
    private final EmergencyGrants grants;
    private final PatientsByIdentifier children;
    private final Store store;
    private final FreshSignIn freshSignIn;
    private final TransactionTemplate transaction;

    BreakGlassOperation(
            Gate gate,
            EmergencyGrants grants,
            PatientsByIdentifier children,
            Store store,
            FreshSignIn freshSignIn,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.grants = grants;
        this.children = children;
        this.store = store;
        this.freshSignIn = freshSignIn;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens it; the answer has the same form for a child who isn't known here. */
    @Operation(name = "$break-glass", typeName = "Patient")
    public Parameters open(RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, "Patient", request);
        Caller caller = CurrentCaller.of(request);
        if (!Role.of(caller)
                .map(Role::kind)
                .filter(kind -> kind.restsOn(Basis.EMERGENCY))
                .isPresent()) {
            throw Outcomes.forbidden();
        }
        freshSignIn.require(caller);
        EmergencyRequest asked = EmergencyRequest.of(request);
        if (!tries.get(caller.fhirUser()).tryConsume(1) || grants.lately(caller) >= AT_MOST_IN_AN_HOUR) {
            throw Outcomes.tooMany(SECONDS_UNTIL_NEXT);
        }
        Span span = grants.span();
        String opened = child(asked)
                .filter(child -> give(child, caller, asked, span, request))
                .orElseGet(() -> UUID.randomUUID().toString());
        return answer(opened, span);
    }

    private Optional<String> child(EmergencyRequest asked) {
        return children.idOf(IdentifierSystems.NHS_NUMBER, asked.number().value())
                .filter(id -> store.read(Patient.class, id)
                        .map(child -> asked.born()
                                .toString()
                                .equals(child.getBirthDateElement().getValueAsString()))
                        .orElse(false));
    }

    private boolean give(String child, Caller caller, EmergencyRequest asked, Span span, RequestDetails request) {
        List<String> told = grants.told(child);
        if (told.isEmpty()) {
            return false;
        }
        EmergencyNotices notices = new EmergencyNotices("Patient/" + child, caller, asked, span.opened(), span.until());
        transaction.executeWithoutResult(status -> {
            grants.give(child, caller, asked, span);
            store.create(notices.notice(told), request);
            store.create(notices.review(told.get(0)), request);
        });
        return true;
    }

    private static Parameters answer(String child, Span span) {
        Parameters answer = new Parameters();
        ParametersParameterComponent grant = answer.addParameter().setName("grant");
        grant.addPart().setName("patient").setValue(new Reference("Patient/" + child));
        grant.addPart().setName("until").setValue(new InstantType(Date.from(span.until())));
        return answer;
    }
}
