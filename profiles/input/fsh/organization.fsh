Profile: CypmhOrganization
Parent: Organization
Id: cypmh-organization
Title: "Agency"
Description: "An organisation that works with the child: NHS trust, GP practice, school, council, voluntary organisation, police. It is known by whichever national number its sector uses."
* insert AlignedWith(UKCore-Organization)
* insert IdentifierSlices
* identifier contains
    ods 0..1 MS and
    odsSite 0..1 MS and
    schoolUrn 0..1 MS and
    ukprn 0..1 and
    charityNumber 0..1 and
    localAuthority 0..1 MS
* insert IdentifierSlice(ods, https://fhir.nhs.uk/Id/ods-organization-code, [[Code of the NHS Organisation Data Service]])
* insert IdentifierSlice(odsSite, https://fhir.nhs.uk/Id/ods-site-code, [[Site code of the NHS Organisation Data Service]])
* insert IdentifierSlice(schoolUrn, https://w3id.org/goldthread/fhir/NamingSystem/school-urn, [[Unique reference number of a school in England]])
* insert IdentifierSlice(ukprn, https://w3id.org/goldthread/fhir/NamingSystem/ukprn, [[UK provider reference number of a learning provider]])
* insert IdentifierSlice(charityNumber, https://w3id.org/goldthread/fhir/NamingSystem/charity-number, [[Number in the register of charities]])
* insert IdentifierSlice(localAuthority, https://w3id.org/goldthread/fhir/NamingSystem/la-gss-code, [[Government Statistical Service code of a council]])
* active MS
* type MS
* name 1..1 MS
* telecom MS
* partOf MS
