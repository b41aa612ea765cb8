Profile: CypmhNotice
Parent: Communication
Id: cypmh-notice
Title: "Notice"
Description: "What one agency tells others about a child: feedback on a referral, the end of an episode, a concern. It says who was told, when, and who took note."
* insert AlignedWith(UKCore-Communication)
* extension contains Acknowledged named acknowledged 0..* MS
* inResponseTo MS
* status MS
* category 1..1 MS
* category from $notice-category-vs (extensible)
* subject 1..1 MS
* subject only Reference(Patient)
* about MS
* sent 1..1 MS
* received MS
* recipient 1..* MS
* sender 1..1 MS
* payload 1..* MS

Extension: Acknowledged
Id: ext-acknowledged
Title: "Acknowledged"
Description: "Who took note of the notice, and when."
Context: Communication
* extension contains by 1..1 and on 1..1
* extension[by] ^short = "Who"
* extension[by].value[x] 1..1
* extension[by].value[x] only Reference(Organization or Practitioner or PractitionerRole or RelatedPerson or Patient)
* extension[on] ^short = "When"
* extension[on].value[x] 1..1
* extension[on].value[x] only dateTime
