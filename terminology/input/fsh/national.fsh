// Codes of SNOMED CT and UK Core that we point at. Their systems are not ours and are never defined here; the labels are our own.

Alias: $sct = http://snomed.info/sct
Alias: $legal-status = https://fhir.hl7.org.uk/CodeSystem/UKCore-LegalStatusClassificationEngland

ValueSet: ChildProtectionStatus
Id: cypmh-child-protection-status
Title: "Child protection information"
Description: "The three standings of a child that the national child protection information sharing service carries."
* insert SnomedValues(child-protection-status)
* $sct#342191000000101 "On a child protection plan"
* $sct#764841000000100 "In the care of a local authority"
* $sct#818901000000100 "Not born yet, on a child protection plan"

ValueSet: PlanDocumentType
Id: cypmh-plan-document-type
Title: "Type of plan document"
Description: "Types of plan documents that national record pointers use."
* insert SnomedValues(plan-document-type)
* $sct#736253002 "Crisis plan"
* $sct#2181441000000107 "Personalised plan"
* $sct#325691000000100 "Contingency plan"
* $sct#887701000000100 "Emergency plan"
* $sct#735324008 "Plan on escalating treatment"

ValueSet: AboutMeHeading
Id: cypmh-about-me-heading
Title: "Heading of About me"
Description: "The headings under which a child says what everyone should know."
* insert SnomedValues(about-me-heading)
* $sct#1515851000000101 "About me"
* $sct#1515861000000103 "What matters most to me"
* $sct#1515871000000105 "Who matters to me"
* $sct#1515881000000107 "How I communicate"
* $sct#1515891000000109 "How I am when well"
* $sct#1515901000000105 "Do and don't"
* $sct#1515911000000107 "When and how to help"
* $sct#1515921000000101 "What else to know"

ValueSet: SafeguardingConcern
Id: cypmh-safeguarding-concern
Title: "Safeguarding concern"
Description: "Safeguarding concerns that referrals in the national booking and referral standard carry; the seven whose meaning is in evidence."
* insert SnomedValues(safeguarding-concern)
* $sct#836881000000105 "Worry about a child's safety"
* $sct#401206008 "May hurt themselves on purpose"
* $sct#919461000000108 "May be sexually exploited"
* $sct#707087005 "May live with domestic violence"
* $sct#771984002 "May be emotionally abused"
* $sct#702953007 "Possible neglect"
* $sct#861931000000100 "No concern found"

ValueSet: LegalStatus
Id: cypmh-legal-status
Title: "Legal status"
Description: "The standing of a patient under the Mental Health Act 1983, as UK Core codes it for England. The code system is HL7 UK's and comes with UK Core."
* insert LocalValues(legal-status)
* $legal-status#01 "Informal"
* $legal-status#02 "Section 2"
* $legal-status#03 "Section 3"
* $legal-status#04 "Section 4"
* $legal-status#05 "Section 5(2)"
* $legal-status#06 "Section 5(4)"
* $legal-status#07 "Section 35"
* $legal-status#08 "Section 36"
* $legal-status#09 "Section 37 with 41"
* $legal-status#10 "Section 37"
* $legal-status#12 "Section 38"
* $legal-status#13 "Section 44"
* $legal-status#14 "Section 46"
* $legal-status#15 "Section 47 with 49"
* $legal-status#16 "Section 47"
* $legal-status#17 "Section 48 with 49"
* $legal-status#18 "Section 48"
* $legal-status#19 "Section 135"
* $legal-status#20 "Section 136"
* $legal-status#31 "Insanity and unfitness to plead"
* $legal-status#32 "Other acts"
* $legal-status#35 "Guardianship, section 7"
* $legal-status#36 "Guardianship, section 37"
* $legal-status#37 "Section 45A, direction in force"
* $legal-status#38 "Section 45A, direction ended"
* $legal-status#98 "Not applicable"
* $legal-status#99 "Not known"
