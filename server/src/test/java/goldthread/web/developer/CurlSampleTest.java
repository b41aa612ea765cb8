package goldthread.web.developer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CurlSampleTest {

    private static final FhirContext FHIR = ThisServer.FHIR;
    private static final Pattern BODY = Pattern.compile("-d '(.*)'$", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("\"(\\$BASE[^\"]*)\"");

    static Stream<OfferedOperation> operations() {
        return OfferedOperations.of(ThisServer.IT).stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_sample_asks_the_operation_with_a_token_and_with_what_it_requires(OfferedOperation operation) {
        String sample = new CurlSample(FHIR).of(operation);
        Matcher address = ADDRESS.matcher(sample);

        assertThat(sample).startsWith("curl -H \"Authorization: Bearer $TOKEN\"");
        assertThat(address.find()).isTrue();
        assertThat(address.group(1)).contains("/\\$" + operation.code());
        assertThat(sample.contains("If-Match")).isEqualTo(operation.isOfAVersion());
        List<String> required = operation
                .inputs()
                .filter(input -> input.getMin() > 0)
                .map(input -> input.getName())
                .toList();
        if (operation.isByGet()) {
            assertThat(sample).doesNotContain("-d ", "-X ");
            required.forEach(name -> assertThat(address.group(1)).contains(name + "="));
        } else if (!operation.isOfOneResource() && !operation.code().equals("validate")) {
            assertThat(names(sample)).containsAll(required);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_body_is_fhir(OfferedOperation operation) {
        Matcher body = BODY.matcher(new CurlSample(FHIR).of(operation));
        if (body.find()) {
            Resource read = (Resource) FHIR.newJsonParser().parseResource(shown(body.group(1)));
            assertThat(read.isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_isnt_a_variable_is_in_no_need_of_filling_in(OfferedOperation operation) {
        assertThat(new CurlSample(FHIR).of(operation)).doesNotContain("\"...\"", "=...");
    }

    private static List<String> names(String sample) {
        Matcher body = BODY.matcher(sample);
        return body.find()
                ? FHIR.newJsonParser().parseResource(Parameters.class, shown(body.group(1))).getParameter().stream()
                        .map(ParametersParameterComponent::getName)
                        .toList()
                : List.of();
    }

    /** As the shell hands it on. */
    private static String shown(String body) {
        return body.replaceAll("'\"\\$([A-Z]+)\"'", "1");
    }
}
