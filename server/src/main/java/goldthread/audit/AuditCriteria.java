package goldthread.audit;

import ca.uhn.fhir.parser.DataFormatException;
import goldthread.audit.AuditQuery.Criterion;
import goldthread.store.DateSpan;
import goldthread.terminology.CodeSystems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.DateTimeType;

/** The criteria of a search as conditions on {@code gt_audit a}. */
final class AuditCriteria {

    private static final String OUTCOMES = "http://terminology.hl7.org/CodeSystem/audit-event-outcome";
    private static final String ACTIONS = "http://terminology.hl7.org/CodeSystem/audit-event-action";
    private static final String NOTHING = "1 = 0";

    /** As the national query asks for who has looked at a child. */
    static final String BY_NUMBER = "patient:identifier";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    private AuditCriteria() {}

    static AuditCriteria of(List<Criterion> criteria) {
        AuditCriteria all = new AuditCriteria();
        criteria.forEach(all::add);
        return all;
    }

    /** Conditions, each after an AND. */
    String sql() {
        return sql.toString();
    }

    List<Object> arguments() {
        return List.copyOf(arguments);
    }

    private void add(Criterion criterion) {
        sql.append(" AND (");
        List<String> anyOf = criterion.anyOf();
        switch (criterion.name()) {
            case "_id" -> among("a.id", anyOf);
            case "agent" -> among("a.fhir_user", anyOf);
            case "agent-role" -> among("a.caller_role", codes(anyOf, CodeSystems.TEAM_ROLE));
            case "outcome" -> among("CAST(a.outcome AS VARCHAR(2))", codes(anyOf, OUTCOMES));
            case "action" -> anyOf(codes(anyOf, ACTIONS), this::action);
            case "subtype" -> anyOf(anyOf, this::subtype);
            case "date" -> anyOf(anyOf, this::date);
            case "entity" -> anyOf(anyOf, this::entity);
            case "patient" -> about(OfChildren.withOrBy(anyOf));
            case BY_NUMBER -> about(OfChildren.numbered(anyOf));
            default -> throw new IllegalStateException("no such criterion: " + criterion.name());
        }
        sql.append(')');
    }

    /** Codes without the system that they are of; of another system there are none here. */
    private static List<String> codes(List<String> tokens, String system) {
        return tokens.stream()
                .flatMap(token -> {
                    int bar = token.indexOf('|');
                    boolean ours = bar <= 0 || token.substring(0, bar).equals(system);
                    return ours ? Stream.of(token.substring(bar + 1)) : Stream.empty();
                })
                .toList();
    }

    private interface Condition {
        void append(String value);
    }

    private void anyOf(List<String> values, Condition condition) {
        sql.append(NOTHING);
        values.forEach(value -> {
            sql.append(" OR ");
            condition.append(value);
        });
    }

    private void among(String column, Collection<String> values) {
        if (values.isEmpty()) {
            sql.append(NOTHING);
            return;
        }
        sql.append(column).append(" IN (").append(marks(values.size())).append(')');
        arguments.addAll(values);
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    private void action(String code) {
        try {
            AuditEventAction action = AuditEventAction.fromCode(code);
            sql.append(action == AuditEventAction.E ? "NOT " : "");
            among("a.interaction", Interactions.of(action));
        } catch (FHIRException noAction) {
            sql.append(NOTHING);
        }
    }

    private void subtype(String token) {
        int bar = token.indexOf('|');
        String system = token.substring(0, Math.max(bar, 0));
        String code = token.substring(bar + 1);
        if (!Set.of("", Interactions.RESTFUL, Interactions.HTTP).contains(system)) {
            sql.append(NOTHING);
        } else if (code.equals(Interactions.OPERATION)) {
            sql.append("a.interaction LIKE '$%'");
        } else {
            Interactions.named(system, code)
                    .ifPresentOrElse(
                            interaction -> among("a.interaction", List.of(interaction)), () -> sql.append(NOTHING));
        }
    }

    private void date(String written) {
        String prefix = Character.isLetter(written.charAt(0)) ? written.substring(0, 2) : "eq";
        DateSpan span = span(written.substring(Character.isLetter(written.charAt(0)) ? 2 : 0));
        switch (prefix) {
            case "ge" -> recorded(">=", span.from());
            case "gt" -> recorded(">=", span.until());
            case "le" -> recorded("<", span.until());
            case "lt" -> recorded("<", span.from());
            default -> {
                recorded(">=", span.from());
                sql.append(" AND ");
                recorded("<", span.until());
            }
        }
    }

    private static DateSpan span(String date) {
        try {
            return DateSpan.of(new DateTimeType(date));
        } catch (IllegalArgumentException | DataFormatException noDate) {
            throw AuditGrammar.refused(
                    "bad-grammar",
                    "`date` is a date, such as 2026-03-04, or a time with its zone, such as 2026-03-04T10:00:00Z; a `+`"
                            + " in a URL is written %2B.");
        }
    }

    private void recorded(String comparison, Instant moment) {
        sql.append("a.recorded_at ").append(comparison).append(" ?");
        arguments.add(Seals.utc(moment));
    }

    private void entity(String reference) {
        int slash = reference.indexOf('/');
        String type = reference.substring(0, slash);
        String id = reference.substring(slash + 1);
        if (type.equals("Patient")) {
            about(OfChildren.with(id));
        } else {
            sql.append("a.id IN (SELECT i.audit_id FROM gt_audit_item i WHERE i.res_type = ? AND i.res_id = ?)");
            arguments.addAll(List.of(type, id));
        }
    }

    private void about(OfChildren children) {
        sql.append(children.sql());
        arguments.addAll(children.arguments());
    }
}
