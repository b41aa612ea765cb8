package goldthread.engagement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.JoinedRecords;
import goldthread.child.WholeChild;
import goldthread.directory.Words;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.OwnWork;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.Rule;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** What is asked of a service that ends its involvement, and whom it tells: however the end is stored. */
@Component
class Closings {

    private static final String CLOSED =
            "A service ended its involvement otherwise than planned. See that the family knows how to get help again"
                    + " and that everyone who needs to know is told, and complete this with what was done.";
    private static final String DEATH = "The child has died. See that everyone who needs to know is told, and that the"
            + " family is offered support.";

    private final TraceTable table;
    private final ClosureGate gate;
    private final TransferGate transfers;
    private final EngagementSettings settings;
    private final TeamNow team;
    private final Told told;
    private final Providers providers;
    private final OwnWork own;
    private final Words words;
    private final JoinedRecords joined;
    private final Gate sight;

    Closings(
            TraceTable table,
            TransferGate transfers,
            EngagementSettings settings,
            TeamNow team,
            Told told,
            Providers providers,
            OwnWork own,
            Words words,
            JoinedRecords joined,
            Gate sight) {
        this.table = table;
        this.transfers = transfers;
        this.gate = new ClosureGate(new Runs(settings));
        this.settings = settings;
        this.team = team;
        this.told = told;
        this.providers = providers;
        this.own = own;
        this.words = words;
        this.joined = joined;
        this.sight = sight;
    }

    /** Judges what a transaction stored; the rows about it are written. */
    void judge(List<Change> stored, Instant now) {
        OwnNotices notices = OwnNotices.among(stored);
        for (Change change : stored) {
            if (change.after() instanceof EpisodeOfCare episode) {
                require(new Ending(episode), change);
                transfers.require(new Ending(episode), change.before(), now);
                Ending.broughtBy(change.before(), episode)
                        .ifPresent(ending ->
                                ending.child().ifPresent(child -> follow(child, ending, change, notices, now)));
            }
        }
    }

    /**
     * What is known of the child: from all their records, for whoever sees each of them whole. To anybody else a refusal would
     * tell of what stands in a record of which they don't know.
     */
    private List<Trace> traces(String child, RequestDetails request) {
        WholeChild whole = joined.of(child);
        List<Trace> all = table.of(whole.records());
        return JoinedRecords.seen(whole, child, sight, request).equals(whole.records()) ? all : Trace.of(child, all);
    }

    private void require(Ending ending, Change change) {
        if (!ending.isDecidedAnew(change.before())) {
            return;
        }
        Instant began = ending.episode().getPeriod().getStartElement().hasValue()
                ? ending.episode().getPeriod().getStart().toInstant()
                : Instant.EPOCH;
        List<String> missing = gate.missing(
                ending.child().map(child -> traces(child, change.request())).orElse(List.of()), began);
        if (!missing.isEmpty()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.CLOSURE_AND_DISCHARGE.code(),
                    "A service doesn't end because a child is not brought, doesn't come or declines, before it has"
                            + " asked what that means. Missing: " + String.join("; ", missing)
                            + ". Whoever goes ahead without it gives ext-closure an override with reason and role.",
                    "EpisodeOfCare.status");
        }
    }

    private void follow(String child, Ending ending, Change change, OwnNotices notices, Instant now) {
        if (ending.isIncomplete()) {
            raise(child, ending, change, now);
        }
        ClosingWords said = ClosingWords.of(change.request());
        List<Reference> recipients = notices.stillToTell(ending.reference(), told.of(child, ending, said.recipients()));
        if (!recipients.isEmpty()) {
            own.create(
                    new ClosingNotice(ending, words).to(recipients, service(ending, change), said.note(), now),
                    change.request());
        }
    }

    /** An override is looked at by the lead of the team, who didn't decide it. */
    private void raise(String child, Ending ending, Change change, Instant now) {
        Reference service = service(ending, change);
        Reference owner =
                ending.isOverridden() ? team.lead(child).map(Reference::new).orElse(service) : service;
        Alert alert = new Alert(
                child,
                ending.reference(),
                FlagCode.MISSING_CLOSURE_PLAN,
                FlagCategory.SUPPORT,
                TaskCode.MISSING_CLOSURE_PLAN,
                ending.isDeath() ? DEATH : CLOSED,
                owner,
                Protection.sameAs(ending.episode()));
        alert.raise(own, change.request(), now, settings.respondWithin());
    }

    private Reference service(Ending ending, Change change) {
        Reference managing = ending.episode().getManagingOrganization();
        return managing.isEmpty() ? providers.of(Origin.of(change.request())) : managing.copy();
    }
}
