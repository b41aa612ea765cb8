// The team around the child: which kind of team, who is in it on what terms, and what it lacks.

CodeSystem: CareTeamCategoryCodes
Id: cypmh-care-team-category
Title: "Kind of care team"
Description: "What a care team is for. Only the team around the child gives rights to see the child's record."
* insert LocalCodes(care-team-category)
* #team-around-child "Team around the child" "The one team of everyone who works with the child; membership of it gives rights."
* #service-team "Team within one service" "The people of one service who work with the child; it gives no rights."
* #core-group "Core group" "The group that carries out a child protection plan between conferences; it gives no rights by itself."
* #la-oversight "Local authority oversight" "Those who oversee all children that a local authority looks after; it gives no rights by itself."
* #crisis-team "Crisis team" "The people who come together for one crisis; it gives no rights by itself."
* #transition-team "Transition team" "Children's and adults' services that hand over between them; it gives no rights by itself."

ValueSet: CareTeamCategory
Id: cypmh-care-team-category
Title: "Kind of care team"
Description: "What a care team is for. Only the team around the child gives rights to see the child's record."
* insert LocalValues(care-team-category)
* include codes from system CareTeamCategoryCodes

CodeSystem: ParticipantStatusCodes
Id: cypmh-participant-status
Title: "State of a membership"
Description: "Whether a membership is proposed, in effect or over."
* insert LocalCodes(participant-status)
* #proposed "Proposed" "Someone has been suggested for the team; no other organisation of the team has agreed yet, and there are no rights."
* #effective "In effect" "Another organisation of the team has agreed; the member has the rights of the role while its period runs."
* #ended "Ended" "The membership is over; it stays in the record as history."

ValueSet: ParticipantStatus
Id: cypmh-participant-status
Title: "State of a membership"
Description: "Whether a membership is proposed, in effect or over."
* insert LocalValues(participant-status)
* include codes from system ParticipantStatusCodes

CodeSystem: ShareLevelCodes
Id: cypmh-share-level
Title: "Share level"
Description: "How much of a child's record someone sees, or how widely an entry may be shared."
* insert LocalCodes(share-level)
* #everyday "Everyday" "What everyone in the team needs day to day: plans, contacts, appointments, agreed guidance."
* #restricted "Restricted" "Clinical and safeguarding detail, for the members whose work needs it."
* #sealed "Sealed" "Only for those who are named or addressed; never opened by emergency access."

ValueSet: ShareLevel
Id: cypmh-share-level
Title: "Share level"
Description: "How much of a child's record someone sees, or how widely an entry may be shared."
* insert LocalValues(share-level)
* include codes from system ShareLevelCodes

CodeSystem: ChildNotMemberReasonCodes
Id: cypmh-child-not-member-reason
Title: "Why the child is not in the team"
Description: "Why the child is not a member of their own team."
* insert LocalCodes(child-not-member-reason)
* #child-declined "Child does not want to be" "The child was asked and would rather not be a member."
* #too-young "Too young to take part" "The child is too young to take part in a meaningful way; someone speaks for them."
* #too-unwell "Too unwell at present" "The child is too unwell to take part for now; it will be asked again."
* #represented "Represented by someone they chose" "The child has asked someone to take part for them."
* #unborn "Not born yet" "The child is not born yet."
* #not-asked-yet "Not asked yet" "The team was formed before anyone could ask the child; it will be asked."

ValueSet: ChildNotMemberReason
Id: cypmh-child-not-member-reason
Title: "Why the child is not in the team"
Description: "Why the child is not a member of their own team."
* insert LocalValues(child-not-member-reason)
* include codes from system ChildNotMemberReasonCodes

