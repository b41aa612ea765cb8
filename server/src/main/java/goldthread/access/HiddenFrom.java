package goldthread.access;

import goldthread.child.Labels;
import goldthread.terminology.ShareLevel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * From whom a record's labels keep it, whatever a team has decided. Who stands around the child and isn't named here may
 * still not see it: the team may have given them less, or somebody may have refused that it is shared.
 */
public final class HiddenFrom {

    private HiddenFrom() {}

    /** Readers of one kind around a child. */
    public enum Reader {
        /** Staff of schools. */
        SCHOOLS(RoleKind.SCHOOL),
        /** Voluntary and other support services. */
        SUPPORT(RoleKind.SUPPORT),
        /** Foster carers and other carers. */
        CARERS(RoleKind.CARER),
        /** Those with parental responsibility. */
        PARENTS(RoleKind.PARENTAL),
        /** The child themselves. */
        CHILD(RoleKind.YOUNG_PERSON);

        private final RoleKind kind;

        Reader(RoleKind kind) {
            this.kind = kind;
        }
    }

    /** Up to whom a record may be known. */
    public static ShareLevel level(Resource record) {
        return Labels.of(record).level();
    }

    /** All who never see it. */
    public static Set<Reader> of(Resource record) {
        Labels labels = Labels.of(record);
        Set<Reader> hidden = EnumSet.noneOf(Reader.class);
        Arrays.stream(Reader.values())
                .filter(reader -> reader.kind.isHiddenBy(labels.marks())
                        || labels.level().compareTo(reader.kind.highest(labels.marks())) > 0)
                .forEach(hidden::add);
        return hidden;
    }
}
