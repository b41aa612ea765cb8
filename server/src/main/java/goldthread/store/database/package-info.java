/**
 * Where the records lie: the connection settings, the connection pool and the migration of the tables. Nothing here
 * knows what the tables mean.
 */
@NullMarked
package goldthread.store.database;

import org.jspecify.annotations.NullMarked;
