package goldthread.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of activity, and the columns that each has beside those of every row. */
enum ActivityTable {
    REFERRALS(
            "ServiceRequest",
            "addressee",
            "sent,status,source,reason,priority,requester,identifier_system,identifier_value"),
    CONTACTS("Encounter", "author", "start,end,status,class,type_system,type,referral,reason"),
    CARE_PLANS("CarePlan", "author", "start,end,status,intent,category_system,category,national_type,created"),
    SCORED_ASSESSMENTS("Observation", "author", "effective,status,code_system,code,score,unit,rater,referral,contact");

    private static final List<String> EVERY = List.of("resource", "version", "updated", "child");

    private final String type;
    private final String basis;
    private final String columns;

    ActivityTable(String type, String basis, String columns) {
        this.type = type;
        this.basis = basis;
        this.columns = columns;
    }

    static Optional<ActivityTable> of(String code) {
        return Arrays.stream(values())
                .filter(table -> table.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ActivityTable::code).toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of which resources its rows are. */
    String type() {
        return type;
    }

    /** What an organisation has to do with a resource whose row is its own: it recorded it, or it is addressed to it. */
    String basis() {
        return basis;
    }

    /** The code of the category of each of its resources; empty where all of their type have a place in it. */
    Optional<String> category() {
        return this == SCORED_ASSESSMENTS ? Optional.of(ActivityRow.SCORE) : Optional.empty();
    }

    /** The names of its columns, in their order. */
    List<String> columns() {
        return Stream.concat(EVERY.stream(), Arrays.stream(columns.split(","))).toList();
    }
}
