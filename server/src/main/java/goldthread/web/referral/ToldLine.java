package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.web.mine.Mine;
import goldthread.web.mine.Names;
import goldthread.web.words.ClinicalDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has been told something about a referral.
 *
 * @param who was told
 * @param when they were told
 * @param channel by which, in words
 * @param acknowledged when they took note; {@code null} when they haven't yet
 * @param notice its id
 * @param toAcknowledge whether the reader can take note of it
 */
record ToldLine(
        String who,
        @Nullable ClinicalDate when,
        String channel,
        @Nullable ClinicalDate acknowledged,
        String notice,
        boolean toAcknowledge) {

    static ToldLine of(ParametersParameterComponent told, Parties known, Mine mine) {
        Reference who = Addressee.one(told, "who", Reference.class).orElseGet(Reference::new);
        String state = Addressee.one(told, "state", Type.class)
                .map(Type::primitiveValue)
                .orElse("");
        return new ToldLine(
                Names.of(who, known),
                date(told, "when"),
                channel(Addressee.one(told, "channel", Type.class)
                        .map(Type::primitiveValue)
                        .orElse("")),
                date(told, "acknowledged"),
                Addressee.one(told, "notice", Reference.class)
                        .orElseGet(Reference::new)
                        .getReferenceElement()
                        .getIdPart(),
                !"acknowledged".equals(state) && mine.isNamed(who));
    }

    private static @Nullable ClinicalDate date(ParametersParameterComponent told, String name) {
        return Addressee.one(told, name, BaseDateTimeType.class)
                .filter(BaseDateTimeType::hasValue)
                .map(ClinicalDate::of)
                .orElse(null);
    }

    private static String channel(String code) {
        return "inbox".equals(code) ? "Inbox here" : code;
    }
}
