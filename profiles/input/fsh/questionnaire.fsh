// Forms in our own words. No question of a published instrument stands here; score-only forms of those are made from the
// table of outcome measures while compiling.

Alias: $about-me = http://snomed.info/sct
Alias: $sdc-context = http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext

RuleSet: Form(name, computed)
* url = "https://w3id.org/goldthread/fhir/Questionnaire/{name}"
* version = "0.1.0"
* name = "{computed}"
* status = #active
* experimental = false
* date = "2026-11-23"
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* subjectType = #Patient

RuleSet: OwnWords
* copyright = "The wording is Goldthread's own, licensed under Apache-2.0."

RuleSet: OwnWordsWithSnomed
* copyright = "The wording is Goldthread's own, licensed under Apache-2.0. This form holds codes of SNOMED CT, which is copyright of SNOMED International; whoever uses them needs a SNOMED CT licence, which is free of charge in the United Kingdom."

// For whom it is filled in is known when it is opened, so that what the record has needn't be asked again.
RuleSet: OpenedForAChild
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"
* extension[=].extension[+].url = "name"
* extension[=].extension[=].valueCoding = $sdc-context#patient
* extension[=].extension[+].url = "type"
* extension[=].extension[=].valueCode = #Patient

RuleSet: Looks(name, query)
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/variable"
* extension[=].valueExpression.name = "{name}"
* extension[=].valueExpression.language = #application/x-fhir-query
* extension[=].valueExpression.expression = "{query}"

RuleSet: Topic(link, text)
* item[+].linkId = "{link}"
* item[=].type = #group
* item[=].text = "{text}"

RuleSet: Ask(link, type, text)
* item[=].item[+].linkId = "{link}"
* item[=].item[=].type = #{type}
* item[=].item[=].text = "{text}"

RuleSet: Must
* item[=].item[=].required = true

RuleSet: Several
* item[=].item[=].repeats = true

RuleSet: FromSet(set)
* item[=].item[=].answerValueSet = "https://w3id.org/goldthread/fhir/ValueSet/{set}"

RuleSet: Known(expression)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression"
* item[=].item[=].extension[=].valueExpression.language = #text/fhirpath
* item[=].item[=].extension[=].valueExpression.expression = "{expression}"

RuleSet: Write(link, text)
* item[+].linkId = "{link}"
* item[=].type = #text
* item[=].text = "{text}"

RuleSet: Meaning(system, code)
* item[=].code = {system}#{code}

RuleSet: Child
* insert Topic(child, [[The child]])
* insert Ask(child-name, string, [[Name]])
* insert Must
* insert Known([[%patient.name.where(use = 'official' or use.empty()).first().select(given.first() & ' ' & family)]])
* insert Ask(child-likes-to-be-called, string, [[Likes to be called]])
* insert Known([[%patient.name.where(use = 'usual' or use = 'nickname').first().select(iif(text.exists(), text, given.first()))]])
* insert Ask(child-born, date, [[Date of birth]])
* insert Must
* insert Known([[%patient.birthDate]])
* insert Ask(child-nhs-number, string, [[NHS number]])
* insert Known([[%patient.identifier.where(system = 'https://fhir.nhs.uk/Id/nhs-number').value.first()]])
* insert Ask(child-practice, string, [[GP practice]])
* insert Known([[%patient.generalPractitioner.first().resolve().name.ofType(string)]])
* insert Ask(child-language, string, [[Languages]])
* insert Several
* insert Known([[%patient.communication.language.select(iif(text.exists(), text, coding.display.first()))]])

RuleSet: OneGoal(number, score)
* insert Topic(goal-{number}, [[Goal {number}]])
* insert Ask(goal-{number}-words, string, [[What do you want to reach? In your own words.]])
* insert Ask(goal-{number}-now, integer, [[How close are you to it today? 0 is not at all, 10 is there.]])
* insert Between(0, 10)
* insert Scored({score})

RuleSet: Between(low, high)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].item[=].extension[=].valueInteger = {low}
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* item[=].item[=].extension[=].valueInteger = {high}

RuleSet: Scored(code)
* item[=].item[=].code = http://snomed.info/sct#{code}
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
* item[=].item[=].extension[=].valueBoolean = true

Instance: cypmh-goal-based-outcomes
InstanceOf: Questionnaire
Usage: #definition
* insert Form(goal-based-outcomes, GoalBasedOutcomes)
* insert OwnWordsWithSnomed
* title = "My goals"
* description = "Up to three goals in the child's own words, and how close they are. The idea is that of goal based outcomes by Duncan Law and Jenna Jacob (CAMHS Press); the wording is our own. Each rating can be taken out as a score."
* code = https://w3id.org/goldthread/fhir/CodeSystem/outcome-tool#gbo
* insert OneGoal(1, 1034351000000101)
* insert OneGoal(2, 1034361000000103)
* insert OneGoal(3, 1034371000000105)
* insert Topic(help, [[Help]])
* insert Ask(help-wanted, text, [[What would help you to get there?]])
* insert Ask(help-who, text, [[Who should know about these goals?]])

