package goldthread.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * A variable of a form: all resources of one type in the child's record.
 *
 * @param name of the variable, without the percent sign
 * @param type of the resources
 */
record Query(String name, String type) {

    private static final Pattern OF_THE_CHILD =
            Pattern.compile("([A-Z][A-Za-z]{1,60})\\?(?:patient|subject)=(?:Patient/)?\\{\\{%patient\\.id}}");

    /** Reads a variable; empty when it asks for anything else. */
    static Optional<Query> of(Expression variable) {
        if (!Sdc.QUERY.equals(variable.getLanguage()) || !variable.hasName() || !variable.hasExpression()) {
            return Optional.empty();
        }
        Matcher query = OF_THE_CHILD.matcher(variable.getExpression());
        return query.matches() ? Optional.of(new Query(variable.getName(), query.group(1))) : Optional.empty();
    }

    /** The variables of a form. */
    static List<Expression> in(Questionnaire form) {
        return Sdc.expressions(Sdc.VARIABLE, form.getExtension());
    }
}
