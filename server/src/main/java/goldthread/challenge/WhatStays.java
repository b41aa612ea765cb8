package goldthread.challenge;

import goldthread.challenge.ConcernChange.Party;
import goldthread.child.PartyKey;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;

/**
 * What of a professional concern stays as it was raised, whoever moves it: about what, why, by whom and against whom.
 *
 * @param before as it is
 * @param after as it would be
 * @param sides for which of both the caller acts
 */
record WhatStays(ProfessionalConcern before, ProfessionalConcern after, Set<Party> sides) {

    /**
     * Requires that nothing of it has changed.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when something has
     */
    void require() {
        Task was = before.task();
        Task is = after.task();
        boolean kept = PartyKey.of(before.challenged()).equals(PartyKey.of(after.challenged()))
                && PartyKey.of(was.getRequester()).equals(PartyKey.of(is.getRequester()))
                && PartyKey.of(was.getFor()).equals(PartyKey.of(is.getFor()))
                && keeps(was.getOutput(), is.getOutput())
                && keys(was).equals(keys(is))
                && Objects.equals(was.getDescription(), is.getDescription())
                && keepsOwner(was, is);
        if (!kept) {
            throw ConcernChange.refused(
                    Rule.CONCERN_KEPT,
                    "A professional concern stays about the decision that it challenges and why, the child, whoever raised it and"
                            + " the agency whose decision it is; answers are added after those that are there.",
                    "Task");
        }
    }

    private static List<Optional<String>> keys(Task task) {
        return task.getRestriction().getRecipient().stream().map(PartyKey::of).toList();
    }

    /** Who answers is handed on within the agency whose decision it is, and changes with the stage. */
    private boolean keepsOwner(Task was, Task is) {
        return sides.contains(Party.CHALLENGED)
                || before.stage() != after.stage()
                || PartyKey.of(was.getOwner()).equals(PartyKey.of(is.getOwner()));
    }

    private static boolean keeps(List<TaskOutputComponent> was, List<TaskOutputComponent> is) {
        return is.size() >= was.size() && Base.compareDeep(was, is.subList(0, was.size()), true);
    }
}
