/**
 * Runs while the module is built, and stays out of its jar: adds to each structure definition the snapshot that
 * validators work from, and packs everything into the FHIR package for vendors. Snapshots are made here because making
 * them when a server starts costs it seconds and memory.
 */
@NullMarked
package goldthread.profiles.build;

import org.jspecify.annotations.NullMarked;
