package goldthread.engagement;

import goldthread.profiles.Extensions;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatusHistoryComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What a client sends to {@code $close}. */
final class CloseRequest {

    private static final Map<String, Class<? extends Type>> KNOWN = Map.of(
            "reason", CodeableConcept.class,
            "reAccess", StringType.class,
            "relapseSigns", StringType.class,
            "end", DateType.class,
            "recipient", Reference.class,
            "note", StringType.class,
            "unplannedReason", CodeableConcept.class,
            "overrideReason", CodeableConcept.class,
            "overrideRole", CodeableConcept.class,
            "insteadOfAdultService", StringType.class);

    private final Map<String, List<Type>> values = new LinkedHashMap<>();

    private CloseRequest() {}

    /** Reads it; 400 for what the operation doesn't know, 422 for a plan to end that says too little. */
    static CloseRequest of(@Nullable Object body) {
        CloseRequest request = new CloseRequest();
        if (!(body instanceof Parameters parameters)) {
            throw malformed("Send a Parameters resource that says at least the reason.");
        }
        parameters.getParameter().forEach(request::add);
        request.requireWhole();
        return request;
    }

    private void add(ParametersParameterComponent parameter) {
        String name = String.valueOf(parameter.getName());
        Class<? extends Type> type = KNOWN.get(name);
        if (type == null) {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    Rule.UNKNOWN_PARAMETER.code(),
                    "This operation has no such parameter. It has: "
                            + KNOWN.keySet().stream().sorted().toList() + ".",
                    null);
        }
        List<Type> all = values.computeIfAbsent(name, absent -> new ArrayList<>());
        if (!type.isInstance(parameter.getValue()) || parameter.getValue().isEmpty()) {
            throw malformed("`" + name + "` has one value of type "
                    + type.getSimpleName().replace("Type", "") + ".");
        }
        if (!all.isEmpty() && !name.equals("recipient")) {
            throw malformed("`" + name + "` is given once.");
        }
        all.add(parameter.getValue());
    }

    private void requireWhole() {
        if (!values.containsKey("reason")) {
            throw malformed("`reason` is missing: give a code of the closure-reason code system.");
        }
        if (values.containsKey("overrideReason") != values.containsKey("overrideRole")) {
            throw malformed("`overrideReason` and `overrideRole` are given together.");
        }
        boolean planned = !values.containsKey("unplannedReason") && !values.containsKey("overrideReason");
        if (planned && !(values.containsKey("reAccess") && values.containsKey("relapseSigns"))) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.CLOSURE_AND_DISCHARGE.code(),
                    "A planned end says how to come back (`reAccess`) and which signs to watch for (`relapseSigns`). What"
                            + " ended without a plan says why (`unplannedReason`).",
                    null);
        }
    }

    /** The episode as it is when this is done. */
    EpisodeOfCare applyTo(EpisodeOfCare stored, LocalDate today) {
        EpisodeOfCare closed = stored.copy();
        String end = one("end").map(Type::primitiveValue).orElse(today.toString());
        EpisodeOfCareStatusHistoryComponent past = closed.addStatusHistory().setStatus(stored.getStatus());
        past.getPeriod().setStartElement(stored.getPeriod().getStartElement().copy());
        past.getPeriod().setEndElement(new DateTimeType(end));
        closed.setStatus(EpisodeOfCareStatus.FINISHED);
        closed.getPeriod().setEndElement(new DateTimeType(end));
        closed.getExtension().removeIf(extension -> Extensions.CLOSURE.equals(extension.getUrl()));
        closed.addExtension(closure());
        return closed;
    }

    private Extension closure() {
        Extension closure = new Extension(Extensions.CLOSURE);
        part(closure, "reason", "reason");
        part(closure, "re-access", "reAccess");
        part(closure, "relapse-signs", "relapseSigns");
        part(closure, "unplanned-reason", "unplannedReason");
        part(closure, "instead-of-adult-service", "insteadOfAdultService");
        if (values.containsKey("overrideReason")) {
            Extension override = new Extension("override");
            part(override, "reason", "overrideReason");
            part(override, "role", "overrideRole");
            closure.addExtension(override);
        }
        return closure;
    }

    private void part(Extension outer, String url, String name) {
        one(name).ifPresent(value -> outer.addExtension(new Extension(url, value)));
    }

    /** What isn't kept in the episode. */
    ClosingWords words() {
        return new ClosingWords(recipients(), one("note").map(Type::primitiveValue));
    }

    List<Reference> recipients() {
        return values.getOrDefault("recipient", List.of()).stream()
                .map(Reference.class::cast)
                .toList();
    }

    private Optional<Type> one(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static RuntimeException malformed(String sentence) {
        return Outcomes.invalid(IssueType.VALUE, Rule.BAD_GRAMMAR.code(), sentence, null);
    }
}
