package goldthread.tests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;

/** A message of the national booking and referral standard, invented, out of {@code messages} with its places filled. */
public final class NationalMessage {

    private String form;
    private final Map<String, String> places = new LinkedHashMap<>();

    /**
     * One with ids of its own.
     *
     * @param name of the file
     * @param nhsNumber of the child
     */
    public NationalMessage(String name, String nhsNumber) {
        form = form(name);
        set("bundle", UUID.randomUUID().toString());
        set("header", UUID.randomUUID().toString());
        set("number", nhsNumber);
        set("born", "2013-05-14");
        set("work", UUID.randomUUID().toString());
        set("words", "The school counsellor has time on Tuesdays.");
        set("status", "active");
        set("state", "planned");
        set("system", "https://fhir.nhs.uk/CodeSystem/message-reason-encounter");
        set("code", "case-open");
        set("reason", "new");
        set("appointment", "app-1");
        set("referral", "ref-1");
        set("original", "nothing");
    }

    private static String form(String name) {
        try (InputStream file = NationalMessage.class.getResourceAsStream("/messages/" + name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("no message " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Fills a place. */
    public NationalMessage set(String place, String value) {
        places.put(place, value);
        return this;
    }

    /** Says something otherwise, everywhere. */
    public NationalMessage replace(String said, String otherwise) {
        form = form.replace(said, otherwise);
        return this;
    }

    /** What stands in a place. */
    public String get(String place) {
        return places.getOrDefault(place, "");
    }

    /** The message as JSON. */
    public String text() {
        String text = form;
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("{" + place.getKey() + "}", place.getValue());
        }
        return text;
    }

    /** Sends it. */
    public Answer by(FhirClient caller, String... headers) {
        return caller.post("$process-message", text(), headers);
    }

    /** What the answer says was stored, as {@code Type/id}. */
    public static List<String> stored(Answer answer) {
        return header(answer).getFocus().stream().map(Reference::getReference).toList();
    }

    /** The first of a type of what was stored. */
    public static String stored(Answer answer, String type) {
        return stored(answer).stream()
                .filter(reference -> reference.startsWith(type + "/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type + " in " + answer.text()));
    }

    /** The header of an answer. */
    public static MessageHeader header(Answer answer) {
        Bundle bundle = answer.expect(200).bundle();
        return (MessageHeader) bundle.getEntryFirstRep().getResource();
    }
}
