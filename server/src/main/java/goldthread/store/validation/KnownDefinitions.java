package goldthread.store.validation;

import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;

/**
 * The definitions that this server validates against. A type of its own, so that it isn't mistaken for the validation
 * support that HAPI builds on the database.
 *
 * @param chain in which to look
 */
public record KnownDefinitions(ValidationSupportChain chain) {}
