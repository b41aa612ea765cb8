package goldthread.chronology;

import goldthread.chronology.Story.Told;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** A page of a story as Parameters. */
final class StoryParameters {

    private StoryParameters() {}

    /**
     * The answer.
     *
     * @param next token of the page that follows; {@code null} at the end
     */
    static Parameters of(Story story, @Nullable String next) {
        Parameters answer = new Parameters();
        story.told().forEach(told -> event(answer.addParameter().setName("event"), told, story));
        story.withheld().forEach(notice -> {
            ParametersParameterComponent withheld = answer.addParameter().setName("withheld");
            part(withheld, "agency", notice.agency());
            part(withheld, "text", new StringType(notice.text()));
        });
        if (next != null) {
            answer.addParameter("next", next);
        }
        return answer;
    }

    private static void event(ParametersParameterComponent event, Told told, Story story) {
        Type when = told.event().time().shown();
        part(event, when instanceof Period ? "period" : "date", when);
        part(event, "recorded", new InstantType(told.row().recorded().toString()));
        part(event, "category", new CodeType(told.event().category().code()));
        part(event, "significance", new CodeType(told.event().significance().code()));
        part(event, "agency", story.agency(told));
        part(event, "summary", new StringType(told.event().summary() + "."));
        part(event, "resource", new Reference(told.row().reference()));
    }

    private static void part(ParametersParameterComponent event, String name, Type value) {
        event.addPart().setName(name).setValue(value);
    }
}
