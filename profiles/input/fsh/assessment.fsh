// Comprehensive assessments: the child's whole situation, everybody's view, and what it adds up to.

Alias: $context-domain-vs = https://w3id.org/goldthread/fhir/ValueSet/context-domain
Alias: $context-domain-state-vs = https://w3id.org/goldthread/fhir/ValueSet/context-domain-state
Alias: $not-assessed-reason-vs = https://w3id.org/goldthread/fhir/ValueSet/not-assessed-reason
Alias: $viewpoint-method-vs = https://w3id.org/goldthread/fhir/ValueSet/viewpoint-method
Alias: $concern-answer-vs = https://w3id.org/goldthread/fhir/ValueSet/concern-answer

Profile: CypmhAssessment
Parent: ClinicalImpression
Id: cypmh-assessment
Title: "Assessment"
Description: "A comprehensive assessment of a child's mental health: the whole situation rather than the presenting problem alone, what the child, the family and other professionals say of it, what became of open concerns, and what it adds up to."
* obeys cypmh-asm-1 and cypmh-asm-2 and cypmh-asm-3 and cypmh-asm-4 and cypmh-asm-5 and cypmh-asm-6 and cypmh-asm-7
* extension contains
    Viewpoint named viewpoint 0..* MS and
    ContextDomain named contextDomain 0..* MS and
    ConcernAnswer named concernAnswer 0..* MS and
    Formulation named formulation 0..1 MS
* status MS
* code MS
* subject only Reference(Patient)
* subject MS
* encounter MS
* effective[x] 1..1 MS
* assessor 1..1 MS
* previous MS
* problem MS
* investigation MS
* summary MS
* finding MS
* supportingInfo MS

Extension: Viewpoint
Id: ext-viewpoint
Title: "Viewpoint"
Description: "What one party says of the child's situation, in their words, when and how they were asked, or why their view is missing."
Context: ClinicalImpression, Condition
* extension contains whose 1..1 and by 0..1 and view 0..1 and missing 0..1 and date 0..1 and method 0..*
* extension[whose] ^short = "The child, a parent or carer, family, or which professional"
* extension[whose].value[x] 1..1
* extension[whose].value[x] only CodeableConcept
* extension[whose].valueCodeableConcept from $information-source-vs (extensible)
* extension[by] ^short = "Who it is"
* extension[by].value[x] 1..1
* extension[by].value[x] only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole or Organization)
* extension[view] ^short = "What they say"
* extension[view].value[x] 1..1
* extension[view].value[x] only string
* extension[missing] ^short = "Why their view is missing"
* extension[missing].value[x] 1..1
* extension[missing].value[x] only CodeableConcept
* extension[missing].valueCodeableConcept from $child-view-absence-reason-vs (extensible)
* extension[date] ^short = "When they were asked"
* extension[date].value[x] 1..1
* extension[date].value[x] only date
* extension[method] ^short = "How it was obtained"
* extension[method].value[x] 1..1
* extension[method].value[x] only CodeableConcept
* extension[method].valueCodeableConcept from $viewpoint-method-vs (extensible)

Extension: ContextDomain
Id: ext-context-domain
Title: "Part of the child's situation"
Description: "Whether one part of the child's situation was looked at, and what was found there, or why it was not looked at."
Context: ClinicalImpression
* extension contains domain 1..1 and state 1..1 and finding 0..* and reason 0..1
* extension[domain] ^short = "Which part"
* extension[domain].value[x] 1..1
* extension[domain].value[x] only CodeableConcept
* extension[domain].valueCodeableConcept from $context-domain-vs (extensible)
* extension[state] ^short = "Whether it was looked at"
* extension[state].value[x] 1..1
* extension[state].value[x] only CodeableConcept
* extension[state].valueCodeableConcept from $context-domain-state-vs (required)
* extension[finding] ^short = "What was found, or where it stands"
* extension[finding].value[x] 1..1
* extension[finding].value[x] only string or Reference(Condition or Observation or QuestionnaireResponse or FamilyMemberHistory or DocumentReference)
* extension[reason] ^short = "Why it was not looked at"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only CodeableConcept
* extension[reason].valueCodeableConcept from $not-assessed-reason-vs (extensible)

