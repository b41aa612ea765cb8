// Codes of SNOMED CT and UK Core that we point at. Their systems are not ours and are never defined here; the labels are our own.

Alias: $sct = http://snomed.info/sct
Alias: $legal-status = https://fhir.hl7.org.uk/CodeSystem/UKCore-LegalStatusClassificationEngland

ValueSet: ChildProtectionStatus
Id: cypmh-child-protection-status
Title: "Child protection information"
Description: "The three standings of a child that the national child protection information sharing service carries."
* insert SnomedValues(child-protection-status)
* $sct#342191000000101
* $sct#342191000000101 ^designation.language = #en-GB
* $sct#342191000000101 ^designation.value = "On a child protection plan"
* $sct#764841000000100
* $sct#764841000000100 ^designation.language = #en-GB
* $sct#764841000000100 ^designation.value = "In the care of a local authority"
* $sct#818901000000100
* $sct#818901000000100 ^designation.language = #en-GB
* $sct#818901000000100 ^designation.value = "Not born yet, on a child protection plan"

ValueSet: PlanDocumentType
Id: cypmh-plan-document-type
Title: "Type of plan document"
Description: "Types of plan documents that national record pointers use."
* insert SnomedValues(plan-document-type)
* $sct#736253002
* $sct#736253002 ^designation.language = #en-GB
* $sct#736253002 ^designation.value = "Crisis plan"
* $sct#2181441000000107
* $sct#2181441000000107 ^designation.language = #en-GB
* $sct#2181441000000107 ^designation.value = "Personalised plan"
* $sct#325691000000100
* $sct#325691000000100 ^designation.language = #en-GB
* $sct#325691000000100 ^designation.value = "Contingency plan"
* $sct#887701000000100
* $sct#887701000000100 ^designation.language = #en-GB
* $sct#887701000000100 ^designation.value = "Emergency plan"
* $sct#735324008
* $sct#735324008 ^designation.language = #en-GB
* $sct#735324008 ^designation.value = "Plan on escalating treatment"

ValueSet: AboutMeHeading
Id: cypmh-about-me-heading
Title: "Heading of About me"
Description: "The headings under which a child says what everyone should know."
* insert SnomedValues(about-me-heading)
* $sct#1515851000000101
* $sct#1515851000000101 ^designation.language = #en-GB
* $sct#1515851000000101 ^designation.value = "About me"
* $sct#1515861000000103
* $sct#1515861000000103 ^designation.language = #en-GB
* $sct#1515861000000103 ^designation.value = "What matters most to me"
* $sct#1515871000000105
* $sct#1515871000000105 ^designation.language = #en-GB
* $sct#1515871000000105 ^designation.value = "Who matters to me"
* $sct#1515881000000107
* $sct#1515881000000107 ^designation.language = #en-GB
* $sct#1515881000000107 ^designation.value = "How I communicate"
* $sct#1515891000000109
* $sct#1515891000000109 ^designation.language = #en-GB
* $sct#1515891000000109 ^designation.value = "How I am when well"
* $sct#1515901000000105
* $sct#1515901000000105 ^designation.language = #en-GB
* $sct#1515901000000105 ^designation.value = "Do and don't"
* $sct#1515911000000107
* $sct#1515911000000107 ^designation.language = #en-GB
* $sct#1515911000000107 ^designation.value = "When and how to help"
* $sct#1515921000000101
* $sct#1515921000000101 ^designation.language = #en-GB
* $sct#1515921000000101 ^designation.value = "What else to know"

ValueSet: SafeguardingConcern
Id: cypmh-safeguarding-concern
Title: "Safeguarding concern"
Description: "Safeguarding concerns that referrals in the national booking and referral standard carry; the seven whose meaning is in evidence."
* insert SnomedValues(safeguarding-concern)
* $sct#836881000000105
* $sct#836881000000105 ^designation.language = #en-GB
* $sct#836881000000105 ^designation.value = "Worry about a child's safety"
* $sct#401206008
* $sct#401206008 ^designation.language = #en-GB
* $sct#401206008 ^designation.value = "May hurt themselves on purpose"
* $sct#919461000000108
* $sct#919461000000108 ^designation.language = #en-GB
* $sct#919461000000108 ^designation.value = "May be sexually exploited"
* $sct#707087005
* $sct#707087005 ^designation.language = #en-GB
* $sct#707087005 ^designation.value = "May live with domestic violence"
* $sct#771984002
* $sct#771984002 ^designation.language = #en-GB
* $sct#771984002 ^designation.value = "May be emotionally abused"
* $sct#702953007
* $sct#702953007 ^designation.language = #en-GB
* $sct#702953007 ^designation.value = "Possible neglect"
* $sct#861931000000100
* $sct#861931000000100 ^designation.language = #en-GB
* $sct#861931000000100 ^designation.value = "No concern found"

