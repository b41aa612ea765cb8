/**
 * What the tests in a real browser stand on: the Chromium of this machine, a fresh visitor for each test, what goes wrong on
 * a page without anybody seeing it, and the ways in which people who don't see, don't point or have a small screen use it.
 */
@NullMarked
package goldthread.tests.support.browser;

import org.jspecify.annotations.NullMarked;
