package goldthread.tests.support.browser;

import com.microsoft.playwright.Page;
import goldthread.tests.support.SampleChild;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a page may put things: dates and NHS numbers as clinical systems show them (ISB 1503, 0149), nothing of the machine,
 * and no child's name where it would be kept in a history or read over a shoulder.
 */
final class Wording {
    private static final Map<String, Pattern> NEVER = Map.of(
            "a date that two countries read in two ways", Pattern.compile("\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b"),
            "a date for machines", Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}"),
            "an NHS number in one piece", Pattern.compile("\\b9\\d{9}\\b"),
            "an NHS number with the wrong gaps",
                    Pattern.compile("\\b999[-.\\u2009]\\d{3}[-.\\u2009]\\d{4}\\b|\\b999\\d{3} \\d{4}\\b"),
            "a name for machines",
                    Pattern.compile("urn:uuid:|https://w3id\\.org|\\b(Patient|Practitioner|Task)/[0-9a-f-]{8}"),
            "a gap of a template", Pattern.compile("\\bnull\\b|\\bundefined\\b|\\$\\{|\\bNaN\\b"));

    private Wording() {}

    /** What is wrong; empty when nothing is. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        String text = page.locator("body").innerText();
        NEVER.forEach((what, pattern) -> {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                faults.add(what + ": " + found.group());
            }
        });
        String kept = (page.title() + " " + page.url()).toLowerCase(Locale.UK);
        SampleChild.names().stream()
                .filter(name -> kept.contains(name.toLowerCase(Locale.UK)))
                .forEach(name -> faults.add("somebody's name in the title or the address: " + name));
        if (!page.title().endsWith(" – Goldthread")) {
            faults.add("a title that doesn't say whose page it is: " + page.title());
        }
        if (page.locator("h1").count() != 1) {
            faults.add("so many first headings: " + page.locator("h1").count());
        }
        return faults;
    }
}
