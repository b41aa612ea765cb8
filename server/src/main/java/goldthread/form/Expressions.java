package goldthread.form;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a form's FHIRPath over what the caller sees, and nothing else: its variables hold it, and a reference leads only
 * to what was given. A form may come from anybody, so that only a {@link Formula} is evaluated, and all those of a form
 * together read no more than {@link #MOST_WORK}.
 */
final class Expressions {

    /** Steps of expressions times characters that they read. */
    static final long MOST_WORK = 500_000_000;

    /** References that one expression follows. */
    static final int MOST_REFERENCES = 500;

    /** More kinds of labels than this aren't told apart. */
    private static final int MOST_TRIALS = 8;

    /**
     * What an expression yields.
     *
     * @param from the protected parts of the record out of which it comes
     */
    record Found(List<Base> values, List<Resource> from) {}

    private final Known known;
    private final IFhirPath path;
    private final FHIRPathEngine reader;
    private long work;

    Expressions(FhirContext fhir, Known known) {
        this.known = known;
        this.path = fhir.newFhirPath();
        this.reader = Formula.reader(fhir);
    }

    /** What an expression yields, beginning at the child; empty when it can't be evaluated. */
    Optional<Found> evaluate(String expression) {
        return Formula.of(reader, expression)
                .flatMap(formula -> values(formula, known)
                        .map(values -> new Found(values, values.isEmpty() ? List.of() : sources(formula, values))));
    }

    /** Whatever the engine throws, a form that can't be evaluated is no fault of the server. */
    private Optional<List<Base>> values(Formula formula, Known from) {
        long cost = formula.nodes() * from.size(formula.variables());
        if (work + cost > MOST_WORK) {
            return Optional.empty();
        }
        work += cost;
        Reading reading = new Reading(from);
        path.setEvaluationContext(reading);
        try {
            List<Base> values = path.evaluate(start(from.child()), formula.text(), Base.class);
            return reading.references > MOST_REFERENCES ? Optional.empty() : Optional.of(values);
        } catch (RuntimeException | StackOverflowError impossible) {
            return Optional.empty();
        }
    }

    /** What is contained in the child's entry is no record of its own; a thousand references could lead to it. */
    private static Patient start(Patient child) {
        return child.hasContained() ? (Patient) child.copy().setContained(null) : child;
    }

    /**
     * The parts without which it wouldn't have been found. They are left out one kind of label after the other: what is found
     * just the same without them says nothing of them.
     */
    private List<Resource> sources(Formula formula, List<Base> values) {
        List<Resource> sources = new ArrayList<>();
        Known rest = known;
        int trials = 0;
        for (Collection<Resource> parts : known.protectedParts()) {
            Known fewer = rest.without(parts);
            trials++;
            if (trials <= MOST_TRIALS
                    && values(formula, fewer)
                            .filter(without -> same(values, without))
                            .isPresent()) {
                rest = fewer;
            } else {
                sources.addAll(parts);
            }
        }
        return sources;
    }

    private static boolean same(List<Base> some, List<Base> others) {
        return Base.compareDeep(some, others, true);
    }

    /** One evaluation. */
    private static final class Reading implements IFhirPathEvaluationContext {

        private final Known from;
        private int references;

        Reading(Known from) {
            this.from = from;
        }

        @Override
        public List<IBase> resolveConstant(Object context, String name, ConstantEvaluationMode mode) {
            return mode == ConstantEvaluationMode.EXPLICIT
                    ? List.copyOf(from.variable(name.startsWith("%") ? name.substring(1) : name).stream()
                            .toList())
                    : List.of();
        }

        @Override
        public @Nullable IBase resolveReference(IIdType reference, @Nullable IBase context) {
            references++;
            String to = reference.toUnqualifiedVersionless().getValue();
            return references > MOST_REFERENCES || to == null
                    ? null
                    : from.referred(to).orElse(null);
        }
    }
}
