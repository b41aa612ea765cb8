package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.PlanAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Who agreed to each plan in force and who did not, and which parties around the child were not asked (N121). */
final class Agreements {

    static final List<String> COLUMNS = List.of("Party", "Plan", "Agreed", "On", "Why");

    private Agreements() {}

    static List<Statement> of(PlanView view) {
        List<Statement> lines = new ArrayList<>();
        view.plansInForce().forEach(plan -> lines.addAll(of(plan, view)));
        return lines;
    }

    private static List<Statement> of(Recorded<CarePlan> plan, PlanView view) {
        List<Extension> agreements = plan.resource().getExtensionsByUrl(Extensions.PLAN_AGREEMENT);
        List<Statement> lines = new ArrayList<>();
        agreements.forEach(agreement -> lines.add(said(agreement, plan, view)));
        Set<String> asked = agreements.stream()
                .flatMap(agreement -> value(agreement, "party") instanceof Reference party
                        ? PartiesToPlan.keys(party, view).stream()
                        : Stream.empty())
                .collect(Collectors.toSet());
        PartiesToPlan.of(plan.resource(), view).stream()
                .filter(party -> PartiesToPlan.keys(party, view).stream().noneMatch(asked::contains))
                .forEach(party -> lines.add(
                        line(plan, view, view.name(party), "not asked", "", "").markedIf(true, Mark.NOT_ASKED)));
        return lines;
    }

    private static Statement said(Extension agreement, Recorded<CarePlan> plan, PlanView view) {
        Type agreed = value(agreement, "agreed");
        String party = value(agreement, "party") instanceof Reference reference ? view.name(reference) : "someone";
        String date = value(agreement, "date") instanceof BaseDateTimeType day && day.hasValue() ? Words.date(day) : "";
        return line(plan, view, party, words(agreed, view), date, words(value(agreement, "reason"), view))
                .markedIf(
                        agreed instanceof CodeableConcept concept && PlanAgreement.NOT_ASKED.isIn(concept),
                        Mark.NOT_ASKED);
    }

    private static Statement line(
            Recorded<CarePlan> plan, PlanView view, String party, String agreed, String date, String reason) {
        CarePlan said = plan.resource();
        return Statement.of(
                view.agency(plan, said.getAuthor()),
                said.getPeriod().getStartElement().hasValue()
                        ? Words.date(said.getPeriod().getStartElement())
                        : "",
                plan,
                party,
                said.hasTitle() ? said.getTitle() : "Plan",
                agreed,
                date,
                reason);
    }

    private static @Nullable Type value(Extension agreement, String part) {
        return FirstExtension.value(agreement, part);
    }

    private static String words(@Nullable Type value, PlanView view) {
        if (value instanceof CodeableConcept concept) {
            return view.words().of(concept).orElse("");
        }
        if (value instanceof BooleanType yes && yes.hasValue()) {
            return yes.booleanValue() ? "agreed" : "did not agree";
        }
        return value instanceof StringType text ? Objects.requireNonNullElse(text.getValue(), "") : "";
    }
}
