package goldthread.store.conformance;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** What a code is called elsewhere, as a concept map has it. */
final class Translation {

    private final List<Match> matches = new ArrayList<>();

    /**
     * One target of a code.
     *
     * @param equivalence of the target in relation to the code that was asked about
     * @param target the code there; {@code null} when the map says that there is none
     * @param comment what the map says about it
     * @param map canonical URL of the map
     */
    record Match(
            ConceptMapEquivalence equivalence,
            @Nullable Coding target,
            @Nullable String comment,
            String map) {

        boolean translates() {
            return target != null
                    && equivalence != ConceptMapEquivalence.UNMATCHED
                    && equivalence != ConceptMapEquivalence.DISJOINT;
        }
    }

    /** Adds what one map says of a code, read in its direction or backwards. */
    void add(ConceptMap map, Coding code, boolean backwards) {
        for (ConceptMapGroupComponent group : map.getGroup()) {
            String from = backwards ? group.getTarget() : group.getSource();
            if (code.getSystem().equals(from)) {
                if (backwards) {
                    addBackwards(group, code, map.getUrl());
                } else {
                    addForwards(group, code, map.getUrl());
                }
            }
        }
    }

    private void addForwards(ConceptMapGroupComponent group, Coding code, String map) {
        boolean mapped = false;
        for (SourceElementComponent element : group.getElement()) {
            if (code.getCode().equals(element.getCode())) {
                mapped = true;
                for (TargetElementComponent target : element.getTarget()) {
                    Coding coding =
                            target.hasCode() ? coding(group.getTarget(), target.getCode(), target.getDisplay()) : null;
                    matches.add(new Match(target.getEquivalence(), coding, target.getComment(), map));
                }
            }
        }
        ConceptMapGroupUnmappedMode otherwise =
                mapped || !group.hasUnmapped() ? null : group.getUnmapped().getMode();
        if (otherwise == ConceptMapGroupUnmappedMode.PROVIDED) {
            matches.add(new Match(
                    ConceptMapEquivalence.EQUIVALENT,
                    coding(group.getTarget(), code.getCode(), code.getDisplay()),
                    null,
                    map));
        } else if (otherwise == ConceptMapGroupUnmappedMode.FIXED) {
            Coding fixed = coding(
                    group.getTarget(),
                    group.getUnmapped().getCode(),
                    group.getUnmapped().getDisplay());
            matches.add(new Match(ConceptMapEquivalence.INEXACT, fixed, null, map));
        }
    }

    private void addBackwards(ConceptMapGroupComponent group, Coding code, String map) {
        for (SourceElementComponent element : group.getElement()) {
            element.getTarget().stream()
                    .filter(target -> code.getCode().equals(target.getCode()))
                    .map(target -> new Match(
                            backwards(target.getEquivalence()),
                            coding(group.getSource(), element.getCode(), element.getDisplay()),
                            target.getComment(),
                            map))
                    .forEach(matches::add);
        }
    }

    private static ConceptMapEquivalence backwards(ConceptMapEquivalence forwards) {
        return switch (forwards) {
            case WIDER -> ConceptMapEquivalence.NARROWER;
            case NARROWER -> ConceptMapEquivalence.WIDER;
            case SUBSUMES -> ConceptMapEquivalence.SPECIALIZES;
            case SPECIALIZES -> ConceptMapEquivalence.SUBSUMES;
            default -> forwards;
        };
    }

    private static Coding coding(String system, String code, @Nullable String display) {
        return new Coding().setSystem(system).setCode(code).setDisplay(display);
    }

    /** Keeps only targets in one code system. */
    void keepTargetsIn(String system) {
        matches.removeIf(
                match -> match.target() != null && !system.equals(match.target().getSystem()));
    }

    /** All targets. */
    List<Match> matches() {
        return List.copyOf(matches);
    }

    /** The answer of {@code $translate}. */
    Parameters answer() {
        Parameters answer = new Parameters();
        boolean translated = matches.stream().anyMatch(Match::translates);
        answer.addParameter("result", new BooleanType(translated));
        if (!translated) {
            answer.addParameter("message", new StringType("No map that is known here has a target for this code."));
        }
        for (Match match : matches) {
            ParametersParameterComponent written = answer.addParameter().setName("match");
            written.addPart()
                    .setName("equivalence")
                    .setValue(new CodeType(match.equivalence().toCode()));
            if (match.target() != null) {
                written.addPart().setName("concept").setValue(match.target());
            }
            written.addPart().setName("source").setValue(new UriType(match.map()));
        }
        return answer;
    }
}
