// Services to which a child can be referred: for whom, how soon they answer, and how long the wait is.

Alias: $mhsds-referral-reason-vs = https://w3id.org/goldthread/fhir/ValueSet/mhsds-referral-reason
Alias: $mhsds-team-type-vs = https://w3id.org/goldthread/fhir/ValueSet/mhsds-team-type
Alias: $request-priority-vs = http://hl7.org/fhir/ValueSet/request-priority
Alias: $service-capacity-vs = https://w3id.org/goldthread/fhir/ValueSet/service-capacity
Alias: $service-category-vs = https://w3id.org/goldthread/fhir/ValueSet/service-category

Profile: CypmhService
Parent: HealthcareService
Id: cypmh-service
Title: "Service"
Description: "A service to which a child or family can turn: whose it is, for whom, how soon it answers a referral, and whether and when it can take on someone."
* insert AlignedWith(UKCore-HealthcareService)
* obeys cypmh-svc-1 and cypmh-svc-2 and cypmh-svc-3
* extension contains
    ResponseStandard named responseStandard 0..* MS and
    CapacityStatus named capacityStatus 0..1 MS and
    ExpectedWait named expectedWait 0..* MS and
    ThresholdText named thresholdText 0..1 MS and
    SelfReferral named selfReferral 0..1 MS and
    AgeRange named ageRange 0..1 MS
* identifier MS
* active MS
* providedBy 1..1 MS
* category MS
* category from $service-category-vs (preferred)
* type MS
* type from $mhsds-team-type-vs (preferred)
* specialty MS
* specialty from $mhsds-referral-reason-vs (preferred)
* specialty ^short = "The needs with which it helps"
* coverageArea MS
* coverageArea ^short = "Where those live whom it is for: the code of a council or the district of a postcode, as identifier"
* name 1..1 MS
* telecom MS
* eligibility MS
* program MS
* characteristic MS
* referralMethod MS
* availableTime MS
* notAvailable MS

Extension: ResponseStandard
Id: ext-response-standard
Title: "How soon the service answers"
Description: "Within what time from being asked the service acknowledges a referral, decides on it and sees the child, for one priority or, where none is named, for all that have no standard of their own."
Context: HealthcareService
* extension contains priority 0..1 and acknowledge 0..1 and decide 0..1 and firstContact 0..1
* extension[priority] ^short = "The priority of the referral to which it applies"
* extension[priority].value[x] 1..1
* extension[priority].value[x] only code
* extension[priority].valueCode from $request-priority-vs (required)
* extension[acknowledge] ^short = "Within what time it says that it has the referral"
* extension[acknowledge].value[x] 1..1
* extension[acknowledge].value[x] only Duration
* extension[decide] ^short = "Within what time it says yes, no or what else"
* extension[decide].value[x] 1..1
* extension[decide].value[x] only Duration
* extension[firstContact] ^short = "Within what time it sees the child"
* extension[firstContact].value[x] 1..1
* extension[firstContact].value[x] only Duration

Extension: CapacityStatus
Id: ext-capacity-status
Title: "Capacity"
Description: "Whether the service can take on someone now, and as of which day that was said."
Context: HealthcareService
* extension contains status 1..1 and asOf 0..1
* extension[status] ^short = "Open, limited, waiting list or closed"
* extension[status].value[x] 1..1
* extension[status].value[x] only CodeableConcept
* extension[status].valueCodeableConcept from $service-capacity-vs (extensible)
* extension[asOf] ^short = "The day on which it was said"
* extension[asOf].value[x] 1..1
* extension[asOf].value[x] only date

Extension: ExpectedWait
Id: ext-expected-wait
Title: "Expected wait"
Description: "How long a child who is referred today is likely to wait for the first contact, for one priority or for all."
Context: HealthcareService
* extension contains priority 0..1 and wait 1..1 and asOf 0..1
* extension[priority] ^short = "The priority of the referral to which it applies"
* extension[priority].value[x] 1..1
* extension[priority].value[x] only code
* extension[priority].valueCode from $request-priority-vs (required)
* extension[wait] ^short = "How long"
* extension[wait].value[x] 1..1
* extension[wait].value[x] only Duration
* extension[asOf] ^short = "The day on which it was said"
* extension[asOf].value[x] 1..1
* extension[asOf].value[x] only date

