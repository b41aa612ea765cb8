package goldthread.tests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that is run as one caller of each sort who doesn't know Bob of {@link TwoChildren}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
        strings = {
            "school-lead-other",
            "school-system",
            "camhs-clinician",
            "gp-system",
            "parent",
            "young-person",
            "analyst",
            "auditor",
            "exchange",
        })
public @interface EachStranger {}
