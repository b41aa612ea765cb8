package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.Interpreting;
import goldthread.store.DateSpan;
import goldthread.terminology.PlanSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** How the child likes to be called and spoken with, and what they have said about getting help. */
final class AboutMeSection {

    private static final List<String> COLUMNS = List.of("What", "In words");

    private AboutMeSection() {}

    static Section of(PlanView view) {
        List<Statement> statements = new ArrayList<>();
        addPerson(view, statements);
        statements.addAll(AboutMeForm.of(view));
        for (Recorded<ServiceRequest> referral : view.record().all(ServiceRequest.class)) {
            if (Days.begun(Days.first(referral.resource().getAuthoredOnElement()), view.day())) {
                addSaid("What I said about this referral", Extensions.CHILD_VIEW, referral, view, statements);
                addSaid("What I would rather have", Extensions.CHILD_PREFERENCE, referral, view, statements);
            }
        }
        return Section.of(PlanSection.ABOUT_ME, COLUMNS, statements);
    }

    private static void addPerson(PlanView view, List<Statement> into) {
        Recorded<Patient> child = view.record().child();
        Patient said = child.resource();
        String agency = view.agency(child);
        String date = Words.day(child.lastUpdated().atZone(DateSpan.ZONE).toLocalDate());
        preferredName(said)
                .ifPresent(name -> into.add(Statement.of(agency, date, child, "What I like to be called", name)));
        said.getCommunication().stream()
                .map(language -> view.words().of(language.getLanguage()))
                .flatMap(Optional::stream)
                .forEach(language -> into.add(Statement.of(agency, date, child, "Language", language)));
        if (Interpreting.isNeeded(said)) {
            into.add(Statement.of(agency, date, child, "Interpreter", "needed"));
        }
    }

    private static Optional<String> preferredName(Patient child) {
        return child.getName().stream()
                .filter(name -> name.getUse() == HumanName.NameUse.NICKNAME || name.getUse() == HumanName.NameUse.USUAL)
                .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
                .findFirst();
    }

    private static void addSaid(
            String what, String url, Recorded<ServiceRequest> referral, PlanView view, List<Statement> into) {
        ServiceRequest said = referral.resource();
        said.getExtension().stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(extension -> words(extension.getValue(), view))
                .flatMap(Optional::stream)
                .forEach(words -> into.add(Statement.of(
                        view.agency(referral, said.getRequester()),
                        said.getAuthoredOnElement().hasValue() ? Words.date(said.getAuthoredOnElement()) : "",
                        referral,
                        what,
                        words)));
    }

    private static Optional<String> words(Type value, PlanView view) {
        if (value instanceof CodeableConcept reason) {
            return view.words().of(reason);
        }
        return value instanceof StringType text
                ? Optional.ofNullable(text.getValue()).map(words -> "“" + words + "”")
                : Optional.empty();
    }
}
