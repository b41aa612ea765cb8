package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class FirstExtensionTest {

    @Test
    void a_second_one_is_passed_over() {
        Task task = new Task();
        task.addExtension("urn:x", new StringType("1"));
        task.addExtension("urn:y", new StringType("2"));
        task.addExtension("urn:x", new StringType("3"));

        assertThat(FirstExtension.of(task, "urn:x"))
                .extracting(Extension::getValue)
                .hasToString("1");
        assertThat(FirstExtension.of(task, "urn:z")).isNull();
    }

    @Test
    void one_without_a_url_is_passed_over() {
        Period period = new Period();
        period.addExtension(new Extension());
        period.addExtension("urn:x", new StringType("1"));

        assertThat(FirstExtension.of(period, "urn:x")).isNotNull();
    }
}
