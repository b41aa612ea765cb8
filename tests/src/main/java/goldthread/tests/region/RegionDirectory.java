package goldthread.tests.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the region's systems need in the directory: four agencies, a clinician and a clinic. */
final class RegionDirectory {
    private static final String STAFF = "https://fhir.nhs.uk/Id/sds-user-id|999900000777";
    private static final String CLINIC =
            "https://w3id.org/goldthread/fhir/NamingSystem/service-identifier|REGION-CLINIC";

    static final String CLINICIAN = urn(STAFF);
    static final String SERVICE = urn(CLINIC);

    private RegionDirectory() {}

    /**
     * An entry that is made when it isn't there.
     *
     * @param as who makes it
     * @param type its resource type
     * @param identifier by which it is looked for, as {@code system|value}
     * @param json the resource
     */
    record Entry(Agency as, String type, String identifier, String json) {
        String bundle() {
            return """
                    {"resourceType": "Bundle", "type": "transaction", "entry": [{"fullUrl": "%s", "resource": %s,
                     "request": {"method": "POST", "url": "%s", "ifNoneExist": "identifier=%s"}}]}
                    """.formatted(urn(identifier), json, type, identifier);
        }
    }

    /** All of them, in the order in which they are made. */
    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Agency agency : Agency.values()) {
            entries.add(new Entry(agency, "Organization", agency.key(), agency.entry()));
        }
        entries.add(new Entry(Agency.TRUST, "Practitioner", STAFF, """
                {"resourceType": "Practitioner", "identifier": [%s],
                 "name": [{"family": "Lindqvist", "given": ["Maja"]}]}
                """.formatted(identifier(STAFF))));
        entries.add(new Entry(Agency.TRUST, "HealthcareService", CLINIC, """
                {"resourceType": "HealthcareService", "identifier": [%s], "active": true, "name": "Riverside clinic",
                 "providedBy": {"reference": "%s"}}
                """.formatted(
                        identifier(CLINIC), Agency.TRUST.reference())));
        return List.copyOf(entries);
    }

    /** By what stories name an entry. */
    static String urn(String identifier) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("goldthread region " + identifier).getBytes(UTF_8));
    }

    private static String identifier(String key) {
        int bar = key.indexOf('|');
        return "{\"system\": \"" + key.substring(0, bar) + "\", \"value\": \"" + key.substring(bar + 1) + "\"}";
    }
}
