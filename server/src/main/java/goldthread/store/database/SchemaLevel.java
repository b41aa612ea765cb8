package goldthread.store.database;

/**
 * How far our own scripts have brought the database.
 *
 * @param version of the last script in {@code db/migration}
 */
public record SchemaLevel(String version) {}
