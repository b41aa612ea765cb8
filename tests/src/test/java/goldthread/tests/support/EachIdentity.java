package goldthread.tests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that is run as every identity of the demo. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
        strings = {
            "gp-system",
            "camhs-system",
            "school-system",
            "la-system",
            "exchange",
            "gp",
            "camhs-clinician",
            "camhs-lead",
            "spa",
            "school-lead",
            "school-lead-other",
            "designated-teacher",
            "virtual-school-head",
            "virtual-mental-health-lead",
            "social-worker",
            "iro",
            "manager",
            "vcs-worker",
            "foster-carer",
            "parent",
            "young-person",
            "analyst",
            "auditor"
        })
public @interface EachIdentity {}
