// What the server does beyond reading and writing. Each operation says how it is called and which scope admits it.

RuleSet: OperationOn(resource, code, affectsState)
* url = "https://w3id.org/goldthread/fhir/OperationDefinition/{resource}-{code}"
* version = "0.1.0"
* status = #active
* kind = #operation
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* affectsState = {affectsState}
* code = #{code}
* resource = #{resource}
* system = false
* type = false
* instance = true

RuleSet: In(name, min, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #in
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = "{documentation}"

RuleSet: Out(name, min, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = "{documentation}"

RuleSet: OutParts(name, max, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "{max}"
* parameter[=].documentation = "{documentation}"

RuleSet: Part(name, min, max, type, documentation)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].type = #{type}
* parameter[=].part[=].documentation = "{documentation}"

RuleSet: MembershipParameters
* insert In(asOf, 0, 1, dateTime, [[The day or moment for which to answer; now when absent.]])
* insert In(role, 0, *, string, [[Only members in this role: a code of the team-role code system.]])
* insert In(agency, 0, *, string, [[Only members for this organisation: Organization/id, or an identifier as system|value.]])
* insert In(includeEnded, 0, 1, boolean, [[Whether to add those whose membership is over; false when absent.]])
* insert OutParts(member, *, [[One person or organisation of the team. The lead comes first.]])
* insert Part(person, 0, 1, Reference, [[Who it is.]])
* insert Part(name, 0, 1, string, [[Their name as the record has it.]])
* insert Part(role, 0, 1, CodeableConcept, [[What they do in the team.]])
* insert Part(definition, 0, 1, string, [[What this role means, in plain English.]])
* insert Part(organisation, 0, 1, Reference, [[The organisation for which they act.]])
* insert Part(lead, 1, 1, boolean, [[Whether they lead at the time asked about.]])
* insert Part(status, 0, 1, code, [[Whether the membership is proposed, in effect or over.]])
* insert Part(start, 0, 1, dateTime, [[Since when.]])
* insert Part(end, 0, 1, dateTime, [[Until when.]])
* insert Part(contact, 0, *, ContactPoint, [[How to reach them.]])
* insert Part(source, 0, 1, Reference, [[The resource in which the membership stands.]])
* insert OutParts(gap, *, [[Someone who is missing, such as a GP, a school, or an agency that works with the child outside the team.]])
* insert Part(code, 1, 1, code, [[What is missing.]])
* insert Part(text, 1, 1, string, [[The same in a sentence.]])

RuleSet: MemberParameters
* insert In(member, 1, 1, Reference, [[The person or organisation concerned.]])

RuleSet: WhichMembership
* insert In(role, 0, 1, CodeableConcept, [[Which of their roles, when they have several.]])
* insert In(onBehalfOf, 0, 1, Reference, [[For which organisation, when they act for several.]])

RuleSet: ChangedTeam
* insert Out(return, 1, 1, CareTeam, [[The care team as it is now, with its new ETag.]])

Instance: cypmh-Patient-shared-care-plan
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, shared-care-plan, false)
* name = "SharedCarePlan"
* title = "The shared care plan"
* description = "One document over every agency's plans for a child: the team and who leads it, goals, who does what until when, the safety plan, risk and scores, open referrals, what is reviewed next, and whether no service is helping now. Reads by GET and POST. Scopes: read access to Patient (*.rs). A section with nothing in it says whether nothing is recorded or something is withheld."
* insert In(asOf, 0, 1, dateTime, [[The day or moment for which to answer; now when absent.]])
* insert In(since, 0, 1, dateTime, [[Mark what changed since then.]])
* insert In(sinceLastLooked, 0, 1, boolean, [[Mark what changed since the caller last saw this child's plan before this visit. Not together with since.]])
* insert In(section, 0, *, code, [[Only these sections; all when absent.]])
* insert Out(return, 1, 1, Bundle, [[A document: its Composition comes first.]])

Instance: cypmh-Patient-caseload
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, caseload, false)
* type = true
* instance = false
* name = "Caseload"
* title = "The children around whom the caller stands"
* description = "The children around whom the caller stands at this moment, and why; those with most that is overdue first, then by what is due next, then by name. Each child is shown as the caller sees them; a child of whom the caller has only sent something isn't listed. Reads by GET and POST. Scopes: read access to Patient (*.rs)."
* insert In(_count, 0, 1, integer, [[At most this many children in one answer, 1 to 200; 50 when absent.]])
* insert In(page, 0, 1, string, [[The value of next from the answer before.]])
* insert Out(total, 1, 1, integer, [[How many children there are on all pages.]])
* insert OutParts(child, *, [[One child.]])
* insert Part(patient, 1, 1, Reference, [[The child.]])
* insert Part(name, 0, 1, HumanName, [[What the child is called.]])
* insert Part(birthDate, 0, 1, date, [[When the child was born, as precisely as it is recorded.]])
* insert Part(nhsNumber, 0, 1, Identifier, [[The NHS number, when it is recorded.]])
* insert Part(deceased, 0, 1, boolean, [[Present and true when the child has died.]])
* insert Part(basis, 1, *, code, [[Why the caller stands around the child: a code of caseload-basis.]])
* insert Part(role, 0, *, CodeableConcept, [[In which role the caller, or their organisation, is in the team.]])
* insert Part(lead, 1, 1, boolean, [[Whether the caller, or their organisation as such, leads the team.]])
* insert Part(overdue, 1, 1, integer, [[How many tasks and plans that the caller may see are overdue for this child.]])
* insert Part(overdueSince, 0, 1, dateTime, [[By when the first of these was due.]])
* insert Part(nextDue, 0, 1, dateTime, [[By when the next of what isn't overdue yet is due; a date is all of its day.]])
* insert Out(next, 0, 1, string, [[Send this as page for what follows; absent at the end.]])

Instance: cypmh-Patient-membership
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, membership, false)
* name = "PatientMembership"
* title = "Who is around this child"
* description = "Everyone in the team around a child on a day: in which role, for which agency, since when, who leads, how to reach them, and who is missing. Reads by GET and POST. Scopes: read access to Patient and CareTeam (*.rs)."
* insert MembershipParameters

Instance: cypmh-CareTeam-membership
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(CareTeam, membership, false)
* name = "CareTeamMembership"
* title = "Who is in this team"
* description = "Everyone in one care team on a day: in which role, for which agency, since when, who leads, how to reach them, and who is missing. Reads by GET and POST. Scopes: read access to CareTeam (*.rs)."
* insert MembershipParameters

Instance: cypmh-CareTeam-add-member
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(CareTeam, add-member, true)
* name = "AddMember"
* title = "Propose a member"
* description = "Proposes someone for the team. The membership takes effect when another organisation of the team accepts it. The same proposal sent twice stands once. Changes by POST with If-Match. Scopes: update access to CareTeam (*.u)."
* insert MemberParameters
* insert In(role, 1, *, CodeableConcept, [[What they will do in the team.]])
* insert In(onBehalfOf, 0, 1, Reference, [[The organisation for which they act; needed for a professional.]])
* insert In(period, 0, 1, Period, [[From when, and until when if known; from today when absent.]])
* insert In(shareLevel, 0, 1, CodeableConcept, [[The most that they will see of the record; the default of their role when absent.]])
* insert ChangedTeam

Instance: cypmh-CareTeam-accept-member
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(CareTeam, accept-member, true)
* name = "AcceptMember"
* title = "Accept a proposed member"
* description = "Puts a proposed membership into effect. An organisation of the team other than the proposer's must do this. Changes by POST with If-Match. Scopes: update access to CareTeam (*.u)."
* insert MemberParameters
* insert WhichMembership
* insert ChangedTeam

Instance: cypmh-CareTeam-end-member
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(CareTeam, end-member, true)
* name = "EndMember"
* title = "End a membership"
* description = "Sets the last day of a membership; the entry stays as history. Members may always end their own. Changes by POST with If-Match. Scopes: update access to CareTeam (*.u)."
* insert MemberParameters
* insert WhichMembership
* insert In(end, 0, 1, date, [[The last day; today when absent.]])
* insert ChangedTeam

Instance: cypmh-Patient-chronology
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, chronology, false)
* name = "Chronology"
* title = "The child's story"
* description = "What happened, in order of time, over every agency's records: each event with its date, the agency that recorded it, when it was recorded, and the resource it stands in. Reads by GET and POST. Scopes: read access to Patient (*.rs). With format=document the answer is a document Bundle instead: a section for each period of life, early life first, what the events refer to, and the Provenance of each entry."
* insert In(start, 0, 1, dateTime, [[Only what happened then or later.]])
* insert In(end, 0, 1, dateTime, [[Only what happened then or earlier.]])
* insert In(agency, 0, *, string, [[Only what this organisation recorded: Organization/id, or an identifier as system|value.]])
* insert In(category, 0, *, code, [[Only events of this kind.]])
* insert In(order, 0, 1, code, [[asc for oldest first, desc for newest first.]])
* insert In(_count, 0, 1, integer, [[At most this many events in one answer: to 100, in a document to 1000.]])
* insert In(page, 0, 1, string, [[The value of next from the answer before.]])
* insert In(format, 0, 1, code, [[document for a document Bundle.]])
* insert OutParts(event, *, [[One event.]])
* insert Part(date, 0, 1, dateTime, [[When it happened.]])
* insert Part(period, 0, 1, Period, [[From when until when, for what lasted.]])
* insert Part(recorded, 0, 1, instant, [[When it was recorded.]])
* insert Part(category, 1, 1, code, [[Of which kind it is.]])
* insert Part(significance, 0, 1, code, [[How much it matters in the story.]])
* insert Part(agency, 0, 1, Reference, [[Who recorded it.]])
* insert Part(summary, 1, 1, string, [[What happened, in a sentence.]])
* insert Part(resource, 1, 1, Reference, [[The resource in which it stands.]])
* insert OutParts(withheld, *, [[That an agency holds something about the child which the caller doesn't see; never what.]])
* insert Part(agency, 1, 1, Reference, [[The agency.]])
* insert Part(text, 1, 1, string, [[The same as a sentence, with how to ask.]])
* insert Out(next, 0, 1, string, [[Send this as page for what follows; absent at the end.]])

Instance: cypmh-Patient-break-glass
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, break-glass, true)
* type = true
* instance = false
* name = "BreakGlass"
* title = "Emergency access"
* description = "Opens one child's record for at most an hour to a clinician, GP or social worker who does not stand around the child, for a coded reason. The team's lead and the reviewing officer are told in the same transaction, and a review is due within 72 hours. Sealed entries stay sealed. The answer has the same form for a child who is not known here. By POST. Scopes: update access to Patient (*.u)."
* insert In(nhsNumber, 1, 1, string, [[The child's NHS number.]])
* insert In(birthDate, 1, 1, date, [[The child's date of birth, so that a mistyped number opens nobody's record.]])
* insert In(reason, 1, 1, code, [[A code of the emergency-reason code system.]])
* insert In(text, 1, 1, string, [[What has happened and what is needed, in a sentence; the team reads it.]])
* insert OutParts(grant, 1, [[What was given.]])
* insert Part(patient, 1, 1, Reference, [[The child's record.]])
* insert Part(until, 1, 1, instant, [[When the access ends.]])

Instance: cypmh-Patient-who-can-consent
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, who-can-consent, false)
* name = "WhoCanConsent"
* title = "Who can consent"
* description = "Who may agree to one kind of decision about a child on a day, by the law of England and by what the record shows: the child by competence or capacity, those with parental responsibility, the council under an order. What limits them, and what is not recorded, is said in sentences. The answer is evidence, not advice. Reads by GET and POST. Scopes: read access to Patient, RelatedPerson, Consent and Observation (*.rs)."
* insert In(decision, 1, 1, code, [[What the decision is about: treatment, informal-admission, deprivation-of-liberty or information-sharing.]])
* insert In(date, 0, 1, date, [[The day for which to answer; today when absent.]])
* insert OutParts(candidate, *, [[Someone who may agree. The child comes first, then people, then the council.]])
* insert Part(who, 1, 1, Reference, [[The child, a person in their life, or the council.]])
* insert Part(basis, 1, 1, CodeableConcept, [[On what it rests in law, as a code and in words.]])
* insert Part(evidence, 0, *, Reference, [[The resource that shows it; only words where the law itself does.]])
* insert Part(validUntil, 0, 1, date, [[The last day on which this holds, as far as it is known.]])
* insert OutParts(disagreement, *, [[Something that somebody refuses, for as long as the refusal stands: until they answer otherwise, it is over, or a court has decided.]])
* insert Part(decision, 1, 1, CodeableConcept, [[What it is about: a code of decision-kind, and what in words.]])
* insert PartWithParts(refused, *, [[Who refuses.]])
* insert Deeper(who, 1, 1, Reference, [[The child, a person in their life, or another.]])
* insert Deeper(date, 0, 1, date, [[When.]])
* insert Deeper(reason, 0, 1, string, [[Why, where they said so.]])
* insert Deeper(resource, 1, 1, Reference, [[The Consent.]])
* insert PartWithParts(agreed, *, [[Who agreed to the same.]])
* insert Deeper(who, 1, 1, Reference, [[The child, a person in their life, or another.]])
* insert Deeper(date, 0, 1, date, [[When.]])
* insert Deeper(resource, 1, 1, Reference, [[The Consent.]])
* insert Part(recommended, 0, *, Reference, [[What was recommended, where the refusal names it.]])
* insert PartWithParts(option, *, [[A way on.]])
* insert Deeper(code, 1, 1, code, [[second-opinion, best-interests or legal-advice.]])
* insert Deeper(text, 1, 1, string, [[The same in words.]])
* insert Deeper(state, 0, 1, code, [[Where the newest task or meeting about it stands; absent where none is seen.]])
* insert Deeper(resource, 0, 1, Reference, [[The Task or the Appointment.]])
* insert Out(limits, 0, *, string, [[What limits or contradicts it: refusals, disagreement, what the law does not allow.]])
* insert Out(unknown, 0, *, string, [[What is not recorded or no longer holds, and whom to ask.]])
* insert Out(notice, 1, 1, string, [[That this is evidence, not advice.]])

Instance: cypmh-Patient-disclosures
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, disclosures, false)
* name = "Disclosures"
* title = "Who has seen this child's record"
* description = "Who saw or changed a child's record, newest first, in words that a family can read; attempts that were refused are told too. It never says what the record holds. Reads by GET and POST. Scopes: read access to Patient (*.rs)."
* insert In(start, 0, 1, dateTime, [[Only what was done then or later.]])
* insert In(end, 0, 1, dateTime, [[Only what was done then or earlier.]])
* insert In(_count, 0, 1, integer, [[At most this many disclosures in one answer.]])
* insert In(page, 0, 1, string, [[The value of next from the answer before.]])
* insert OutParts(disclosure, *, [[What one person or system did with one kind of record, once or several times in a row on one day.]])
* insert Part(when, 1, 1, instant, [[When; the last time, if several.]])
* insert Part(who, 1, 1, string, [[Who it was: by name when the directory knows them, otherwise by organisation or role.]])
* insert Part(organisation, 0, 1, Reference, [[The organisation for which they acted.]])
* insert Part(role, 0, 1, string, [[In which role.]])
* insert Part(purpose, 0, 1, string, [[To what end.]])
* insert Part(what, 1, 1, string, [[What they did, with which kind of record.]])
* insert Part(count, 1, 1, integer, [[How many times in a row.]])
* insert Out(next, 0, 1, string, [[Send this as page for what follows; absent at the end.]])

Instance: cypmh-record-relabel
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(AllergyIntolerance, relabel, true)
* url = "https://w3id.org/goldthread/fhir/OperationDefinition/record-relabel"
* resource[+] = #Appointment
* resource[+] = #Binary
* resource[+] = #Bundle
* resource[+] = #CarePlan
* resource[+] = #CareTeam
* resource[+] = #ClinicalImpression
* resource[+] = #Communication
* resource[+] = #CommunicationRequest
* resource[+] = #Condition
* resource[+] = #Consent
* resource[+] = #DocumentReference
* resource[+] = #Encounter
* resource[+] = #EpisodeOfCare
* resource[+] = #FamilyMemberHistory
* resource[+] = #Flag
* resource[+] = #Goal
* resource[+] = #List
* resource[+] = #MeasureReport
* resource[+] = #MedicationRequest
* resource[+] = #MedicationStatement
* resource[+] = #Observation
* resource[+] = #Patient
* resource[+] = #Procedure
* resource[+] = #Provenance
* resource[+] = #QuestionnaireResponse
* resource[+] = #RelatedPerson
* resource[+] = #RiskAssessment
* resource[+] = #ServiceRequest
* resource[+] = #Task
* name = "Relabel"
* title = "Set the labels of an entry anew"
* description = "Makes a new version of an entry with other labels, which say how widely it may be known; an ordinary update only ever narrows that. Open to a CAMHS clinician of the organisation that recorded the entry, who stands around every child whom it is about and sees it by that. The reason stands in the audit. Labels of other code systems stay. Changes by POST with If-Match. Scopes: update access to the entry's type (*.u)."
* insert In(label, 1, *, Coding, [[One label of the whole set that the entry is to have: exactly one confidentiality, and each of its sensitivities.]])
* insert In(reason, 1, 1, CodeableConcept, [[A code of the relabel-reason code system.]])
* insert In(text, 0, 1, string, [[The same in a sentence, for the audit, without what the entry says.]])
* insert Out(return, 1, 1, Resource, [[The entry as it is now, with its new ETag.]])

RuleSet: JoinedParts
* insert OutParts(link, *, [[How two records stand, or stood, to each other; the newest first.]])
* insert Part(replaced, 1, 1, Reference, [[The record that came without an NHS number.]])
* insert Part(kept, 1, 1, Reference, [[The record in which the child is found from then on.]])
* insert Part(state, 1, 1, code, [[proposed, joined or ended.]])
* insert Part(proposedBy, 1, 1, Identifier, [[The organisation that proposed it.]])
* insert Part(proposed, 1, 1, instant, [[When.]])
* insert Part(joinedBy, 0, 1, Identifier, [[The organisation that confirmed it.]])
* insert Part(joined, 0, 1, instant, [[When.]])
* insert Part(endedBy, 0, 1, Identifier, [[The organisation that ended it.]])
* insert Part(ended, 0, 1, instant, [[When.]])

Instance: cypmh-Patient-link
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, link, true)
* name = "Link"
* title = "Say that two records are of one child"
* description = "Called for the record that has no NHS number. A clinician of CAMHS or somebody of a council proposes it; a second organisation, a GP practice or another service too, confirms by the same call. From then on the story, the shared plan and what is answered about the other record hold both, for callers who may see both: nobody is let in by it, and nothing is changed or lost. Changes by POST with If-Match. Scopes: update access to Patient (*.u)."
* insert In(with, 1, 1, Reference, [[The other record of the child: the one that is kept.]])
* insert JoinedParts

Instance: cypmh-Patient-unlink
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, unlink, true)
* name = "Unlink"
* title = "Take back that two records are of one child"
* description = "Ends at once what $link has proposed or joined; one organisation is enough. Called for the record that was to be replaced. Changes by POST with If-Match. Scopes: update access to Patient (*.u)."
* insert JoinedParts

Instance: cypmh-Patient-links
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, links, false)
* name = "Links"
* title = "Other records of the child"
* description = "Every other record of which it was said that it is of the same child, as far as the caller may see both: proposed, joined or ended, by whom and when. Reads by GET and POST. Scopes: read and search access to Patient (*.rs)."
* insert JoinedParts
Instance: cypmh-Patient-looked-after-overview
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, looked-after-overview, false)
* type = true
* instance = false
* name = "LookedAfterOverview"
* title = "What is missing or late for the children in the care of the caller's council"
* description = "The children in the care of the council for which a virtual mental health lead or a virtual school head acts, and what is missing or late for each; those for whom most stands out first, then by name. A child is in its care by a care plan or placement of which it is the authority, while it takes part in the team around the child. Only children whom the caller may name are listed or counted. Reads by GET and POST. Scopes: read access to Patient (*.rs)."
* insert In(finding, 0, *, code, [[Only children for whom one of these stands out: codes of oversight-finding.]])
* insert In(_count, 0, 1, integer, [[At most this many children in one answer, 1 to 200; 50 when absent.]])
* insert In(page, 0, 1, string, [[The value of next from the answer before.]])
* insert Out(asOf, 1, 1, date, [[The day for which this holds.]])
* insert Out(total, 1, 1, integer, [[How many children in care the caller may name, whatever the filter.]])
* insert Out(matching, 1, 1, integer, [[For how many of them one of the findings that were asked for stands out, on all pages.]])
* insert OutParts(count, *, [[For how many of all the children a finding stands out.]])
* insert Part(finding, 1, 1, code, [[A code of oversight-finding.]])
* insert Part(text, 1, 1, string, [[The same in words.]])
* insert Part(children, 1, 1, integer, [[How many children.]])
* insert OutParts(child, *, [[One child.]])
* insert Part(patient, 1, 1, Reference, [[The child.]])
* insert Part(name, 0, 1, HumanName, [[What the child is called.]])
* insert Part(birthDate, 0, 1, date, [[When the child was born, as precisely as it is recorded.]])
* insert Part(nhsNumber, 0, 1, Identifier, [[The NHS number, when it is recorded.]])
* insert Part(open, 1, 1, boolean, [[Whether the caller may open the child's record: whether they are in the team around the child.]])
* insert Part(since, 0, 1, date, [[Since when the child is in care, by the plans and placements that the caller may know.]])
* insert Part(finding, 0, *, code, [[What stands out: codes of oversight-finding.]])
* insert Part(carePlanReview, 0, 1, date, [[When the care plan is next to be reviewed.]])
* insert Part(educationPlanReview, 0, 1, date, [[When the personal education plan is next to be reviewed.]])
* insert Part(lastMeasure, 0, 1, date, [[The last day on which an outcome measure was scored.]])
* insert Part(lastReview, 0, 1, date, [[The last day on which a review of the care plan said whether mental health needs are met.]])
* insert Part(waitingSince, 0, 1, dateTime, [[When the referral was sent that has waited too long; the first of several.]])
* insert Part(incomplete, 1, 1, boolean, [[Whether something that matters here is kept from the caller.]])
* insert Out(next, 0, 1, string, [[Send this as page for what follows; absent at the end.]])
