package goldthread.notification;

import goldthread.notification.wire.EndpointRules;
import goldthread.notification.wire.SigningSecret;
import goldthread.profiles.Extensions;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/**
 * A Subscription as somebody sends it, read by the Subscriptions R5 Backport. What this server doesn't offer is refused
 * and never passed over, because whoever subscribes relies on being told what they asked for.
 */
final class SubscriptionForm {

    static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";
    static final String FILTER = BACKPORT + "backport-filter-criteria";
    static final String CONTENT = BACKPORT + "backport-payload-content";
    static final String ID_ONLY = "id-only";
    static final String EMPTY = "empty";
    private static final String JSON = "application/fhir+json";

    private final Subscription sent;
    private final List<OperationOutcomeIssueComponent> findings = new ArrayList<>();

    SubscriptionForm(Subscription sent) {
        this.sent = sent;
    }

    /** What is wrong with it. */
    List<OperationOutcomeIssueComponent> findings(EndpointRules endpoints) {
        status();
        criteria();
        channel();
        payload();
        endpoints
                .refusal(String.valueOf(sent.getChannel().getEndpoint()))
                .ifPresent(sentence -> refuse(Rule.SUBSCRIPTION_ENDPOINT, sentence, "Subscription.channel.endpoint"));
        return findings;
    }

    private void status() {
        boolean asked = sent.getStatus() == SubscriptionStatus.REQUESTED || sent.getStatus() == SubscriptionStatus.OFF;
        require(
                asked,
                Rule.SUBSCRIPTION_STATUS,
                "Send status requested to be told, or off to end it; active and error are the server's to say.",
                "Subscription.status");
    }

    private void criteria() {
        require(
                Topic.ofCanonical(String.valueOf(sent.getCriteria())).isPresent(),
                Rule.SUBSCRIPTION_UNCLEAR,
                "Criteria is the canonical URL of a topic of this server; docs/api/notifications.md lists them.",
                "Subscription.criteria");
        require(
                onlyHas(sent.getCriteriaElement().getExtension(), FILTER) && filter().isPresent(),
                Rule.SUBSCRIPTION_UNCLEAR,
                "Events are filtered by backport-filter-criteria with patient=Patient/[id] and with"
                        + " organization=Organization/[id] or system|value, each at most once, values by commas.",
                "Subscription.criteria.extension");
    }

    private void channel() {
        require(
                sent.getChannel().getType() == SubscriptionChannelType.RESTHOOK
                        && !sent.getChannel().getTypeElement().hasExtension(),
                Rule.SUBSCRIPTION_UNCLEAR,
                "Events are sent by rest-hook.",
                "Subscription.channel.type");
        require(
                !sent.getChannel().hasHeader(),
                Rule.SUBSCRIPTION_UNCLEAR,
                "No headers are sent along: each notification is signed with the secret that you give.",
                "Subscription.channel.header");
        require(
                onlyHas(sent.getChannel().getExtension(), Extensions.SIGNING_SECRET),
                Rule.SUBSCRIPTION_UNCLEAR,
                "Of extensions of the channel this server has signing-secret alone: no heartbeat, no other timeout, one"
                        + " event in each notification.",
                "Subscription.channel.extension");
    }

    private void payload() {
        require(
                Objects.requireNonNullElse(sent.getChannel().getPayload(), JSON).equals(JSON),
                Rule.SUBSCRIPTION_UNCLEAR,
                "Notifications are " + JSON + ".",
                "Subscription.channel.payload");
        require(
                onlyHas(sent.getChannel().getPayloadElement().getExtension(), CONTENT)
                        && Set.of(ID_ONLY, EMPTY).contains(content()),
                Rule.SUBSCRIPTION_UNCLEAR,
                "A notification names records and never says what is in them: backport-payload-content is id-only or"
                        + " empty.",
                "Subscription.channel.payload.extension");
    }

    private static boolean onlyHas(List<Extension> extensions, String url) {
        return extensions.stream().allMatch(extension -> url.equals(extension.getUrl()));
    }

    private Optional<EventFilter> filter() {
        List<Extension> written = sent.getCriteriaElement().getExtensionsByUrl(FILTER);
        return written.isEmpty()
                ? Optional.of(EventFilter.NONE)
                : EventFilter.read(written.stream()
                        .map(extension -> Objects.toString(
                                extension.hasValue() ? extension.getValue().primitiveValue() : null, ""))
                        .toList());
    }

    private String content() {
        List<Extension> written = sent.getChannel().getPayloadElement().getExtensionsByUrl(CONTENT);
        if (written.isEmpty()) {
            return ID_ONLY;
        }
        return written.size() > 1 || !written.get(0).hasValue()
                ? ""
                : Objects.toString(written.get(0).getValue().primitiveValue(), "");
    }

    /** What it asks for, once nothing is wrong with it. */
    Wanted wanted() {
        return new Wanted(
                Topic.ofCanonical(sent.getCriteria()).orElseThrow(),
                filter().orElseThrow(),
                sent.getChannel().getEndpoint(),
                content(),
                sent.getEndElement().hasValue() ? sent.getEnd().toInstant() : null);
    }

    /**
     * Takes the secret out, so that it is stored nowhere but sealed.
     *
     * @return empty when there is none, or one that is no secret: {@link #secretFinding} says so
     */
    Optional<SigningSecret> takeSecret() {
        List<Extension> written = sent.getChannel().getExtensionsByUrl(Extensions.SIGNING_SECRET);
        sent.getChannel().getExtension().removeAll(written);
        return written.size() == 1 && written.get(0).hasValue()
                ? SigningSecret.read(Objects.toString(written.get(0).getValue().primitiveValue(), ""))
                : Optional.empty();
    }

    boolean namesSecret() {
        return sent.getChannel().hasExtension(Extensions.SIGNING_SECRET);
    }

    static OperationOutcomeIssueComponent secretFinding() {
        return issue(
                Rule.SUBSCRIPTION_SECRET,
                "Give the secret that signs your notifications in the channel's extension signing-secret: whsec_ and"
                        + " the Base64 of 24 to 64 random bytes. It is never shown again; send another to change it.",
                "Subscription.channel.extension");
    }

    static OperationOutcomeIssueComponent unknownFinding() {
        return issue(
                Rule.SUBSCRIPTION_UNCLEAR,
                "The filter names a child or an organisation of whom you know nothing here.",
                "Subscription.criteria.extension");
    }

    private void require(boolean met, Rule rule, String sentence, String expression) {
        if (!met) {
            refuse(rule, sentence, expression);
        }
    }

    private void refuse(Rule rule, String sentence, String expression) {
        findings.add(issue(rule, sentence, expression));
    }

    private static OperationOutcomeIssueComponent issue(Rule rule, String sentence, String expression) {
        return Outcomes.issue(IssueSeverity.ERROR, IssueType.BUSINESSRULE, rule.code(), sentence, expression);
    }
}
