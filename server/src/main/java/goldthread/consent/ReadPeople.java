package goldthread.consent;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.CarerType;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PrBasis;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.codesystems.V3RoleCode;

/** What a RelatedPerson says of parental responsibility and delegated authority. */
final class ReadPeople {

    /** Relationships of which the record ought to say whether there is parental responsibility (rule cypmh-rp-1). */
    private static final Set<V3RoleCode> PARENTAL = EnumSet.of(
            V3RoleCode.PRN,
            V3RoleCode.MTH,
            V3RoleCode.FTH,
            V3RoleCode.NPRN,
            V3RoleCode.NMTH,
            V3RoleCode.NFTH,
            V3RoleCode.PRNFOST,
            V3RoleCode.MTHFOST,
            V3RoleCode.FTHFOST,
            V3RoleCode.STPPRN,
            V3RoleCode.STPMTH,
            V3RoleCode.STPFTH,
            V3RoleCode.ADOPTP,
            V3RoleCode.ADOPTM,
            V3RoleCode.ADOPTF,
            V3RoleCode.GUARD);

    private final Parties parties;
    private final Words words;

    ReadPeople(Parties parties, Words words) {
        this.parties = parties;
        this.words = words;
    }

    /** Someone in the child's life; nobody when their record is no longer in use. */
    Optional<Person> of(RelatedPerson person) {
        if (person.hasActive() && !person.getActive()) {
            return Optional.empty();
        }
        Set<CarerType> types = Written.codes(person, Extensions.CARER_TYPE, CarerType.class);
        Reference reference = new Reference(Written.reference(person));
        return Optional.of(new Person(
                new Named(reference.getReference(), parties.name(reference)),
                Written.codes(person, Extensions.PARENTAL_RESPONSIBILITY, ParentalResponsibility.class).stream()
                        .findFirst()
                        .orElse(null),
                Written.codes(person, Extensions.PR_BASIS, PrBasis.class),
                types,
                person.hasExtension(Extensions.CARER_TYPE) || isParental(person.getRelationship()),
                Written.days(person.getPeriod()),
                person.getExtensionsByUrl(Extensions.DELEGATED_AUTHORITY).stream()
                        .map(this::delegation)
                        .toList()));
    }

    private static boolean isParental(List<CodeableConcept> relationships) {
        return relationships.stream()
                .anyMatch(relationship -> PARENTAL.stream()
                        .anyMatch(parental -> relationship.hasCoding(parental.getSystem(), parental.toCode())));
    }

    private Delegation delegation(Extension extension) {
        String scope = FirstExtension.value(extension, "decision") instanceof CodeableConcept decision
                ? words.of(decision).orElse("a matter that isn't named")
                : "a matter that isn't named";
        String by = FirstExtension.value(extension, "grantedBy") instanceof Reference granter
                ? parties.name(granter)
                : "somebody who isn't named";
        Days days =
                FirstExtension.value(extension, "period") instanceof Period period ? Written.days(period) : Days.OPEN;
        return new Delegation(scope, by, days);
    }
}
