package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class NamedPartiesTest {

    @Test
    void who_comes_along_later_takes_no_name_of_who_is_there() {
        Sent sent = new Sent("servicerequest-request");
        sent.add("one", new Practitioner().setActive(true));
        sent.add("two", new Practitioner().setActive(true));
        sent.request.getPerformer().clear();
        Practitioner there = new Practitioner();
        there.setId("named-2");
        sent.request.addContained(there);
        sent.request
                .addSupportingInfo(new Reference("#named-2"))
                .addSupportingInfo(new Reference("urn:uuid:one"))
                .addSupportingInfo(new Reference("urn:uuid:two"))
                .addSupportingInfo(new Reference("urn:uuid:one"));

        JsonNode taken = new NamedParties(sent.json()).taken(Sent.json(sent.request));

        assertThat(taken.path("contained").findValuesAsText("id"))
                .containsExactlyInAnyOrder("named-2", "named-1", "named-3");
        assertThat(taken.path("supportingInfo").findValuesAsText("reference"))
                .containsExactly("#named-2", "#named-1", "#named-3", "#named-1");
    }
}
