// How the systems of an agency are told of events at an address of their own.

Profile: CypmhSubscription
Parent: Subscription
Id: cypmh-subscription
Title: "Subscription to a topic"
Description: "An agency's system asks to be told of events of one topic at an address of its own, as HL7's Subscriptions R5 Backport has it for R4: criteria is the topic's canonical URL. A notification names records and never what they say."
* status MS
* reason MS
* criteria MS
* criteria ^short = "Canonical URL of the topic; filters as the backport's extension backport-filter-criteria"
* error ^short = "Why the server gave up delivering; the server alone writes it"
* channel MS
* channel.extension contains SigningSecret named signingSecret 0..1 MS
* channel.type = #rest-hook
* channel.endpoint 1..1 MS
* channel.payload MS
* channel.payload ^short = "application/fhir+json; how much is told as the backport's extension backport-payload-content: id-only (also when nothing is said) or empty"
* channel.header 0..0

Extension: SigningSecret
Id: ext-signing-secret
Title: "Signing secret"
Description: "The secret with which the server signs each notification, as whsec_ and Base64 of 24 to 64 bytes. It is taken in and never shown again."
Context: Subscription.channel
* value[x] 1..1
* value[x] only string

RuleSet: HearsEvents
* insert Uses(Subscription, cypmh-subscription)
* insert Reads
* insert Writes
* insert Asks(status, Subscription-status)
* insert Asks(redeliver, Subscription-redeliver)

Instance: cypmh-Subscription-status
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Subscription, status, false)
* name = "SubscriptionStatus"
* title = "How a subscription stands"
* description = "How delivery to a subscription stands, as HL7's Subscriptions R5 Backport has it: its status, how many events were sent since it began, how many wait or were given up, and what went wrong last. Open to the systems of the organisation whose subscription it is. Reads by GET and POST. Scopes: read access to Subscription (*.rs)."
* insert Out(return, 1, 1, Bundle, [[A searchset with one Parameters: subscription, topic, status, type, events-since-subscription-start, due, parked, and error when something went wrong.]])

Instance: cypmh-Subscription-redeliver
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Subscription, redeliver, true)
* name = "Redeliver"
* title = "Tell again"
* description = "Puts events back that a subscription was sent or that were given up, so that they are told once more under the same ids: those after a position, or those that were given up. What the organisation may no longer know is not told. Open to the systems of the organisation whose subscription it is. Changes by POST with If-Match. Scopes: update access to Subscription (*.u)."
* insert In(after, 0, 1, integer, [[All that was sent or given up after this position. Either this or parked.]])
* insert In(parked, 0, 1, boolean, [[True for all that were given up. Either this or after.]])
* insert Out(redelivered, 1, 1, integer, [[How many were put back.]])
