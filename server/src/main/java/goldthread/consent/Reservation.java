package goldthread.consent;

/**
 * Somebody who didn't agree to a plan, or not to all of it.
 *
 * @param source the CarePlan
 * @param who didn't agree
 * @param inPart whether they agreed to parts
 * @param days on which the plan holds
 */
record Reservation(Named source, Named who, boolean inPart, Days days) {}
