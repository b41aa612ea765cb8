Profile: CypmhCareTeam
Parent: CareTeam
Id: cypmh-care-team
Title: "Team around the child"
Description: "Everyone around a child, family and agencies alike: in which role, for which organisation, since when and until when. Membership is history: whoever leaves gets an end date, whoever returns a new entry."
* insert AlignedWith(UKCore-CareTeam)
* obeys cypmh-ct-2 and cypmh-ct-3 and cypmh-ct-4
* extension contains ChildNotMemberReason named childNotMemberReason 0..1 MS
* identifier 1..* MS
* status 1..1 MS
* category 1..* MS
* category from $care-team-category-vs (extensible)
* name 1..1 MS
* subject 1..1 MS
* subject only Reference(Patient)
* period 1..1 MS
* participant 1..* MS
* participant.extension contains
    ParticipantStatus named status 0..1 MS and
    ShareLevel named shareLevel 0..1 MS
* participant.role MS
* participant.role from $team-role-vs (extensible)
* participant.member 1..1 MS
* participant.onBehalfOf MS
* participant.period MS
* managingOrganization MS

Extension: ChildNotMemberReason
Id: ext-child-not-member-reason
Title: "Why the child is not in the team"
Description: "Why the child isn't a member of the team that works for them."
Context: CareTeam
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $child-not-member-reason-vs (preferred)

Extension: ParticipantStatus
Id: ext-participant-status
Title: "State of a membership"
Description: "Whether a membership is proposed, in effect or over. Only one that another organisation of the team has accepted gives rights."
Context: CareTeam.participant
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $participant-status-vs (required)

Extension: ShareLevel
Id: ext-share-level
Title: "Share level"
Description: "The most that this member sees of the child's record."
Context: CareTeam.participant
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $share-level-vs (required)

Invariant: cypmh-ct-2
Severity: #error
Description: "A member has no role or no start date: give each participant a role and a period with its start."
Expression: "participant.all(role.exists() and period.start.exists())"

Invariant: cypmh-ct-3
Severity: #error
Description: "The child is not in their own team: add the Patient as a participant, or say why not in ext-child-not-member-reason."
Expression: "participant.where(member.reference.startsWith('Patient/')).exists() or extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-child-not-member-reason').exists()"

Invariant: cypmh-ct-4
Severity: #error
Description: "A professional is in the team for no organisation: give onBehalfOf for each participant whose member is a Practitioner."
Expression: "participant.where(member.reference.startsWith('Practitioner/')).all(onBehalfOf.exists())"
