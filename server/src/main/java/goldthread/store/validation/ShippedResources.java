package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Profiles;
import goldthread.terminology.Terminology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** The conformance and terminology resources that the program carries: read once, served and validated against. */
@Component
public class ShippedResources {

    private final List<Resource> all;

    ShippedResources(FhirContext fhir) {
        List<Resource> read = new ArrayList<>();
        Stream.<IBaseResource>concat(Profiles.load(fhir).stream(), Terminology.resources(fhir).stream())
                .forEach(resource -> read.add((Resource) resource));
        this.all = List.copyOf(read);
    }

    /** All of them, in the order of their files. */
    public List<Resource> all() {
        return all;
    }

    /** Those of one type. */
    public <T extends Resource> List<T> of(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
