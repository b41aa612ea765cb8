package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.statutory.Finding;
import goldthread.statutory.Statutory;
import goldthread.statutory.StatutoryProcess;
import goldthread.terminology.PlanSection;
import goldthread.terminology.StatutoryState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What the law asks for around the child: each process that goes on or is to come, who is responsible and what comes next, the
 * child's status in care, and what stands out when all of it is looked at together.
 */
final class StatutorySection {

    private static final List<String> COLUMNS =
            List.of("Plan or status", "Title", "Responsible", "State", "Next date", "Legal basis");
    private static final List<String> FINDINGS = List.of("What stands out", "Why", "Date");
    private static final Set<StatutoryState> SHOWN =
            EnumSet.of(StatutoryState.IN_FORCE, StatutoryState.ON_HOLD, StatutoryState.PLANNED);

    private final PlanView view;
    private final Statutory statutory;

    private StatutorySection(PlanView view) {
        this.view = view;
        List<Resource> record = Statutory.TYPES.stream()
                .flatMap(type -> view.record().all(type).stream())
                .map(recorded -> (Resource) recorded.resource())
                .toList();
        statutory = Statutory.of(
                view.record().child().resource().getIdElement().getIdPart(),
                record,
                view.record().parties(),
                view.day());
    }

    static Section of(PlanView view) {
        StatutorySection section = new StatutorySection(view);
        List<Statement> statements = new ArrayList<>(section.careStatus());
        section.statutory.processes().stream()
                .filter(process -> SHOWN.contains(process.state()))
                .flatMap(process -> section.statement(process).stream())
                .forEach(statements::add);
        List<Statement> findings = section.statutory.findings().stream()
                .flatMap(finding -> section.statement(finding).stream())
                .toList();
        return new Section(
                PlanSection.STATUTORY,
                List.of(
                        Group.of(COLUMNS, statements),
                        Group.titled("What stands out", FINDINGS, findings),
                        Group.titled("An advocate", AdvocacyLines.COLUMNS, AdvocacyLines.of(view))));
    }

    private List<Statement> careStatus() {
        Recorded<Patient> child = view.record().child();
        return child.resource().getExtension().stream()
                .filter(extension -> Extensions.CARE_STATUS.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .map(status -> Statement.of(
                        view.agency(child),
                        "",
                        child,
                        view.words().of(status).orElse("Status in care"),
                        "",
                        "",
                        "",
                        "",
                        ""))
                .toList();
    }

    private Optional<Statement> statement(StatutoryProcess process) {
        return view.record()
                .find(new Reference(process.about()))
                .map(recorded -> Statement.of(
                                agency(process, recorded),
                                process.span()
                                        .start()
                                        .map(day -> "since " + Words.day(day))
                                        .orElse(""),
                                recorded,
                                process.status().isPresent()
                                        ? "Mental Health Act"
                                        : view.words().of(process.code()).orElse("Statutory plan"),
                                process.title(),
                                process.authority().map(Reference::getDisplay).orElse("Nobody named"),
                                view.words().of(process.state()),
                                process.next().map(Words::day).orElse(""),
                                process.bases().stream()
                                        .flatMap(basis -> view.words().of(basis).stream())
                                        .collect(Collectors.joining("; ")))
                        .markedIf(isOverdueHereAlone(process), Mark.OVERDUE));
    }

    /** The review of a plan is counted among the reviews. */
    private boolean isOverdueHereAlone(StatutoryProcess process) {
        return process.category().isEmpty() && process.isOverdue(view.day());
    }

    private String agency(StatutoryProcess process, Recorded<?> recorded) {
        return process.authority()
                .map(authority -> view.agency(recorded, authority))
                .orElseGet(() -> view.agency(recorded));
    }

    private Optional<Statement> statement(Finding finding) {
        List<Recorded<?>> evidence = new ArrayList<>();
        finding.concerns()
                .forEach(about -> view.record().find(new Reference(about)).ifPresent(evidence::add));
        return Stream.of(evidence)
                .filter(all -> !all.isEmpty())
                .map(all -> new Statement(
                        List.of(
                                view.words().meaningOf(finding.code()),
                                finding.reason()
                                        .flatMap(reason -> view.words().of(reason))
                                        .orElse(""),
                                finding.date().map(Words::day).orElse("")),
                        all.stream()
                                .map(recorded -> view.agency(recorded))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        "",
                        Set.of(),
                        all))
                .findFirst();
    }
}
