// What is recorded about the child and the family: registration, care, barriers.

CodeSystem: GpRegistrationCodes
Id: cypmh-gp-registration
Title: "GP registration"
Description: "Whether a child is registered with a GP practice and, when not, why not."
* insert LocalCodes(gp-registration)
* #registered "Registered" "The child is registered with a GP practice."
* #temporarily-registered "Registered as a temporary patient" "The child is registered for a short stay only."
* #not-registered "Not registered" "The child is not registered; the reason is not coded."
* #not-registered-moved "Not registered: moved recently" "The child has moved and is not registered at the new place yet."
* #not-registered-no-address "Not registered: no fixed address" "The family has no fixed address and has not registered, although an address is not needed to register."
* #not-registered-refused "Not registered: refused by a practice" "A practice has refused to register the child."
* #not-registered-choice "Not registered: family's or child's choice" "The family or the young person does not want to register."
* #not-registered-immigration "Not registered: worries about immigration" "The family has not registered for fear of what it may mean for their stay."
* #unknown "Not known" "Nobody has asked yet."

ValueSet: GpRegistration
Id: cypmh-gp-registration
Title: "GP registration"
Description: "Whether a child is registered with a GP practice and, when not, why not."
* insert LocalValues(gp-registration)
* include codes from system GpRegistrationCodes

CodeSystem: CareStatusCodes
Id: cypmh-care-status
Title: "Care status"
Description: "A child's standing with children's social care and family courts."
* insert LocalCodes(care-status)
* #none "No involvement" "Children's social care is not involved."
* #early-help "Early help" "The family gets early help below the threshold of social care."
* #child-in-need "Child in need" "The child has a plan as a child in need."
* #child-protection "On a child protection plan" "The child is the subject of a child protection plan."
* #unborn-child-protection "Unborn, on a child protection plan" "A child protection plan was made before birth."
* #looked-after "Looked after" "A local authority looks after the child, whatever the legal basis."
* #looked-after-accommodated "Looked after by agreement" "The child is accommodated by agreement; the authority has no parental responsibility."
* #looked-after-care-order "Looked after under a care order" "The child is looked after under a full or interim care order; the authority shares parental responsibility."
* #previously-looked-after "Previously looked after" "The child left care through adoption, special guardianship or a child arrangements order."
* #adopted "Adopted" "The child has been adopted."
* #special-guardianship "Special guardianship" "A special guardianship order is in force for the child."
* #kinship-care "Kinship care" "Relatives or friends bring the child up."
* #private-fostering "Privately fostered" "The child lives with someone who is not a close relative by private arrangement for 28 days or more."
* #care-leaver "Care leaver" "The young person has left care and is owed support by a local authority."
* #young-carer "Young carer" "The child cares for someone in the family."
* #remanded "Remanded or in custody" "The child is remanded to local authority accommodation or youth detention, or serves a sentence."
* #unknown "Not known" "Nobody has established the status."

ValueSet: CareStatus
Id: cypmh-care-status
Title: "Care status"
Description: "A child's standing with children's social care and family courts."
* insert LocalValues(care-status)
* include codes from system CareStatusCodes

CodeSystem: CarerTypeCodes
Id: cypmh-carer-type
Title: "Kind of carer"
Description: "In which capacity someone cares for a child."
* insert LocalCodes(carer-type)
* #birth-parent "Birth parent" "A mother or father by birth."
* #adoptive-parent "Adoptive parent" "A parent by adoption."
* #step-parent "Step-parent" "The spouse or civil partner of a parent."
* #parents-partner "Parent's partner" "The partner of a parent, not married to or in civil partnership with them."
* #guardian "Guardian" "A person appointed as guardian after a parent's death."
* #special-guardian "Special guardian" "A person in whose favour a special guardianship order is in force."
* #kinship-carer "Kinship carer" "A relative or friend who brings the child up without being approved as a foster carer."
* #kinship-foster-carer "Kinship foster carer" "A relative or friend who is approved as the child's foster carer."
* #foster-carer "Foster carer" "An approved foster carer with whom a local authority or agency has placed the child."
* #private-foster-carer "Private foster carer" "A person who cares for the child by private arrangement."
* #prospective-adopter "Prospective adopter" "A person with whom the child has been placed for adoption."
* #residential-worker "Residential children's worker" "A member of staff of a children's home."
* #hospital "Hospital in place of a parent" "A hospital that looks after the child day by day; it has no parental responsibility by that."