CodeSystem: MembershipGapCodes
Id: cypmh-membership-gap
Title: "Gap in the team"
Description: "Who is missing around a child, as the membership operation finds it."
* insert LocalCodes(membership-gap)
* #no-gp "No GP" "No GP practice is known for the child."
* #no-school "No school or college" "A child of school age has no known school, college or home education."
* #no-lead "No lead professional" "The team has no current lead professional."
* #no-team "No team" "The child has no active team around them."
* #agency-not-in-team "Agency not in the team" "An organisation is active for the child but has no current member in the team."
* #no-designated-teacher "Designated teacher unknown" "The child is looked after and the school is known, but its designated teacher is not in the team."
* #no-social-worker "No social worker" "The child has a statutory plan of the local authority, but no social worker is in the team."
* #no-iro "No independent reviewing officer" "The child is looked after, but no independent reviewing officer is in the team."
* #no-advocate "No advocate" "The child is entitled to an advocate and has none in the team."
* #advocates-not-linked "Advocates not in touch" "More than one advocate speaks for the child, and nothing shows that they have met."
* #child-not-member "Child not in the team" "The child is not a member of their own team."
* #no-adult-service "No adult service" "The time of the move to adult services has begun, and nobody of an adult service is in the team."

ValueSet: MembershipGap
Id: cypmh-membership-gap
Title: "Gap in the team"
Description: "Who is missing around a child, as the membership operation finds it."
* insert LocalValues(membership-gap)
* include codes from system MembershipGapCodes

CodeSystem: SensitivityCodes
Id: cypmh-sensitivity
Title: "Sensitivity of an entry"
Description: "Why an entry is kept from some who otherwise see the child's record, or given to some who otherwise don't. It goes into meta.security beside the confidentiality; an entry with neither is treated as restricted."
* insert LocalCodes(sensitivity)
* #third-party "About somebody else" "It tells something about another person, who has not agreed that the child or the family reads it."
* #child-disclosure "Told by the child in confidence" "The child told it; whoever it concerns at home must not read it."
* #not-for-parent "Not for a parent or carer" "A parent or carer must not read it, for the child's safety or by the child's wish."
* #not-for-child "Not for the child" "The child must not read it for now, because it could do serious harm."
* #legal-proceedings "Legal proceedings" "It belongs to proceedings of a court; schools, carers and voluntary services do not see it."
* #adoption "Adoption" "It tells of an adoption or of the family of birth; only health and children's services see it."
* #youth-justice "Youth justice" "It tells of contact with police or courts; only health and children's services see it."
* #location-protected "Whereabouts protected" "It tells where the child or a parent lives and must not reach those from whom that is kept."
* #share-education "Shared with the school" "Restricted, and meant for the child's school as well."
* #share-with-carer "Shared with parents and carers" "Somebody has decided that parents and carers with responsibility read it; from the child's thirteenth birthday they read nothing else."

ValueSet: Sensitivity
Id: cypmh-sensitivity
Title: "Sensitivity of an entry"
Description: "Why an entry is kept from some who otherwise see the child's record, or given to some who otherwise don't."
* insert LocalValues(sensitivity)
* include codes from system SensitivityCodes

CodeSystem: RelabelReasonCodes
Id: cypmh-relabel-reason
Title: "Reason for new labels"
Description: "Why the labels of an entry, which say how widely it may be known, are set anew."
* insert LocalCodes(relabel-reason)
* #wrongly-labelled "Wrongly labelled" "The labels were wrong from the beginning."
* #child-agrees "Child agrees" "The child or young person wants or allows others to know."
* #carer-agrees "Carer agrees" "Someone with parental responsibility wants or allows others to know."
* #needed-for-care "Needed for care" "Those who help the child need to know this in order to help."
* #needed-for-safety "Needed for safety" "Others need to know this to keep the child or someone else safe."
* #no-longer-sensitive "No longer sensitive" "What made the entry sensitive is over, such as court proceedings."
* #more-sensitive "More sensitive" "Fewer people may know this than before."

ValueSet: RelabelReason
Id: cypmh-relabel-reason
Title: "Reason for new labels"
Description: "Why the labels of an entry, which say how widely it may be known, are set anew."
* insert LocalValues(relabel-reason)
* include codes from system RelabelReasonCodes
