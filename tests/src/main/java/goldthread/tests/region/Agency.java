package goldthread.tests.region;

/** Who sends what happens in the region, under which of the demo's identities. */
public enum Agency {
    /** The practice where every child is registered. */
    PRACTICE("gp-system", "Larkfield Surgery", "https://fhir.nhs.uk/Id/ods-organization-code", "Z99901"),
    /** Mental health services for children. */
    TRUST("camhs-system", "Elmbrook Children's Mental Health", "https://fhir.nhs.uk/Id/ods-organization-code", "ZZ901"),
    /** A school. */
    SCHOOL("school-system", "Weir Lane School", "https://w3id.org/goldthread/fhir/NamingSystem/school-urn", "999901"),
    /** Children's services, who also pass on what the police ask. */
    COUNCIL("la-system", "Elmbrook Council", "https://w3id.org/goldthread/fhir/NamingSystem/la-gss-code", "E06999901");

    private final String identity;
    private final String title;
    private final String system;
    private final String value;

    Agency(String identity, String title, String system, String value) {
        this.identity = identity;
        this.title = title;
        this.system = system;
        this.value = value;
    }

    /** The demo identity whose token it sends with. */
    public String identity() {
        return identity;
    }

    /** By what stories name its entry in the directory. */
    String reference() {
        return RegionDirectory.urn(key());
    }

    /** Its identifier as {@code system|value}. */
    String key() {
        return system + "|" + value;
    }

    /** Its entry, for a server without the sample directory. */
    String entry() {
        return """
                {"resourceType": "Organization", "active": true, "name": "%s",
                 "identifier": [{"system": "%s", "value": "%s"}]}
                """.formatted(title, system, value);
    }
}
