package goldthread.carer;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Reads a child's brothers and sisters out of the child's record.
 *
 * @param record the child's
 */
record ReadSiblings(FamilyRecord record) {

    private static final Set<String> SIBLINGS = Set.of(
            "SIB", "BRO", "SIS", "HSIB", "HBRO", "HSIS", "NSIB", "NBRO", "NSIS", "STPSIB", "STPBRO", "STPSIS", "TWIN",
            "TWINBRO", "TWINSIS", "FTWIN", "ITWIN");

    private static final String UNNAMED = "In the record of the brother or sister";

    /**
     * The child's brothers and sisters, as the child's own record names them; by name. An entry of their record names the child:
     * it counts only where the child's own has none about them, and without its name and relationship, which are the child's.
     */
    List<Sibling> siblings() {
        List<Sibling> all = record.all(RelatedPerson.class).stream()
                .filter(person -> record.isThere(person) && isSibling(person))
                .map(this::sibling)
                .toList();
        Set<String> linked = all.stream()
                .filter(sibling -> !sibling.relationship().isEmpty())
                .flatMap(sibling -> sibling.child().stream())
                .map(Reference::getReference)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(sibling -> !sibling.relationship().isEmpty()
                        || sibling.child()
                                .filter(child -> linked.contains(child.getReference()))
                                .isEmpty())
                .sorted(Comparator.comparing((Sibling sibling) ->
                                Objects.requireNonNullElse(sibling.person().getDisplay(), ""))
                        .thenComparing(sibling -> sibling.person().getReference()))
                .toList();
    }

    private Sibling sibling(RelatedPerson person) {
        Optional<Reference> other = other(person);
        boolean theirs = !record.isOfTheChild(person) && other.isPresent();
        return theirs
                ? new Sibling(new Reference(PartyKey.typed(person)).setDisplay(UNNAMED), List.of(), other)
                : new Sibling(record.named(person), person.getRelationship(), other);
    }

    /**
     * An entry that names both is seen from either side: the other child is the brother or sister. One that names the child on
     * neither side stands in a record that is joined to the child's, whose own Patient is the child as well.
     */
    private Optional<Reference> other(RelatedPerson person) {
        Optional<Reference> other = Optional.ofNullable(FirstExtension.value(person, Extensions.SIBLING_PATIENT))
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast);
        Optional<Reference> sibling = record.isOfTheChild(person)
                ? other
                : other.filter(child -> ReadNeeds.names(child, record.child())).map(child -> person.getPatient());
        return sibling.flatMap(PartyKey::of).map(Reference::new);
    }

    static boolean isSibling(RelatedPerson person) {
        return FamilyRecord.is(person, SIBLINGS);
    }
}
