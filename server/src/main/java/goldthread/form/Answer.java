package goldthread.form;

import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** Turns what a record holds into an answer of a form, and an answer into what an observation can hold. */
final class Answer {

    private Answer() {}

    /** The value as an answer to a question of this type; empty when it can't be one. */
    static Optional<Type> of(Base value, QuestionnaireItemType type) {
        return switch (type) {
            case STRING, TEXT -> written(value).map(StringType::new);
            case URL -> written(value).map(UriType::new);
            case BOOLEAN -> as(BooleanType.class, value);
            case INTEGER -> whole(value);
            case DECIMAL -> number(value);
            case DATE -> date(value);
            case DATETIME ->
                as(DateTimeType.class, value).or(() -> as(DateType.class, value).map(Answer::moment));
            case TIME -> as(TimeType.class, value);
            case QUANTITY -> quantity(value);
            case REFERENCE -> as(Reference.class, value);
            case CHOICE, OPENCHOICE -> coding(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> written(Base value) {
        return value instanceof PrimitiveType<?> simple
                ? Optional.ofNullable(simple.getValueAsString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Optional<Type> as(Class<? extends Type> type, Base value) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    /** Kinds of whole numbers and of quantities that stand in a record are no types of an answer. */
    private static Optional<Type> whole(Base value) {
        return value instanceof IntegerType whole && whole.hasValue()
                ? Optional.of(new IntegerType(whole.getValue()))
                : Optional.empty();
    }

    private static Optional<Type> quantity(Base value) {
        return value instanceof Quantity amount
                ? Optional.of(new Quantity()
                        .setValueElement(amount.getValueElement())
                        .setComparator(amount.getComparator())
                        .setUnit(amount.getUnit())
                        .setSystem(amount.getSystem())
                        .setCode(amount.getCode()))
                : Optional.empty();
    }

    private static Optional<Type> number(Base value) {
        return value instanceof IntegerType whole && whole.hasValue()
                ? Optional.of(new DecimalType(whole.getValue()))
                : as(DecimalType.class, value);
    }

    private static Optional<Type> date(Base value) {
        return value instanceof BaseDateTimeType moment && moment.hasValue()
                ? Optional.of(new DateType(moment.getValueAsString().split("T", 2)[0]))
                : Optional.empty();
    }

    private static Type moment(Type day) {
        return new DateTimeType(((DateType) day).getValueAsString());
    }

    private static Optional<Type> coding(Base value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().map(coding -> (Type) coding).findFirst();
        }
        return as(Coding.class, value);
    }

    /**
     * The answer as an observation can hold it; empty when it can't.
     *
     * @param answer {@code null} for one that has no value
     */
    static Optional<Type> observed(@Nullable Type answer) {
        if (answer == null) {
            return Optional.empty();
        }
        if (answer instanceof DecimalType number && number.hasValue()) {
            return Optional.of(new Quantity().setValue(number.getValue()));
        }
        if (answer instanceof Coding coding) {
            return Optional.of(new CodeableConcept(coding));
        }
        if (answer instanceof DateType day) {
            return Optional.of(moment(day));
        }
        boolean fits = answer instanceof IntegerType
                || answer instanceof BooleanType
                || answer instanceof Quantity
                || answer instanceof DateTimeType
                || answer instanceof TimeType
                || answer.getClass() == StringType.class;
        return fits ? Optional.of(answer) : Optional.empty();
    }
}
