package goldthread.engagement;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;

/**
 * Whether a service takes a young person on from another of the same organisation, as a trust that has services for children
 * and for adults does. It is another where the services that help now are known and it is none of them, or where the directory
 * says that it is for adults.
 *
 * @param parties whom the directory knows
 * @param helping who helps the young person now: services, posts, people
 */
record SisterService(Parties parties, Collection<Reference> helping) {

    private static final String SERVICE = "HealthcareService/";
    private static final BigDecimal ADULT = BigDecimal.valueOf(16);

    /** Whether whoever accepted is, or works in, such a service. */
    boolean isAnother(Reference accepted) {
        Optional<String> service = service(accepted);
        Set<String> now =
                helping.stream().flatMap(one -> service(one).stream()).collect(Collectors.toUnmodifiableSet());
        return service.filter(key -> !now.contains(key) && (!now.isEmpty() || isForAdults(key)))
                .isPresent();
    }

    private Optional<String> service(Reference party) {
        Optional<Reference> named = parties.find(party)
                .filter(PractitionerRole.class::isInstance)
                .map(post -> ((PractitionerRole) post).getHealthcareServiceFirstRep());
        return PartyKey.of(named.orElse(party)).filter(key -> key.startsWith(SERVICE));
    }

    private boolean isForAdults(String key) {
        return parties.find(new Reference(key))
                .filter(HealthcareService.class::isInstance)
                .map(service -> FirstExtension.value((HealthcareService) service, Extensions.AGE_RANGE))
                .filter(Range.class::isInstance)
                .map(range -> ((Range) range).getLow())
                .filter(Quantity::hasValue)
                .filter(low -> low.getValue().compareTo(ADULT) >= 0)
                .isPresent();
    }
}
