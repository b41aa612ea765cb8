package goldthread.notification;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.notification.wire.EndpointRules;
import goldthread.notification.wire.SigningSecret;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Subscription;
import org.springframework.stereotype.Component;

/**
 * Asks the rules of Subscriptions about every write of one, however it comes. A system subscribes for the organisation for
 * which it acts; whoever speaks for several subscribes for none, as their events would all go to it.
 */
@Component
@Interceptor
class SubscriptionInterceptor {

    private final EndpointRules endpoints;
    private final SubscriptionRows rows;
    private final Gate gate;

    SubscriptionInterceptor(SubscriptionSettings settings, SubscriptionRows rows, Gate gate) {
        this.endpoints = settings.rules();
        this.rows = rows;
        this.gate = gate;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void decideOnNew(IBaseResource created, RequestDetails request) {
        if (created instanceof Subscription subscription && isSent(request)) {
            decide(subscription, request);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void decideOnChange(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (after instanceof Subscription subscription) {
            if (isSent(request)) {
                decide(subscription, request);
            } else {
                rows.found(subscription.getIdElement().getIdPart(), subscription.getStatus(), subscription.hasError());
            }
        }
    }

    private static boolean isSent(RequestDetails request) {
        return CurrentCaller.find(request).isPresent();
    }

    private void decide(Subscription sent, RequestDetails request) {
        Caller caller = CurrentCaller.of(request);
        if (!caller.client().speaksFor().isEmpty()) {
            throw Outcomes.forbidden();
        }
        String id = sent.getIdElement().getIdPart();
        sent.setError(null);
        SubscriptionForm form = new SubscriptionForm(sent);
        boolean isKnown = rows.has(id);
        boolean needsSecret = !isKnown || form.namesSecret();
        Optional<SigningSecret> secret = form.takeSecret();
        List<OperationOutcomeIssueComponent> findings = form.findings(endpoints);
        if (needsSecret && secret.isEmpty()) {
            findings.add(SubscriptionForm.secretFinding());
        }
        requireNone(findings);
        Wanted wanted = form.wanted();
        requireKnown(wanted.filter(), request);
        if (isKnown) {
            rows.change(id, wanted, sent.getStatus(), secret);
        } else {
            rows.add(id, Origin.of(request).organisation(), wanted, sent.getStatus(), secret.orElseThrow());
        }
    }

    private static void requireNone(List<OperationOutcomeIssueComponent> findings) {
        if (!findings.isEmpty()) {
            throw Outcomes.unprocessable(findings);
        }
    }

    /** A filter decides nothing about rights; one that names nobody would wait for ever. */
    private void requireKnown(EventFilter filter, RequestDetails request) {
        Set<String> named = new TreeSet<>();
        filter.children().forEach(child -> named.add("Patient/" + child));
        filter.organisations().stream().filter(key -> key.indexOf('|') < 0).forEach(named::add);
        if (!gate.visible(named, request).containsAll(named)) {
            requireNone(List.of(SubscriptionForm.unknownFinding()));
        }
    }
}
