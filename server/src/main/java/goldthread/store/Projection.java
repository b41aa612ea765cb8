package goldthread.store;

/** Rows that a room derives from resources, and can derive again. */
public interface Projection {

    /** Empties the rows and fills them from the stored resources. The server isn't serving meanwhile. */
    void rebuild();
}
