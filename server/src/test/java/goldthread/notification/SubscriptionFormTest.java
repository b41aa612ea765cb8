package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.notification.wire.EndpointRules;
import goldthread.profiles.Extensions;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubscriptionFormTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final EndpointRules ENDPOINTS = new EndpointRules(List.of("hooks.trust.example"), false);

    private static Subscription subscription() {
        Subscription subscription = new Subscription();
        subscription
                .setStatus(SubscriptionStatus.REQUESTED)
                .setReason("What happens")
                .setCriteria(Topic.CLOSURE.canonical());
        subscription
                .getChannel()
                .setType(SubscriptionChannelType.RESTHOOK)
                .setEndpoint("https://hooks.trust.example/events")
                .addExtension(new Extension(Extensions.SIGNING_SECRET, new StringType(SECRET)));
        return subscription;
    }

    private static List<String> findings(Consumer<Subscription> change) {
        Subscription subscription = subscription();
        change.accept(subscription);
        return new SubscriptionForm(subscription)
                .findings(ENDPOINTS).stream()
                        .map(issue -> issue.getDetails().getCodingFirstRep().getCode() + " "
                                + issue.getExpression().get(0).getValue())
                        .toList();
    }

    @Test
    void what_is_asked_for_is_understood() {
        Subscription sent = subscription();
        sent.getCriteriaElement()
                .addExtension(new Extension(SubscriptionForm.FILTER, new StringType("patient=Patient/amy")));
        sent.setEnd(Date.from(Instant.EPOCH));
        SubscriptionForm form = new SubscriptionForm(sent);

        assertThat(form.findings(ENDPOINTS)).isEmpty();
        assertThat(form.wanted())
                .isEqualTo(new Wanted(
                        Topic.CLOSURE,
                        new EventFilter(Set.of("amy"), Set.of()),
                        "https://hooks.trust.example/events",
                        "id-only",
                        Instant.EPOCH));
    }

    @Test
    void the_content_may_be_empty() {
        Subscription sent = subscription();
        sent.getChannel().setPayload("application/fhir+json");
        sent.getChannel()
                .getPayloadElement()
                .addExtension(new Extension(SubscriptionForm.CONTENT, new CodeType("empty")));
        SubscriptionForm form = new SubscriptionForm(sent);

        assertThat(form.findings(ENDPOINTS)).isEmpty();
        assertThat(form.wanted().content()).isEqualTo("empty");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("status", Rule.SUBSCRIPTION_STATUS, sent -> sent.setStatus(SubscriptionStatus.ACTIVE)),
                refused("status", Rule.SUBSCRIPTION_STATUS, sent -> sent.setStatus(SubscriptionStatus.ERROR)),
                refused("status", Rule.SUBSCRIPTION_STATUS, sent -> sent.setStatus(null)),
                refused("criteria", Rule.SUBSCRIPTION_UNCLEAR, sent -> sent.setCriteria("Task?status=requested")),
                refused(
                        "criteria.extension",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getCriteriaElement()
                                .addExtension(new Extension(SubscriptionForm.FILTER, new StringType("status=x")))),
                refused(
                        "criteria.extension",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getCriteriaElement().addExtension(new Extension(SubscriptionForm.FILTER))),
                refused(
                        "criteria.extension",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getCriteriaElement()
                                .addExtension(new Extension("urn:other", new StringType("x")))),
                refused(
                        "channel.type",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getChannel().setType(SubscriptionChannelType.EMAIL)),
                refused(
                        "channel.header",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getChannel().addHeader("Authorization: Bearer x")),
                refused(
                        "channel.extension",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getChannel()
                                .addExtension(new Extension(
                                        SubscriptionForm.BACKPORT + "backport-heartbeat-period",
                                        new StringType("60")))),
                refused(
                        "channel.payload",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getChannel().setPayload("text/plain")),
                refused(
                        "channel.payload.extension",
                        Rule.SUBSCRIPTION_UNCLEAR,
                        sent -> sent.getChannel()
                                .getPayloadElement()
                                .addExtension(new Extension(SubscriptionForm.CONTENT, new CodeType("full-resource")))),
                refused(
                        "channel.endpoint",
                        Rule.SUBSCRIPTION_ENDPOINT,
                        sent -> sent.getChannel().setEndpoint("https://10.0.0.1/")),
                refused(
                        "channel.endpoint",
                        Rule.SUBSCRIPTION_ENDPOINT,
                        sent -> sent.getChannel().setEndpoint(null)));
    }

    private static Arguments refused(String where, Rule rule, Consumer<Subscription> change) {
        return Arguments.of(rule.code() + " Subscription." + where, change);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_offered_is_refused_where_it_stands(String finding, Consumer<Subscription> change) {
        assertThat(findings(change)).containsExactly(finding);
    }

    @Test
    void the_secret_is_taken_out_and_nothing_of_it_stays() {
        Subscription sent = subscription();
        SubscriptionForm form = new SubscriptionForm(sent);
        assertThat(form.namesSecret()).isTrue();

        assertThat(form.takeSecret()).isPresent();

        assertThat(form.namesSecret()).isFalse();
        assertThat(form.takeSecret()).isEmpty();
        assertThat(sent.getChannel().hasExtension()).isFalse();
    }

    @Test
    void what_is_no_secret_or_more_than_one_is_none_and_is_taken_out_too() {
        Subscription sent = subscription();
        sent.getChannel().addExtension(new Extension(Extensions.SIGNING_SECRET, new StringType(SECRET)));

        assertThat(new SubscriptionForm(sent).takeSecret()).isEmpty();
        assertThat(sent.getChannel().hasExtension()).isFalse();
    }
}
