package goldthread.web.developer;

import java.util.Comparator;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * A definition in a list.
 *
 * @param title of it
 * @param page where it is shown
 * @param kind what it is, such as of which type a profile
 * @param sentence what it is for
 */
record ListedDefinition(String title, String page, String kind, String sentence)
        implements Comparable<ListedDefinition> {

    static ListedDefinition of(MetadataResource definition) {
        String purpose = definition.hasDescription() ? definition.getDescription() : "";
        int end = purpose.indexOf(". ");
        return new ListedDefinition(
                DefinitionPages.title(definition),
                Links.page(definition),
                DefinitionPages.kind(definition),
                end < 0 ? purpose : purpose.substring(0, end + 1));
    }

    @Override
    public int compareTo(ListedDefinition other) {
        return Comparator.comparing(ListedDefinition::title)
                .thenComparing(ListedDefinition::page)
                .compare(this, other);
    }
}
