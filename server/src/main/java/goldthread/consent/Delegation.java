package goldthread.consent;

/**
 * A decision that somebody with parental responsibility handed to a carer; it is no parental responsibility (Children
 * Act 1989 s.2(9), N112).
 *
 * @param scope which decision, in words
 * @param by who handed it over
 * @param days on which it holds
 */
record Delegation(String scope, String by, Days days) {}
