package goldthread.web.team;

import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody.
 *
 * @param kind in words
 * @param text the number or address as recorded
 * @param link that a browser can follow; {@code null} where what is recorded makes none
 */
record TeamContact(String kind, String text, @Nullable String link) {

    private static final String NUMBER = "\\+?[0-9]{3,15}";
    private static final String MAIL = "[A-Za-z0-9.!#$'*+/=^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    /** Empty when there is nothing to call or write to. */
    static Optional<TeamContact> of(ContactPoint contact) {
        String value = contact.hasValue() ? contact.getValue().strip() : "";
        if (value.isEmpty()) {
            return Optional.empty();
        }
        ContactPointSystem system = contact.getSystem();
        return Optional.of(
                switch (system == null ? ContactPointSystem.OTHER : system) {
                    case PHONE -> new TeamContact("Telephone", value, call("tel:", value));
                    case SMS -> new TeamContact("Text message", value, call("sms:", value));
                    case EMAIL -> new TeamContact("Email", value, value.matches(MAIL) ? "mailto:" + value : null);
                    case FAX -> new TeamContact("Fax", value, null);
                    case PAGER -> new TeamContact("Pager", value, null);
                    default -> new TeamContact("Other", value, null);
                });
    }

    private static @Nullable String call(String scheme, String value) {
        String number = value.replace("(0)", "").replaceAll("[\\s().-]", "");
        return number.matches(NUMBER) ? scheme + number : null;
    }
}
