// What every resource here says in the same words.

RuleSet: Shared
* ^experimental = false
* ^date = "2026-11-22"
* ^publisher = "Goldthread"
* ^contact.telecom.system = #url
* ^contact.telecom.value = "https://w3id.org/goldthread"
* ^jurisdiction = urn:iso:std:iso:3166#GB "United Kingdom of Great Britain and Northern Ireland"

RuleSet: LocalCodes(name)
* insert Shared
* ^url = "https://w3id.org/goldthread/fhir/CodeSystem/{name}"
* ^valueSet = "https://w3id.org/goldthread/fhir/ValueSet/{name}"
* ^copyright = "Licensed under Apache-2.0."
* ^caseSensitive = true
* ^content = #complete

RuleSet: LocalValues(name)
* insert Shared
* ^url = "https://w3id.org/goldthread/fhir/ValueSet/{name}"
* ^copyright = "Licensed under Apache-2.0."

// Codes that the NHS Data Model and Dictionary gives, under a url of ours until a national one is confirmed.
RuleSet: NationalCodes(name)
* insert Shared
* ^url = "https://w3id.org/goldthread/fhir/CodeSystem/{name}"
* ^valueSet = "https://w3id.org/goldthread/fhir/ValueSet/{name}"
* ^copyright = "The codes are those of the NHS Data Model and Dictionary (NHS England); the labels and definitions are Goldthread's own, licensed under Apache-2.0."
* ^caseSensitive = true
* ^content = #complete

// Codes of a system that isn't ours: it is pointed at, never defined, and the labels are our own.
RuleSet: SnomedValues(name)
* insert Shared
* ^url = "https://w3id.org/goldthread/fhir/ValueSet/{name}"
* ^copyright = "This resource holds codes of SNOMED CT, which is copyright of SNOMED International (International Health Terminology Standards Development Organisation). Whoever uses them needs a SNOMED CT licence; in the United Kingdom it is free of charge. The labels are Goldthread's own, licensed under Apache-2.0, and are not SNOMED CT terms."

RuleSet: SnomedCopyright
* copyright = "This resource holds codes of SNOMED CT, which is copyright of SNOMED International (International Health Terminology Standards Development Organisation). Whoever uses them needs a SNOMED CT licence; in the United Kingdom it is free of charge."

RuleSet: OutcomeMeasureSupplement
* insert Shared
* ^url = "https://w3id.org/goldthread/fhir/CodeSystem/outcome-measure-properties"
* ^copyright = "This resource holds codes of SNOMED CT, which is copyright of SNOMED International (International Health Terminology Standards Development Organisation). Whoever uses them needs a SNOMED CT licence; in the United Kingdom it is free of charge. The labels are Goldthread's own, licensed under Apache-2.0, and are not SNOMED CT terms."
* ^content = #supplement
* ^supplements = "http://snomed.info/sct"
* insert SupplementProperty(tool, code, [[The instrument: a code of outcome-tool.]])
* insert SupplementProperty(kind, code, [[What it asks about: a code of measure-kind.]])
* insert SupplementProperty(min, decimal, [[The smallest score that is possible.]])
* insert SupplementProperty(max, decimal, [[The largest score that is possible.]])
* insert SupplementProperty(rater, code, [[Who rates, where the code says so: a code of rater-perspective.]])
* insert SupplementProperty(direction, code, [[Which way the score improves by the instrument itself: a code of score-direction. Absent where nothing shows it.]])
* insert SupplementProperty(national-direction, code, [[Which way national statistics read the score, where they differ from the instrument. Clinical sign-off decides.]])
* insert SupplementProperty(reliable-change, decimal, [[The smallest difference between two scores that is more than noise.]])
* insert SupplementProperty(change-basis, code, [[On which numbers that difference is defined: a code of change-basis.]])
* insert SupplementProperty(change-source, string, [[Where that difference was published.]])
* insert SupplementProperty(version, code, [[The version of the data set's code list from which the code comes.]])
* insert SupplementProperty(successor, code, [[The code that is used now, when this one is superseded.]])
* insert SupplementProperty(national-metric, boolean, [[Whether the national outcome metric for children and young people counts the score.]])

RuleSet: SupplementProperty(code, type, description)
* ^property[+].code = #{code}
* ^property[=].type = #{type}
* ^property[=].description = "{description}"

RuleSet: LocalMap(name)
* insert SharedInstance
* url = "https://w3id.org/goldthread/fhir/ConceptMap/{name}"

RuleSet: SharedInstance
* version = "0.1.0"
* status = #active
* experimental = false
* date = "2026-11-22"
* publisher = "Goldthread"
* contact.telecom.system = #url
* contact.telecom.value = "https://w3id.org/goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB "United Kingdom of Great Britain and Northern Ireland"

RuleSet: From(code, target, equivalence)
* group[=].element[+].code = #{code}
* group[=].element[=].target.code = #{target}
* group[=].element[=].target.equivalence = #{equivalence}

RuleSet: FromWithComment(code, target, equivalence, comment)
* insert From({code}, {target}, {equivalence})
* group[=].element[=].target.comment = "{comment}"

RuleSet: LocalIdentifier(name)
* status = #active
* kind = #identifier
* date = "2026-11-22"
* publisher = "Goldthread"
* contact.telecom.system = #url
* contact.telecom.value = "https://w3id.org/goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB "United Kingdom of Great Britain and Northern Ireland"
* uniqueId.type = #uri
* uniqueId.value = "https://w3id.org/goldthread/fhir/NamingSystem/{name}"
* uniqueId.preferred = true
