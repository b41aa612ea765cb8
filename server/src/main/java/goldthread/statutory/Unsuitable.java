package goldthread.statutory;

import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * That a child is in a place where a child in distress shouldn't have to be (N97).
 *
 * @param about the Encounter or EpisodeOfCare that says so, as {@code Type/id}
 * @param setting a code of inappropriate-setting
 */
record Unsuitable(String about, CodeableConcept setting) {}