Instance: cypmh-about-me
InstanceOf: Questionnaire
Usage: #definition
* insert Form(about-me, AboutMe)
* insert OwnWordsWithSnomed
* title = "About me"
* description = "What a child wants everyone to know who helps them. The headings are those of the About me standard of the Professional Record Standards Body, by their codes; labels and questions are our own."
* code = http://snomed.info/sct#1515851000000101
* insert Write(matters, [[What matters most to you? Things you like, things you wouldn't want to be without.]])
* insert Meaning(http://snomed.info/sct, 1515861000000103)
* insert Write(people, [[Who matters to you? Who should be asked, who should be told, who shouldn't?]])
* insert Meaning(http://snomed.info/sct, 1515871000000105)
* insert Write(communicate, [[How do you like to talk, listen, write or show what you mean?]])
* insert Meaning(http://snomed.info/sct, 1515881000000107)
* insert Write(well, [[How are you when you are well? What does a good day look like?]])
* insert Meaning(http://snomed.info/sct, 1515891000000109)
* insert Write(please, [[What should people please do, and please not do?]])
* insert Meaning(http://snomed.info/sct, 1515901000000105)
* insert Write(help, [[When do you want help, and how?]])
* insert Meaning(http://snomed.info/sct, 1515911000000107)
* insert Write(also, [[What else should people know?]])
* insert Meaning(http://snomed.info/sct, 1515921000000101)

Instance: cypmh-safety-plan-form
InstanceOf: Questionnaire
Usage: #definition
* insert Form(safety-plan-form, SafetyPlanForm)
* insert OwnWords
* title = "My safety plan"
* description = "What to do when things get hard, worked out together with the child. Each question is one part of a safety plan."
* insert Write(triggers, [[What sets things off?]])
* insert Meaning($safety-plan-part, trigger)
* insert Write(signs, [[How can you, and others, tell that things are getting harder?]])
* insert Meaning($safety-plan-part, relapse-indicator)
* insert Write(alone, [[What can you do by yourself that helps?]])
* insert Meaning($safety-plan-part, coping-strategy)
* insert Write(others, [[What can others do or say that helps? What makes it worse?]])
* insert Meaning($safety-plan-part, how-to-support-me)
* insert Write(contact, [[Whom do you call, in which order? With their numbers, and when they can be reached.]])
* insert Meaning($safety-plan-part, who-to-contact)
* insert Write(professionals, [[What will each professional do, and within what time?]])
* insert Meaning($safety-plan-part, professional-response)
* insert Write(place, [[Where do you feel safe?]])
* insert Meaning($safety-plan-part, safe-place)
* insert Write(means, [[How is what could hurt you kept out of reach, and by whom?]])
* insert Meaning($safety-plan-part, means-restriction)
* insert Write(reasons, [[Who and what matters to you, and what do you look forward to?]])
* insert Meaning($safety-plan-part, reason-to-live)
* insert Topic(agreed, [[Who has this plan]])
* insert Ask(agreed-with, string, [[Who worked this out with you?]])
* insert Several
* insert Ask(agreed-shared, string, [[Who has a copy?]])
* insert Several
* insert Ask(agreed-review, date, [[When will you look at it again?]])

Instance: cypmh-referral-form
InstanceOf: Questionnaire
Usage: #definition
* insert Form(referral-form, ReferralForm)
* insert OwnWords
* insert OpenedForAChild
* insert Looks(team, [[CareTeam?patient={{%patient.id}}]])
* insert Looks(scores, [[Observation?patient={{%patient.id}}]])
* title = "Referral for a child's mental health"
* description = "What a service needs to know to answer a referral at once: the child's own view, what has been tried, what lies underneath, and, always, whether the child is safe."
* insert Child
* insert Topic(view, [[The child's view]])
* insert Ask(view-words, text, [[What does the child say, in their own words?]])
* insert Ask(view-absent, choice, [[If there is nothing from the child: why?]])
* insert FromSet(child-view-absence-reason)
* insert Ask(view-wish, text, [[Which help would the child like, where, and with whom?]])
* insert Topic(need, [[The need]])
* insert Ask(need-now, text, [[What is hard at the moment, since when, and how does it show at home, at school and with friends?]])
* insert Must
* insert Ask(need-behind, choice, [[What may lie underneath?]])
* insert Several
* insert FromSet(underlying-factor)
* insert Ask(need-strengths, text, [[What goes well, and who helps already?]])
* insert Ask(need-scores, string, [[Scores that are on record]])
* insert Several
* insert Known([[%scores.entry.resource.where(category.coding.where(code = 'survey').exists() and status != 'entered-in-error').select(code.text & ' ' & value.ofType(integer).toString())]])
* insert Topic(tried, [[What has been tried]])
* insert Ask(tried-what, text, [[Which support was there, and what came of it?]])
* insert Ask(tried-outcome, choice, [[All in all, the support so far]])
* insert FromSet(prior-support)
* insert Ask(tried-team, string, [[Who is around the child]])
* insert Several
* insert Known([[%team.entry.resource.where(status = 'active').participant.where(period.end.empty()).member.display]])
* insert Topic(safety, [[Safety]])
* insert Ask(safety-worry, boolean, [[Is anybody worried about the child's safety, from themselves or from others?]])
* insert Must
* insert Ask(safety-what, text, [[What is the worry, who knows of it, and what has been done?]])
* insert Ask(safety-today, boolean, [[Does someone need to see the child today?]])
* insert Must
* insert Topic(agreement, [[Agreement]])
* insert Ask(agreement-child, boolean, [[Does the child know of this referral?]])
* insert Must
* insert Ask(agreement-family, boolean, [[Do the parents or carers know of it?]])
* insert Ask(agreement-needs, text, [[What makes it easier to come: interpreter, place, time, person?]])

Instance: cypmh-school-nurse-screening
InstanceOf: Questionnaire
Usage: #definition
* insert Form(school-nurse-screening, SchoolNurseScreening)
* insert OwnWords
* insert OpenedForAChild
* title = "How things are: a first look by the school nurse"
* description = "A conversation in which a school nurse and a child look at how things are, so that a child who needs more help is found. It gives no score and isn't a measure; what was found is said in words, and what comes next is agreed."
* insert Child
* insert Topic(talk, [[How things are]])
* insert Ask(talk-week, text, [[How has the last week been?]])
* insert Ask(talk-sleep, choice, [[Sleep]])
* insert HowItIs
* insert Ask(talk-eating, choice, [[Eating]])
* insert HowItIs
* insert Ask(talk-mood, choice, [[Mood and worries]])
* insert HowItIs
* insert Ask(talk-friends, choice, [[Friends]])
* insert HowItIs
* insert Ask(talk-home, choice, [[Home]])
* insert HowItIs
* insert Ask(talk-school, choice, [[Lessons and being at school]])
* insert HowItIs
* insert Ask(talk-online, choice, [[Phone and life online]])
* insert HowItIs
* insert Ask(talk-more, text, [[What does the child want to say about any of it?]])
* insert Topic(safe, [[Being safe]])
* insert Ask(safe-feels, boolean, [[Does the child feel safe at home, at school and on the way?]])
* insert Must
* insert Ask(safe-self, boolean, [[Has the child thought of hurting themselves, or done so?]])
* insert Must
* insert Ask(safe-said, text, [[What did the child say about it? In their words.]])
* insert Ask(safe-told, text, [[Who was told, and when?]])
* insert Topic(next, [[What next]])
* insert Ask(next-wish, text, [[What would the child like to happen?]])
* insert Ask(next-step, choice, [[Agreed]])
* insert NextStep
* insert Ask(next-when, date, [[Look again on]])

RuleSet: HowItIs
* item[=].item[=].answerOption[+].valueString = "Fine"
* item[=].item[=].answerOption[+].valueString = "Sometimes hard"
* item[=].item[=].answerOption[+].valueString = "Hard most of the time"
* item[=].item[=].answerOption[+].valueString = "Not talked about"

RuleSet: NextStep
* item[=].item[=].answerOption[+].valueString = "Nothing more for now"
* item[=].item[=].answerOption[+].valueString = "Meet again"
* item[=].item[=].answerOption[+].valueString = "Talk with parents or carers"
* item[=].item[=].answerOption[+].valueString = "Talk with the mental health lead of the school"
* item[=].item[=].answerOption[+].valueString = "Refer"
* item[=].item[=].answerOption[+].valueString = "Act now: the child isn't safe"

RuleSet: ScoreField(code, label, low, high)
* item[+].linkId = "{code}"
* item[=].code = http://snomed.info/sct#{code}
* item[=].type = #decimal
* item[=].text = "{label}"
* item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
* item[=].extension[=].valueBoolean = true
* item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].extension[=].valueDecimal = {low}
* item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* item[=].extension[=].valueDecimal = {high}
