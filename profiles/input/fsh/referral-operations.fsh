// What the addressee and the requester of a referral do with its task. Each follows the rules of the states, as an update does.

RuleSet: ChangedTask
* insert In(note, 0, 1, string, [[A remark that stands with the task.]])
* insert Out(return, 1, 1, Task, [[The task as it is now, with its new ETag.]])

Instance: cypmh-Task-acknowledge
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, acknowledge, true)
* name = "Acknowledge"
* title = "Say that a referral has arrived"
* description = "Says that the addressee has the referral and will answer it: the task goes from requested to received. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert ChangedTask

Instance: cypmh-Task-request-information
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, request-information, true)
* name = "RequestInformation"
* title = "Ask the referrer for more"
* description = "Puts the referral on hold until the requester has answered what is asked. It is looked at again on the review date, whether they have or not. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(information, 1, 1, string, [[What is needed to decide.]])
* insert In(reviewBy, 1, 1, date, [[The day on which it is looked at again.]])
* insert In(reason, 0, 1, CodeableConcept, [[Why it is on hold; information-needed when absent.]])
* insert ChangedTask

Instance: cypmh-Task-provide-information
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, provide-information, true)
* name = "ProvideInformation"
* title = "Give what was asked for"
* description = "The requester gives what was asked for: the task goes back from on hold to received. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(information, 1, *, Element, [[What was asked for: a text, or a Reference to a resource that the addressee may read.]])
* insert ChangedTask

Instance: cypmh-Task-accept
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, accept, true)
* name = "Accept"
* title = "Accept a referral"
* description = "Says that the addressee takes the referral on. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert ChangedTask

Instance: cypmh-Task-reject
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, reject, true)
* name = "Reject"
* title = "Turn a referral down"
* description = "Turns the referral down, with a coded reason and with what else there is for the child. A referral that was accepted before is turned down only after assessment. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(reason, 1, 1, CodeableConcept, [[Why: a code of the rejection-reason value set.]])
* insert In(advice, 0, *, string, [[Advice to the referrer, the child or the family.]])
* insert In(alternative, 0, *, Element, [[What is offered instead: a Reference to a service, a code of the support-kind code system, or a text.]])
* insert In(nothingAvailable, 0, 1, string, [[An open statement that no other help could be found.]])
* insert ChangedTask

Instance: cypmh-Task-wait-list
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, wait-list, true)
* name = "WaitList"
* title = "Accept a referral to a waiting list"
* description = "Accepts the referral, and says that the child waits: with what helps meanwhile, and when the wait is reviewed. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(interimSupport, 0, *, Element, [[What helps meanwhile: a Reference to a service or plan, a code of the support-kind code system, or a text.]])
* insert In(nothingAvailable, 0, 1, string, [[An open statement that there is no help meanwhile.]])
* insert In(reviewBy, 1, 1, date, [[The day on which the wait is reviewed.]])
* insert ChangedTask

Instance: cypmh-Task-start
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, start, true)
* name = "Start"
* title = "Begin the work"
* description = "Says that the work has begun. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(episode, 0, *, Reference, [[The episode of care that begins.]])
* insert In(plan, 0, *, Reference, [[The plan that is followed.]])
* insert ChangedTask

Instance: cypmh-Task-complete
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, complete, true)
* name = "Complete"
* title = "Answer a referral for good"
* description = "Ends the addressee's work on the referral, with what came of it. No further action is an outcome too, and has a reason. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(outcome, 1, 1, CodeableConcept, [[What came of it: a code of the referral-outcome value set.]])
* insert In(reason, 0, 1, CodeableConcept, [[Why no more is done; needed when the outcome is no further action or not assessed.]])
* insert In(advice, 0, *, string, [[Advice to the referrer, the child or the family.]])
* insert In(alternative, 0, *, Element, [[What else there is: a Reference to a service, a code of the support-kind code system, or a text.]])
* insert In(episode, 0, *, Reference, [[The episode of care that came of it.]])
* insert In(plan, 0, *, Reference, [[The plan that came of it.]])
* insert ChangedTask

Instance: cypmh-Task-forward
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, forward, true)
* name = "Forward"
* title = "Pass a referral on"
* description = "Passes the referral on to another service, as a single point of access does: a task for the new addressee is made that is part of this one. The requester goes on following this one. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(owner, 1, 1, Reference, [[To whom it is passed on: a service, an organisation or a role in one.]])
* insert ChangedTask

