package goldthread.consent;

import goldthread.terminology.CareStatus;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The child or young person about whom is asked.
 *
 * @param reference {@code Patient/id}
 * @param bornFrom first day on which they may have been born; {@code null} when nothing is recorded
 * @param bornUntil last such day: the same when the whole date is recorded
 * @param statuses their standing with social care, as recorded
 */
record Child(
        String reference,
        @Nullable LocalDate bornFrom,
        @Nullable LocalDate bornUntil,
        Set<CareStatus> statuses) {

    Child {
        if ((bornFrom == null) != (bornUntil == null)) {
            throw new IllegalArgumentException("a birth has two ends or none");
        }
        statuses = Set.copyOf(statuses);
    }

    /** Under which law they come on a day; unknown when the recorded date of birth leaves it open. */
    Stage stageOn(LocalDate day) {
        if (bornFrom == null || bornUntil == null || day.isBefore(bornUntil)) {
            return Stage.UNKNOWN;
        }
        Stage eldest = stage(bornFrom, day);
        return eldest == stage(bornUntil, day) ? eldest : Stage.UNKNOWN;
    }

    private static Stage stage(LocalDate born, LocalDate day) {
        if (!day.isBefore(birthday(born, Stage.EIGHTEEN))) {
            return Stage.ADULT;
        }
        return day.isBefore(birthday(born, Stage.SIXTEEN)) ? Stage.UNDER_SIXTEEN : Stage.SIXTEEN_OR_SEVENTEEN;
    }

    /** The last day on which the law of this day's stage is sure to apply; {@code null} when it has no end. */
    @Nullable
    LocalDate lastDayOfStage(LocalDate day) {
        if (bornFrom == null) {
            return null;
        }
        return switch (stageOn(day)) {
            case UNDER_SIXTEEN -> birthday(bornFrom, Stage.SIXTEEN).minusDays(1);
            case SIXTEEN_OR_SEVENTEEN -> birthday(bornFrom, Stage.EIGHTEEN).minusDays(1);
            case ADULT, UNKNOWN -> null;
        };
    }

    /** Whether they were surely sixteen by then. */
    boolean wereSixteenOn(LocalDate day) {
        return bornUntil != null && !day.isBefore(birthday(bornUntil, Stage.SIXTEEN));
    }

    /** Who is born on 29 February comes of an age on 1 March of a year without that day. */
    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate birthday = born.plusYears(age);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
