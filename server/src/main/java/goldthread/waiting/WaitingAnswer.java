package goldthread.waiting;

import goldthread.terminology.ReferralClock;
import goldthread.terminology.WaitingGroup;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/**
 * How long a child has waited, and what is owed, in the words of the operation.
 *
 * @param record what the caller sees
 * @param owed what the addressees owe by when, by the logical id of the task, as {@link OwedClocks} tells it
 * @param now by the database's clock
 * @param incomplete whether somebody keeps something of the child from the caller
 */
record WaitingAnswer(
        WaitingRecord record, Map<String, Map<ReferralClock, Instant>> owed, Instant now, boolean incomplete) {

    Parameters parameters() {
        Parameters answer = new Parameters();
        List<Spell> spells = record.spells();
        spells.forEach(spell -> spell(answer.addParameter().setName("spell"), spell));
        spells.stream().flatMap(spell -> spell.tasks().stream()).forEach(task -> clocks(answer, task));
        answer.addParameter().setName("asOf").setValue(moment(now));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(incomplete));
        return answer;
    }

    private void spell(ParametersParameterComponent spell, Spell of) {
        FourWeeks clock = record.fourWeeks(of);
        Task first = of.tasks().get(0);
        add(spell, "provider", provider(of));
        record.referrals(of).forEach(referral -> add(spell, "referral", reference(referral)));
        of.tasks().forEach(task -> add(spell, "task", reference(task)));
        groups(first).forEach(group -> add(spell, "group", new CodeType(group.code())));
        add(spell, "started", moment(clock.started()));
        add(spell, "firstContact", clock.contact());
        add(spell, "firstScore", clock.score());
        add(spell, "firstHelp", clock.help());
        add(spell, "stopped", clock.stopped());
        add(spell, "ended", clock.ended());
        add(spell, "days", new IntegerType(clock.days(now)));
        clock.exclusion().ifPresent(why -> add(spell, "notCounted", new CodeType(why.code())));
        add(spell, "overdue", new BooleanType(clock.isOverdue(now)));
    }

    private Set<WaitingGroup> groups(Task task) {
        return record.referred(task).groups();
    }

    /** As the referral names it, when the directory has no entry of its organisation. */
    private static Reference provider(Spell spell) {
        return spell.provider().startsWith("Organization/")
                ? new Reference(spell.provider())
                : spell.tasks().get(0).getOwner();
    }

    private void clocks(Parameters answer, Task task) {
        Map<ReferralClock, Instant> due =
                new TreeMap<>(owed.getOrDefault(task.getIdElement().getIdPart(), Map.of()));
        due.remove(ReferralClock.FOUR_WEEKS);
        due.forEach((clock, until) -> {
            ParametersParameterComponent part = answer.addParameter().setName("clock");
            add(part, "task", reference(task));
            add(part, "clock", new CodeType(clock.code()));
            add(part, "due", moment(until));
            add(part, "overdue", new BooleanType(!until.isAfter(now)));
        });
    }

    private static Reference reference(Resource resource) {
        return new Reference(resource.getIdElement().toUnqualifiedVersionless());
    }

    private static InstantType moment(Instant moment) {
        return new InstantType(Date.from(moment));
    }

    private static void add(ParametersParameterComponent to, String name, Optional<Instant> value) {
        value.ifPresent(moment -> add(to, name, moment(moment)));
    }

    private static void add(ParametersParameterComponent to, String name, Type value) {
        to.addPart().setName(name).setValue(value);
    }
}