ValueSet: LegalStatus
Id: cypmh-legal-status
Title: "Legal status"
Description: "The standing of a patient under the Mental Health Act 1983, as UK Core codes it for England. The code system is HL7 UK's and comes with UK Core."
* insert LocalValues(legal-status)
* $legal-status#01
* $legal-status#01 ^designation.language = #en-GB
* $legal-status#01 ^designation.value = "Informal"
* $legal-status#02
* $legal-status#02 ^designation.language = #en-GB
* $legal-status#02 ^designation.value = "Section 2"
* $legal-status#03
* $legal-status#03 ^designation.language = #en-GB
* $legal-status#03 ^designation.value = "Section 3"
* $legal-status#04
* $legal-status#04 ^designation.language = #en-GB
* $legal-status#04 ^designation.value = "Section 4"
* $legal-status#05
* $legal-status#05 ^designation.language = #en-GB
* $legal-status#05 ^designation.value = "Section 5(2)"
* $legal-status#06
* $legal-status#06 ^designation.language = #en-GB
* $legal-status#06 ^designation.value = "Section 5(4)"
* $legal-status#07
* $legal-status#07 ^designation.language = #en-GB
* $legal-status#07 ^designation.value = "Section 35"
* $legal-status#08
* $legal-status#08 ^designation.language = #en-GB
* $legal-status#08 ^designation.value = "Section 36"
* $legal-status#09
* $legal-status#09 ^designation.language = #en-GB
* $legal-status#09 ^designation.value = "Section 37 with 41"
* $legal-status#10
* $legal-status#10 ^designation.language = #en-GB
* $legal-status#10 ^designation.value = "Section 37"
* $legal-status#12
* $legal-status#12 ^designation.language = #en-GB
* $legal-status#12 ^designation.value = "Section 38"
* $legal-status#13
* $legal-status#13 ^designation.language = #en-GB
* $legal-status#13 ^designation.value = "Section 44"
* $legal-status#14
* $legal-status#14 ^designation.language = #en-GB
* $legal-status#14 ^designation.value = "Section 46"
* $legal-status#15
* $legal-status#15 ^designation.language = #en-GB
* $legal-status#15 ^designation.value = "Section 47 with 49"
* $legal-status#16
* $legal-status#16 ^designation.language = #en-GB
* $legal-status#16 ^designation.value = "Section 47"
* $legal-status#17
* $legal-status#17 ^designation.language = #en-GB
* $legal-status#17 ^designation.value = "Section 48 with 49"
* $legal-status#18
* $legal-status#18 ^designation.language = #en-GB
* $legal-status#18 ^designation.value = "Section 48"
* $legal-status#19
* $legal-status#19 ^designation.language = #en-GB
* $legal-status#19 ^designation.value = "Section 135"
* $legal-status#20
* $legal-status#20 ^designation.language = #en-GB
* $legal-status#20 ^designation.value = "Section 136"
* $legal-status#31
* $legal-status#31 ^designation.language = #en-GB
* $legal-status#31 ^designation.value = "Insanity and unfitness to plead"
* $legal-status#32
* $legal-status#32 ^designation.language = #en-GB
* $legal-status#32 ^designation.value = "Other acts"
* $legal-status#35
* $legal-status#35 ^designation.language = #en-GB
* $legal-status#35 ^designation.value = "Guardianship, section 7"
* $legal-status#36
* $legal-status#36 ^designation.language = #en-GB
* $legal-status#36 ^designation.value = "Guardianship, section 37"
* $legal-status#37
* $legal-status#37 ^designation.language = #en-GB
* $legal-status#37 ^designation.value = "Section 45A, direction in force"
* $legal-status#38
* $legal-status#38 ^designation.language = #en-GB
* $legal-status#38 ^designation.value = "Section 45A, direction ended"
* $legal-status#98
* $legal-status#98 ^designation.language = #en-GB
* $legal-status#98 ^designation.value = "Not applicable"
* $legal-status#99
* $legal-status#99 ^designation.language = #en-GB
* $legal-status#99 ^designation.value = "Not known"
