package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.PlanSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** What a school, a home or a ward should know and do, as plans in force say it to them. */
final class GuidanceSection {

    private static final String SETTING = "setting";
    private static final String GUIDANCE = "guidance";
    private static final List<String> COLUMNS = List.of("For", "What to know and do");

    private GuidanceSection() {}

    static Section of(PlanView view) {
        List<Statement> statements = new ArrayList<>();
        for (Recorded<CarePlan> plan : view.plansInForce()) {
            plan.resource().getExtension().stream()
                    .filter(extension -> Extensions.SETTING_GUIDANCE.equals(extension.getUrl()))
                    .map(extension -> statement(extension, plan, view))
                    .forEach(statements::add);
        }
        return Section.of(PlanSection.GUIDANCE, COLUMNS, statements);
    }

    private static Statement statement(Extension guidance, Recorded<CarePlan> plan, PlanView view) {
        CarePlan said = plan.resource();
        return Statement.of(
                view.agency(plan, said.getAuthor()),
                said.getPeriod().getStartElement().hasValue()
                        ? Words.date(said.getPeriod().getStartElement())
                        : "",
                plan,
                Optional.ofNullable(FirstExtension.of(guidance, SETTING))
                        .map(setting -> said(setting.getValue(), view))
                        .orElse("everyone"),
                Optional.ofNullable(FirstExtension.of(guidance, GUIDANCE))
                        .map(text -> said(text.getValue(), view))
                        .orElse(""));
    }

    private static String said(Type value, PlanView view) {
        if (value instanceof CodeableConcept concept) {
            return view.words().of(concept).orElse("");
        }
        if (value instanceof Reference reference) {
            return view.name(reference);
        }
        return value instanceof StringType text && text.hasValue() ? text.getValue() : "";
    }
}
