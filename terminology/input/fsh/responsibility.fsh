// Parental responsibility and what rests on it: who may decide, on which basis, and about what.

CodeSystem: ParentalResponsibilityCodes
Id: cypmh-parental-responsibility
Title: "Parental responsibility"
Description: "Whether someone holds parental responsibility for a child in law."
* insert LocalCodes(parental-responsibility)
* #yes "Yes" "The person holds parental responsibility."
* #no "No" "The person does not hold parental responsibility."
* #shared "Shared" "The person or authority holds it together with others."
* #unknown "Not known" "It has not been established; it must never be read as no."

ValueSet: ParentalResponsibility
Id: cypmh-parental-responsibility
Title: "Parental responsibility"
Description: "Whether someone holds parental responsibility for a child in law."
* insert LocalValues(parental-responsibility)
* include codes from system ParentalResponsibilityCodes

CodeSystem: PrBasisCodes
Id: cypmh-pr-basis
Title: "Basis of parental responsibility"
Description: "What gives someone parental responsibility under the law of England, or makes plain that they have none."
* insert LocalCodes(pr-basis)
* #birth "Birth" "The mother has it from birth, and so has a father or second parent who is married to or in civil partnership with her."
* #registration "Birth registration" "An unmarried father or second parent who was registered on the birth certificate."
* #agreement "Agreement" "A parental responsibility agreement in the prescribed form."
* #order "Court order" "A parental responsibility order or a child arrangements order that gives it."
* #adoption "Adoption" "An adoption order; it ends everyone else's parental responsibility."
* #special-guardianship "Special guardianship" "A special guardianship order; the guardian may exercise it to the exclusion of others."
* #guardianship "Guardianship" "Appointment as guardian that has taken effect after a death."
* #placement-for-adoption "Placement for adoption" "Prospective adopters and the agency while the child is placed for adoption; others' responsibility may be restricted."
* #care-order "Care order" "A care order under section 31 of the Children Act 1989: the local authority shares it and may limit how parents use it."
* #interim-care-order "Interim care order" "An interim care order under section 38 of the Children Act 1989: the local authority shares it while the order lasts."
* #emergency-protection-order "Emergency protection order" "An order under section 44 of the Children Act 1989: limited to what the child's welfare needs while it lasts."
* #accommodated "Accommodated by agreement" "Accommodation under section 20 of the Children Act 1989: the local authority has no parental responsibility."
* #none "None" "The person has no basis for parental responsibility."
* #unknown "Not known" "It has not been established; it stays unknown until it is."

ValueSet: PrBasis
Id: cypmh-pr-basis
Title: "Basis of parental responsibility"
Description: "What gives someone parental responsibility under the law of England, or makes plain that they have none."
* insert LocalValues(pr-basis)
* include codes from system PrBasisCodes

CodeSystem: DecisionKindCodes
Id: cypmh-decision-kind
Title: "Kind of decision"
Description: "What a decision about a child is about."
* insert LocalCodes(decision-kind)
* #treatment "Treatment" "A medical or psychological treatment or examination."
* #informal-admission "Informal admission" "Going into, or staying in, a hospital for mental health care without detention."
* #deprivation-of-liberty "Deprivation of liberty" "Confinement to which nobody but the person, a court or a statute can agree at sixteen and over."
* #information-sharing "Sharing information" "Passing on information about the child."
* #medication "Medication" "Starting, changing or stopping a medicine."
* #assessment "Assessment" "Taking part in an assessment."
* #education "Education" "A decision about school, college or special educational provision."
* #placement "Where to live" "A decision about where the child lives."
* #contact "Contact with others" "A decision about seeing family or others."
* #research "Research" "Taking part in research."

ValueSet: DecisionKind
Id: cypmh-decision-kind
Title: "Kind of decision"
Description: "What a decision about a child is about."
* insert LocalValues(decision-kind)
* include codes from system DecisionKindCodes

CodeSystem: DelegatedDecisionCodes
Id: cypmh-delegated-decision
Title: "Delegated decision"
Description: "A decision that may be handed to a carer who has no parental responsibility."
* insert LocalCodes(delegated-decision)
* #routine-health-care "Routine health care" "Check-ups, dentist, optician, immunisations as agreed."
* #medication-as-prescribed "Giving prescribed medicine" "Giving medicine as prescribed."
* #mental-health-appointments "Mental health appointments" "Arranging and attending appointments, not agreeing to treatment."
* #emergency-treatment "Emergency treatment" "Agreeing to urgent treatment when nobody with parental responsibility can be reached."
* #school-trips "School trips" "Trips and activities of the school."
* #school-meetings "School meetings" "Taking part in school meetings and plans."
* #overnight-stays "Overnight stays" "Staying with friends."
* #leisure "Leisure and clubs" "Hobbies, clubs and sport."
* #holidays "Holidays" "Holidays within the country."
* #social-media "Phone and social media" "Use of phone, games and social media."
* #information-sharing "Sharing information" "Passing on everyday information about the child."

