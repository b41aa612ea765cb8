package goldthread.notification;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.CurrentCaller;
import goldthread.store.Gate;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Predicate;

/** Gates that show everything to callers of some roles, and nothing to the others. */
final class TestGates {

    private TestGates() {}

    static Gate showingTo(Predicate<String> role) {
        return (Gate) Proxy.newProxyInstance(
                Gate.class.getClassLoader(), new Class<?>[] {Gate.class}, (proxy, method, arguments) -> {
                    RequestDetails request = (RequestDetails) arguments[1];
                    return role.test(CurrentCaller.of(request).role()) ? arguments[0] : Set.of();
                });
    }

    static Gate closed() {
        return showingTo(role -> false);
    }
}
