package goldthread.form;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * together read no more than {@link #MOST_WORK}; what references lead to is read each time that one does.
 */
final class Expressions {

    /** Steps of expressions times characters that they read. */
    static final long MOST_WORK = 160_000_000;

    /** References that one expression follows. */
    static final int MOST_REFERENCES = 500;

    /** Characters that they lead to, counted each time: what is found is held in memory, however often it is the same. */
    static final long MOST_REFERRED = 5_000_000;

    /** More kinds of labels than this aren't told apart. */
    private static final int MOST_TRIALS = 8;

    /**
     * What an expression yields.
     *
     * @param from of each kind of labels in the record out of which it comes, one part that has them
     */
    record Found(List<Base> values, List<Resource> from) {}

    private final Known known;
    private final List<Set<Resource>> kinds;
    private final IFhirPath path;
    private final FHIRPathEngine reader;
    private long work;

    Expressions(FhirContext fhir, Known known) {
        this.known = known;
        this.kinds = known.protectedParts();
        this.path = fhir.newFhirPath();
        this.reader = Formula.reader(fhir);
    }

    /** What an expression yields, beginning at the child; empty when it can't be evaluated. */
    Optional<Found> evaluate(String expression) {
        return Formula.of(reader, expression)
                .flatMap(formula -> values(formula, known).map(values -> new Found(values, sources(formula, values))));
    }

    /** Whatever the engine throws, a form that can't be evaluated is no fault of the server. */
    private Optional<List<Base>> values(Formula formula, Known from) {
        long cost = formula.nodes() * from.size(formula.variables());
        if (work + cost > MOST_WORK) {
            return Optional.empty();
        }
        work += cost;
        Reading reading = new Reading(from, Math.min(MOST_REFERRED, (MOST_WORK - work) / formula.nodes()));
        path.setEvaluationContext(reading);
        try {
            List<Base> values = path.evaluate(start(from.child()), formula.text(), Base.class);
            return reading.tooMuch ? Optional.empty() : Optional.of(values);
        } catch (RuntimeException | StackOverflowError impossible) {
            return Optional.empty();
        } finally {
            work += formula.nodes() * reading.read;
        }
    }

    /** What is contained in the child's entry is no record of its own; a thousand references could lead to it. */
    private static Patient start(Patient child) {
        return child.hasContained() ? (Patient) child.copy().setContained(null) : child;
    }

    /**
     * Of the parts without which it wouldn't have been found, or something would, one of each kind of labels. They are left
     * out one kind after the other: what is found just the same without them says nothing of them.
     */
    private List<Resource> sources(Formula formula, List<Base> values) {
        List<Resource> sources = new ArrayList<>();
        Known rest = known;
        int trials = 0;
        for (Set<Resource> parts : kinds) {
            trials++;
            Optional<Known> fewer = trials > MOST_TRIALS
                    ? Optional.empty()
                    : Optional.of(rest.without(parts, formula.variables())).filter(less -> says(less, formula, values));
            rest = fewer.orElse(rest);
            if (fewer.isEmpty()) {
                sources.add(parts.iterator().next());
            }
        }
        return sources;
    }

    private boolean says(Known less, Formula formula, List<Base> values) {
        return values(formula, less).filter(without -> same(values, without)).isPresent();
    }

    private static boolean same(List<Base> some, List<Base> others) {
        return Base.compareDeep(some, others, true);
    }

    /** One evaluation. */
    private static final class Reading implements IFhirPathEvaluationContext {

        private final Known from;
        private final long room;
        private int references;
        private long read;
        private boolean tooMuch;

        Reading(Known from, long room) {
            this.from = from;
            this.room = room;
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
            tooMuch |= references > MOST_REFERENCES;
            return tooMuch || to == null
                    ? null
                    : from.referred(to).filter(this::hasRoom).orElse(null);
        }

        private boolean hasRoom(Resource to) {
            int size = from.sizeOf(to);
            tooMuch = size > room - read;
            read += tooMuch ? 0 : size;
            return !tooMuch;
        }
    }
}
