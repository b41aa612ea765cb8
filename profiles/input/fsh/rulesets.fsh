// What several profiles say in the same words.

RuleSet: AlignedWith(profile)
* ^extension[+].url = "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile"
* ^extension[=].valueCanonical = "https://fhir.hl7.org.uk/StructureDefinition/{profile}"

RuleSet: IdentifierSlices
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.description = "Identifiers are told apart by their system."
* identifier ^slicing.rules = #open

RuleSet: IdentifierSlice(slice, system, short)
* identifier[{slice}] ^short = "{short}"
* identifier[{slice}].system 1..1
* identifier[{slice}].system = "{system}"
