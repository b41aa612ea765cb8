package goldthread.tests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that is run for every sample family. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
        strings = {
            "family-a",
            "family-b",
            "family-c",
            "family-d",
            "family-e",
            "family-j",
            "family-k",
            "family-l",
            "family-h",
            "family-f",
            "family-g",
            "family-i",
            "family-m"
        })
public @interface EachFamily {}
