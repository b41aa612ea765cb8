package goldthread.carer;

import goldthread.terminology.CarerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What carers of one kind were offered, around one child (N129).
 *
 * @param type of carer
 * @param carers how many
 * @param supported how many of them have help that was asked for and not turned down
 * @param trained how many of them have training among it
 */
public record Offers(CarerType type, int carers, int supported, int trained) {

    static List<Offers> of(List<Carer> carers) {
        Map<CarerType, List<Carer>> byType = new LinkedHashMap<>();
        for (CarerType type : CarerType.values()) {
            carers.stream()
                    .filter(carer -> carer.kinds().anyMatch(type::equals))
                    .forEach(carer -> byType.computeIfAbsent(type, none -> new ArrayList<>())
                            .add(carer));
        }
        return byType.entrySet().stream()
                .map(entry -> new Offers(
                        entry.getKey(),
                        entry.getValue().size(),
                        (int) entry.getValue().stream()
                                .filter(Carer::isSupported)
                                .count(),
                        (int) entry.getValue().stream().filter(Carer::isTrained).count()))
                .toList();
    }
}
