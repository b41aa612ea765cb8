package goldthread.form;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FHIRConstant;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;

/**
 * An expression that the server evaluates, whoever wrote it: what it yields, and the time that it takes, grow with what it
 * reads and with its own length, and no faster. So it has only functions that look at each item once and add none; what is
 * asked of each item starts at the item, so that the record isn't read again for each part of the record; and text that was
 * put together isn't put together again, so that it can't double and double.
 *
 * @param text as it was written
 * @param nodes how many steps it has
 * @param variables what it reads, without the percent sign
 */
record Formula(String text, int nodes, Set<String> variables) {

    /** Characters of the longest one. */
    static final int LONGEST = 1_000;

    private static final int MOST_NODES = 200;
    private static final int DEEPEST = 15;
    private static final int MOST_JOINTS = 10;

    private static final Pattern NAME = Pattern.compile("\\$this|\\$index|[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> NAMESPACES = Set.of("%sct", "%loinc", "%ucum");
    private static final Set<Kind> KINDS = EnumSet.of(Kind.Name, Kind.Function, Kind.Constant, Kind.Group);

    /** What is asked of each item. */
    private static final Set<Function> EACH =
            EnumSet.of(Function.Where, Function.Select, Function.Exists, Function.All);

    private static final Set<Function> FUNCTIONS = EnumSet.of(
            Function.Where,
            Function.Select,
            Function.Exists,
            Function.All,
            Function.Empty,
            Function.Not,
            Function.Count,
            Function.HasValue,
            Function.First,
            Function.Last,
            Function.Single,
            Function.Item,
            Function.Iif,
            Function.OfType,
            Function.As,
            Function.Is,
            Function.ToString,
            Function.Extension,
            Function.Resolve,
            Function.Today,
            Function.Now);

    private static final Set<Operation> OPERATIONS = EnumSet.of(
            Operation.Equals,
            Operation.NotEquals,
            Operation.LessThan,
            Operation.LessOrEqual,
            Operation.Greater,
            Operation.GreaterOrEqual,
            Operation.Is,
            Operation.As,
            Operation.And,
            Operation.Or,
            Operation.Xor,
            Operation.Implies,
            Operation.Concatenate);

    /** A node and where it stands. */
    private record Step(ExpressionNode node, int depth, boolean each) {}

    /** Copies its set. */
    Formula {
        variables = Set.copyOf(variables);
    }

    /** Reads expressions; it keeps nothing of them. */
    static FHIRPathEngine reader(FhirContext fhir) {
        return new FHIRPathEngine(new HapiWorkerContext(fhir, fhir.getValidationSupport()));
    }

    /** Reads one; empty when it isn't FHIRPath, or isn't such an expression. */
    static Optional<Formula> of(FHIRPathEngine reader, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(reader.parse(text), text);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Formula> of(ExpressionNode root, String text) {
        Set<String> variables = new LinkedHashSet<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(root, 0, false));
        int nodes = 0;
        int joints = 0;
        while (!open.isEmpty()) {
            Step step = open.pop();
            nodes++;
            joints += step.node().getOperation() == Operation.Concatenate ? 1 : 0;
            if (nodes > MOST_NODES || joints > MOST_JOINTS || step.depth() > DEEPEST || !admits(step)) {
                return Optional.empty();
            }
            variable(step.node()).ifPresent(variables::add);
            below(step).forEach(open::push);
        }
        return Optional.of(new Formula(text, nodes, variables));
    }

    private static boolean admits(Step step) {
        ExpressionNode node = step.node();
        boolean known = KINDS.contains(node.getKind())
                && (node.getOperation() == null || OPERATIONS.contains(node.getOperation()))
                && (node.getKind() != Kind.Function || FUNCTIONS.contains(node.getFunction()))
                && (node.getKind() != Kind.Name || NAME.matcher(node.getName()).matches());
        return known && !(step.each() && variable(node).isPresent()) && putsTogetherOnce(node);
    }

    /** What a node reads that isn't below the item at hand. */
    private static Optional<String> variable(ExpressionNode node) {
        return node.getConstant() instanceof FHIRConstant named
                        && named.getValue().startsWith("%")
                        && !NAMESPACES.contains(named.getValue())
                ? Optional.of(named.getValue().substring(1))
                : Optional.empty();
    }

    private static Stream<Step> below(Step step) {
        ExpressionNode node = step.node();
        boolean each = step.each() || (node.getKind() == Kind.Function && EACH.contains(node.getFunction()));
        return Stream.of(
                        Stream.ofNullable(node.getInner()).map(inner -> new Step(inner, step.depth(), step.each())),
                        Stream.ofNullable(node.getOpNext()).map(next -> new Step(next, step.depth(), step.each())),
                        Stream.ofNullable(node.getGroup()).map(group -> new Step(group, step.depth() + 1, step.each())),
                        parameters(node).map(part -> new Step(part, step.depth() + 1, each)))
                .flatMap(steps -> steps);
    }

    /** Of the steps of one path, one at most puts texts together: the next would do so with what came out. */
    private static boolean putsTogetherOnce(ExpressionNode first) {
        return Stream.iterate(first, node -> node != null, ExpressionNode::getInner)
                        .filter(node -> inside(node).anyMatch(Formula::putsTogether))
                        .count()
                <= 1;
    }

    private static Stream<ExpressionNode> inside(ExpressionNode node) {
        return Stream.concat(parameters(node), Stream.ofNullable(node.getGroup()));
    }

    private static Stream<ExpressionNode> parameters(ExpressionNode node) {
        return Stream.ofNullable(node.getParameters()).flatMap(List::stream);
    }

    private static boolean putsTogether(ExpressionNode node) {
        return node.getOperation() == Operation.Concatenate
                || Stream.of(inside(node), Stream.ofNullable(node.getInner()), Stream.ofNullable(node.getOpNext()))
                        .flatMap(nodes -> nodes)
                        .anyMatch(Formula::putsTogether);
    }
}
