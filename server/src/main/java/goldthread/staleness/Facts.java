package goldthread.staleness;

import goldthread.alert.Alert;
import goldthread.child.PartyKey;
import goldthread.engagement.Missed;
import goldthread.profiles.FirstExtension;
import goldthread.store.Origin;
import goldthread.terminology.FlagCode;
import goldthread.terminology.TaskCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Reads out of a resource what matters to whether something has gone out of date.
 *
 * @param resource with its id
 * @param by whoever recorded it
 */
record Facts(Resource resource, Recorded by) {

    private static final String PATIENT = "Patient/";
    private static final int LONGEST = 100;
    private static final Set<String> LOOKED_AT = Set.of("RiskAssessment", "ClinicalImpression", "CarePlan");
    private static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";

    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        for (String child : children()) {
            changes(child, facts);
            asked(child).ifPresent(facts::add);
            raised(child).ifPresent(facts::add);
        }
        return facts;
    }

    private List<String> children() {
        if (resource instanceof Appointment appointment) {
            return Missed.children(appointment);
        }
        return PartyKey.of(subject())
                .filter(key -> key.startsWith(PATIENT))
                .map(key -> List.of(key.substring(PATIENT.length())))
                .orElse(List.of());
    }

    private Reference subject() {
        return switch (resource.fhirType()) {
            case "Observation" -> ((Observation) resource).getSubject();
            case "EpisodeOfCare" -> ((EpisodeOfCare) resource).getPatient();
            case "RiskAssessment" -> ((RiskAssessment) resource).getSubject();
            case "ClinicalImpression" -> ((ClinicalImpression) resource).getSubject();
            case "CarePlan" -> ((CarePlan) resource).getSubject();
            case "Task" -> ((Task) resource).getFor();
            case "Flag" -> ((Flag) resource).getSubject();
            default -> new Reference();
        };
    }

    private void changes(String child, List<Fact> facts) {
        LifeEvents.of(resource, by.known()).ifPresent(event -> {
            facts.add(fact(child, FactKind.CHANGE, event.change().name(), event.at(), "", "", true));
            if (LifeEvents.isSelfHarm(resource)) {
                facts.add(fact(child, FactKind.SELF_HARM, "", event.at(), "", "", true));
            }
        });
        Writings.of(resource, by.agency(), by.at())
                .ifPresent(written -> written.answers()
                        .forEach(answer -> facts.add(fact(
                                child,
                                FactKind.WRITTEN,
                                written.item().kind().name() + "|" + shortened(answer),
                                written.item().at(),
                                "",
                                "",
                                true))));
    }

    /** What the server itself has ended is nobody's answer, so that it tells nothing. */
    private Optional<Fact> asked(String child) {
        if (!(resource instanceof Task task)
                || !TaskCode.REVIEW_NEEDED.isIn(task.getCode())
                || task.getStatus() == TaskStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        String subject = key(task.getFocus());
        boolean open = Writings.isOpen(task);
        return isLookedAt(subject) && (open || !by.stored())
                ? Optional.of(
                        fact(child, FactKind.ASKED, "", by.known(), subject, key(task.getReasonReference()), open))
                : Optional.empty();
    }

    /** Other rooms ask for a review of what goes out of date by no change in the child's life. */
    private static boolean isLookedAt(String subject) {
        return LOOKED_AT.contains(subject.substring(0, Math.max(0, subject.indexOf('/'))));
    }

    private Optional<Fact> raised(String child) {
        if (!(resource instanceof Flag flag) || flag.getStatus() == FlagStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        Optional<FactKind> kind = FlagCode.REVIEW_NEEDED.isIn(flag.getCode())
                ? Optional.of(FactKind.ALERT)
                : Optional.of(FactKind.RISE).filter(rise -> FlagCode.SELF_HARM_RISING.isIn(flag.getCode()));
        boolean open = flag.getStatus() == FlagStatus.ACTIVE;
        String code = Alert.isJoint(flag) ? Fact.JOINT : "";
        return kind.map(of -> fact(child, of, code, by.known(), "", detail(flag), open));
    }

    private Fact fact(
            String child, FactKind kind, String code, Instant at, String subject, String because, boolean open) {
        String agency = by.made() ? Origin.SERVER.organisation() : by.agency();
        return new Fact(child, kind, code, PartyKey.typed(resource), at, by.known(), agency, subject, because, open);
    }

    private static String key(Reference reference) {
        return PartyKey.of(reference).filter(key -> key.length() <= LONGEST).orElse("");
    }

    private static String detail(Flag flag) {
        return Optional.ofNullable(FirstExtension.of(flag, DETAIL))
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .map(value -> key((Reference) value))
                .orElse("");
    }

    /** Questions are compared and never shown, so that what somebody wrote in their own words isn't kept a second time. */
    private static String shortened(String answer) {
        return UUID.nameUUIDFromBytes(answer.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
