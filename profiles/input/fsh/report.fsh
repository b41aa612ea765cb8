// Reports: what is counted, and how a report is asked for. Nobody is named in them.

Alias: $measure-population = http://terminology.hl7.org/CodeSystem/measure-population

RuleSet: Counted(name, computed, title, query, description)
* url = "https://w3id.org/goldthread/fhir/Measure/{name}"
* version = "0.1.0"
* name = "{computed}"
* title = "{title}"
* status = #active
* experimental = false
* date = "2026-11-23"
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* description = "{description}"
* disclaimer = "Numbers of fewer than five children are withheld, and noughts with them. Every other number is blurred by two at most; the same number always by the same. Parts therefore need not add up to their whole."
* copyright = "The wording is Goldthread's own, licensed under Apache-2.0."
* scoring = http://terminology.hl7.org/CodeSystem/measure-scoring#cohort
* group.population.code = $measure-population#initial-population
* group.population.criteria.language = #application/x-fhir-query
* group.population.criteria.expression = "{query}"

RuleSet: DividedBy(name, description)
* group.stratifier[+].code.text = "{name}"
* group.stratifier[=].description = "{description}"

Instance: referrals-asked
InstanceOf: Measure
Usage: #definition
* insert Counted(referrals-asked, ReferralsAsked, [[Referrals that were sent]], [[ServiceRequest?status=active]], [[Counts each organisation or service that a referral asks, once for each referral, on the day on which the referral says that it was written. It is counted for whoever is asked.]])
* insert DividedBy(source, [[Who referred, by the source of referral of national statistics in seven groups; what is in none of them and has no source is not stated.]])
* insert DividedBy(again, [[Whether the referral replaces an earlier one: a child who is referred again before or after an answer.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: time-to-acknowledge
InstanceOf: Measure
Usage: #definition
* insert Counted(time-to-acknowledge, TimeToAcknowledge, [[How soon referrals are taken note of]], [[Task?code=fulfill&status=received,accepted,in-progress,completed,rejected,on-hold,failed]], [[Counts each addressee that said for the first time that it has a referral, in whatever way: by taking note of it, asking back or deciding. The days run from when it was asked until then.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: time-to-answer
InstanceOf: Measure
Usage: #definition
* insert Counted(time-to-answer, TimeToAnswer, [[How referrals are answered, and how soon]], [[Task?code=fulfill&status=accepted,in-progress,completed,rejected]], [[Counts each addressee's first decision on a referral: taken on, turned down, or answered at once, with advice for instance. A referral that is passed on is counted for whoever has it then. The days run from when it was asked until the decision.]])
* insert DividedBy(answer, [[What was decided.]])
* insert DividedBy(offered, [[What was offered to those who were turned down: other support, else advice, else nothing, where the answer says that nothing else is available.]])
* insert DividedBy(source, [[Who had referred, by the source of referral of national statistics in seven groups; what is in none of them and has no source is not stated.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: waiting-now
InstanceOf: Measure
Usage: #definition
* insert Counted(waiting-now, WaitingNow, [[Who is waiting at this moment]], [[Task?code=fulfill&status=requested,received,accepted,on-hold]], [[Counts each addressee that still owes a referral something at this moment: to take note of it, to decide, to see the child, to help within four weeks, or to look again. The days run from when it was asked until now. It has no period.]])
* insert DividedBy(clock, [[Whether something that is owed is overdue.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: not-brought
InstanceOf: Measure
Usage: #definition
* insert Counted(not-brought, NotBrought, [[Appointments to which children were not brought]], [[Appointment?status=noshow]], [[Counts each child who was not brought to an appointment, did not come or refused, on the day of the appointment. What a service cancelled is not counted.]])
* insert DividedBy(how, [[How it was missed.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: child-heard
InstanceOf: Measure
Usage: #definition
* insert Counted(child-heard, ChildHeard, [[Assessments in which the child is heard]], [[ClinicalImpression?status=completed]], [[Counts each completed assessment, on its day.]])
* insert DividedBy(view, [[Whether the assessment holds what the child says, or why it does not.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: mental-health-reviewed
InstanceOf: Measure
Usage: #definition
* insert Counted(mental-health-reviewed, MentalHealthReviewed, [[Reviews of looked-after children that covered mental health]], [[Encounter?status=finished&type=lac-statutory-review]], [[Counts each finished statutory review of the plan of a looked-after child, on its day.]])
* insert DividedBy(finding, [[Whether the child's mental health needs were found to be met.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: moves
InstanceOf: Measure
Usage: #definition
* insert Counted(moves, Moves, [[Moves of home and school]], [[EpisodeOfCare?type=placement,school]], [[Counts each placement and each school place that began, on its first day.]])
* insert DividedBy(where, [[Whether a placement or a school place began.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: told
InstanceOf: Measure
Usage: #definition
* insert Counted(told, Told, [[Whether those who are told take note]], [[Communication?status=completed]], [[Counts each notice that lay in somebody's inbox, on the day of what it tells. The days run from what happened until whoever was told said that they took note; what was never acknowledged has no time.]])
* insert DividedBy(receipt, [[Whether it was acknowledged.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: plans-due
InstanceOf: Measure
Usage: #definition
* insert Counted(plans-due, PlansDue, [[Plans whose review is due]], [[CarePlan?status=active]], [[Counts each plan in force that says when it is to be reviewed, at this moment, for whoever is responsible for it. It has no period.]])
* insert DividedBy(review, [[Whether the day has passed.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: first-contact
InstanceOf: Measure
Usage: #definition
* insert Counted(first-contact, FirstContact, [[First contacts about mental health]], [[Encounter?status=in-progress,onleave,finished]], [[Counts each child once, on the day on which the child was seen about their mental health for the first time by anybody who records here, for whoever saw the child. The days run from the last referral before it.]])
* insert DividedBy(source, [[Who had made the last referral before it, by the source of referral of national statistics in seven groups: from justice, for instance, where a child is first seen when they come before the police or a court. Without a referral it is not stated.]])
* insert DividedBy(time, [[How long after that referral it was, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: turned-down-because
InstanceOf: Measure
Usage: #definition
* insert Counted(turned-down-because, TurnedDownBecause, [[Why referrals are turned down]], [[Task?code=fulfill&status=rejected]], [[Counts each addressee that turned a referral down as its first decision, on the day of the decision.]])
* insert DividedBy(reason, [[Why, by the code that the answer gives: no capacity, for instance.]])
* insert DividedBy(offered, [[What was offered instead: other support, else advice, else nothing, where the answer says that nothing else is available.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: help-not-given
InstanceOf: Measure
Usage: #definition
* insert Counted(help-not-given, HelpNotGiven, [[Help that was accepted and could not be given]], [[Task?code=fulfill&status=failed]], [[Counts each addressee that had a referral and says that it could not be done, on the day on which it says so.]])
* insert DividedBy(reason, [[Why: no suitable placement or service, for instance.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: after-absence
InstanceOf: Measure
Usage: #definition
* insert Counted(after-absence, AfterAbsence, [[What followed when children were not brought]], [[Appointment?status=noshow]], [[Counts each child who was not brought to an appointment, did not come or refused, on the day of the appointment.]])
* insert DividedBy(followed, [[What followed within 90 days, and the first of these: a safeguarding response was answered; the child came to a later appointment; somebody tried to reach the family; the service says that it gave a new appointment, or what else it did; nothing is recorded.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: unsuitable-settings
InstanceOf: Measure
Usage: #definition
* insert Counted(unsuitable-settings, UnsuitableSettings, [[Children in settings where they should not have to be]], [[EpisodeOfCare?status=active,onhold,finished]], [[Counts each stay or placement that says that the child is in an unsuitable setting, on its first day: a police cell, an adult ward or a place far from home, for instance.]])
* insert DividedBy(setting, [[Which setting; of several, the one that the code system puts first.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: wishes-answered
InstanceOf: Measure
Usage: #definition
* insert Counted(wishes-answered, WishesAnswered, [[What becomes of what children want]], [[Observation?code=wishes]], [[Counts each wish of a child, on the day on which the child said it, for whoever recorded it.]])
* insert DividedBy(answer, [[What became of it by now: acted on, in part, or not; waiting; or late.]])
* insert DividedBy(explained, [[Of what was not or not wholly done, whether the record says when that was explained to the child.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: carers-supported
InstanceOf: Measure
Usage: #definition
* insert Counted(carers-supported, CarersSupported, [[Support for those who care]], [[Observation?code=carer-need]], [[Counts each need of a carer that is recorded, and each referral that asks for support for a carer, on its day and for whoever recorded it.]])
* insert DividedBy(carer, [[In which capacity the carer cares for the child; of several, kinship before all others.]])
* insert DividedBy(support, [[Whether a need is recorded, or what became of the support that was asked for: not answered yet, taken on, or turned down.]])
* insert DividedBy(kinship, [[The same of kinship carers, kinship foster carers and special guardians.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: experience
InstanceOf: Measure
Usage: #definition
* insert Counted(experience, Experience, [[How services are experienced]], [[Observation?category=survey]], [[Counts each answer of a questionnaire about a service or a session, on its day, for whoever recorded it. No item is told.]])
* insert DividedBy(esq, [[In which third of what can be scored the answer lies, of the questionnaire about the service (CHI-ESQ). Which end is better stands in the instrument.]])
* insert DividedBy(session, [[The same of questionnaires about a session (SRS, CSRS, GSRS, CGSRS and session feedback), of which more is better.]])
* insert DividedBy(rater, [[Who was asked.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: outcome-change
InstanceOf: Measure
Usage: #definition
* insert Counted(outcome-change, OutcomeChange, [[What changed between two scores]], [[Observation?category=survey]], [[Counts each pair of scores of one measure by one rater within one referral, the first since the first contact and the last since the second, on the day of the last, for whoever recorded that.]])
* insert DividedBy(change, [[What the difference means by the published threshold of the measure: reliably better, reliably worse, or less than what is more than noise; not known where no threshold is published.]])
* insert DividedBy(cgas, [[The same of pairs of scores of CGAS.]])
* insert DividedBy(core-10, [[The same of pairs of scores of CORE-10.]])
* insert DividedBy(cors, [[The same of pairs of scores of CORS.]])
* insert DividedBy(gad-7, [[The same of pairs of scores of GAD-7.]])
* insert DividedBy(gbo, [[The same of pairs of scores of goal progress.]])
* insert DividedBy(honosca, [[The same of pairs of scores of HoNOSCA.]])
* insert DividedBy(ors, [[The same of pairs of scores of ORS.]])
* insert DividedBy(phq-9, [[The same of pairs of scores of PHQ-9.]])
* insert DividedBy(rcads, [[The same of pairs of scores of RCADS.]])
* insert DividedBy(score-15, [[The same of pairs of scores of SCORE-15.]])
* insert DividedBy(sdq, [[The same of pairs of scores of SDQ.]])
* insert DividedBy(swemwbs, [[The same of pairs of scores of SWEMWBS.]])
* insert DividedBy(wemwbs, [[The same of pairs of scores of WEMWBS.]])
* insert DividedBy(yp-core, [[The same of pairs of scores of YP-CORE.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: recorded-in-time
InstanceOf: Measure
Usage: #definition
* insert Counted(recorded-in-time, RecordedInTime, [[How soon it is recorded]], [[Observation?status=final]], [[Counts each contact that took place, each assessment and each observation, by the day on which it happened, for whoever recorded it. The days run from when it happened or ended until it was first recorded here; a day without an hour counts as a whole.]])
* insert DividedBy(recorded, [[Whether it was recorded within 24 hours.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: referrals-by-service
InstanceOf: Measure
Usage: #definition
* insert Counted(referrals-by-service, ReferralsByService, [[Which services are asked]], [[ServiceRequest?status=active]], [[Counts each type of service that a referral asks, once for each referral, on the day on which the referral says that it was written. It is counted for whoever is asked.]])
* insert DividedBy(service, [[The type of service by the team type of national statistics in eight groups, as the directory says it now; where somebody is asked who is no service of a known type it is not stated.]])
* insert DividedBy(education, [[The same of referrals that come from schools and other education.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: answers-by-service
InstanceOf: Measure
Usage: #definition
* insert Counted(answers-by-service, AnswersByService, [[How services answer]], [[Task?code=fulfill&status=accepted,in-progress,completed,rejected]], [[Counts each addressee's first decision on a referral. The days run from when it was asked until the decision.]])
* insert DividedBy(service, [[The type of service by the team type of national statistics in eight groups, as the directory says it now; where somebody is asked who is no service of a known type it is not stated.]])
* insert DividedBy(turned-down, [[The same of referrals that were turned down.]])
* insert DividedBy(nothing-offered, [[The same of those who were turned down and were told that nothing else is available.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: waits-by-service
InstanceOf: Measure
Usage: #definition
* insert Counted(waits-by-service, WaitsByService, [[For which service and what children wait at this moment]], [[Task?code=fulfill&status=requested,received,accepted,on-hold]], [[Counts each addressee that still owes a referral something at this moment. The days run from when it was asked until now. It has no period.]])
* insert DividedBy(service, [[The type of service by the team type of national statistics in eight groups, as the directory says it now; where somebody is asked who is no service of a known type it is not stated.]])
* insert DividedBy(owed, [[What is owed first: to take note of it, to decide, to see the child, to help within four weeks, or to look again. The four weeks are known to be owed once they have passed.]])
* insert DividedBy(overdue, [[The same of what is overdue.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: delayed-discharges
InstanceOf: Measure
Usage: #definition
* insert Counted(delayed-discharges, DelayedDischarges, [[Children who are ready to leave hospital and cannot]], [[Task?code=discharge-blocker]], [[Counts each task to remove what keeps a child in hospital, on the day on which it was written, for whoever asked for it and for whoever was asked. A task that was cancelled, turned down or given up is not counted. The days run until it was removed; what stands has no time.]])
* insert DividedBy(reason, [[What keeps the child there, by the reason of national statistics in six groups; another code or none is not stated.]])
* insert DividedBy(removed, [[Whether it has been removed by now.]])
* insert DividedBy(time, [[How long it took, in six bands: up to 7, 28, 84, 126 and 365 days, and more.]])
* insert DividedBy(group, [[To which groups whose numbers are told apart the child belonged on that day. A child can be in several.]])

Instance: cypmh-Measure-evaluate-measure
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Measure, evaluate-measure, false)
* name = "EvaluateMeasure"
* title = "Numbers without children"
* description = "Counts by a measure of this server and answers a MeasureReport of type summary. A number that is withheld because it is small has no value and the reason masked. Nobody is named, and nobody can be asked for. Reads by GET and POST. Scopes: read access to MeasureReport (*.rs)."
* insert In(periodStart, 0, 1, date, [[The first day of a quarter of a calendar year or of a financial year that is over; with periodEnd. The last quarter when both are absent. A measure of what is so now takes none.]])
* insert In(periodEnd, 0, 1, date, [[The last day of that quarter or year.]])
* insert In(reporter, 0, 1, string, [[Organization/id of an organisation that is the caller's or that the directory puts below it by partOf; the caller's own when absent. What all below it did is counted with it.]])
* insert In(area, 0, 1, string, [[One district of postcodes, their part before the blank, alone or as system|value: only what happened to children who lived there that day is counted.]])
* insert In(reportType, 0, 1, code, [[population, which is the only one: lists of children are not made.]])
* insert Out(return, 1, 1, MeasureReport, [[The numbers.]])
