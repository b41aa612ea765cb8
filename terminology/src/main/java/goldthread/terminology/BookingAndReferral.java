package goldthread.terminology;

/**
 * Canonical URLs of the national Booking and Referral Standard (BaRS), of which messages are read. They are foreign: used
 * here, never defined.
 *
 * @see <a href="https://digital.nhs.uk/developer/api-catalogue/booking-and-referral-fhir">NHS England, booking and
 *     referral</a>
 */
public final class BookingAndReferral {
    /** What a message is about. */
    public static final String EVENT = "https://fhir.nhs.uk/CodeSystem/message-events-bars";

    /** Whether it is new or changes something. */
    public static final String REASON = "https://fhir.nhs.uk/CodeSystem/message-reason-bars";

    /** What a request asks for: to take over care, or to validate an assessment. */
    public static final String REQUEST_CATEGORY = "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest";

    /** Why a receiver turns a request down. */
    public static final String REJECTED_REASON = "https://fhir.nhs.uk/CodeSystem/rejected-reasons-bars";

    /** The same in the codes of the directory of services, by the name that the code system has. */
    public static final String DIRECTORY_REJECTED_REASON = "https://fhir.nhs.uk/CodeSystem/dos-rejected-reasons-bars";

    /** The same by the name that earlier examples give it. */
    public static final String DIRECTORY_REJECTED_REASON_EARLIER =
            "https://fhir.nhs.uk/CodeSystem/dos-rejected-reasons";

    /** What kind of refusal an answer is. */
    public static final String ERROR = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

    /** How far an NHS number has been checked. */
    public static final String NUMBER_STATUS =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";

    /** The messages that are read here begin with this; what follows is the event. */
    public static final String DEFINITION = "https://fhir.nhs.uk/MessageDefinition/bars-message-";

    /** Published messages write the system of ODS codes in either case. */
    public static boolean isOds(String system) {
        return IdentifierSystems.ODS_ORGANISATION.equalsIgnoreCase(system);
    }

    private BookingAndReferral() {}
}
