package goldthread.tests.support;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** The organisations for which the demo's identities act, as entries of the directory; each is made when it isn't there. */
public enum Agencies {
    /** {@code gp-system}, {@code gp}. */
    PRACTICE("Larkfield Surgery", "https://fhir.nhs.uk/Id/ods-organization-code", "Z99901"),
    /** {@code camhs-system}, {@code camhs-clinician}, {@code camhs-lead}, {@code spa}. */
    TRUST("Elmbrook Children's Mental Health", "https://fhir.nhs.uk/Id/ods-organization-code", "ZZ901"),
    /** {@code school-system}, {@code school-lead}, {@code designated-teacher}. */
    SCHOOL("Weir Lane School", "https://w3id.org/goldthread/fhir/NamingSystem/school-urn", "999901"),
    /** {@code school-lead-other}. */
    OTHER_SCHOOL("Copper Hill School", "https://w3id.org/goldthread/fhir/NamingSystem/school-urn", "999902"),
    /** {@code la-system}, {@code social-worker}, {@code iro}, {@code manager}. */
    COUNCIL("Elmbrook Council", "https://w3id.org/goldthread/fhir/NamingSystem/la-gss-code", "E06999901");

    private final String called;
    private final String system;
    private final String value;

    Agencies(String called, String system, String value) {
        this.called = called;
        this.system = system;
        this.value = value;
    }

    /** The reference of its entry. */
    public String in(FhirClient directory) {
        Organization organisation = new Organization();
        organisation
                .setActive(true)
                .setName(called)
                .addIdentifier()
                .setSystem(system)
                .setValue(value);
        Answer answer = directory.create(organisation, "If-None-Exist", "identifier=" + system + "|" + value);
        return "Organization/" + answer.id();
    }

    /** The same organisation by its national number alone. */
    public Reference byNumber() {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }
}
