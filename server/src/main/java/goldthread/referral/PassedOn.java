package goldthread.referral;

import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.validation.ValidateAlone;
import goldthread.terminology.Rule;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the task of whoever passed a referral on follow what became of it: whoever asked looks at the first task alone (N12).
 * It happens in the transaction of the answer, by the server, so that nobody can forget it.
 */
@Component
class PassedOn {

    private static final String LOCK =
            "SELECT RES_ID FROM HFJ_RESOURCE WHERE RES_TYPE = 'Task' AND FHIR_ID = ? FOR UPDATE";
    private static final String PARTS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RES_LINK l WHERE l.SRC_PATH = 'Task.partOf'"
            + " AND l.TARGET_RESOURCE_ID = ?";

    private final Store store;
    private final ValidateAlone validate;
    private final Directory directory;
    private final JdbcTemplate database;
    private final Clock clock = Clock.systemUTC();

    PassedOn(Store store, ValidateAlone validate, Directory directory, JdbcTemplate database) {
        this.store = store;
        this.validate = validate;
        this.directory = directory;
        this.database = database;
    }

    /**
     * Stores what follows from the end of a task.
     *
     * @param store takes the next version of another task
     */
    void follow(Task ended, Consumer<Task> store) {
        ended.getPartOf().stream()
                .map(Reference::getReferenceElement)
                .filter(whole -> "Task".equals(whole.getResourceType()))
                .flatMap(whole -> referral(whole.getIdPart()).stream())
                .flatMap(referral -> followed(referral).stream())
                .forEach(store);
        if (ReferralParts.isWithdrawn(ended)) {
            referral(ended.getIdElement().getIdPart()).stream()
                    .flatMap(referral -> referral.withdrawn(clock.instant()).stream())
                    .forEach(store);
        }
    }

    /** A part's answer is stored whatever it lacks; what it would make of the whole must be an answer. */
    private Optional<Task> followed(ReferralParts referral) {
        return referral.followed(clock.instant())
                .map(task -> NextStates.isEnd(new ReferralTask(task).state()) && !isAnswer(task)
                        ? referral.unclear(clock.instant())
                        : task);
    }

    private boolean isAnswer(Task task) {
        return AnswerRules.findings(new ReferralTask(task)).isEmpty() && validate.isValid(task);
    }

    /** A task and its parts as they are now; of two parts that end at the same moment one is looked at after the other. */
    private Optional<ReferralParts> referral(String whole) {
        return database.queryForList(LOCK, Long.class, whole).stream()
                .findFirst()
                .flatMap(key -> store.read(Task.class, whole).map(task -> new ReferralParts(task, parts(task, key))));
    }

    private List<Task> parts(Task whole, long key) {
        List<Task> parts = store.bodies(PARTS, key).stream()
                .map(store::parse)
                .map(Task.class::cast)
                .toList();
        PartyNames names =
                names(Stream.concat(Stream.of(whole.getOwner()), parts.stream().map(Task::getRequester)));
        return parts.stream()
                .filter(part -> ReferralParts.isPart(part, whole, names::of))
                .toList();
    }

    private PartyNames names(Stream<Reference> parties) {
        Set<String> literal = parties.flatMap(party -> PartyKey.of(party).stream())
                .filter(key -> key.indexOf('|') < 0)
                .collect(Collectors.toUnmodifiableSet());
        return new PartyNames(directory.named(literal, List.of()));
    }

    /**
     * Requires that what says that it was passed on is with somebody.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 where nobody has it
     */
    void requireHeld(String whole) {
        if (referral(whole).filter(ReferralParts::isNowhere).isPresent()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.ANSWER_INCOMPLETE.code(),
                    "A referral that was passed on is with somebody: pass it on with $forward, or send the task of whom it is"
                            + " passed on to in the same transaction, with partOf and yourself as its requester.",
                    "Task.businessStatus");
        }
    }
}
