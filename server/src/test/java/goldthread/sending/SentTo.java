package goldthread.sending;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Referrals of one child as tests say them. */
final class SentTo {

    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    static final String SERVICE = "HealthcareService/spa";
    static final String TRUST = "Organization/trust";

    private SentTo() {}

    static Known service(String id) {
        return of(id, SERVICE, Set.of("camhs"));
    }

    static Known of(String id, String addressee, Set<String> help) {
        Sending sending = new Sending(
                id,
                "child",
                Set.of(addressee),
                "Organization/gp",
                ServiceRequestStatus.ACTIVE,
                NOW,
                help,
                "",
                Set.of(),
                Set.of("own|" + id));
        return new Known(sending, addressee, "Organization/gp", List.of());
    }

    /** The same, asked in another record. */
    static Known inRecord(String child, Known known) {
        Sending said = known.sending();
        return new Known(
                new Sending(
                        said.id(),
                        child,
                        said.addressees(),
                        said.asker(),
                        said.status(),
                        said.asked(),
                        said.help(),
                        said.requisition(),
                        said.replaces(),
                        said.names()),
                known.addressee(),
                known.sender(),
                known.answers());
    }

    static Known replacing(Known known, String... keys) {
        return with(
                known,
                known.sending().requisition(),
                Set.of(keys),
                known.sending().status(),
                NOW);
    }

    static Known requisition(Known known, String requisition) {
        return with(known, requisition, Set.of(), known.sending().status(), NOW);
    }

    static Known status(Known known, ServiceRequestStatus status) {
        return with(known, "", Set.of(), status, NOW);
    }

    static Known asked(Known known, Instant asked) {
        Known earlier = with(known, "", Set.of(), known.sending().status(), asked);
        return new Known(earlier.sending(), earlier.addressee(), earlier.sender(), known.answers());
    }

    static Known answered(Known known, Answer... answers) {
        return new Known(known.sending(), known.addressee(), known.sender(), List.of(answers));
    }

    static Answer by(String owner, TaskStatus status) {
        return new Answer("r", owner, status, false);
    }

    private static Known with(
            Known known, String requisition, Set<String> replaces, ServiceRequestStatus status, Instant asked) {
        Sending said = known.sending();
        return new Known(
                new Sending(
                        said.id(),
                        said.child(),
                        said.addressees(),
                        said.asker(),
                        status,
                        asked,
                        said.help(),
                        requisition,
                        replaces,
                        said.names()),
                known.addressee(),
                known.sender(),
                known.answers());
    }
}
