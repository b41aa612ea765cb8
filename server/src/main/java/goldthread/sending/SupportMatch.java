package goldthread.sending;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * A service, and whether it is meant for a child.
 *
 * @param offer what the directory says of it
 * @param age whether it is for the child's age
 * @param area whether it is for where the child lives
 * @param need whether it helps with one of the needs
 * @param recorded how long half of those who wait there have waited, where enough wait
 */
record SupportMatch(Offer offer, Fit age, Fit area, Fit need, Optional<Duration> recorded) {

    private static final long HOURS = 24;

    /** The best first: help with the need, for this child, that is open, soon and easy to reach. */
    static final Comparator<SupportMatch> BEST_FIRST = Comparator.comparing(
                    (SupportMatch match) -> match.offer.isClosed())
            .thenComparing(match -> match.need != Fit.FITS)
            .thenComparing(match -> -Stream.of(match.age, match.area)
                    .filter(fit -> fit == Fit.FITS)
                    .count())
            .thenComparing(match -> match.howLong().orElse(Duration.ofDays(Short.MAX_VALUE)))
            .thenComparing(match -> !match.offer.selfReferral().orElse(false))
            .thenComparing(match -> String.valueOf(match.offer.service().getName()))
            .thenComparing(match -> match.offer.reference());

    static SupportMatch of(Offer offer, SupportWanted wanted, Optional<Duration> recorded) {
        return new SupportMatch(
                offer, offer.age(wanted.age()), offer.area(wanted.areas()), offer.need(wanted.needs()), recorded);
    }

    Fit fit() {
        return Fit.all(age, area, need);
    }

    /** Whether anything is known that speaks for it, where anything was asked. */
    boolean isMeant() {
        return Stream.of(age, area, need).anyMatch(fit -> fit == Fit.FITS);
    }

    private Optional<Duration> howLong() {
        return recorded.or(offer::statedLength);
    }

    /** Why it is named, in plain sentences. */
    List<String> why() {
        List<String> why = new ArrayList<>();
        if (need == Fit.FITS) {
            why.add("It helps with this need.");
        }
        if (age == Fit.FITS) {
            why.add(offer.ages().map(SupportMatch::ages).orElse("It is for this age."));
        }
        if (area == Fit.FITS) {
            why.add("It is for this area.");
        }
        if (offer.selfReferral().orElse(false)) {
            why.add("A young person or parent can turn to it without a professional.");
        }
        return why;
    }

    private static String ages(Range ages) {
        String from =
                ages.getLow().hasValue() ? " from " + ages.getLow().getValue().toPlainString() : "";
        String to =
                ages.getHigh().hasValue() ? " to " + ages.getHigh().getValue().toPlainString() : "";
        return "It is for ages" + from + to + ".";
    }

    /** Writes what the answer says of it. */
    void write(ParametersParameterComponent match) {
        add(match, "service", new Reference(offer.reference()));
        if (offer.service().hasName()) {
            add(match, "name", new StringType(offer.service().getName()));
        }
        if (offer.service().hasProvidedBy()) {
            add(match, "provider", offer.service().getProvidedBy().copy());
        }
        offer.service().getCategory().forEach(category -> add(match, "category", category.copy()));
        writeFits(match);
        why().forEach(reason -> add(match, "why", new StringType(reason)));
        offer.selfReferral().ifPresent(possible -> add(match, "selfReferral", new BooleanType(possible)));
        offer.capacity().ifPresent(said -> add(match, "capacity", said.copy()));
        writeWait(match);
        offer.service().getTelecom().forEach(contact -> add(match, "contact", contact.copy()));
    }

    /** Writes whether it is meant for the child. */
    void writeFits(ParametersParameterComponent match) {
        add(match, "age", new CodeType(age.code()));
        add(match, "area", new CodeType(area.code()));
        add(match, "need", new CodeType(need.code()));
    }

    private void writeWait(ParametersParameterComponent match) {
        howLong().ifPresent(wait -> {
            add(match, "wait", days(wait));
            add(match, "waitSource", new CodeType(recorded.isPresent() ? "recorded" : "stated"));
        });
        if (recorded.isEmpty()) {
            offer.statedOn().ifPresent(day -> add(match, "waitAsOf", day.copy()));
        }
    }

    /** In whole days: nobody is told by the hour when a child was referred. */
    private static Quantity days(Duration wait) {
        return new org.hl7.fhir.r4.model.Duration()
                .setValue(BigDecimal.valueOf((wait.toHours() + HOURS - 1) / HOURS))
                .setUnit("days")
                .setSystem("http://unitsofmeasure.org")
                .setCode("d");
    }

    static void add(ParametersParameterComponent to, String name, Type value) {
        to.addPart().setName(name).setValue(value);
    }
}
