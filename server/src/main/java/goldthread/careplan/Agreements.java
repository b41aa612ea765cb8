package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Who agreed to a plan and who did not, in words. */
final class Agreements {

    private Agreements() {}

    static String of(CarePlan plan, PlanView view) {
        List<String> agreements = plan.getExtension().stream()
                .filter(extension -> Extensions.PLAN_AGREEMENT.equals(extension.getUrl()))
                .map(extension -> agreement(extension, view))
                .toList();
        return String.join("; ", agreements);
    }

    private static String agreement(Extension agreement, PlanView view) {
        String party = value(agreement, "party") instanceof Reference reference ? view.name(reference) : "someone";
        String date = value(agreement, "date") instanceof BaseDateTimeType day && day.hasValue()
                ? ", " + Words.date(day)
                : "";
        String reason = words(value(agreement, "reason"), view);
        return party + ": " + words(value(agreement, "agreed"), view) + date
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private static @Nullable Type value(Extension agreement, String part) {
        Extension found = FirstExtension.of(agreement, part);
        return found == null ? null : found.getValue();
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
