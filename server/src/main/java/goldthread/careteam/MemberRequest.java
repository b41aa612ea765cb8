package goldthread.careteam;

import goldthread.store.TypedInput;
import goldthread.terminology.CodeSystems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which member of a team a client means, or would like to have.
 *
 * @param member who
 * @param roles what they do
 * @param organisation for whom they act
 * @param period since when and until when, as far as given
 * @param shareLevel the most that they see; {@code null} for what their role sees
 */
record MemberRequest(
        Party member,
        List<CodeableConcept> roles,
        @Nullable Party organisation,
        Period period,
        @Nullable CodeableConcept shareLevel) {

    private static final Set<String> ABOUT_ALL = Set.of("member", "role", "onBehalfOf");
    private static final Set<String> TO_ADD = Set.of("member", "role", "onBehalfOf", "period", "start", "shareLevel");
    private static final Set<String> TO_END = Set.of("member", "role", "onBehalfOf", "end");

    MemberRequest {
        roles = List.copyOf(roles);
    }

    /** Somebody to add; roles are needed. */
    static MemberRequest toAdd(List<ParametersParameterComponent> parameters) {
        MemberRequest request = read(TypedInput.of(parameters, TO_ADD));
        if (request.roles.isEmpty()) {
            throw TypedInput.malformed("role", "is missing: say what the new member will do in the team.");
        }
        return request;
    }

    /** A proposed member to accept. */
    static MemberRequest toAccept(List<ParametersParameterComponent> parameters) {
        return read(TypedInput.of(parameters, ABOUT_ALL));
    }

    /** A member whose time ends. */
    static MemberRequest toEnd(List<ParametersParameterComponent> parameters) {
        return read(TypedInput.of(parameters, TO_END));
    }

    private static MemberRequest read(TypedInput input) {
        Reference member = input.value("member", Reference.class)
                .orElseThrow(() -> TypedInput.malformed("member", "is missing: say who is meant."));
        if (Party.of(member).key().isEmpty()) {
            throw TypedInput.malformed("member", "needs a reference or an identifier.");
        }
        Period period =
                input.value("period", Period.class).orElseGet(Period::new).copy();
        time(input, "start").ifPresent(period::setStartElement);
        time(input, "end").ifPresent(period::setEndElement);
        return new MemberRequest(
                Party.of(member),
                input.values("role").stream().map(MemberRequest::concept).toList(),
                input.value("onBehalfOf", Reference.class).map(Party::of).orElse(null),
                period,
                input.values("shareLevel").stream()
                        .findFirst()
                        .map(level -> concept(level, CodeSystems.SHARE_LEVEL, "shareLevel"))
                        .orElse(null));
    }

    private static Optional<DateTimeType> time(TypedInput input, String name) {
        return input.read(name, "is a date or a time, such as 2026-09-01.", DateTimeType::new);
    }

    private static CodeableConcept concept(Type role) {
        return concept(role, CodeSystems.TEAM_ROLE, "role");
    }

    /** A concept, or one of our codes alone. */
    private static CodeableConcept concept(Type value, String system, String name) {
        if (value instanceof CodeableConcept concept && !concept.isEmpty()) {
            return concept;
        }
        if (value instanceof Coding coding) {
            return new CodeableConcept().addCoding(coding);
        }
        if (value.isPrimitive() && !(value instanceof BaseDateTimeType)) {
            return new CodeableConcept()
                    .addCoding(new Coding().setSystem(system).setCode(value.primitiveValue()));
        }
        throw TypedInput.malformed(name, "is a CodeableConcept, or a code of " + system + ".");
    }

    /** Whether an entry of the team is one that is meant. */
    boolean means(Participant participant) {
        return participant.member().key().equals(member.key())
                && (roles.isEmpty() || roles.stream().anyMatch(role -> isIn(role, participant.roles())))
                && (organisation == null
                        || (participant.organisation() != null
                                && participant.organisation().key().equals(organisation.key())));
    }

    static boolean isIn(CodeableConcept role, List<CodeableConcept> roles) {
        return roles.stream()
                .anyMatch(other -> role.getCoding().stream()
                        .anyMatch(coding -> other.hasCoding(coding.getSystem(), coding.getCode())));
    }
}
