package goldthread.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Every code system, value set, concept map and naming system that ships with Goldthread. */
public final class Terminology {
    private Terminology() {}

    /**
     * Reads all resources of this module, in the order of their file names. They are read anew on each call, so the
     * caller may keep or change what it gets. It is work for a start, not for a request.
     *
     * @param context for FHIR R4
     * @throws IllegalStateException if the module was packed without one of its files
     */
    public static List<IBaseResource> resources(FhirContext context) {
        IParser parser = parser(context);
        return TerminologyFiles.names().stream()
                .map(name -> parser.parseResource(TerminologyFiles.text(name)))
                .toList();
    }

    /** As {@link #resources(FhirContext)}, but only those of one type. */
    public static <R extends IBaseResource> List<R> resources(FhirContext context, Class<R> type) {
        IParser parser = parser(context);
        return TerminologyFiles.names().stream()
                .filter(name -> name.startsWith(type.getSimpleName() + "-"))
                .map(name -> parser.parseResource(type, TerminologyFiles.text(name)))
                .toList();
    }

    private static IParser parser(FhirContext context) {
        return context.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }
}
