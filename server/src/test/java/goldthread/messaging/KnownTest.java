package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import goldthread.store.Gate;
import goldthread.store.View;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class KnownTest {

    private static final SystemRequestDetails REQUEST = new SystemRequestDetails();

    /** A gate that shows these. */
    private static Known knowing(Map<String, View> views) {
        InvocationHandler shown = (gate, method, arguments) ->
                method.isDefault() ? InvocationHandler.invokeDefault(gate, method, arguments) : views;
        Gate gate = (Gate) Proxy.newProxyInstance(Gate.class.getClassLoader(), new Class<?>[] {Gate.class}, shown);
        return new Known(null, gate, null);
    }

    private static Receipt earlier(String... stored) {
        return new Receipt(
                "s|Z1",
                "b-1",
                "b-1",
                Optional.empty(),
                Optional.empty(),
                "",
                MessageEvent.SERVICEREQUEST_REQUEST,
                List.of(stored),
                Set.of(),
                Instant.EPOCH);
    }

    @Test
    void what_came_of_an_earlier_message_is_told_to_whoever_may_still_know_of_all_of_it() {
        Receipt receipt = earlier("ServiceRequest/1", "Task/2");

        assertThat(knowing(Map.of("ServiceRequest/1", View.AS_SENT, "Task/2", View.WHOLE))
                        .requireVisible(receipt, REQUEST))
                .isEqualTo(receipt);
        assertThat(catchThrowable(() -> knowing(Map.of("Task/2", View.WHOLE)).requireVisible(receipt, REQUEST)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void a_code_is_told_by_the_reference_itself() {
        Reference named = new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                        .setValue("Z2"));

        assertThat(Known.codes(named)).containsExactly("Z2");
        assertThat(Known.codes(new Reference("#named-1"))).isEmpty();
        assertThat(knowing(Map.of()).codes(List.of(named, new Reference("#named-1"), new Reference())))
                .containsExactly("Z2");
    }
}
