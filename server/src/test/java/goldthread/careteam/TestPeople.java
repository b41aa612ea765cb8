package goldthread.careteam;

import goldthread.terminology.IdentifierSystems;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Those who are named around Amy, as they are stored. */
final class TestPeople {

    static final String ODS_OF_CAMHS = IdentifierSystems.ODS_ORGANISATION + "|ZZ901";

    private TestPeople() {}

    static People all() {
        return new People(List.of(
                TestTeams.amy(),
                mother(),
                practitioner("tom", "Tom Brandt", null),
                practitioner("helen", "Helen Marsh", "01632 960333"),
                practitioner("ruth", "Ruth Adeyemi", null),
                organisation("camhs", "Elmbrook CAMHS", "01632 960100", ODS_OF_CAMHS),
                organisation("school", "Weir Lane School", null, IdentifierSystems.SCHOOL_URN + "|999901"),
                organisation("practice", "Larkfield Surgery", "01632 960200", null),
                role("tom-at-camhs", "Practitioner/tom", TestTeams.CAMHS, "01632 960112"),
                role("tom-elsewhere", "Practitioner/tom", "Organization/other", "01632 960999")));
    }

    static RelatedPerson mother() {
        RelatedPerson mother = new RelatedPerson();
        mother.setId("joanne");
        mother.addName().setFamily("Larkfield").addGiven("Joanne");
        mother.addTelecom(phone("07700 900123"));
        return mother;
    }

    static Practitioner practitioner(String id, String name, String phone) {
        Practitioner practitioner = new Practitioner();
        practitioner.setId(id);
        practitioner.addName().setText(name);
        if (phone != null) {
            practitioner.addTelecom(phone(phone));
        }
        return practitioner;
    }

    static Organization organisation(String id, String name, String phone, String identifier) {
        Organization organisation = new Organization();
        organisation.setId(id);
        organisation.setName(name);
        if (phone != null) {
            organisation.addTelecom(phone(phone));
        }
        if (identifier != null) {
            int bar = identifier.indexOf('|');
            organisation
                    .addIdentifier()
                    .setSystem(identifier.substring(0, bar))
                    .setValue(identifier.substring(bar + 1));
        }
        return organisation;
    }

    static Resource role(String id, String practitioner, String organisation, String phone) {
        PractitionerRole role = new PractitionerRole();
        role.setId(id);
        role.setPractitioner(new Reference(practitioner));
        role.setOrganization(new Reference(organisation));
        role.addTelecom(phone(phone));
        return role;
    }

    static ContactPoint phone(String number) {
        return new ContactPoint().setSystem(ContactPointSystem.PHONE).setValue(number);
    }
}
