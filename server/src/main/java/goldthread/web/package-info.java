/**
 * The pages: what a clinician, a GP or a school's lead reads in a browser, and the few things that they can do there. Every
 * page is made from answers of the FHIR endpoint, asked in this process as whoever has signed in, so that it shows what
 * the API would give that person, decided, limited and recorded in the same way. It keeps no record, knows no rule about
 * who may see what, and is an OAuth client like any other: the browser holds a session's cookie and never a token.
 */
@ApplicationModule(
        allowedDependencies = {"access", "challenge", "directory", "profiles", "referral", "store", "terminology"})
@NullMarked
package goldthread.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
