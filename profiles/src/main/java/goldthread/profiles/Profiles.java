package goldthread.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import goldthread.terminology.Canonicals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * Our profiles, by their canonical URLs, and all our conformance resources, from the class path. Nothing here has a
 * snapshot of UK Core: a profile only names the UK Core profile that it complies with.
 */
public final class Profiles {
    /** The root of every canonical URL of ours. */
    public static final String ROOT = Canonicals.ROOT;

    private static final String PROFILE = ROOT + "/StructureDefinition/cypmh-";

    /** Action. */
    public static final String ACTION = PROFILE + "action";

    /** Appointment. */
    public static final String APPOINTMENT = PROFILE + "appointment";

    /** Assessment. */
    public static final String ASSESSMENT = PROFILE + "assessment";

    /** Audit event. */
    public static final String AUDIT_EVENT = PROFILE + "audit-event";

    /** Team around the child. */
    public static final String CARE_TEAM = PROFILE + "care-team";

    /** Consent. */
    public static final String CONSENT = PROFILE + "consent";

    /** Contact. */
    public static final String CONTACT = PROFILE + "contact";

    /** Episode of care. */
    public static final String EPISODE = PROFILE + "episode";

    /** Alert. */
    public static final String FLAG = PROFILE + "flag";

    /** Plan for a transition. */
    public static final String TRANSITION_PLAN = PROFILE + "transition-plan";

    /** Goal. */
    public static final String GOAL = PROFILE + "goal";

    /** Request for a mental health assessment. */
    public static final String MH_ASSESSMENT_REQUEST = PROFILE + "mh-assessment-request";

    /** Meeting of several agencies. */
    public static final String MEETING = PROFILE + "meeting";

    /** Notice. */
    public static final String NOTICE = PROFILE + "notice";

    /** Agency. */
    public static final String ORGANIZATION = PROFILE + "organization";

    /** Completed form. */
    public static final String OUTCOME_RESPONSE = PROFILE + "outcome-response";

    /** Outcome score. */
    public static final String OUTCOME_SCORE = PROFILE + "outcome-score";

    /** Child or young person. */
    public static final String PATIENT = PROFILE + "patient";

    /** Placement or school place. */
    public static final String PLACEMENT = PROFILE + "placement";

    /** Professional in an agency. */
    public static final String PRACTITIONER_ROLE = PROFILE + "practitioner-role";

    /** Provenance. */
    public static final String PROVENANCE = PROFILE + "provenance";

    /** Referral task. */
    public static final String REFERRAL_TASK = PROFILE + "referral-task";

    /** Referral. */
    public static final String REFERRAL = PROFILE + "referral";

    /** Parent, carer or supporter. */
    public static final String RELATED_PERSON = PROFILE + "related-person";

    /** Risk assessment. */
    public static final String RISK_ASSESSMENT = PROFILE + "risk-assessment";

    /** Safety plan. */
    public static final String SAFETY_PLAN = PROFILE + "safety-plan";

    /** Service. */
    public static final String SERVICE = PROFILE + "service";

    /** Shared care plan. */
    public static final String SHARED_CARE_PLAN = PROFILE + "shared-care-plan";

    /** Significant event. */
    public static final String SIGNIFICANT_EVENT = PROFILE + "significant-event";

    /** Statutory plan. */
    public static final String STATUTORY_PLAN = PROFILE + "statutory-plan";

    /** Subscription to a topic. */
    public static final String SUBSCRIPTION = PROFILE + "subscription";

    /** Rule about scores. */
    public static final String TRIGGER = PROFILE + "trigger";

    /** Professional concern. */
    public static final String ESCALATION = PROFILE + "escalation";
    /** Need or capability of a carer. */
    public static final String CARER_NEED = PROFILE + "carer-need";

    /** Competence or capacity. */
    public static final String CAPACITY = PROFILE + "capacity";

    /** Support in an immigration situation. */
    public static final String IMMIGRATION_SUPPORT = PROFILE + "immigration-support";

    /** Wish of a child. */
    public static final String WISHES = PROFILE + "wishes";

    private static final String FOLDER = "fhir/";

    private Profiles() {}

    /**
     * Reads our structure definitions (with their snapshots), search parameters, operation definitions, capability
     * statements and the value sets that only a profile needs. Each call reads and parses anew: keep the result.
     *
     * @param fhir a context for FHIR R4
     * @return the resources, in a stable order
     * @throws IllegalStateException when the class path lacks a file that the index names
     */
    public static List<MetadataResource> load(FhirContext fhir) {
        IParser json = fhir.newJsonParser();
        return text("profiles.index")
                .lines()
                .map(file -> (MetadataResource) json.parseResource(text(file)))
                .toList();
    }

    /** An index, because the entries of a folder can't be listed inside a nested jar. */
    private static String text(String file) {
        try (InputStream stream = Profiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + FOLDER + file);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
