/**
 * The pages for engineers: what this server is, what it offers and how it is asked, made from what the server says of
 * itself, so that page and server can't differ. They hold nothing of any child and need nobody to sign in.
 */
@NullMarked
package goldthread.web.developer;

import org.jspecify.annotations.NullMarked;
