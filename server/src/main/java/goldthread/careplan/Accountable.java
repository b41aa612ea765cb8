package goldthread.careplan;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/** Who sees to it that an action is done: whoever does it alone, or the one of several who is marked so (N30). */
final class Accountable {

    private Accountable() {}

    static Optional<Reference> of(List<Reference> owners) {
        if (owners.size() == 1) {
            return Optional.of(owners.get(0));
        }
        List<Reference> marked = owners.stream().filter(Accountable::isMarked).toList();
        return marked.size() == 1 ? Optional.of(marked.get(0)) : Optional.empty();
    }

    /** Whether an action that is still to be done, of a plan or a task, is nobody's or several people's alike. */
    static boolean isMissing(Action action) {
        boolean judged = action.sources().get(0).resource() instanceof CarePlan
                || action.sources().get(0).resource() instanceof Task;
        return judged && action.open() && of(action.owners()).isEmpty();
    }

    /** Their names, the accountable one of several first and marked in words. */
    static String names(List<Reference> owners, PlanView view) {
        Optional<Reference> accountable = of(owners);
        if (owners.size() < 2 || accountable.isEmpty()) {
            return view.names(owners);
        }
        List<Reference> others = new ArrayList<>(owners);
        others.remove(accountable.get());
        return view.name(accountable.get()) + " (accountable), " + view.names(others);
    }

    private static boolean isMarked(Reference owner) {
        return FirstExtension.value(owner, Extensions.ACCOUNTABLE) instanceof BooleanType marked
                && marked.hasValue()
                && marked.booleanValue();
    }
}
