// Who someone is in the team around a child, told in plain English too.

CodeSystem: TeamRoleCodes
Id: cypmh-team-role
Title: "Role in the team around the child"
Description: "What someone is to the child within the team: professional, family or chosen by the child. Each role says in plain English what it does, on which law it rests, and how much of the record it sees unless the team decides otherwise."
* insert LocalCodes(team-role)
* ^property[+].code = #definition-plain
* ^property[=].type = #string
* ^property[=].description = "What this person does, said to the child and the family."
* ^property[+].code = #statutory-basis
* ^property[=].type = #string
* ^property[=].description = "The law of England on which the role rests, or that there is none."
* ^property[+].code = #share-level-default
* ^property[=].type = #code
* ^property[=].description = "The share level that a member with this role has unless the team decides otherwise: a code of the share-level code system."
* #child "Child or young person" "The child or young person whom the team is for, as a member of that team."
* #child ^property[+].code = #definition-plain
* #child ^property[=].valueString = "This is you: the team is here for you, and nothing is planned without asking you."
* #child ^property[+].code = #statutory-basis
* #child ^property[=].valueString = "United Nations Convention on the Rights of the Child, article 12; Children Act 1989, section 1(3)(a)."
* #child ^property[+].code = #share-level-default
* #child ^property[=].valueCode = #restricted
* #lead-professional "Lead professional" "The one professional who coordinates the plan and is the first point of contact for the child, the family and all agencies."
* #lead-professional ^property[+].code = #definition-plain
* #lead-professional ^property[=].valueString = "Keeps everyone working together. If you do not know whom to ask, ask this person."
* #lead-professional ^property[+].code = #statutory-basis
* #lead-professional ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #lead-professional ^property[+].code = #share-level-default
* #lead-professional ^property[=].valueCode = #restricted
* #care-coordinator "Care coordinator" "The mental health professional who coordinates specialist care within the mental health service."
* #care-coordinator ^property[+].code = #definition-plain
* #care-coordinator ^property[=].valueString = "Organises your mental health care and makes sure that appointments and plans fit together."
* #care-coordinator ^property[+].code = #statutory-basis
* #care-coordinator ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #care-coordinator ^property[+].code = #share-level-default
* #care-coordinator ^property[=].valueCode = #restricted
* #social-worker "Social worker" "A registered social worker with case responsibility for the child in the local authority."
* #social-worker ^property[+].code = #definition-plain
* #social-worker ^property[=].valueString = "Works for the council. Helps you and your family, and makes sure that you are safe."
* #social-worker ^property[+].code = #statutory-basis
* #social-worker ^property[=].valueString = "Children Act 1989, Part III and section 47."
* #social-worker ^property[+].code = #share-level-default
* #social-worker ^property[=].valueCode = #restricted
* #iro "Independent reviewing officer" "The officer who chairs the reviews of a looked-after child's care plan and checks that the local authority does what it owes the child."
* #iro ^property[+].code = #definition-plain
* #iro ^property[=].valueString = "Checks that the council keeps its promises to you while you are in care, and asks what you want."
* #iro ^property[+].code = #statutory-basis
* #iro ^property[=].valueString = "Children Act 1989, sections 25A to 26."
* #iro ^property[+].code = #share-level-default
* #iro ^property[=].valueCode = #restricted
* #virtual-school-head "Virtual school head" "The local authority officer who promotes the educational achievement of all children that the authority looks after."
* #virtual-school-head ^property[+].code = #definition-plain
* #virtual-school-head ^property[=].valueString = "Looks after the schooling of every child in the council's care, as if they were all in one school."
* #virtual-school-head ^property[+].code = #statutory-basis
* #virtual-school-head ^property[=].valueString = "Children Act 1989, section 22(3A) to (3C)."
* #virtual-school-head ^property[+].code = #share-level-default
* #virtual-school-head ^property[=].valueCode = #everyday
* #virtual-mental-health-lead "Virtual mental health lead" "The person who oversees the mental health support of all children that a local authority looks after."
* #virtual-mental-health-lead ^property[+].code = #definition-plain
* #virtual-mental-health-lead ^property[=].valueString = "Makes sure that every child in the council's care gets the mental health support they need."
* #virtual-mental-health-lead ^property[+].code = #statutory-basis
* #virtual-mental-health-lead ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #virtual-mental-health-lead ^property[+].code = #share-level-default
* #virtual-mental-health-lead ^property[=].valueCode = #restricted
* #designated-teacher "Designated teacher" "The teacher at a maintained school or academy who is responsible for the achievement of looked-after and previously looked-after pupils."
* #designated-teacher ^property[+].code = #definition-plain
* #designated-teacher ^property[=].valueString = "The teacher at your school who looks out for pupils who are, or were, in care."
* #designated-teacher ^property[+].code = #statutory-basis
* #designated-teacher ^property[=].valueString = "Children and Young Persons Act 2008, section 20."
* #designated-teacher ^property[+].code = #share-level-default
* #designated-teacher ^property[=].valueCode = #everyday
* #designated-safeguarding-lead "Designated safeguarding lead" "The senior member of school or college staff who is responsible for safeguarding and child protection there."
* #designated-safeguarding-lead ^property[+].code = #definition-plain
* #designated-safeguarding-lead ^property[=].valueString = "The person at school or college to whom worries about someone's safety go."
* #designated-safeguarding-lead ^property[+].code = #statutory-basis
* #designated-safeguarding-lead ^property[=].valueString = "Education Act 2002, section 175, and the statutory guidance on keeping children safe in education."
* #designated-safeguarding-lead ^property[+].code = #share-level-default
* #designated-safeguarding-lead ^property[=].valueCode = #restricted
* #school-lead "School lead" "The person at school who speaks for the school in the team around the child."
* #school-lead ^property[+].code = #definition-plain
* #school-lead ^property[=].valueString = "Speaks for your school in your team."
* #school-lead ^property[+].code = #statutory-basis
* #school-lead ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #school-lead ^property[+].code = #share-level-default
* #school-lead ^property[=].valueCode = #everyday
* #senior-mental-health-lead "Senior mental health lead" "The member of school or college staff who leads its approach to mental health and wellbeing."
* #senior-mental-health-lead ^property[+].code = #definition-plain
* #senior-mental-health-lead ^property[=].valueString = "Leads what your school or college does for mental health."
* #senior-mental-health-lead ^property[+].code = #statutory-basis
* #senior-mental-health-lead ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #senior-mental-health-lead ^property[+].code = #share-level-default
* #senior-mental-health-lead ^property[=].valueCode = #everyday
* #class-teacher "Class teacher or form tutor" "The teacher who sees the child most days."
* #class-teacher ^property[+].code = #definition-plain
* #class-teacher ^property[=].valueString = "Your teacher, who sees you most days."
* #class-teacher ^property[+].code = #statutory-basis
* #class-teacher ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #class-teacher ^property[+].code = #share-level-default
* #class-teacher ^property[=].valueCode = #everyday
* #school-nurse "School nurse" "The specialist public health nurse for school-aged children."
* #school-nurse ^property[+].code = #definition-plain
* #school-nurse ^property[=].valueString = "The nurse who works with your school and helps with health of body and mind."
* #school-nurse ^property[+].code = #statutory-basis
* #school-nurse ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #school-nurse ^property[+].code = #share-level-default
* #school-nurse ^property[=].valueCode = #everyday
* #senco "Special educational needs coordinator" "The qualified teacher who coordinates provision for pupils with special educational needs at a school."
* #senco ^property[+].code = #definition-plain
* #senco ^property[=].valueString = "The teacher who makes sure that you get the help you need to learn."
* #senco ^property[+].code = #statutory-basis
* #senco ^property[=].valueString = "Children and Families Act 2014, section 67."
* #senco ^property[+].code = #share-level-default
* #senco ^property[=].valueCode = #everyday
* #educational-psychologist "Educational psychologist" "The psychologist who advises on how a child learns, feels and behaves in education."
* #educational-psychologist ^property[+].code = #definition-plain
* #educational-psychologist ^property[=].valueString = "Helps the grown-ups understand how you learn and what would make school easier."
* #educational-psychologist ^property[+].code = #statutory-basis
* #educational-psychologist ^property[=].valueString = "Special Educational Needs and Disability Regulations 2014, regulation 6, when advising for an education, health and care assessment."
* #educational-psychologist ^property[+].code = #share-level-default
* #educational-psychologist ^property[=].valueCode = #everyday
* #send-officer "SEND officer" "The local authority officer who is responsible for a child's education, health and care plan."
* #send-officer ^property[+].code = #definition-plain
* #send-officer ^property[=].valueString = "Looks after your education, health and care plan at the council."
* #send-officer ^property[+].code = #statutory-basis
* #send-officer ^property[=].valueString = "Children and Families Act 2014, Part 3."
* #send-officer ^property[+].code = #share-level-default
* #send-officer ^property[=].valueCode = #everyday
* #elective-home-education-officer "Home education officer" "The local authority officer who keeps contact with families who educate a child at home."
* #elective-home-education-officer ^property[+].code = #definition-plain
* #elective-home-education-officer ^property[=].valueString = "Keeps in touch with families who learn at home."
* #elective-home-education-officer ^property[+].code = #statutory-basis
* #elective-home-education-officer ^property[=].valueString = "Education Act 1996, sections 436A and 437."
* #elective-home-education-officer ^property[+].code = #share-level-default
* #elective-home-education-officer ^property[=].valueCode = #everyday
* #mental-health-support-team "Mental health support team practitioner" "A practitioner of an education-based mental health support team."
* #mental-health-support-team ^property[+].code = #definition-plain
* #mental-health-support-team ^property[=].valueString = "Comes to your school and helps with worries and low mood early on."
* #mental-health-support-team ^property[+].code = #statutory-basis
* #mental-health-support-team ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #mental-health-support-team ^property[+].code = #share-level-default
* #mental-health-support-team ^property[=].valueCode = #restricted
* #gp "General practitioner" "The doctor of the practice at which the child is registered."
* #gp ^property[+].code = #definition-plain
* #gp ^property[=].valueString = "Your family doctor."
* #gp ^property[+].code = #statutory-basis
* #gp ^property[=].valueString = "National Health Service Act 2006, Part 4."
* #gp ^property[+].code = #share-level-default
* #gp ^property[=].valueCode = #restricted
* #health-visitor "Health visitor" "The specialist public health nurse for children under five and their families."
* #health-visitor ^property[+].code = #definition-plain
* #health-visitor ^property[=].valueString = "The nurse who helps families with young children."
* #health-visitor ^property[+].code = #statutory-basis
* #health-visitor ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #health-visitor ^property[+].code = #share-level-default
* #health-visitor ^property[=].valueCode = #everyday
* #paediatrician "Paediatrician" "A doctor who specialises in children's health."
* #paediatrician ^property[+].code = #definition-plain
* #paediatrician ^property[=].valueString = "A doctor for children."
* #paediatrician ^property[+].code = #statutory-basis
* #paediatrician ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #paediatrician ^property[+].code = #share-level-default
* #paediatrician ^property[=].valueCode = #restricted
* #looked-after-children-nurse "Nurse for looked-after children" "The nurse who coordinates and carries out the health assessments of looked-after children."
* #looked-after-children-nurse ^property[+].code = #definition-plain
* #looked-after-children-nurse ^property[=].valueString = "The nurse who checks on the health of children in care."
* #looked-after-children-nurse ^property[+].code = #statutory-basis
* #looked-after-children-nurse ^property[=].valueString = "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7."
* #looked-after-children-nurse ^property[+].code = #share-level-default
* #looked-after-children-nurse ^property[=].valueCode = #restricted
* #camhs-clinician "CAMHS clinician" "A clinician of a specialist child and adolescent mental health service who works with the child."
* #camhs-clinician ^property[+].code = #definition-plain
* #camhs-clinician ^property[=].valueString = "Someone from the mental health team for children and young people who works with you."
* #camhs-clinician ^property[+].code = #statutory-basis
* #camhs-clinician ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #camhs-clinician ^property[+].code = #share-level-default
* #camhs-clinician ^property[=].valueCode = #restricted
* #psychiatrist "Psychiatrist" "A doctor who specialises in mental health."
* #psychiatrist ^property[+].code = #definition-plain
* #psychiatrist ^property[=].valueString = "A doctor for mental health."
* #psychiatrist ^property[+].code = #statutory-basis
* #psychiatrist ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #psychiatrist ^property[+].code = #share-level-default
* #psychiatrist ^property[=].valueCode = #restricted
* #psychologist "Psychologist" "A clinical or counselling psychologist who works with the child or the family."
* #psychologist ^property[+].code = #definition-plain
* #psychologist ^property[=].valueString = "Helps you make sense of what you think and feel. Does not prescribe medicine."
* #psychologist ^property[+].code = #statutory-basis
* #psychologist ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #psychologist ^property[+].code = #share-level-default
* #psychologist ^property[=].valueCode = #restricted
* #therapist "Therapist" "A qualified therapist who gives the child or the family a talking, creative or family therapy."
* #therapist ^property[+].code = #definition-plain
* #therapist ^property[=].valueString = "Someone to talk, draw or play with, to work things out."
* #therapist ^property[+].code = #statutory-basis
* #therapist ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #therapist ^property[+].code = #share-level-default
* #therapist ^property[=].valueCode = #restricted
* #crisis-practitioner "Crisis practitioner" "A practitioner of a mental health crisis, home treatment or liaison team."
* #crisis-practitioner ^property[+].code = #definition-plain
* #crisis-practitioner ^property[=].valueString = "Comes when things get very hard and something has to happen quickly."
* #crisis-practitioner ^property[+].code = #statutory-basis
* #crisis-practitioner ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #crisis-practitioner ^property[+].code = #share-level-default
* #crisis-practitioner ^property[=].valueCode = #restricted
* #responsible-clinician "Responsible clinician" "The approved clinician with overall responsibility for a patient who is liable to be detained."
* #responsible-clinician ^property[+].code = #definition-plain
* #responsible-clinician ^property[=].valueString = "The person in charge of your care while you are kept in hospital under the law."
* #responsible-clinician ^property[+].code = #statutory-basis
* #responsible-clinician ^property[=].valueString = "Mental Health Act 1983, section 34."
* #responsible-clinician ^property[+].code = #share-level-default
* #responsible-clinician ^property[=].valueCode = #restricted
* #amhp "Approved mental health professional" "The professional approved by a local social services authority to apply for admission under the Mental Health Act."
* #amhp ^property[+].code = #definition-plain
* #amhp ^property[=].valueString = "Decides, with doctors, whether someone has to go into hospital, and looks for other ways first."
* #amhp ^property[+].code = #statutory-basis
* #amhp ^property[=].valueString = "Mental Health Act 1983, sections 13 and 114."
* #amhp ^property[+].code = #share-level-default
* #amhp ^property[=].valueCode = #restricted
* #nearest-relative "Nearest relative" "The relative whom the Mental Health Act gives certain rights while a patient is or may be detained."
* #nearest-relative ^property[+].code = #definition-plain
* #nearest-relative ^property[=].valueString = "A family member whom the law gives a say if you have to be in hospital."
* #nearest-relative ^property[+].code = #statutory-basis
* #nearest-relative ^property[=].valueString = "Mental Health Act 1983, section 26."
* #nearest-relative ^property[+].code = #share-level-default
* #nearest-relative ^property[=].valueCode = #everyday
* #independent-advocate "Independent advocate" "An advocate, independent of all services, who helps the child say what they want and have it heard."
* #independent-advocate ^property[+].code = #definition-plain
* #independent-advocate ^property[=].valueString = "Is on your side only. Helps you say what you want, and says it for you if you like."
* #independent-advocate ^property[+].code = #statutory-basis
* #independent-advocate ^property[=].valueString = "Children Act 1989, section 26A."
* #independent-advocate ^property[+].code = #share-level-default
* #independent-advocate ^property[=].valueCode = #everyday
* #imha "Independent mental health advocate" "The advocate to whom a patient who qualifies under the Mental Health Act is entitled."
* #imha ^property[+].code = #definition-plain
* #imha ^property[=].valueString = "Helps you know and use your rights if the Mental Health Act is used."
* #imha ^property[+].code = #statutory-basis
* #imha ^property[=].valueString = "Mental Health Act 1983, section 130A."
* #imha ^property[+].code = #share-level-default
* #imha ^property[=].valueCode = #restricted
* #independent-visitor "Independent visitor" "A volunteer appointed to visit, advise and befriend a looked-after child."
* #independent-visitor ^property[+].code = #definition-plain
* #independent-visitor ^property[=].valueString = "A grown-up friend who visits you because they want to, not because it is their job."
* #independent-visitor ^property[+].code = #statutory-basis
* #independent-visitor ^property[=].valueString = "Children Act 1989, section 23ZB."
* #independent-visitor ^property[+].code = #share-level-default
* #independent-visitor ^property[=].valueCode = #everyday
* #childrens-guardian "Children's guardian" "The officer whom a family court appoints to represent a child's interests in proceedings."
* #childrens-guardian ^property[+].code = #definition-plain
* #childrens-guardian ^property[=].valueString = "Tells the judge what would be good for you and what you want."
* #childrens-guardian ^property[+].code = #statutory-basis
* #childrens-guardian ^property[=].valueString = "Children Act 1989, section 41."
* #childrens-guardian ^property[+].code = #share-level-default
* #childrens-guardian ^property[=].valueCode = #restricted
* #personal-adviser "Personal adviser" "The adviser whom the local authority appoints for a care leaver."
* #personal-adviser ^property[+].code = #definition-plain
* #personal-adviser ^property[=].valueString = "Helps you with home, money, work and study after you leave care."
* #personal-adviser ^property[+].code = #statutory-basis
* #personal-adviser ^property[=].valueString = "Children Act 1989, sections 23B to 23D."
* #personal-adviser ^property[+].code = #share-level-default
* #personal-adviser ^property[=].valueCode = #everyday
* #champion "Champion" "A person in a service who speaks up for one group of children or one kind of need there."
* #champion ^property[+].code = #definition-plain
* #champion ^property[=].valueString = "Makes sure that people like you are not forgotten in their service."
* #champion ^property[+].code = #statutory-basis
* #champion ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #champion ^property[+].code = #share-level-default
* #champion ^property[=].valueCode = #everyday
* #parent "Parent" "A mother, father or adoptive parent of the child."
* #parent ^property[+].code = #definition-plain
* #parent ^property[=].valueString = "Your mum, dad or adoptive parent."
* #parent ^property[+].code = #statutory-basis
* #parent ^property[=].valueString = "Children Act 1989, sections 2 to 4; parental responsibility is recorded apart from the role."
* #parent ^property[+].code = #share-level-default
* #parent ^property[=].valueCode = #everyday
* #foster-carer "Foster carer" "An approved person with whom a local authority has placed the child."
* #foster-carer ^property[+].code = #definition-plain
* #foster-carer ^property[=].valueString = "The person whose home you live in while you are in care."
* #foster-carer ^property[+].code = #statutory-basis
* #foster-carer ^property[=].valueString = "Children Act 1989, section 22C; Fostering Services (England) Regulations 2011."
* #foster-carer ^property[+].code = #share-level-default
* #foster-carer ^property[=].valueCode = #everyday
* #kinship-carer "Kinship carer" "A relative, friend or other connected person who brings the child up."
* #kinship-carer ^property[+].code = #definition-plain
* #kinship-carer ^property[=].valueString = "Someone in your family, or a friend of it, with whom you live."
* #kinship-carer ^property[+].code = #statutory-basis
* #kinship-carer ^property[=].valueString = "Children Act 1989, section 22C(6)(a) when approved as a foster carer, section 14A as a special guardian; otherwise none."
* #kinship-carer ^property[+].code = #share-level-default
* #kinship-carer ^property[=].valueCode = #everyday
* #residential-worker "Residential children's worker" "A member of staff of the children's home in which the child lives."
* #residential-worker ^property[+].code = #definition-plain
* #residential-worker ^property[=].valueString = "Looks after you in the home where you live."
* #residential-worker ^property[+].code = #statutory-basis
* #residential-worker ^property[=].valueString = "Children's Homes (England) Regulations 2015."
* #residential-worker ^property[+].code = #share-level-default
* #residential-worker ^property[=].valueCode = #everyday
* #chosen-supporter "Chosen supporter" "A person whom the child has chosen to support them, whoever that may be."
* #chosen-supporter ^property[+].code = #definition-plain
* #chosen-supporter ^property[=].valueString = "Someone you picked because you trust them."
* #chosen-supporter ^property[+].code = #statutory-basis
* #chosen-supporter ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #chosen-supporter ^property[+].code = #share-level-default
* #chosen-supporter ^property[=].valueCode = #everyday
* #sibling "Brother or sister" "A brother, sister or step-sibling who is part of the child's support."
* #sibling ^property[+].code = #definition-plain
* #sibling ^property[=].valueString = "Your brother or sister."
* #sibling ^property[+].code = #statutory-basis
* #sibling ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #sibling ^property[+].code = #share-level-default
* #sibling ^property[=].valueCode = #everyday
* #peer-mentor "Peer mentor" "A trained person with similar experience who supports the child."
* #peer-mentor ^property[+].code = #definition-plain
* #peer-mentor ^property[=].valueString = "Someone a bit ahead of you who has been through something similar."
* #peer-mentor ^property[+].code = #statutory-basis
* #peer-mentor ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #peer-mentor ^property[+].code = #share-level-default
* #peer-mentor ^property[=].valueCode = #everyday
* #family-support-worker "Family support worker" "A worker of early help or a family hub who supports the child's family."
* #family-support-worker ^property[+].code = #definition-plain
* #family-support-worker ^property[=].valueString = "Helps your whole family with everyday things."
* #family-support-worker ^property[+].code = #statutory-basis
* #family-support-worker ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #family-support-worker ^property[+].code = #share-level-default
* #family-support-worker ^property[=].valueCode = #everyday
* #youth-worker "Youth worker" "A worker who supports young people in the community, in a club or on the street."
* #youth-worker ^property[+].code = #definition-plain
* #youth-worker ^property[=].valueString = "Someone to hang out, do things and talk with outside school."
* #youth-worker ^property[+].code = #statutory-basis
* #youth-worker ^property[=].valueString = "Education Act 1996, section 507B, for the local authority's youth services."
* #youth-worker ^property[+].code = #share-level-default
* #youth-worker ^property[=].valueCode = #everyday
* #youth-justice "Youth justice worker" "A worker of a youth justice service (youth offending team)."
* #youth-justice ^property[+].code = #definition-plain
* #youth-justice ^property[=].valueString = "Works with young people who are in trouble with the police or the courts."
* #youth-justice ^property[+].code = #statutory-basis
* #youth-justice ^property[=].valueString = "Crime and Disorder Act 1998, section 39."
* #youth-justice ^property[+].code = #share-level-default
* #youth-justice ^property[=].valueCode = #everyday
* #police "Police officer" "A police officer who is involved with the child's safety."
* #police ^property[+].code = #definition-plain
* #police ^property[=].valueString = "A police officer whose job in this team is to help keep you safe."
* #police ^property[+].code = #statutory-basis
* #police ^property[=].valueString = "Children Act 1989, section 46; Mental Health Act 1983, sections 135 and 136."
* #police ^property[+].code = #share-level-default
* #police ^property[=].valueCode = #everyday
* #vcs-worker "Voluntary sector worker" "A worker or volunteer of a charity or community organisation that supports the child or the family."
* #vcs-worker ^property[+].code = #definition-plain
* #vcs-worker ^property[=].valueString = "Works for a charity or community group that helps you."
* #vcs-worker ^property[+].code = #statutory-basis
* #vcs-worker ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #vcs-worker ^property[+].code = #share-level-default
* #vcs-worker ^property[=].valueCode = #everyday
* #substance-use-worker "Substance use worker" "A worker of a young people's drug and alcohol service."
* #substance-use-worker ^property[+].code = #definition-plain
* #substance-use-worker ^property[=].valueString = "Helps with alcohol, drugs or vaping without judging."
* #substance-use-worker ^property[+].code = #statutory-basis
* #substance-use-worker ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #substance-use-worker ^property[+].code = #share-level-default
* #substance-use-worker ^property[=].valueCode = #restricted
* #adult-services-worker "Adult services worker" "A worker of an adult mental health or adult social care service to which the young person may move on."
* #adult-services-worker ^property[+].code = #definition-plain
* #adult-services-worker ^property[=].valueString = "Will work with you when you are old enough for adult services, and starts early so that nothing stops."
* #adult-services-worker ^property[+].code = #statutory-basis
* #adult-services-worker ^property[=].valueString = "Care Act 2014, sections 58 and 59, for the assessment before eighteen."
* #adult-services-worker ^property[+].code = #share-level-default
* #adult-services-worker ^property[=].valueCode = #restricted
* #legal-adviser "Legal adviser" "A solicitor or other legal adviser who acts for the child or the family."
* #legal-adviser ^property[+].code = #definition-plain
* #legal-adviser ^property[=].valueString = "Knows the law and is on your side."
* #legal-adviser ^property[+].code = #statutory-basis
* #legal-adviser ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #legal-adviser ^property[+].code = #share-level-default
* #legal-adviser ^property[=].valueCode = #everyday
* #interpreter "Interpreter" "A person who interprets or signs between the child or the family and the team."
* #interpreter ^property[+].code = #definition-plain
* #interpreter ^property[=].valueString = "Makes sure that you and the others understand each other's words."
* #interpreter ^property[+].code = #statutory-basis
* #interpreter ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #interpreter ^property[+].code = #share-level-default
* #interpreter ^property[=].valueCode = #everyday
* #manager "Team manager" "The manager of a service who answers for its work with the child."
* #manager ^property[+].code = #definition-plain
* #manager ^property[=].valueString = "The boss of one of the services, who steps in when something does not work."
* #manager ^property[+].code = #statutory-basis
* #manager ^property[=].valueString = "None: the role rests on good practice or local agreement, not on statute."
* #manager ^property[+].code = #share-level-default
* #manager ^property[=].valueCode = #restricted
* #director "Director" "A director of an agency, who answers for what it decides."
* #director ^property[+].code = #definition-plain
* #director ^property[=].valueString = "One of the people at the top of a service, who looks again when others cannot agree."
* #director ^property[+].code = #statutory-basis
* #director ^property[=].valueString = "For a council's director of children's services, Children Act 2004, section 18; otherwise none."
* #director ^property[+].code = #share-level-default
* #director ^property[=].valueCode = #restricted

ValueSet: TeamRole
Id: cypmh-team-role
Title: "Role in the team around the child"
Description: "What someone is to the child within the team: professional, family or chosen by the child. Each role says in plain English what it does, on which law it rests, and how much of the record it sees unless the team decides otherwise."
* insert LocalValues(team-role)
* include codes from system TeamRoleCodes
