// What a system in each role does, so that a vendor can test against it.

RuleSet: RoleOf(id, name)
* url = "https://w3id.org/goldthread/fhir/CapabilityStatement/{id}"
* version = "0.1.0"
* name = "{name}"
* status = #active
* date = "2026-11-22"
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* kind = #requirements
* fhirVersion = #4.0.1
* format[+] = #json
* format[+] = #xml
* rest.mode = #client
* rest.security.description = "Each request carries a bearer token as SMART App Launch 2 or SMART Backend Services issue it."

RuleSet: Transaction
* rest.interaction.code = #transaction

RuleSet: Uses(type, profile)
* rest.resource[+].type = #{type}
* rest.resource[=].supportedProfile = "https://w3id.org/goldthread/fhir/StructureDefinition/{profile}"

RuleSet: Does(interaction)
* rest.resource[=].interaction[+].code = #{interaction}

RuleSet: Reads
* insert Does(read)
* insert Does(search-type)

RuleSet: Writes
* rest.resource[=].versioning = #versioned-update
* insert Does(create)
* insert Does(update)

RuleSet: FindsBy(name, type)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}

RuleSet: FindsByOurs(name, type)
* insert FindsBy({name}, {type})
* rest.resource[=].searchParam[=].definition = "https://w3id.org/goldthread/fhir/SearchParameter/{name}"

RuleSet: Asks(name, definition)
* rest.resource[=].operation[+].name = "{name}"
* rest.resource[=].operation[=].definition = "https://w3id.org/goldthread/fhir/OperationDefinition/{definition}"

RuleSet: SeesTheChild
* insert Uses(Patient, cypmh-patient)
* insert Does(read)
* insert Asks(caseload, Patient-caseload)
* insert Asks(shared-care-plan, Patient-shared-care-plan)
* insert Asks(membership, Patient-membership)

RuleSet: SeesTheTeam
* insert Uses(CareTeam, cypmh-care-team)
* insert Reads
* insert FindsBy(patient, reference)
* insert FindsBy(participant, reference)
* insert FindsByOurs(participant-role, token)
* insert Asks(membership, CareTeam-membership)

RuleSet: ChangesTheTeam
* insert Asks(add-member, CareTeam-add-member)
* insert Asks(accept-member, CareTeam-accept-member)
* insert Asks(end-member, CareTeam-end-member)

RuleSet: SendsReferrals
* insert Uses(ServiceRequest, cypmh-referral)
* insert Does(create)
* insert Reads
* insert FindsBy(patient, reference)
* insert FindsBy(identifier, token)

RuleSet: FollowsReferrals
* insert Uses(Task, cypmh-referral-task)
* insert Reads
* insert FindsBy(patient, reference)
* insert FindsBy(requester, reference)
* insert FindsBy(_lastUpdated, date)

RuleSet: AnswersReferrals
* insert Uses(Task, cypmh-referral-task)
* insert Reads
* insert Writes
* insert FindsBy(owner, reference)
* insert FindsBy(status, token)
* insert FindsBy(_lastUpdated, date)
* insert FindsByOurs(ack-due, date)

RuleSet: HearsNotices
* insert Uses(Communication, cypmh-notice)
* insert Reads
* insert FindsBy(patient, reference)
* insert FindsBy(recipient, reference)

RuleSet: KeepsPlans
* insert Uses(CarePlan, cypmh-shared-care-plan)
* rest.resource[=].supportedProfile[+] = "https://w3id.org/goldthread/fhir/StructureDefinition/cypmh-safety-plan"
* insert Reads
* insert Writes
* insert FindsBy(patient, reference)
* insert FindsByOurs(review-due, date)

RuleSet: Keeps(type, profile)
* insert Uses({type}, {profile})
* insert Reads
* insert Writes
* insert FindsBy(patient, reference)

Instance: cypmh-gp-system
InstanceOf: CapabilityStatement
Usage: #definition
* insert RoleOf(cypmh-gp-system, GpSystem)
* title = "A GP practice's system"
* description = "Refers a child, follows what comes of it, and sees the team and the shared plan."
* rest.documentation = "A referral is sent as one transaction with the child, the people in their life, the referral and a task for each addressee."
* insert SeesTheChild
* insert Does(create)
* insert FindsBy(identifier, token)
* insert Asks(who-can-consent, Patient-who-can-consent)
* insert Uses(RelatedPerson, cypmh-related-person)
* insert Does(create)
* insert SendsReferrals
* insert FollowsReferrals
* insert SeesTheTeam
* insert HearsEvents
* insert HearsNotices
* insert Transaction

