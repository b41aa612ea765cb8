package goldthread.web.form;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.Choice;
import goldthread.terminology.Sensitivity;
import goldthread.web.ConditionalOnPages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.stereotype.Component;

/** How widely something may be known: the question, and the labels that its answer means. */
@Component
@ConditionalOnPages
public class Readership {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String EVERYDAY = "N";
    private static final String RESTRICTED = "R";
    private static final Set<String> OFFERED = Stream.of(
                    Sensitivity.SHARE_EDUCATION,
                    Sensitivity.SHARE_WITH_CARER,
                    Sensitivity.THIRD_PARTY,
                    Sensitivity.CHILD_DISCLOSURE,
                    Sensitivity.NOT_FOR_PARENT,
                    Sensitivity.NOT_FOR_CHILD)
            .map(Sensitivity::code)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private static final Input LEVEL = Input.choosing(
                    Kind.ONE,
                    "level",
                    "Who may read it?",
                    List.of(
                            new Option(
                                    EVERYDAY,
                                    "Everybody around the child",
                                    "Also the school, and the child and the family."),
                            new Option(
                                    RESTRICTED,
                                    "Restricted",
                                    "Health and children’s services, support services, carers and the child. The"
                                            + " school and parents only as you say below.")))
            .required("Select who may read it");

    private final List<Choice> marks;
    private final FormPart part;

    Readership(FhirContext fhir) {
        marks = Choice.of(fhir, "sensitivity").stream()
                .filter(choice -> OFFERED.contains(choice.code()))
                .toList();
        part = FormPart.of(
                LEVEL,
                Input.choosing(Kind.SOME, "marks", "What else holds for it? (optional)", Option.of(marks))
                        .hint("Ask the child, as far as they can say, who may know. It can’t be made wider here"
                                + " later."));
    }

    /** The questions. */
    public FormPart part() {
        return part;
    }

    /** What was chosen for a record that has these labels; empty for those that the form can't give. */
    public Map<String, List<String>> chosen(Meta meta) {
        List<String> codes = meta.getSecurity().stream().map(Coding::getCode).toList();
        Map<String, List<String>> chosen = new HashMap<>();
        List<String> levels =
                Stream.of(EVERYDAY, RESTRICTED).filter(codes::contains).toList();
        List<String> ticked =
                marks.stream().map(Choice::code).filter(codes::contains).toList();
        if (levels.size() == 1 && levels.size() + ticked.size() == codes.size()) {
            chosen.put(LEVEL.input(), levels);
            chosen.put("marks", ticked);
        }
        return chosen;
    }

    /** Writes the labels that were chosen. */
    public void label(Meta meta, Typed typed) {
        List<Coding> labels = new ArrayList<>();
        labels.add(new Coding().setSystem(CONFIDENTIALITY).setCode(typed.text(LEVEL.input())));
        marks.stream()
                .filter(mark -> typed.has("marks", mark.code()))
                .map(Choice::coding)
                .forEach(labels::add);
        meta.setSecurity(labels);
    }
}
