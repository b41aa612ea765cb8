Profile: CypmhRelatedPerson
Parent: RelatedPerson
Id: cypmh-related-person
Title: "Parent, carer or supporter"
Description: "Someone in the child's life: a parent, a foster or kinship carer, a brother or sister, or a supporter whom the child chose, and what they may decide."
* insert AlignedWith(UKCore-RelatedPerson)
* obeys cypmh-rp-1 and cypmh-rp-2 and cypmh-rp-3
* extension contains
    ParentalResponsibility named parentalResponsibility 0..1 MS and
    ParentalResponsibilityBasis named basis 0..* MS and
    DelegatedAuthority named delegatedAuthority 0..* MS and
    CarerType named carerType 0..* MS and
    SiblingPatient named siblingPatient 0..1
* active MS
* patient 1..1 MS
* relationship 1..* MS
* name MS
* telecom MS
* period MS

Extension: ParentalResponsibility
Id: ext-parental-responsibility
Title: "Parental responsibility"
Description: "Whether this person holds parental responsibility for the child in law: yes, no, shared with others, or not known. Unknown is never read as no."
Context: RelatedPerson
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $parental-responsibility-vs (required)

Extension: ParentalResponsibilityBasis
Id: ext-pr-basis
Title: "Basis of parental responsibility"
Description: "In law, what gives this person parental responsibility, such as birth, registration, adoption or an order of a court. On a council's plan or involvement: the order or agreement on which it looks after the child."
Context: RelatedPerson, CarePlan, EpisodeOfCare
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $pr-basis-vs (required)

Extension: DelegatedAuthority
Id: ext-delegated-authority
Title: "Delegated authority"
Description: "A decision that someone with parental responsibility has handed to this carer, by whom and for how long."
Context: RelatedPerson
* extension contains decision 1..1 and grantedBy 1..1 and period 0..1
* extension[decision] ^short = "Which decision the carer may take"
* extension[decision].value[x] 1..1
* extension[decision].value[x] only CodeableConcept
* extension[decision].valueCodeableConcept from $delegated-decision-vs (preferred)
* extension[grantedBy] ^short = "Who delegated it"
* extension[grantedBy].value[x] 1..1
* extension[grantedBy].value[x] only Reference(Organization or RelatedPerson or Practitioner or PractitionerRole)
* extension[period] ^short = "When it holds"
* extension[period].value[x] 1..1
* extension[period].value[x] only Period

Extension: CarerType
Id: ext-carer-type
Title: "Kind of carer"
Description: "In which capacity this person cares for the child, such as foster carer, kinship carer or special guardian."
Context: RelatedPerson
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $carer-type-vs (extensible)

Extension: SiblingPatient
Id: ext-sibling-patient
Title: "Record of a brother or sister"
Description: "The record of the brother or sister, who is helped here too. An entry with it is about both children: only those who stand around both see that it is there. It stands in an entry of its own, beside the one that says who the child's brothers and sisters are."
Context: RelatedPerson
* value[x] 1..1
* value[x] only Reference(Patient)

Invariant: cypmh-rp-1
Severity: #error
Description: "It is not stated whether this parent, guardian or carer has parental responsibility: give ext-parental-responsibility with yes, no, shared or unknown."
Expression: "(extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-carer-type').exists() or relationship.coding.where(system='http://terminology.hl7.org/CodeSystem/v3-RoleCode' and code in ('PRN' | 'MTH' | 'FTH' | 'NPRN' | 'NMTH' | 'NFTH' | 'PRNFOST' | 'MTHFOST' | 'FTHFOST' | 'STPPRN' | 'STPMTH' | 'STPFTH' | 'ADOPTP' | 'ADOPTM' | 'ADOPTF' | 'GUARD')).exists()) implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-parental-responsibility').exists()"

Invariant: cypmh-rp-2
Severity: #error
Description: "Authority is delegated to someone who holds parental responsibility already: delegate only to a carer whose ext-parental-responsibility is no or unknown."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-delegated-authority').exists() implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-parental-responsibility').value.ofType(CodeableConcept).coding.where(code='no' or code='unknown').exists()"

Invariant: cypmh-rp-3
Severity: #error
Description: "The entry names the record of another child and doesn't say that this is a brother or sister: give relationship a code for one, such as SIB, SIS, BRO, HSIB or STPSIB."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-sibling-patient').exists() implies relationship.coding.where(system='http://terminology.hl7.org/CodeSystem/v3-RoleCode' and code in ('SIB' | 'BRO' | 'SIS' | 'HSIB' | 'HBRO' | 'HSIS' | 'NSIB' | 'NBRO' | 'NSIS' | 'STPSIB' | 'STPBRO' | 'STPSIS' | 'TWIN' | 'TWINBRO' | 'TWINSIS' | 'FTWIN' | 'ITWIN')).exists()"