Instance: cypmh-Task-cancel
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, cancel, true)
* name = "Cancel"
* title = "Withdraw a referral"
* description = "The requester no longer asks. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(reason, 1, 1, CodeableConcept, [[Why: a code of the cancellation-reason value set.]])
* insert ChangedTask

Instance: cypmh-ServiceRequest-submit
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(ServiceRequest, submit, true)
* name = "Submit"
* title = "Send a referral"
* description = "Sends a referral to each performer that it names: it becomes active, and each addressee gets a task with the day by which they acknowledge it. Whoever has a task already gets no second one. Changes by POST with If-Match. Scopes: update access to ServiceRequest (*.u)."
* insert Out(referral, 1, 1, Reference, [[The referral, in its new version.]])
* insert Out(task, 1, *, Reference, [[The task of each addressee.]])
* insert Out(outcome, 0, 1, OperationOutcome, [[That the same was turned down within the last twelve months, and by which referral.]])

Instance: cypmh-ServiceRequest-feedback
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(ServiceRequest, feedback, false)
* name = "Feedback"
* title = "What came of a referral"
* description = "Tells where a referral stands with each addressee, what was answered and why, what is offered instead, and who has been told what, when and whether they have acknowledged it. Reads by GET and POST. Scopes: read access to ServiceRequest and to what is in it (*.rs)."
* insert OutParts(addressee, *, [[One addressee. Those to whom it was passed on follow after whoever passed it on.]])
* insert Part(task, 1, 1, Reference, [[The task that holds the answer.]])
* insert Part(partOf, 0, 1, Reference, [[The task of whoever passed it on.]])
* insert Part(owner, 0, 1, Reference, [[To whom it is addressed.]])
* insert Part(state, 1, 1, code, [[The state of the task.]])
* insert Part(standing, 0, 1, CodeableConcept, [[Where it stands in the service: in triage, waiting, in treatment.]])
* insert Part(outcome, 0, 1, CodeableConcept, [[What came of it.]])
* insert Part(reason, 0, 1, CodeableConcept, [[Why it was turned down, paused, withdrawn or not continued.]])
* insert Part(alternative, 0, *, Element, [[What is offered instead.]])
* insert Part(interimSupport, 0, *, Element, [[What helps meanwhile.]])
* insert Part(advice, 0, *, Element, [[Advice.]])
* insert Part(nothingAvailable, 0, 1, Element, [[That nothing else could be found.]])
* insert Part(sent, 0, 1, dateTime, [[When it was asked.]])
* insert Part(answerDue, 0, 1, dateTime, [[By when it is acknowledged.]])
* insert Part(changed, 0, 1, dateTime, [[When it last changed.]])
* insert Part(reviewDue, 0, 1, date, [[When waiting or pausing is looked at again.]])
* insert Part(overdue, 1, 1, boolean, [[Whether the acknowledgement or the review is overdue now.]])
* insert OutParts(told, *, [[One notice about the referral to one recipient, as far as the caller sees it; and what was sent to Subscriptions of those who asked or were asked.]])
* insert Part(who, 1, 1, Reference, [[Who was told.]])
* insert Part(notice, 0, 1, Reference, [[The notice, where it lies in an inbox.]])
* insert Part(about, 0, *, Reference, [[What it is about.]])
* insert Part(when, 0, 1, dateTime, [[When it was sent.]])
* insert Part(channel, 1, 1, code, [[By which channel: inbox or subscription.]])
* insert Part(state, 1, 1, code, [[In an inbox: delivered or acknowledged. By Subscription: delivered when their system has taken it, pending, or parked when it was given up.]])
* insert Part(acknowledged, 0, 1, dateTime, [[When it was acknowledged.]])
* insert Out(closed, 1, 1, boolean, [[Whether every addressee has given a final answer and the requester has acknowledged the last of them.]])

Instance: cypmh-ServiceRequest-check-duplicates
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(ServiceRequest, check-duplicates, false)
* type = true
* instance = false
* name = "CheckDuplicates"
* title = "Who has asked the same already"
* description = "Tells which referrals of a child to a service are open, or were made within the last twelve months, rejected ones included. A sender sees those of its own organisation and of its teams, the addressee all that it was asked. Reads by GET and POST. Scopes: read access to ServiceRequest (*.rs)."
* insert In(patient, 1, 1, string, [[The child, as Patient/id.]])
* insert In(service, 1, 1, string, [[The service, as HealthcareService/id or Organization/id, or a code of its category or type, alone or as system|code.]])
* insert SameReferrals

