package goldthread.terminology;

/**
 * The systems of the identifiers that the server knows: the national ones as NHS England names them, and ours for those
 * that have no national system. Each of ours is unique only within the organisation that gave it.
 */
public final class IdentifierSystems {
    public static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** An organisation, by the NHS Organisation Data Service. */
    public static final String ODS_ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code";

    /** A site of an organisation, by the NHS Organisation Data Service. */
    public static final String ODS_SITE = "https://fhir.nhs.uk/Id/ods-site-code";

    /** A referral in the NHS e-Referral Service: its unique booking reference number. */
    public static final String UBRN = "https://fhir.nhs.uk/Id/UBRN";

    private static final String ROOT = Canonicals.ROOT + "/NamingSystem/";

    public static final String CARE_TEAM_IDENTIFIER = ROOT + "care-team-identifier";
    public static final String CHARITY_NUMBER = ROOT + "charity-number";
    public static final String COUNCIL_CASE_NUMBER = ROOT + "council-case-number";
    public static final String DOCUMENT_IDENTIFIER = ROOT + "document-identifier";
    public static final String LA_GSS_CODE = ROOT + "la-gss-code";
    public static final String PLAN_IDENTIFIER = ROOT + "plan-identifier";
    public static final String POSTCODE_DISTRICT = ROOT + "postcode-district";
    public static final String REFERRAL_IDENTIFIER = ROOT + "referral-identifier";
    public static final String SCHOOL_URN = ROOT + "school-urn";
    public static final String UKPRN = ROOT + "ukprn";
    public static final String UPN = ROOT + "upn";

    private IdentifierSystems() {}
}