ValueSet: DelegatedDecision
Id: cypmh-delegated-decision
Title: "Delegated decision"
Description: "A decision that may be handed to a carer who has no parental responsibility."
* insert LocalValues(delegated-decision)
* include codes from system DelegatedDecisionCodes

CodeSystem: LegalBasisCodes
Id: cypmh-legal-basis
Title: "Legal basis of competence or capacity"
Description: "By which law a finding about a young person's own decision is made."
* insert LocalCodes(legal-basis)
* #gillick "Gillick competence" "A child under sixteen understands the decision well enough to make it."
* #mental-capacity-act "Mental Capacity Act" "A person of sixteen or over is assumed to have capacity unless it is shown otherwise."
* #family-law-reform-act "Family Law Reform Act" "A person of sixteen or seventeen may agree to treatment as an adult may."
* #court "Order of a court" "A court has decided the matter."

ValueSet: LegalBasis
Id: cypmh-legal-basis
Title: "Legal basis of competence or capacity"
Description: "By which law a finding about a young person's own decision is made."
* insert LocalValues(legal-basis)
* include codes from system LegalBasisCodes

CodeSystem: CapacityFindingCodes
Id: cypmh-capacity-finding
Title: "Finding of competence or capacity"
Description: "What was found about a young person's ability to make one decision."
* insert LocalCodes(capacity-finding)
* #has "Has competence or capacity" "They can make this decision now."
* #lacks "Lacks competence or capacity" "They cannot make this decision now, even with support."
* #fluctuating "Fluctuating" "Their ability to make this decision comes and goes; it has to be asked each time."

ValueSet: CapacityFinding
Id: cypmh-capacity-finding
Title: "Finding of competence or capacity"
Description: "What was found about a young person's ability to make one decision."
* insert LocalValues(capacity-finding)
* include codes from system CapacityFindingCodes

CodeSystem: PlanAgreementCodes
Id: cypmh-plan-agreement
Title: "Agreement to a plan"
Description: "What one party said to a plan."
* insert LocalCodes(plan-agreement)
* #agreed "Agreed" "They agree to the plan."
* #partly-agreed "Agreed in part" "They agree to parts of the plan; which ones is written down."
* #not-agreed "Not agreed" "They do not agree; why is written down."
* #not-asked "Not asked" "They were not asked; why is written down."
* #not-able "Not able to say" "They could not form or express a view at the time."

ValueSet: PlanAgreement
Id: cypmh-plan-agreement
Title: "Agreement to a plan"
Description: "What one party said to a plan."
* insert LocalValues(plan-agreement)
* include codes from system PlanAgreementCodes

CodeSystem: ConsentReasonCodes
Id: cypmh-consent-reason
Title: "Legal reason for sharing"
Description: "On which ground information is shared, whether or not anybody agreed to it."
* insert LocalCodes(consent-reason)
* #direct-care "Direct care" "Sharing among those who give care, as the person would expect."
* #consent "Agreed by the person" "The person, or someone who may decide for them, agreed."
* #child-in-need "Child in need" "The local authority works with the child under section 17 of the Children Act 1989."
* #child-protection "Child protection enquiry" "An enquiry under section 47 of the Children Act 1989."
* #vital-interests "Life at risk" "Someone's life or safety is at immediate risk."
* #court-order "Order of a court" "A court has ordered it."
* #public-task "Public task" "The organisation needs it for a task that the law gives it."

ValueSet: ConsentReason
Id: cypmh-consent-reason
Title: "Legal reason for sharing"
Description: "On which ground information is shared, whether or not anybody agreed to it."
* insert LocalValues(consent-reason)
* include codes from system ConsentReasonCodes

CodeSystem: EmergencyAccessReasonCodes
Id: cypmh-emergency-access-reason
Title: "Reason for emergency access"
Description: "Why a professional opened a record outside their usual rights."
* insert LocalCodes(emergency-access-reason)
* #immediate-danger "Immediate danger" "The child or someone else is in danger now."
* #urgent-assessment "Urgent assessment" "The child has to be assessed now and the team cannot be reached."
* #missing-child "Missing child" "The child is missing."
* #police-custody "In police custody" "The child is in police custody or a place of safety."
* #safeguarding-enquiry "Safeguarding enquiry" "A safeguarding enquiry cannot wait."

ValueSet: EmergencyAccessReason
Id: cypmh-emergency-access-reason
Title: "Reason for emergency access"
Description: "Why a professional opened a record outside their usual rights."
* insert LocalValues(emergency-access-reason)
* include codes from system EmergencyAccessReasonCodes
