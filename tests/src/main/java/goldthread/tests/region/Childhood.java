package goldthread.tests.region;

import goldthread.tests.bench.child.NhsNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who a child is, and what happens to them. */
final class Childhood {
    private static final List<String> GIVEN = List.of(
            "Amara", "Bilal", "Carys", "Dominik", "Esme", "Farah", "Gethin", "Hana", "Idris", "Jonah", "Keira", "Leo");
    private static final List<String> FAMILY =
            List.of("Ashdown", "Birch", "Castell", "Dunmore", "Eastgate", "Fenwick", "Garsdale", "Holm", "Ivel");
    private static final List<String> PARENT =
            List.of("Alison", "Beata", "Chidi", "Dina", "Efua", "Freya", "Gwen", "Huda");
    private static final List<String> STREET = List.of("Canal Street", "Orchard Lane", "Station Road", "Quarry Hill");
    private static final List<String> TOWN = List.of("Eastmoor", "Millbrook", "Hawthorn Vale");
    private static final List<String> WISH = List.of(
            "I want the mornings to be easier.",
            "I want to sleep through the night.",
            "I want somebody who stays.",
            "I want to be asked, and not my mum.");
    private static final int YOUNGEST = 5 * 365;
    private static final int OLDEST = 15 * 365;
    private static final int DAYS_BEFORE = 30;

    private final Telling telling;
    private final int child;

    Childhood(Region region, int child) {
        this.telling = new Telling(region, child);
        this.child = child;
    }

    Life told() {
        Journey journey = new Journey();
        CarerStory carer = new CarerStory(telling, journey);
        introduce();
        carer.introduce();
        new CouncilStory(telling).tell();
        new SchoolStory(telling).tell();
        new ReferralStory(telling, journey).tell();
        carer.tell();
        journey.tell(telling);
        return telling.life();
    }

    private void introduce() {
        Dice dice = telling.dice();
        LocalDate start = telling.region().start();
        telling.know("nhs", NhsNumber.of(telling.region().number(child)));
        telling.know("given", dice.any(GIVEN));
        telling.know("family", dice.any(FAMILY));
        telling.know("parent", dice.any(PARENT));
        telling.know("wish", dice.any(WISH));
        telling.know("known", start.minusDays(DAYS_BEFORE).toString());
        telling.know("child", telling.urn("child"));
        telling.know("carer", telling.urn("carer"));
        telling.create(
                0,
                Agency.PRACTICE,
                "child",
                "patient",
                Map.of(
                        "gender", dice.any(List.of("female", "male", "other")),
                        "born", start.minusDays(dice.between(YOUNGEST, OLDEST)).toString(),
                        "house", Integer.toString(dice.between(1, 180)),
                        "street", dice.any(STREET),
                        "town", dice.any(TOWN),
                        "post", Integer.toString(dice.between(1, 9))));
        telling.create(0, Agency.PRACTICE, "team", "care-team", Map.of());
    }
}
