package goldthread.terminology;

/** Where the canonical URLs of everything that Goldthread publishes begin. */
public final class Canonicals {
    public static final String ROOT = "https://w3id.org/goldthread/fhir";

    private Canonicals() {}
}
