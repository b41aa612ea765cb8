package goldthread.store.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.junit.jupiter.api.Test;

/** What the program is made of, and what HL7's part of it may not do. */
class PartsTest {

    /** Versions by name, as the list says that the program carries. */
    private static Map<String, String> parts() throws IOException {
        try (InputStream list = PartsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(list)
                    .as("the list of parts; Maven makes it only online, so build once without -o")
                    .isNotNull();
            JsonNode components = new ObjectMapper().readTree(list).path("components");
            return StreamSupport.stream(components.spliterator(), false)
                    .collect(Collectors.toMap(
                            part -> part.path("group").asText() + ":"
                                    + part.path("name").asText(),
                            part -> part.path("version").asText(),
                            (one, other) -> one));
        }
    }

    @Test
    void are_listed_with_their_versions() throws IOException {
        assertThat(parts())
                .containsEntry("ca.uhn.hapi.fhir:hapi-fhir-jpaserver-base", "8.8.0")
                .containsEntry("ca.uhn.hapi.fhir:org.hl7.fhir.utilities", "6.9.4")
                .containsKeys("org.postgresql:postgresql", "org.springframework.security:spring-security-core");
    }

    @Test
    void are_those_of_the_program_and_not_of_its_tests() throws IOException {
        assertThat(parts().keySet()).noneMatch(part -> part.startsWith("org.junit") || part.contains("assertj"));
    }

    @Test
    void of_hl7_call_no_address() throws ClassNotFoundException {
        Class.forName(ValidationConfig.class.getName());

        assertThatThrownBy(() -> ManagedWebAccess.get(List.of("web"), "http://127.0.0.1:9/StructureDefinition/x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not allowed");
    }
}
