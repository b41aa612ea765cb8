package goldthread.store;

import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * What this server says of itself: the same as its FHIR endpoint answers, for pages about it. What is given here belongs to
 * everybody; who wants to change it changes a copy.
 */
public interface SelfDescription {

    /** The CapabilityStatement, complete but for the address, which is each caller's. There once the server listens. */
    CapabilityStatement statement();

    /** The definitions that come with the program; those of its operator's packages may be licensed and aren't told here. */
    List<MetadataResource> shipped();
}
