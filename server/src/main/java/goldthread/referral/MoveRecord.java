package goldthread.referral;

import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/**
 * Who moved a referral from one state to the next, for which organisation, and when: by the caller's identity, not by its
 * word.
 *
 * @param after the task as it is stored
 * @param origin on whose behalf
 * @param now when
 */
record MoveRecord(ReferralTask after, Origin origin, Instant now) {

    private static final Coding AUTHOR =
            new Coding("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "author", null);
    private static final Coding UPDATE =
            new Coding("http://terminology.hl7.org/CodeSystem/v3-DataOperation", "UPDATE", null);

    Provenance provenance() {
        Task task = after.task();
        Provenance provenance = new Provenance();
        provenance.getMeta().addProfile(Profiles.PROVENANCE);
        task.getMeta().getSecurity().forEach(label -> provenance.getMeta().addSecurity(label.copy()));
        provenance
                .addTarget(new Reference(task.getIdElement().toUnqualified()))
                .setOccurred(new Period().setStart(task.getLastModified()))
                .setRecorded(Date.from(now));
        provenance
                .getActivity()
                .addCoding(UPDATE.copy())
                .setText("Referral " + after.state().toCode());
        ProvenanceAgentComponent agent = provenance.addAgent();
        agent.getType().addCoding(AUTHOR.copy());
        agent.setWho(new Reference().setDisplay(origin.user()).setIdentifier(identifier(origin.author())))
                .setOnBehalfOf(new Reference().setIdentifier(identifier(origin.organisation())));
        return provenance;
    }

    private static Identifier identifier(String name) {
        int bar = name.indexOf('|');
        return bar < 0
                ? new Identifier().setValue(name)
                : new Identifier().setSystem(name.substring(0, bar)).setValue(name.substring(bar + 1));
    }
}