Extension: ThresholdText
Id: ext-threshold-text
Title: "Who is taken on"
Description: "In plain words, how great a need must be for this service, and what it doesn't take on."
Context: HealthcareService
* value[x] 1..1
* value[x] only markdown

Extension: SelfReferral
Id: ext-self-referral
Title: "Self-referral"
Description: "Whether a young person or parent may turn to the service without a professional."
Context: HealthcareService
* value[x] 1..1
* value[x] only boolean

Extension: AgeRange
Id: ext-age-range
Title: "Ages"
Description: "For which ages the service is, in whole years: from the birthday that low names to the day before the birthday that follows high. An end that isn't given is open."
Context: HealthcareService
* value[x] 1..1
* value[x] only Range

Invariant: cypmh-svc-1
Severity: #error
Description: "A response standard says nothing: give at least one of acknowledge, decide and firstContact in ext-response-standard."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-response-standard').all(extension.where(url = 'acknowledge' or url = 'decide' or url = 'firstContact').exists())"

Invariant: cypmh-svc-2
Severity: #error
Description: "Two response standards are for the same priority: give one ext-response-standard for each priority, and at most one without priority."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-response-standard').select(iif(extension.where(url = 'priority').exists(), extension.where(url = 'priority').value.toString(), 'any')).isDistinct()"

Invariant: cypmh-svc-3
Severity: #error
Description: "A time of a response standard can't be counted: give it as more than nothing in hours (h), days (d) or weeks (wk) of the units of measure of UCUM."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-response-standard').extension.where(url != 'priority').value.all(value > 0 and system = 'http://unitsofmeasure.org' and (code = 'h' or code = 'd' or code = 'wk'))"

Instance: cypmh-Patient-waiting-clock
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, waiting-clock, false)
* name = "WaitingClock"
* title = "How long a child has waited"
* description = "Tells how long a child has waited for each organisation to which they were referred, by the national four-week clock, and what each addressee owes by when. Which spells there are is computed from what the caller sees at this moment; their clocks are those by which alarms are raised. Reads by GET and POST. Scopes: read access to Patient and to what is in it (*.rs)."
* insert OutParts(spell, *, [[One time of being referred to one organisation: referrals that overlap or follow within five days are one wait.]])
* insert Part(provider, 1, 1, Reference, [[The organisation.]])
* insert Part(referral, 0, *, Reference, [[What was asked for.]])
* insert Part(task, 1, *, Reference, [[What holds the organisation's answers.]])
* insert Part(group, 0, *, code, [[To which group whose waits are counted apart the child belongs.]])
* insert Part(started, 1, 1, instant, [[When the first of the referrals asked.]])
* insert Part(firstContact, 0, 1, instant, [[When the organisation first saw the child.]])
* insert Part(firstScore, 0, 1, instant, [[When an outcome measure was first scored.]])
* insert Part(firstHelp, 0, 1, instant, [[When the organisation's plan was agreed or its treatment began.]])
* insert Part(stopped, 0, 1, instant, [[When the clock stopped: the latest of the three.]])
* insert Part(ended, 0, 1, instant, [[When the last of the referrals was over.]])
* insert Part(days, 1, 1, integer, [[Whole days from the start until it stopped, ended, or now.]])
* insert Part(notCounted, 0, 1, code, [[Why the national clock leaves the wait out.]])
* insert Part(overdue, 1, 1, boolean, [[Whether four weeks have passed and the child still waits.]])
* insert OutParts(clock, *, [[What one addressee owes.]])
* insert Part(task, 1, 1, Reference, [[The addressee's task.]])
* insert Part(clock, 1, 1, code, [[What is owed: acknowledge, decide, first-contact or review.]])
* insert Part(due, 1, 1, instant, [[The first moment at which it is overdue.]])
* insert Part(overdue, 1, 1, boolean, [[Whether it is overdue now.]])
* insert Out(asOf, 1, 1, instant, [[The moment for which this holds.]])
* insert Out(incomplete, 1, 1, boolean, [[Whether somebody keeps something of the child from the caller, so that a clock may have stopped all the same.]])
