package goldthread.web.developer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Where the page of each definition is, by its canonical URL. */
final class Links {

    static final String PROFILES = "/developers/profiles/";

    private final Map<String, String> pages = new HashMap<>();

    Links(List<MetadataResource> definitions) {
        definitions.stream()
                .filter(MetadataResource::hasUrl)
                .forEach(definition -> pages.put(definition.getUrl(), page(definition)));
    }

    static String page(MetadataResource definition) {
        String id = definition.getIdElement().getIdPart();
        return definition instanceof StructureDefinition ? PROFILES + id : PROFILES + definition.fhirType() + "/" + id;
    }

    /** The page; empty when the definition isn't one of ours. */
    String to(String canonical) {
        return pages.getOrDefault(canonical.split("\\|", 2)[0], "");
    }

    /** The last part of a canonical URL, with a link where there is a page. */
    Cell cell(String canonical) {
        return new Cell(canonical.substring(canonical.lastIndexOf('/') + 1), to(canonical));
    }
}
