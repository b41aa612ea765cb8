package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.carer.Carer;
import goldthread.carer.Carers;
import goldthread.carer.Finding;
import goldthread.carer.Need;
import goldthread.carer.Sibling;
import goldthread.carer.SupportAsked;
import goldthread.directory.Words;
import goldthread.terminology.PlanSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Who cares for the child, what they need as far as the reader may know, what help was asked for them and how much is asked of
 * them; the child's brothers and sisters as this record names them; and what stands out (N125 to N132).
 */
final class CarersSection {

    private static final List<String> COLUMNS =
            List.of("Carer", "Kind", "Parental responsibility", "Needs", "Help asked for", "Open for them");
    private static final List<String> SIBLINGS = List.of("Brother or sister", "What they are to me");
    private static final List<String> FINDINGS = List.of("What stands out", "About");

    private final PlanView view;

    private CarersSection(PlanView view) {
        this.view = view;
    }

    static Section of(PlanView view) {
        List<Resource> record = Carers.TYPES.stream()
                .flatMap(type -> view.record().all(type).stream())
                .map(recorded -> (Resource) recorded.resource())
                .toList();
        Carers carers = Carers.of(
                view.record().child().reference(), record, view.record().parties(), view.words(), view.day());
        CarersSection section = new CarersSection(view);
        return new Section(
                PlanSection.CARERS,
                List.of(
                        Group.of(COLUMNS, section.all(carers.carers().stream().map(section::statement))),
                        Group.titled(
                                "Brothers and sisters",
                                SIBLINGS,
                                section.all(carers.siblings().stream().map(section::statement))),
                        Group.titled(
                                "What stands out",
                                FINDINGS,
                                section.all(carers.findings().stream().map(section::statement)))));
    }

    private List<Statement> all(Stream<Optional<Statement>> statements) {
        return statements.flatMap(Optional::stream).toList();
    }

    private Optional<Statement> statement(Carer carer) {
        return view.record()
                .find(carer.person())
                .map(person -> new Statement(
                        List.of(
                                view.name(carer.person()),
                                carer.capacities().stream()
                                        .flatMap(type -> view.words().of(type).stream())
                                        .collect(Collectors.joining(", ")),
                                carer.responsibility().map(view.words()::of).orElse("Not said"),
                                carer.needs().stream()
                                        .filter(Need::valid)
                                        .map(this::words)
                                        .collect(Collectors.joining("; ")),
                                carer.support().stream().map(this::words).collect(Collectors.joining("; ")),
                                carer.actions().isEmpty()
                                        ? ""
                                        : String.valueOf(carer.actions().size())),
                        view.agency(person),
                        "",
                        Set.of(),
                        evidence(
                                person,
                                Stream.of(
                                                carer.needs().stream().map(Need::about),
                                                carer.support().stream().map(SupportAsked::about),
                                                carer.actions().stream().map(action -> action.about()))
                                        .flatMap(abouts -> abouts))));
    }

    private String words(Need need) {
        String what =
                need.domain().flatMap(view.words()::of).orElse(view.words().of(need.kind()));
        return what + need.date().map(day -> " (" + Words.day(day) + ")").orElse("");
    }

    private String words(SupportAsked support) {
        return support.what().flatMap(view.words()::of).orElse("Help")
                + ": "
                + support.businessStatus().flatMap(view.words()::of).orElse(support.state());
    }

    private List<Recorded<?>> evidence(Recorded<?> person, Stream<String> abouts) {
        List<Recorded<?>> evidence = new ArrayList<>(List.of(person));
        abouts.distinct()
                .flatMap(about -> view.record().find(new Reference(about)).stream())
                .forEach(evidence::add);
        return evidence;
    }

    private Optional<Statement> statement(Sibling sibling) {
        return view.record()
                .find(sibling.person())
                .map(person -> Statement.of(
                        view.agency(person),
                        "",
                        person,
                        Objects.requireNonNullElse(sibling.person().getDisplay(), ""),
                        sibling.relationship().stream()
                                .flatMap(relationship -> view.words().of(relationship).stream())
                                .collect(Collectors.joining(", "))));
    }

    private Optional<Statement> statement(Finding finding) {
        List<Recorded<?>> evidence = new ArrayList<>();
        finding.concerns()
                .forEach(about -> view.record().find(new Reference(about)).ifPresent(evidence::add));
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(
                        List.of(
                                view.words().meaningOf(finding.code()),
                                finding.concerns().stream()
                                        .limit(1)
                                        .map(about -> view.name(new Reference(about)))
                                        .findFirst()
                                        .orElse("")),
                        view.agency(evidence.get(0)),
                        "",
                        Set.of(),
                        evidence));
    }
}
