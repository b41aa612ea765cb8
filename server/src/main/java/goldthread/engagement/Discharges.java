package goldthread.engagement;

import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.Rule;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** What is asked of a hospital when a child leaves it, and whom it tells: however the end is stored. */
@Component
class Discharges {

    private static final String WITHOUT =
            "A child left hospital without a plan for managing risk or without a care plan."
                    + " Make them with the child, the family and those around them, and complete this with what was done.";
    private static final String DEATH =
            "The child has died in hospital. See that everyone who needs to know is told, and"
                    + " that the family is offered support.";

    private final Store store;
    private final EngagementSettings settings;
    private final TeamNow team;
    private final Told told;
    private final Providers providers;
    private final OwnWork own;
    private final Words words;

    Discharges(
            Store store,
            EngagementSettings settings,
            TeamNow team,
            Told told,
            Providers providers,
            OwnWork own,
            Words words) {
        this.store = store;
        this.settings = settings;
        this.team = team;
        this.told = told;
        this.providers = providers;
        this.own = own;
        this.words = words;
    }

    /** Judges what a transaction stored. */
    void judge(List<Change> stored, Instant now) {
        OwnNotices notices = OwnNotices.among(stored);
        LocalDate today = LocalDate.ofInstant(now, DateSpan.ZONE);
        for (Change change : stored) {
            Stay.decidedBy(change.before(), change.after()).ifPresent(stay -> require(missing(stay, stored, today)));
            Stay.endedBy(change.before(), change.after())
                    .ifPresent(stay -> stay.child()
                            .ifPresent(
                                    child -> follow(child, stay, missing(stay, stored, today), change, notices, now)));
        }
    }

    private List<String> missing(Stay stay, List<Change> stored, LocalDate today) {
        Map<String, CarePlan> plans = new HashMap<>();
        Stream.of(Stay.RISK_PLAN, Stay.CARE_PLAN)
                .flatMap(part -> stay.plan(part).stream())
                .distinct()
                .forEach(key -> store.read(CarePlan.class, key.substring(key.indexOf('/') + 1))
                        .ifPresent(plan -> plans.put(key, plan)));
        stored.stream()
                .map(Change::after)
                .filter(CarePlan.class::isInstance)
                .map(CarePlan.class::cast)
                .forEach(plan -> plans.put("CarePlan/" + plan.getIdElement().getIdPart(), plan));
        return new DischargeGate(plans).missing(stay, today);
    }

    private static void require(List<String> missing) {
        if (!missing.isEmpty()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.CLOSURE_AND_DISCHARGE.code(),
                    "A child isn't discharged from hospital before the plans that belong to it are in place and named in"
                            + " ext-discharge-plan. Missing: " + String.join("; ", missing)
                            + ". What happened without being decided gives unplanned-reason; whoever goes ahead without"
                            + " the plans gives an override with reason and role (responsible-clinician, psychiatrist or"
                            + " manager).",
                    "Encounter.status");
        }
    }

    private void follow(String child, Stay stay, List<String> missing, Change change, OwnNotices notices, Instant now) {
        if (!missing.isEmpty()) {
            raise(child, stay, change, now);
        }
        List<Reference> recipients = notices.stillToTell(stay.reference(), told.of(child, hospital(stay, change)));
        if (!recipients.isEmpty()) {
            own.create(
                    new DischargeNotice(stay, missing.isEmpty(), words).to(recipients, hospital(stay, change), now),
                    change.request());
        }
    }

    /** An override is looked at by the lead of the team, who didn't decide it. */
    private void raise(String child, Stay stay, Change change, Instant now) {
        Reference hospital = hospital(stay, change);
        Reference owner =
                stay.isOverridden() ? team.lead(child).map(Reference::new).orElse(hospital) : hospital;
        Alert alert = new Alert(
                child,
                stay.reference(),
                FlagCode.MISSING_DISCHARGE_PLAN,
                FlagCategory.SAFETY,
                TaskCode.MISSING_DISCHARGE_PLAN,
                stay.isDeath() ? DEATH : WITHOUT,
                owner,
                Protection.sameAs(stay.encounter()));
        alert.raise(own, change.request(), now, settings.respondWithin());
    }

    private Reference hospital(Stay stay, Change change) {
        Reference provider = stay.encounter().getServiceProvider();
        return provider.isEmpty() ? providers.of(Origin.of(change.request())) : provider.copy();
    }
}
