package goldthread.tests.support.browser;

import goldthread.tests.support.TestServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts Chromium when a test first asks for it, ends it with the tests, and gives each test visitors of its own. */
final class BrowserOfTheTests implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(BrowserOfTheTests.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        ConditionEvaluationResult result =
                condition(Chromium.installed(), System.getenv().getOrDefault("GOLDTHREAD_BROWSER", ""));
        if (result.isDisabled() && !SAID.getAndSet(true)) {
            System.out.println(result.getReason().orElseThrow());
        }
        return result;
    }

    /**
     * Whether the tests can run.
     *
     * @param wish {@code required} when they must
     * @throws IllegalStateException when they must and can't
     */
    static ConditionEvaluationResult condition(Optional<Path> chromium, String wish) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is " + chromium.get());
        }
        if ("required".equals(wish)) {
            throw new IllegalStateException(
                    "GOLDTHREAD_BROWSER=required, and there is no Chromium here. " + Chromium.HOW_TO_HAVE_IT);
        }
        return ConditionEvaluationResult.disabled(
                "The tests in a browser DON'T run: there is no Chromium here. " + Chromium.HOW_TO_HAVE_IT);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        Visits.class,
                        first -> new Visits(
                                chromium(context).browser(),
                                "http://localhost:" + TestServer.shared().port()),
                        Visits.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Thread.currentThread(), thread -> Chromium.started(), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visits visits = context.getStore(OURS).get(Visits.class, Visits.class);
        if (visits == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            visits.keepWhatFailed(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        } else {
            visits.leftNoTrouble();
        }
    }
}