RuleSet: SameReferrals
* insert OutParts(match, *, [[One referral of the child to the service, the oldest first.]])
* insert Part(referral, 1, 1, Reference, [[The referral.]])
* insert Part(service, 0, 1, Reference, [[Whom it asks.]])
* insert Part(requester, 0, 1, Reference, [[The organisation that asks.]])
* insert Part(state, 1, 1, code, [[open: no final answer yet; rejected: turned down; ended: over otherwise.]])
* insert Part(asked, 1, 1, instant, [[When it was asked.]])
* insert Part(own, 1, 1, boolean, [[Whether the caller's organisation asks.]])
* insert Part(toReplace, 1, 1, boolean, [[Whether a new referral by the caller's organisation for the same has to name it in replaces, or share its requisition.]])

Instance: cypmh-ServiceRequest-check
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(ServiceRequest, check, false)
* type = true
* instance = false
* name = "Check"
* title = "Look a referral over before it is sent"
* description = "Tells what a referral lacks, whether each service that it asks is meant for a child of this age, of this area and with this need, what else there is, and who has asked the same already. Nothing is stored. Reads by POST. Scopes: read access to ServiceRequest and to what it names (*.rs)."
* insert In(resource, 1, 1, ServiceRequest, [[The referral as it is to be sent.]])
* insert Out(ready, 1, 1, boolean, [[Whether it would be taken as it is.]])
* insert Out(outcome, 1, 1, OperationOutcome, [[What is wrong with it, what is missing, and what to think of.]])
* insert OutParts(service, *, [[A service that is asked.]])
* insert Part(service, 1, 1, Reference, [[The service.]])
* insert Part(name, 0, 1, string, [[What it is called.]])
* insert Part(fit, 1, 1, code, [[fits: for this child by all that is known; does-not-fit: not for this child; unknown: the directory or the referral doesn't say.]])
* insert Part(age, 1, 1, code, [[The same as to the child's age.]])
* insert Part(area, 1, 1, code, [[The same as to where the child lives.]])
* insert Part(need, 1, 1, code, [[The same as to the reasons of the referral.]])
* insert Part(threshold, 0, 1, markdown, [[Whom the service takes on, in its own words.]])
* insert SameReferrals
* insert OutParts(alternative, *, [[Another service, the best match first: see $match-support.]])
* insert Support

Instance: cypmh-HealthcareService-match-support
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(HealthcareService, match-support, false)
* type = true
* instance = false
* name = "MatchSupport"
* title = "What support there is"
* description = "Ranks the services of the directory that are meant for a child of this age, of this area and with these needs: early help, peer support, self-help and voluntary services among them, with how long the wait is and whether a family can turn to them without a professional. With a child, age and area are those of the child, who isn't named in the answer. Reads by GET and POST. Scopes: read access to HealthcareService, and to Patient where a child is named (*.rs)."
* insert In(need, 0, *, string, [[A need: a code of the referral reasons, alone or as system|code.]])
* insert In(age, 0, 1, integer, [[The child's age in years.]])
* insert In(area, 0, *, string, [[Where the child lives: the code of the council, or the district of the postcode (its part before the blank), alone or as system|value.]])
* insert In(category, 0, *, string, [[Only services of such a category: a code of the service categories.]])
* insert In(patient, 0, 1, string, [[The child, as Patient/id.]])
* insert OutParts(match, *, [[One service, the best match first.]])
* insert Support
* insert Out(incomplete, 1, 1, boolean, [[Whether the directory has more services than were looked at.]])

RuleSet: Support
* insert Part(service, 1, 1, Reference, [[The service.]])
* insert Part(name, 0, 1, string, [[What it is called.]])
* insert Part(provider, 0, 1, Reference, [[Whose it is.]])
* insert Part(category, 0, *, CodeableConcept, [[What kind of help it is.]])
* insert Part(age, 1, 1, code, [[fits, or unknown when it isn't known for which ages the service is.]])
* insert Part(area, 1, 1, code, [[The same as to the area.]])
* insert Part(need, 1, 1, code, [[The same as to the needs.]])
* insert Part(why, 0, *, string, [[Why it matches, in a sentence each.]])
* insert Part(selfReferral, 0, 1, boolean, [[Whether a young person or parent may turn to it without a professional.]])
* insert Part(capacity, 0, 1, CodeableConcept, [[Whether it can take on someone now, as it says.]])
* insert Part(wait, 0, 1, Duration, [[How long children wait.]])
* insert Part(waitSource, 0, 1, code, [[recorded: half of those who wait there now have waited longer, as their referrals here show; stated: as the service says.]])
* insert Part(waitAsOf, 0, 1, date, [[The day on which the service said so.]])
* insert Part(contact, 0, *, ContactPoint, [[How to reach it.]])

Instance: cypmh-ServiceRequest-outcome-report
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(ServiceRequest, outcome-report, false)
* name = "OutcomeReport"
* title = "What has changed since a referral"
* description = "Says what has changed for the child since a referral: scores with reliable change and the threshold that it rests on, goals, what helped, what comes next. It is composed from what the caller sees at this moment; the server sends the same, each recipient their part, at set points of the help and at its end. Reads by GET and POST. Scopes: read access to ServiceRequest and to what is in it (*.rs)."
* insert OutParts(score, *, [[What one measure says by one rater within this referral.]])
* insert Part(measure, 1, 1, CodeableConcept, [[The measure, by its code that is used now.]])
* insert Part(rater, 0, 1, code, [[From whose side it was filled in: a code of rater-perspective.]])
* insert Part(first, 0, 1, Reference, [[The first score since the first attended contact.]])
* insert Part(last, 0, 1, Reference, [[The last score since the second attended contact.]])
* insert Part(firstValue, 0, 1, decimal, [[The first score.]])
* insert Part(lastValue, 0, 1, decimal, [[The last score.]])
* insert Part(verdict, 0, 1, code, [[What the difference means: a code of reliable-change.]])
* insert Part(threshold, 0, 1, decimal, [[From which difference on a change is more than noise.]])
* insert Part(source, 0, 1, string, [[Where the threshold was published.]])
* insert Part(missing, 0, 1, code, [[Why there is nothing to compare: a code of comparison-gap.]])
* insert Part(reading, 1, 1, string, [[The same in a sentence.]])
* insert OutParts(goal, *, [[One goal.]])
* insert Part(goal, 1, 1, Reference, [[The goal, with its words.]])
* insert Part(achievement, 0, 1, CodeableConcept, [[How far it is reached.]])
* insert Part(first, 0, 1, decimal, [[The first rating.]])
* insert Part(last, 0, 1, decimal, [[The last rating.]])
* insert OutParts(helped, *, [[What was done and how it went: activities of plans with their outcome, and what contacts led to.]])
* insert Part(source, 1, 1, Reference, [[In which resource it stands.]])
* insert Part(text, 1, 1, string, [[In words.]])
* insert OutParts(next, *, [[What comes next: how the referral ended or goes on, plans that hold, the way back, signs to watch for.]])
* insert Part(source, 1, 1, Reference, [[In which resource it stands.]])
* insert Part(text, 1, 1, string, [[In words.]])
* insert Out(overall, 0, 1, code, [[What all measures say together: worse if any is worse, better if any is better and none worse.]])
* insert Out(sentence, 0, *, string, [[The whole in plain words, a sentence at a time.]])
* insert Out(asOf, 1, 1, instant, [[The moment for which this holds.]])
* insert Out(incomplete, 1, 1, boolean, [[Whether somebody keeps something of the child from the caller, so that something may be missing here.]])

Instance: cypmh-Task-escalate
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Task, escalate, true)
* name = "Escalate"
* title = "Challenge a decision, or take a concern to the next stage"
* description = "On the task of a decision, such as a referral that was turned down: raises a professional concern about it at stage 1. On a concern that is open: takes it to the next stage, to whoever answers there and by when. The labels of the challenged task carry over. Changes by POST with If-Match. Scopes: update access to Task (*.u)."
* insert In(reason, 0, 1, string, [[Why: needed to raise a concern; a remark when an open one goes to the next stage.]])
* insert Out(return, 1, 1, Task, [[The concern as it is now, with its new ETag; instantiatesUri names the policy, where one is set.]])
