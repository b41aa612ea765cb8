package goldthread.web.carer;

import goldthread.web.Parts;
import goldthread.web.view.Block;
import goldthread.web.view.ChildPage;
import goldthread.web.view.Grid;
import goldthread.web.view.Line;
import goldthread.web.view.Said;
import goldthread.web.view.Standout;
import goldthread.web.view.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;

/** Puts the answer of {@code $carers} on a page. */
final class CarersView {

    private static final String PERSON = "person";
    private static final String RESPONSIBILITY = "responsibility";

    private CarersView() {}

    static ChildPage of(Parts answer, String child, boolean writes) {
        Map<String, String> names = answer.each("carer")
                .collect(
                        Collectors.toMap(carer -> Said.reference(carer, PERSON), CarersView::name, (one, same) -> one));
        List<Block> blocks = new ArrayList<>();
        answer.each("carer").forEach(carer -> blocks.add(carer(carer, blocks.size() + 1)));
        if (blocks.isEmpty()) {
            blocks.add(Block.said("carers", "Carers", List.of("Nobody is recorded as caring for the child.")));
        }
        blocks.add(Block.of(
                "siblings",
                "Brothers and sisters",
                new Grid(
                        "Brothers and sisters, as this child’s record names them",
                        List.of("Name", "How they are related"),
                        answer.each("sibling").map(CarersView::sibling).toList()),
                "Nothing is recorded by any agency that is shared with you."));
        return new ChildPage(
                "carers",
                "Carers and family",
                Said.joined(
                        " ",
                        answer.isTrue("youngCarer") ? "The child is a young carer." : "",
                        answer.isTrue("incomplete")
                                ? "Some of what is recorded is not shared with you, so that something may be missing"
                                        + " here."
                                : ""),
                null,
                writes
                        ? List.of(new Way(
                                "/children/" + child + "/carers/new",
                                "Record what a carer needs or is able to do",
                                "It is the carer’s own affair: neither the child nor another carer reads it."))
                        : List.of(),
                findings(answer, names),
                blocks);
    }

    /** Each sentence once, with all about whom it is. */
    private static List<Standout> findings(Parts answer, Map<String, String> names) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        answer.each("finding")
                .forEach(finding -> finding.values("concerns", Reference.class)
                        .map(to -> names.getOrDefault(String.valueOf(to.getReference()), ""))
                        .forEach(name -> found.computeIfAbsent(finding.text("text"), text -> new LinkedHashSet<>())
                                .add(name)));
        return found.entrySet().stream()
                .map(finding -> new Standout(
                        "",
                        finding.getKey(),
                        finding.getValue().stream()
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String name(Parts carer) {
        String name = carer.displayed(PERSON);
        return name.isEmpty() ? "Somebody whose name isn’t recorded" : name;
    }

    private static Block carer(Parts carer, int number) {
        return new Block(
                "carer-" + number,
                name(carer),
                List.of(Said.joined(". ", capacity(carer), responsibility(carer)) + "."),
                List.of(needs(carer), support(carer), actions(carer), told(carer)),
                List.of());
    }

    /** In which capacity they care, else what they are to the child. */
    private static String capacity(Parts carer) {
        String type = Said.coded(carer, "type");
        return type.isEmpty() ? Said.coded(carer, "relationship") : type;
    }

    private static String responsibility(Parts carer) {
        String basis = Said.coded(carer, "basis");
        return switch (carer.text(RESPONSIBILITY)) {
            case "yes", "sole" -> "Holds parental responsibility" + by(basis);
            case "shared" -> "Shares parental responsibility" + by(basis);
            case "no", "none" -> "Holds no parental responsibility";
            default -> "Whether they hold parental responsibility isn’t known";
        };
    }

    private static String by(String basis) {
        return basis.isEmpty() ? "" : " (" + basis.toLowerCase(java.util.Locale.UK) + ")";
    }

    private static Grid needs(Parts carer) {
        return new Grid(
                "Needs, and what they are able to do",
                List.of("About", "Which", "Whose view", "What was seen or heard", "Holds until"),
                carer.each("need")
                        .map(need -> new Line(
                                need.isTrue("valid") ? List.of() : List.of("Out of date"),
                                List.of(
                                        Said.coded(need, "domain"),
                                        need.text("kind").equals("carer-capability") ? "Able to do" : "Need",
                                        need.isTrue("ownView") ? "Their own" : "Somebody else’s",
                                        String.join(" ", Said.sentences(need, "evidence")),
                                        Said.day(need, "validUntil")),
                                Said.day(need, "date"),
                                ""))
                        .toList());
    }

    private static Grid support(Parts carer) {
        return new Grid(
                "Support that was asked for",
                List.of("What", "Asked", "Where it stands", "By whom"),
                carer.each("support")
                        .map(support -> Line.of(
                                List.of(
                                        Said.coded(support, "what"),
                                        Said.day(support, "asked"),
                                        Said.joined(
                                                ": ",
                                                Said.plain(support.text("state")),
                                                Said.coded(support, "businessStatus")),
                                        Said.names(support, "by")),
                                ""))
                        .toList());
    }

    private static Grid actions(Parts carer) {
        return new Grid(
                "What is asked of them",
                List.of("What", "By"),
                carer.each("action")
                        .map(action -> Line.of(List.of(action.text("what"), Said.day(action, "due")), ""))
                        .toList());
    }

    private static Grid told(Parts carer) {
        return new Grid(
                "What they were told",
                List.of("What", "When"),
                carer.each("told")
                        .map(told -> Line.of(List.of(told.text("what"), Said.day(told, "date")), ""))
                        .toList());
    }

    private static Line sibling(Parts sibling) {
        String child = Said.reference(sibling, "child").replaceFirst("^Patient/", "");
        return new Line(
                List.of(), List.of(name(sibling), related(sibling)), "", child.isEmpty() ? "" : "/children/" + child);
    }

    private static String related(Parts sibling) {
        return sibling.values("relationship", org.hl7.fhir.r4.model.CodeableConcept.class)
                .map(concept -> switch (String.valueOf(
                        concept.getCodingFirstRep().getCode())) {
                    case "BRO" -> "Brother";
                    case "SIS" -> "Sister";
                    case "HBRO" -> "Half-brother";
                    case "HSIS" -> "Half-sister";
                    case "STPBRO" -> "Stepbrother";
                    case "STPSIS" -> "Stepsister";
                    case "TWIN", "FTWIN", "ITWIN" -> "Twin";
                    default -> "Brother or sister";
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
