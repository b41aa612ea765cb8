package goldthread.audit;

import static java.util.Map.entry;

import java.util.Map;

/** HL7's purposes of use as people call them. */
final class Purpose {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("TREAT", "to care for the child"),
            entry("ETREAT", "to care for the child in an emergency"),
            entry("BTG", "in an emergency, without being in the team"),
            entry("CAREMGT", "to arrange the child's care"),
            entry("COC", "to arrange the child's care"),
            entry("PATRQT", "because the child asked"),
            entry("FAMRQT", "because the family asked"),
            entry("PWATRNY", "because someone who acts for the child asked"),
            entry("SUPNWK", "to support the child"),
            entry("HCOMPL", "to check that the rules are kept"),
            entry("HQUALIMP", "to make services better"),
            entry("HOPERAT", "to run the service"),
            entry("HSYSADMIN", "to run the computer system"),
            entry("PATADMIN", "for administration"),
            entry("PUBHLTH", "to protect public health"),
            entry("HRESCH", "for research"),
            entry("HLEGAL", "for a legal matter"));

    private Purpose() {}

    /** A code in words; one that has none here stays a code. */
    static String words(String code) {
        return WORDS.getOrDefault(code, "another purpose: " + code);
    }
}
