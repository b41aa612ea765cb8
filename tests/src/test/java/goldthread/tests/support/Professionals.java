package goldthread.tests.support;

/** People for whom the demo's identities stand, as the sample families have them in the directory. */
public enum Professionals {
    /** {@code camhs-clinician}. */
    CLINICIAN("88030e54-5ea1-4d06-900c-78685725c576"),
    /** {@code school-lead}. */
    SCHOOL_LEAD("1a137528-f4cd-40e1-be9b-30c7f831c841"),
    /** {@code social-worker}. */
    SOCIAL_WORKER("600d5cc6-5436-4b00-8930-6fc93c8ac39b"),
    /** {@code iro}. */
    IRO("ddd16bc2-5e86-4017-82be-87598f6cb462");

    private final String uuid;

    Professionals(String uuid) {
        this.uuid = uuid;
    }

    /** The reference of their entry. */
    public String in(FhirClient directory) {
        return "Practitioner/"
                + directory
                        .search("Practitioner", "identifier", "urn:ietf:rfc:3986|urn:uuid:" + uuid)
                        .expect(200)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdPart();
    }
}
