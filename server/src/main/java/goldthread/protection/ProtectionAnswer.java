package goldthread.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import goldthread.child.PartyKey;
import goldthread.child.StrictestLabels;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;

/**
 * What is said of a child's standing, as the national service answers: a CareTeam without members for each record that says
 * something, with the standing as its category, the authority and how to reach it. None of them is stored.
 *
 * @param child logical id
 * @param parties whom the records name
 * @param words for codes of ours
 * @param base address of the server
 */
record ProtectionAnswer(String child, Parties parties, Words words, String base) {

    private static final String NAME = "Child protection information";

    /** The entries of a searchset: what is said, then where it differs. */
    List<BundleEntryComponent> entries(List<Said> said) {
        List<BundleEntryComponent> entries = new ArrayList<>();
        said.forEach(one -> entries.add(entry(one)));
        List<String> differences = new Differences(said).sentences();
        if (!differences.isEmpty()) {
            OperationOutcome outcome = new OperationOutcome();
            differences.forEach(sentence -> outcome.addIssue(Outcomes.issue(
                    IssueSeverity.WARNING, IssueType.INCOMPLETE, Rule.PROTECTION_DIFFERS.code(), sentence, null)));
            BundleEntryComponent entry = new BundleEntryComponent().setResource(outcome);
            entry.getSearch().setMode(SearchEntryMode.OUTCOME);
            entries.add(entry);
        }
        return entries;
    }

    private BundleEntryComponent entry(Said said) {
        String key =
                PartyKey.typed(said.record()) + said.status().map(Enum::name).orElse("");
        BundleEntryComponent entry = new BundleEntryComponent()
                .setFullUrl("urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(UTF_8)))
                .setResource(team(said));
        entry.getSearch().setMode(SearchEntryMode.MATCH);
        return entry;
    }

    private CareTeam team(Said said) {
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName(NAME);
        team.getMeta().setSource(base + "/" + PartyKey.typed(said.record()));
        team.getMeta().addTag(said.source().coding().setDisplay(words.of(said.source())));
        StrictestLabels.of(List.of(said.record())).forEach(team.getMeta()::addSecurity);
        team.addCategory(said.code().copy());
        team.setSubject(new Reference("Patient/" + child));
        team.setPeriod(said.period().isEmpty() ? null : said.period().copy());
        said.authority().ifPresent(authority -> {
            team.addManagingOrganization(authority.copy());
            parties.contacts(authority).forEach(contact -> team.addTelecom(contact.copy()));
        });
        team.addNote().setText(words.meaningOf(said.source()));
        return team;
    }
}
