Profile: CypmhFlag
Parent: Flag
Id: cypmh-flag
Title: "Alert"
Description: "Something that whoever opens the child's record needs to see at once, since when, by whom, and what it rests on."
* insert AlignedWith(UKCore-Flag)
* extension contains
    http://hl7.org/fhir/StructureDefinition/flag-detail named detail 0..* MS and
    ReviewDue named reviewDue 0..1
* status MS
* category 1..1 MS
* category from $flag-category-vs (preferred)
* code MS
* code from $flag-code-vs (preferred)
* subject only Reference(Patient)
* subject MS
* period MS
* author MS