Extension: ConcernAnswer
Id: ext-concern-answer
Title: "Answer to a concern"
Description: "What the assessment did with one problem or concern that was open: what follows from it, or why it is set aside."
Context: ClinicalImpression
* extension contains concern 1..1 and answer 1..1 and reason 0..1
* extension[concern] ^short = "The problem that it names, or the concern that someone raised"
* extension[concern].value[x] 1..1
* extension[concern].value[x] only Reference(Condition or AllergyIntolerance or Communication or Observation or Flag or Task)
* extension[answer] ^short = "Addressed or dismissed"
* extension[answer].value[x] 1..1
* extension[answer].value[x] only CodeableConcept
* extension[answer].valueCodeableConcept from $concern-answer-vs (required)
* extension[reason] ^short = "What follows, or why it is set aside"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string

Extension: Formulation
Id: ext-formulation
Title: "Formulation"
Description: "How it came about, what keeps it going and what helps, as those who were asked understand it together: what it all adds up to, in words that the child and the family can follow."
Context: ClinicalImpression, Condition
* value[x] 1..1
* value[x] only markdown

Invariant: cypmh-asm-1
Severity: #error
Description: "The assessment is completed without the child: give an ext-viewpoint whose is child, with their view, or with the reason why it is missing."
Expression: "status = 'completed' implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-viewpoint').where(extension('whose').value.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/information-source' and code = 'child').exists() and (extension('view').exists() or extension('missing').exists())).exists()"

Invariant: cypmh-asm-2
Severity: #warning
Description: "The child's own view is not in the assessment; only why it is missing. Ask the child, in a way that suits them, and add it."
Expression: "(status = 'completed' and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-viewpoint').where(extension('whose').value.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/information-source' and code = 'child').exists() and extension('missing').exists()).exists()) implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-viewpoint').where(extension('whose').value.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/information-source' and code = 'child').exists() and extension('view').exists()).exists()"

Invariant: cypmh-asm-3
Severity: #error
Description: "The assessment is completed and passes over a part of the child's situation: give an ext-context-domain for each of current-situation, past-experiences, physical-health, family, education, friends, online-life, substance-use, identity-and-culture, safety and strengths."
Expression: "status = 'completed' implies ('current-situation' | 'past-experiences' | 'physical-health' | 'family' | 'education' | 'friends' | 'online-life' | 'substance-use' | 'identity-and-culture' | 'safety' | 'strengths').subsetOf(extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-context-domain').extension('domain').value.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/context-domain').code)"

Invariant: cypmh-asm-4
Severity: #error
Description: "A part of the child's situation is named and not answered: give the finding where it was assessed, and the reason where it was not assessed."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-context-domain').all((extension('state').value.coding.where(code = 'assessed').exists() implies extension('finding').exists()) and (extension('state').value.coding.where(code = 'not-assessed').exists() implies extension('reason').exists()))"

Invariant: cypmh-asm-5
Severity: #error
Description: "The assessment is completed and doesn't say what it adds up to: give a summary, and the formulation in ext-formulation."
Expression: "status = 'completed' implies (summary.exists() and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-formulation').exists())"

Invariant: cypmh-asm-6
Severity: #error
Description: "An open concern has no answer: give an ext-concern-answer for each problem, addressed or dismissed, and the reason where it is dismissed."
Expression: "status = 'completed' implies (problem.reference.subsetOf(extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-concern-answer').extension('concern').value.reference) and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-concern-answer').all(extension('answer').value.coding.where(code = 'dismissed').exists() implies extension('reason').exists()))"

Invariant: cypmh-asm-7
Severity: #warning
Description: "The assessment rests on few views: give an ext-viewpoint of a parent, carer or another of the family, and one of a professional, or say there why it is missing."
Expression: "status = 'completed' implies (extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-viewpoint').where(extension('whose').value.coding.where(code in ('parent' | 'carer' | 'sibling')).exists()).exists() and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-viewpoint').where(extension('whose').value.coding.where(code in ('child' | 'parent' | 'carer' | 'sibling' | 'friend' | 'observation' | 'measure' | 'records')).empty()).exists())"
