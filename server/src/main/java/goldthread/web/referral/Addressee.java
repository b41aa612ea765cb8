package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.web.Parts;
import goldthread.web.mine.Mine;
import goldthread.web.mine.Names;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands with one addressee, as {@code $feedback} tells it.
 *
 * @param task id of the task
 * @param name of the addressee
 * @param passedOn whether somebody passed it on to them
 * @param standing where it stands
 * @param due what is owed next
 * @param facts what is recorded, in order
 * @param mine whether the reader answers for them
 */
record Addressee(
        String task,
        String name,
        boolean passedOn,
        String standing,
        @Nullable Due due,
        List<Fact> facts,
        boolean mine) {

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("outcome", "Outcome");
        LABELS.put("reason", "Reason");
        LABELS.put("alternative", "Offered instead");
        LABELS.put("interimSupport", "Help meanwhile");
        LABELS.put("advice", "Advice");
        LABELS.put("nothingAvailable", "Nothing else available");
        LABELS.put("sent", "Sent");
        LABELS.put("answerDue", "Answer due");
        LABELS.put("reviewDue", "Looked at again");
        LABELS.put("changed", "Last changed");
    }

    static Addressee of(ParametersParameterComponent part, Parties known, Words words, Mine mine, ZonedDateTime now) {
        Reference owner = one(part, "owner", Reference.class).orElseGet(Reference::new);
        String state = one(part, "state", Type.class).map(Type::primitiveValue).orElse("");
        return new Addressee(
                one(part, "task", Reference.class)
                        .orElseGet(Reference::new)
                        .getReferenceElement()
                        .getIdPart(),
                Names.of(owner, known),
                one(part, "partOf", Reference.class).isPresent(),
                Standing.of(state, one(part, "standing", CodeableConcept.class).orElseGet(CodeableConcept::new), words),
                due(part, state, now).orElse(null),
                facts(part, known, words),
                mine.isOneOf(owner, known));
    }

    private static Optional<Due> due(ParametersParameterComponent part, String state, ZonedDateTime now) {
        return switch (state) {
            case "requested" -> one(part, "answerDue", BaseDateTimeType.class).map(day -> Due.of("Answer", day, now));
            case "rejected", "completed", "cancelled", "failed", "entered-in-error" -> Optional.empty();
            default -> one(part, "reviewDue", BaseDateTimeType.class).map(day -> Due.of("Review", day, now));
        };
    }

    private static List<Fact> facts(ParametersParameterComponent part, Parties known, Words words) {
        List<Fact> facts = new ArrayList<>();
        LABELS.forEach((name, label) -> {
            List<String> texts = part.getPart().stream()
                    .filter(each -> name.equals(each.getName()) && each.hasValue())
                    .map(each -> Said.of(each.getValue(), known, words))
                    .toList();
            if (!texts.isEmpty()) {
                facts.add(new Fact(label, texts));
            }
        });
        return facts;
    }

    static <T extends Type> Optional<T> one(ParametersParameterComponent part, String name, Class<T> type) {
        return new Parts(part.getPart()).value(name, type);
    }
}
