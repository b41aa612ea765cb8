package goldthread.challenge;

import goldthread.child.PartyKey;
import goldthread.child.WholeRecord;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sees that a concern is about the child of the record that it challenges, and answered by the agency that decided (N147). */
@Component
class ChallengedAgency {

    private static final String CHILDREN = "SELECT c.child_id FROM gt_resource_child c JOIN HFJ_RESOURCE r"
            + " ON r.RES_ID = c.res_pid WHERE r.RES_TYPE = ? AND r.FHIR_ID = ? AND c.child_id <> ''";
    private static final String OF_CHILD = WholeRecord.of("c.res_pid", " AND c.res_type = ? AND c.res_id = ?");
    private static final String OWNER =
            "Whoever answers a professional concern acts for the agency whose decision it is: name that agency as owner, a post"
                    + " or service of it, or somebody who acts for it in the directory or in the team around the child.";

    private final ActsFor actsFor;
    private final StageOwners owners;
    private final JdbcTemplate database;

    ChallengedAgency(ActsFor actsFor, StageOwners owners, JdbcTemplate database) {
        this.actsFor = actsFor;
        this.owners = owners;
        this.database = database;
    }

    /**
     * Requires of a new concern that it names who decided, and the child of whom the record is.
     *
     * @param record that it challenges
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when it names others
     */
    void requireNamed(ProfessionalConcern concern, Resource record) {
        Task task = concern.task();
        requireChild(task, record);
        List<Reference> deciders = DecisionMaker.all(record);
        List<Reference> recipients = task.getRestriction().getRecipient();
        SameAgency same = actsFor.of(both(both(deciders, recipients), List.of(task.getOwner())), task.getFor());
        if (!deciders.isEmpty()
                && !recipients.stream()
                        .allMatch(party -> same.isOneOf(party, deciders) || isHouse(party, task, deciders))) {
            throw ConcernChange.refused(
                    Rule.CONCERN_KEPT,
                    "A professional concern names as restriction.recipient the agency whose decision it challenges: the one that"
                            + " the record has as its owner, author, managing organisation or performer.",
                    "Task.restriction.recipient");
        }
        List<Reference> agency = both(deciders, recipients);
        if (!agency.isEmpty() && !same.isOneOf(task.getOwner(), agency) && !isGiven(concern, agency.get(0))) {
            throw ConcernChange.refused(Rule.CONCERN_KEPT, OWNER, "Task.owner");
        }
    }

    /** Whether it is the organisation of a post or service that decided and is no longer held or offered. */
    private boolean isHouse(Reference party, Task task, List<Reference> deciders) {
        return owners.organisation(deciders.get(0), task.getFor())
                .map(PartyKey::typed)
                .filter(key -> PartyKey.of(party).filter(key::equals).isPresent())
                .isPresent();
    }

    /** Above the first stage the directory may name somebody else, such as the safeguarding partners. */
    private boolean isGiven(ProfessionalConcern concern, Reference agency) {
        Task asked = concern.task().copy().setOwner(agency);
        return NextStage.isAbove(concern.stage())
                && PartyKey.of(owners.at(concern.stage(), asked))
                        .equals(PartyKey.of(concern.task().getOwner()));
    }

    /**
     * Requires that a concern that stays at its stage, or is taken back, is answered by the same agency as before.
     *
     * @param record that it challenges, where it is here
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when its owner acts for another
     */
    void requireOwner(ProfessionalConcern before, ProfessionalConcern after, Supplier<Optional<Resource>> record) {
        Reference owner = after.task().getOwner();
        if (PartyKey.of(owner).equals(PartyKey.of(before.task().getOwner())) && before.stage() == after.stage()) {
            return;
        }
        List<Reference> agency = new ArrayList<>(before.task().getRestriction().getRecipient());
        if (agency.isEmpty()) {
            record.get().map(DecisionMaker::all).ifPresent(agency::addAll);
        }
        if (agency.isEmpty() || (before.stage() == after.stage() && before.stage() == EscalationStage.STAGE_5)) {
            agency.add(before.task().getOwner());
        }
        if (!actsFor.of(both(agency, List.of(owner)), after.task().getFor()).isOneOf(owner, agency)) {
            throw ConcernChange.refused(Rule.CONCERN_KEPT, OWNER, "Task.owner");
        }
    }

    private void requireChild(Task task, Resource record) {
        String type = record.fhirType();
        String id = record.getIdElement().getIdPart();
        String child = PartyKey.of(task.getFor()).orElse("").replaceFirst("^Patient/", "");
        Set<String> children = new HashSet<>(database.queryForList(CHILDREN, String.class, type, id));
        boolean another = !children.isEmpty() && !children.contains(child);
        if (another
                && database.queryForList(OF_CHILD, Long.class, child, type, id, child, type, id)
                        .isEmpty()) {
            throw ConcernChange.refused(
                    Rule.CONCERN_KEPT,
                    "A professional concern is about the child of the record that it challenges: name that child.",
                    "Task.for");
        }
    }

    private static List<Reference> both(List<Reference> some, List<Reference> others) {
        List<Reference> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
