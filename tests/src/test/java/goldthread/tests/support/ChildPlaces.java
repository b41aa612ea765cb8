package goldthread.tests.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is recorded of one child, by the places that stand for it in the text of a request: {@code {nhs}}, {@code
 * {referral}}, and the id of a resource by its type, such as {@code {Observation}}.
 *
 * @param places what stands for what
 */
public record ChildPlaces(Map<String, String> places) {

    /** Copies the places. */
    public ChildPlaces {
        places = Map.copyOf(places);
    }

    /** The text with this child in its places. */
    public String in(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    /** The text with the places in the stead of this child: what is left tells nothing of whom it was about. */
    public String outOf(String text) {
        String blank = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            blank = blank.replace(place.getValue(), "{" + place.getKey() + "}");
        }
        return blank;
    }

    /** The types of which there is a resource. */
    public Stream<String> types() {
        return places.keySet().stream()
                .filter(place -> Character.isUpperCase(place.charAt(0)))
                .sorted();
    }

    /** {@code Type/id}. */
    public String reference(String type) {
        return type + "/" + places.get(type);
    }

    /** The same of a child who has never been here. */
    public ChildPlaces invented() {
        Map<String, String> others = new LinkedHashMap<>();
        places.forEach((place, value) -> others.put(
                place,
                switch (place) {
                    case "nhs" -> TestData.nhsNumber();
                    case "referral" -> TestData.unique("R");
                    case "word" -> new StringBuilder(value).reverse().toString();
                    default -> UUID.randomUUID().toString();
                }));
        return new ChildPlaces(others);
    }
}
