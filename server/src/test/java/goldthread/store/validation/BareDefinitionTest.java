package goldthread.store.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** What explains a definition goes, what defines it stays. */
final class BareDefinitionTest {

    private static final String RULES = "{\"resourceType\":\"StructureDefinition\",\"url\":\"https://example.org/x\","
            + "\"type\":\"Basic\",\"snapshot\":{\"element\":[{\"id\":\"Basic\",\"path\":\"Basic\",\"short\":\"A thing\",\"min\":0,"
            + "\"max\":\"1\",\"constraint\":[{\"key\":\"x-1\",\"severity\":\"error\",\"human\":\"Say it\",\"expression\":\"id.exists()\"}],"
            + "\"binding\":{\"strength\":\"required\",\"valueSet\":\"https://example.org/v\"}}]}}";

    @Test
    void only_the_rules_are_left() {
        IParser parser = TestDefinitions.fhir().newJsonParser();
        StructureDefinition definition = parser.parseResource(StructureDefinition.class, RULES);
        definition.setDescription("words").setPurpose("words").addMapping().setIdentity("m");
        definition.addContact().setName("somebody");
        definition.getDifferential().addElement().setPath("Basic");
        var element = definition.getSnapshot().getElementFirstRep();
        element.setDefinition("words")
                .setComment("words")
                .setRequirements("words")
                .addAlias("words");
        element.setMeaningWhenMissing("words").addMapping().setIdentity("m").setMap("words");
        element.addExample().setLabel("words");
        element.addConstraint().setKey("ele-1").setExpression("hasValue()");
        element.addConstraint().setKey("dom-6").setExpression("text.exists()");
        element.getConstraintFirstRep().setXpath("words").setRequirements("words");

        BareDefinition.strip(definition);

        assertThat(parser.encodeResourceToString(definition)).isEqualTo(RULES);
    }
}
