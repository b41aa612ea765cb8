package goldthread.tests.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Hands the shared server to tests and shows what it logged when one fails. */
final class SharedServer implements ParameterResolver, BeforeEachCallback, TestWatcher {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SharedServer.class);
    private static final String LENGTH = "length of the log before the test";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestServer.class || type == FhirClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestServer server = TestServer.shared();
        return parameter.getParameter().getType() == TestServer.class ? server : server.as("gp-system");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OURS).put(LENGTH, ServerLog.length(TestServer.shared().log()));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        if (ServerLog.length(TestServer.shared().log()) == 0) {
            return;
        }
        Long before = context.getStore(OURS).get(LENGTH, Long.class);
        System.err.println("What the server logged during " + context.getDisplayName() + ":\n"
                + ServerLog.tail(TestServer.shared().log(), before == null ? 0 : before));
    }
}
