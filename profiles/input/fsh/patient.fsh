Profile: CypmhPatient
Parent: Patient
Id: cypmh-patient
Title: "Child or young person"
Description: "The child or young person around whom the agencies work: who they are, how to reach and speak with them, and where they are registered with a GP."
* insert AlignedWith(UKCore-Patient)
* obeys cypmh-pat-1 and cypmh-pat-2 and cypmh-pat-3 and cypmh-pat-4
* extension contains
    http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired named interpreterRequired 0..1 MS and
    GpRegistrationStatus named gpRegistrationStatus 0..1 MS and
    CareStatus named careStatus 0..* MS and
    ImmigrationSupportNeed named immigrationSupportNeed 0..* and
    EngagementBarrier named engagementBarrier 0..*
* insert IdentifierSlices
* identifier contains nhsNumber 0..1 MS
* insert IdentifierSlice(nhsNumber, https://fhir.nhs.uk/Id/nhs-number, [[The child's NHS number: ten digits, no spaces]])
* name 1..* MS
* gender MS
* birthDate 1..1 MS
* address MS
* contact MS
* communication MS
* generalPractitioner MS

Extension: GpRegistrationStatus
Id: ext-gp-registration-status
Title: "GP registration status"
Description: "Whether the child is registered with a GP practice and, when not, why not."
Context: Patient
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $gp-registration-vs (required)

Extension: CareStatus
Id: ext-care-status
Title: "Care status"
Description: "The child's standing with children's social care, such as looked after, on a child protection plan or care leaver. A local code may stand beside a national one."
Context: Patient
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $care-status-vs (extensible)

Extension: ImmigrationSupportNeed
Id: ext-immigration-support-need
Title: "Immigration-related support need"
Description: "Support that a child needs because of their immigration situation, such as legal advice or an appropriate adult. It records a need for help, never a bar to care, and is shared only with those who help."
Context: Patient
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $immigration-support-need-vs (preferred)

Extension: EngagementBarrier
Id: ext-engagement-barrier
Title: "Barrier to engagement"
Description: "What makes it hard for the child to take up help, so that services change what they offer instead of closing the door."
Context: Patient, CarePlan
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $engagement-barrier-vs (preferred)

Invariant: cypmh-pat-1
Severity: #error
Description: "The NHS number is not ten digits: write it as exactly ten digits, without spaces or dashes."
Expression: "identifier.where(system='https://fhir.nhs.uk/Id/nhs-number').all(value.matches('^[0-9]{10}$'))"

Invariant: cypmh-pat-2
Severity: #error
Description: "There is neither an NHS number nor a reason for its absence: give the number, or say why there is none with the UK Core extension NHSNumberUnavailableReason."
Expression: "identifier.where(system='https://fhir.nhs.uk/Id/nhs-number' and value.exists()).exists() or extension('https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberUnavailableReason').exists()"

Invariant: cypmh-pat-3
Severity: #warning
Description: "Nothing says whether the child has a GP: name the practice in generalPractitioner, or give ext-gp-registration-status."
Expression: "generalPractitioner.exists() or extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-gp-registration-status').exists()"

Invariant: cypmh-pat-4
Severity: #warning
Description: "An interpreter is required, but no language is given: name the child's language in communication."
Expression: "extension('http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired').where(value.ofType(boolean) = true).exists() implies communication.language.exists()"