ValueSet: CarerType
Id: cypmh-carer-type
Title: "Kind of carer"
Description: "In which capacity someone cares for a child."
* insert LocalValues(carer-type)
* include codes from system CarerTypeCodes

CodeSystem: ImmigrationSupportNeedCodes
Id: cypmh-immigration-support-need
Title: "Immigration-related support need"
Description: "Help that a child needs because of their immigration situation. It is a need, never a bar to care."
* insert LocalCodes(immigration-support-need)
* #unaccompanied "Unaccompanied asylum-seeking child" "The child seeks asylum and is in the country without a parent or carer."
* #asylum-with-family "Seeking asylum with family" "The child's family seeks asylum."
* #refugee "Refugee" "The child or the family has been recognised as refugees."
* #age-disputed "Age disputed" "An authority disputes the age that the young person gives."
* #legal-advice "Needs legal advice" "The child or the family needs an immigration lawyer."
* #interpreter "Needs an interpreter" "The child or the family needs an interpreter."
* #family-tracing "Family tracing" "The child wishes to find family members."
* #trafficking "Possible victim of trafficking" "There are signs that the child has been trafficked."
* #no-public-funds "No recourse to public funds" "The family may not claim most benefits and needs practical help."
* #trauma "Trauma" "The child needs help with what happened before, on or after the flight."

ValueSet: ImmigrationSupportNeed
Id: cypmh-immigration-support-need
Title: "Immigration-related support need"
Description: "Help that a child needs because of their immigration situation. It is a need, never a bar to care."
* insert LocalValues(immigration-support-need)
* include codes from system ImmigrationSupportNeedCodes

CodeSystem: EngagementBarrierCodes
Id: cypmh-engagement-barrier
Title: "Barrier to engagement"
Description: "What makes it hard for a child or family to take up help."
* insert LocalCodes(engagement-barrier)
* #stigma "Stigma" "Fear of what others will think."
* #no-words "Hard to put into words" "The child does not have the words, or the wish, to talk about it."
* #worry-about-family "Not wanting to worry the family" "The child keeps it in to protect the family."
* #bad-experience "Bad experience before" "Earlier contact with a service went badly."
* #distrust "Distrust of services" "The child or the family does not trust the service."
* #fear-of-consequences "Fear of what might follow" "Fear of being removed, reported, detained or deported."
* #waiting "Waited too long" "Help came so late that hope or need had gone elsewhere."
* #travel "Travel" "The place is too far, or getting there costs too much."
* #time "Times do not fit" "Appointments collide with school, work or caring."
* #place "The place does not feel right" "The building or room is frightening, noisy or too public."
* #language "Language" "The service does not speak the family's language."
* #communication-need "Communication need" "The service does not meet a need such as signing, pictures or more time."
* #digital "No access online" "No device, connection or private place for contact by screen."
* #carer-barrier "A carer's own difficulty" "The adult who should bring the child cannot, or does not want to."
* #unstable-home "Unstable home or placement" "There is no settled place from which to begin."
* #culture-or-faith "Culture or faith not understood" "The help on offer does not fit the family's culture or faith."
* #change-of-worker "Workers keep changing" "The child has had to begin again with someone new too often."

ValueSet: EngagementBarrier
Id: cypmh-engagement-barrier
Title: "Barrier to engagement"
Description: "What makes it hard for a child or family to take up help."
* insert LocalValues(engagement-barrier)
* include codes from system EngagementBarrierCodes

CodeSystem: NeedKindCodes
Id: cypmh-need-kind
Title: "Kind of need"
Description: "What a need is about, whether or not there is a diagnosis."
* insert LocalCodes(need-kind)
* #mental-health "Mental health" "How the child feels, thinks and copes."
* #physical-health "Physical health" "The body, illness, sleep, eating."
* #education "Education" "Learning, attendance and belonging at school."
* #family "Family and relationships" "Home life, carers, brothers and sisters."
* #social "Friends and belonging" "Friendship, leisure, community."
* #practical "Practical" "Money, housing, food, clothes, travel."
* #safety "Safety" "Being and feeling safe."
* #identity "Identity and culture" "Who the child is: culture, faith, gender, sexuality, life story."
* #communication "Communication" "Being understood and understanding others."

ValueSet: NeedKind
Id: cypmh-need-kind
Title: "Kind of need"
Description: "What a need is about, whether or not there is a diagnosis."
* insert LocalValues(need-kind)
* include codes from system NeedKindCodes
