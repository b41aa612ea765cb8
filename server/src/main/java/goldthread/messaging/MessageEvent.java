package goldthread.messaging;

import goldthread.terminology.BookingAndReferral;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/** What a message is about, as the standard codes it. */
enum MessageEvent {
    SERVICEREQUEST_REQUEST,
    SERVICEREQUEST_RESPONSE,
    BOOKING_REQUEST,
    BOOKING_RESPONSE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Coding coding() {
        return new Coding().setSystem(BookingAndReferral.EVENT).setCode(code());
    }

    /** Whether it answers a message that came before. */
    boolean answers() {
        return this == SERVICEREQUEST_RESPONSE || this == BOOKING_RESPONSE;
    }

    static Optional<MessageEvent> of(Coding coding) {
        return BookingAndReferral.EVENT.equals(coding.getSystem())
                ? Arrays.stream(values())
                        .filter(event -> event.code().equals(coding.getCode()))
                        .findFirst()
                : Optional.empty();
    }
}
