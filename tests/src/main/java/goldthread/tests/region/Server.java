package goldthread.tests.region;

/** A server to which the region's systems speak, each with a token of its own. */
public interface Server {
    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body JSON
     */
    record Answer(int status, String body) {}

    /** Sends a Bundle. */
    Answer post(Agency as, String bundle);

    /** GET of a path that begins with a slash. */
    Answer get(Agency as, String path);
}
