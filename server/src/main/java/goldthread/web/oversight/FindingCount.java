package goldthread.web.oversight;

import goldthread.web.Parts;

/**
 * For how many children a finding stands out.
 *
 * @param code of oversight-finding
 * @param words the same in words
 * @param children how many
 * @param chosen whether the page shows only these
 */
public record FindingCount(String code, String words, int children, boolean chosen) {

    static FindingCount of(Parts count, String chosen) {
        String code = count.text("finding");
        return new FindingCount(
                code, count.text("text"), Integer.parseInt(count.text("children")), code.equals(chosen));
    }
}
