package goldthread.sending;

import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/** Whether the services that a referral asks are meant for the child, and which others are. */
@Component
class AskedServices {

    private static final int ALTERNATIVES = 5;

    private final Directory directory;
    private final Support support;

    AskedServices(Directory directory, Support support) {
        this.directory = directory;
        this.support = support;
    }

    /** Writes of each service that is asked for whom it is. */
    void write(ServiceRequest referral, SupportWanted wanted, Parameters answer) {
        Set<String> asked = Sending.addressees(referral).stream()
                .filter(addressee -> addressee.startsWith("HealthcareService/"))
                .collect(Collectors.toSet());
        Parties parties = directory.named(asked, Set.of());
        for (String reference : asked.stream().sorted().toList()) {
            if (parties.around(reference).get(reference) instanceof HealthcareService service) {
                SupportMatch match = SupportMatch.of(new Offer(service), wanted, Optional.empty());
                write(match, answer.addParameter().setName("service"));
            }
        }
    }

    private static void write(SupportMatch match, ParametersParameterComponent to) {
        HealthcareService service = match.offer().service();
        SupportMatch.add(to, "service", new Reference(match.offer().reference()));
        if (service.hasName()) {
            SupportMatch.add(to, "name", new StringType(service.getName()));
        }
        SupportMatch.add(to, "fit", new CodeType(match.fit().code()));
        match.writeFits(to);
        Extension threshold = FirstExtension.of(service, Extensions.THRESHOLD_TEXT);
        if (threshold != null && threshold.hasValue()) {
            SupportMatch.add(to, "threshold", threshold.getValue().copy());
        }
    }

    /** Writes which others there are, the best first. */
    void writeAlternatives(ServiceRequest referral, SupportWanted wanted, Parameters answer) {
        Set<String> asked = Sending.addressees(referral);
        support.of(wanted).matches().stream()
                .filter(match ->
                        match.isMeant() && !asked.contains(match.offer().reference()))
                .limit(ALTERNATIVES)
                .forEach(match -> match.write(answer.addParameter().setName("alternative")));
    }
}
