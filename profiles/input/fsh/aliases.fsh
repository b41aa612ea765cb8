// Names for the systems and value sets that the profiles speak of. Ours come from the terminology module.

Alias: $nhs-number = https://fhir.nhs.uk/Id/nhs-number

Alias: $category = http://terminology.hl7.org/CodeSystem/observation-category
Alias: $hl7-task-code = http://hl7.org/fhir/CodeSystem/task-code
Alias: $object-role = http://terminology.hl7.org/CodeSystem/object-role

Alias: $referral-category = https://w3id.org/goldthread/fhir/CodeSystem/referral-category
Alias: $safety-plan-part = https://w3id.org/goldthread/fhir/CodeSystem/safety-plan-part
Alias: $support-output = https://w3id.org/goldthread/fhir/CodeSystem/support-output

Alias: $care-status-vs = https://w3id.org/goldthread/fhir/ValueSet/care-status
Alias: $care-team-category-vs = https://w3id.org/goldthread/fhir/ValueSet/care-team-category
Alias: $carer-type-vs = https://w3id.org/goldthread/fhir/ValueSet/carer-type
Alias: $closure-reason-vs = https://w3id.org/goldthread/fhir/ValueSet/closure-reason
Alias: $encounter-type-vs = https://w3id.org/goldthread/fhir/ValueSet/encounter-type
Alias: $engagement-barrier-vs = https://w3id.org/goldthread/fhir/ValueSet/engagement-barrier
Alias: $escalation-stage-vs = https://w3id.org/goldthread/fhir/ValueSet/escalation-stage
Alias: $gp-registration-vs = https://w3id.org/goldthread/fhir/ValueSet/gp-registration
Alias: $information-source-vs = https://w3id.org/goldthread/fhir/ValueSet/information-source
Alias: $missed-appointment-kind-vs = https://w3id.org/goldthread/fhir/ValueSet/missed-appointment-kind
Alias: $notice-category-vs = https://w3id.org/goldthread/fhir/ValueSet/notice-category
Alias: $outcome-measure-vs = https://w3id.org/goldthread/fhir/ValueSet/outcome-measure
Alias: $parental-responsibility-vs = https://w3id.org/goldthread/fhir/ValueSet/parental-responsibility
Alias: $participant-status-vs = https://w3id.org/goldthread/fhir/ValueSet/participant-status
Alias: $plan-category-vs = https://w3id.org/goldthread/fhir/ValueSet/plan-category
Alias: $pr-basis-vs = https://w3id.org/goldthread/fhir/ValueSet/pr-basis
Alias: $prior-support-vs = https://w3id.org/goldthread/fhir/ValueSet/prior-support
Alias: $rater-perspective-vs = https://w3id.org/goldthread/fhir/ValueSet/rater-perspective
Alias: $referral-business-status-vs = https://w3id.org/goldthread/fhir/ValueSet/referral-business-status
Alias: $referral-category-vs = https://w3id.org/goldthread/fhir/ValueSet/referral-category
Alias: $referral-outcome-vs = https://w3id.org/goldthread/fhir/ValueSet/referral-outcome
Alias: $risk-domain-vs = https://w3id.org/goldthread/fhir/ValueSet/risk-domain
Alias: $risk-level-vs = https://w3id.org/goldthread/fhir/ValueSet/risk-level
Alias: $safety-plan-part-vs = https://w3id.org/goldthread/fhir/ValueSet/safety-plan-part
Alias: $share-level-vs = https://w3id.org/goldthread/fhir/ValueSet/share-level
Alias: $support-output-vs = https://w3id.org/goldthread/fhir/ValueSet/support-output
Alias: $team-role-vs = https://w3id.org/goldthread/fhir/ValueSet/team-role