Instance: cypmh-camhs-system
InstanceOf: CapabilityStatement
Usage: #definition
* insert RoleOf(cypmh-camhs-system, CamhsSystem)
* title = "A CAMHS record system"
* description = "Answers referrals, keeps contacts, scores, risk and plans, tells the others when care begins and ends, and runs teams around children."
* rest.documentation = "The list of referrals to answer is a search for the tasks that the service owns."
* insert SeesTheChild
* insert Does(create)
* insert FindsBy(identifier, token)
* insert Asks(chronology, Patient-chronology)
* insert Asks(outcome-trend, Patient-outcome-trend)
* insert Asks(risk-summary, Patient-risk-summary)
* insert Asks(who-can-consent, Patient-who-can-consent)
* insert Keeps(RelatedPerson, cypmh-related-person)
* insert SendsReferrals
* insert FindsByOurs(reason-code, token)
* insert FindsByOurs(source, token)
* insert AnswersReferrals
* insert FindsByOurs(reason-rejected, token)
* insert FindsByOurs(task-output-code, token)
* insert SeesTheTeam
* insert Writes
* insert FindsByOurs(managing-organization, reference)
* insert ChangesTheTeam
* insert Keeps(EpisodeOfCare, cypmh-episode)
* insert FindsByOurs(closure-reason, token)
* insert Keeps(Encounter, cypmh-contact)
* insert Asks(discharge-readiness, Encounter-discharge-readiness)
* insert Keeps(Appointment, cypmh-appointment)
* insert FindsByOurs(missed-kind, token)
* insert Keeps(Observation, cypmh-outcome-score)
* insert Keeps(QuestionnaireResponse, cypmh-outcome-response)
* insert Keeps(ClinicalImpression, cypmh-assessment)
* insert Keeps(RiskAssessment, cypmh-risk-assessment)
* insert FindsByOurs(risk-level, token)
* insert KeepsPlans
* insert Keeps(Goal, cypmh-goal)
* insert Keeps(Consent, cypmh-consent)
* insert Keeps(Flag, cypmh-flag)
* insert HearsEvents
* insert HearsNotices
* insert Does(create)
* insert Transaction

Instance: cypmh-school
InstanceOf: CapabilityStatement
Usage: #definition
* insert RoleOf(cypmh-school, School)
* title = "A school's system"
* description = "Refers a child, answers what the school is asked, sends forms, and sees as much of the team and the plan as the school needs."
* rest.documentation = "The server answers with what the school's membership in the team allows, which is less than the whole record."
* insert SeesTheChild
* insert SendsReferrals
* insert AnswersReferrals
* insert SeesTheTeam
* insert Uses(QuestionnaireResponse, cypmh-outcome-response)
* insert Does(create)
* insert Reads
* insert FindsBy(patient, reference)
* insert HearsEvents
* insert HearsNotices

Instance: cypmh-la-children-services
InstanceOf: CapabilityStatement
Usage: #definition
* insert RoleOf(cypmh-la-children-services, LaChildrenServices)
* title = "A council's children's services system"
* description = "Says who may decide for the child, runs the team, refers and answers, keeps its own plans and reviews, and reads the child's story."
* rest.documentation = "Parental responsibility, delegated authority and care status come from here."
* insert SeesTheChild
* insert Does(create)
* insert FindsBy(identifier, token)
* insert FindsByOurs(gp-registration, token)
* insert Asks(chronology, Patient-chronology)
* insert Asks(outcome-trend, Patient-outcome-trend)
* insert Asks(risk-summary, Patient-risk-summary)
* insert Asks(statutory-timeline, Patient-statutory-timeline)
* insert Asks(who-can-consent, Patient-who-can-consent)
* insert Keeps(RelatedPerson, cypmh-related-person)
* insert FindsByOurs(parental-responsibility, token)
* insert SendsReferrals
* insert AnswersReferrals
* insert SeesTheTeam
* insert Writes
* insert FindsByOurs(participant-org, reference)
* insert FindsByOurs(participant-period, date)
* insert ChangesTheTeam
* insert Keeps(EpisodeOfCare, cypmh-placement)
* insert Keeps(Encounter, cypmh-contact)
* insert KeepsPlans
* rest.resource[=].supportedProfile[+] = "https://w3id.org/goldthread/fhir/StructureDefinition/cypmh-statutory-plan"
* rest.resource[=].supportedProfile[+] = "https://w3id.org/goldthread/fhir/StructureDefinition/cypmh-transition-plan"
* insert Keeps(Flag, cypmh-flag)
* insert HearsEvents
* insert HearsNotices
* insert Does(create)
* insert Transaction

Instance: cypmh-viewer
InstanceOf: CapabilityStatement
Usage: #definition
* insert RoleOf(cypmh-viewer, Viewer)
* title = "A viewer"
* description = "Shows the shared plan, the team and the child's story, and writes nothing."
* rest.documentation = "Three operations are enough for a page on one child, a fourth for the list of children."
* insert SeesTheChild
* insert FindsBy(identifier, token)
* insert Does(search-type)
* insert Asks(chronology, Patient-chronology)
* insert Asks(outcome-trend, Patient-outcome-trend)
* insert Asks(risk-summary, Patient-risk-summary)
* insert SeesTheTeam
