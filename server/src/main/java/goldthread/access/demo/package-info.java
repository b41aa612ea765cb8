/**
 * The demo's own token issuer: with it a newcomer sees real tokens, real signatures and real refusals without running
 * anything else. It knows invented identities only ({@code demo/identities.yaml}), makes new keys at each start, and
 * answers this machine alone. A client proves itself as in SMART Backend Services: by a signed, single-use assertion.
 *
 * <p>It is not an identity provider for real people or real children, and nothing of it exists unless
 * {@code goldthread.auth.demo-issuer} is set.
 */
@NamedInterface("demo")
@NullMarked
package goldthread.access.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
