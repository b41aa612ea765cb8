package goldthread.careteam;

import goldthread.terminology.MembershipGap;

/**
 * Someone who is missing around a child.
 *
 * @param code who
 * @param text the same in a sentence
 */
record Gap(MembershipGap code, String text) {}
