package goldthread.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;

/** Of what exists only where people can sign in: with the demo's issuer, or as a client of another one. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnPages.SignInIsPossible.class)
public @interface ConditionalOnPages {

    /** Either is enough. */
    final class SignInIsPossible extends AnyNestedCondition {

        SignInIsPossible() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBooleanProperty("goldthread.auth.demo-issuer")
        static final class AtTheDemosIssuer {}

        @ConditionalOnProperty("goldthread.pages.client-id")
        static final class AtAnotherIssuer {}
    }
}
