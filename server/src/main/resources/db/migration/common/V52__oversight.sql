-- What a record says about a child in care that those who answer for all such children of a council look for: by which
-- authority the child is in care, which plans are in force, when something was measured and reviewed. from_day and until_day
-- bound the days on which it holds, due_day is the day of its next review. A projection, rebuilt by command.
CREATE TABLE gt_care_fact (
  res_pid   BIGINT       NOT NULL,
  child_id  VARCHAR(64)  NOT NULL,
  kind      VARCHAR(30)  NOT NULL,
  party     VARCHAR(520) NOT NULL,
  says      VARCHAR(60)  NOT NULL,
  from_day  DATE,
  until_day DATE,
  due_day   DATE,
  PRIMARY KEY (res_pid, kind)
);
CREATE INDEX gt_care_fact_party ON gt_care_fact (party, kind);
CREATE INDEX gt_care_fact_child ON gt_care_fact (child_id, kind, from_day);

-- Who answers for all children in the care of a council: the posts of virtual school heads and mental health leads. A
-- projection of PractitionerRoles, rebuilt by command.
CREATE TABLE gt_overseer (
  res_pid      BIGINT       NOT NULL,
  role_code    VARCHAR(60)  NOT NULL,
  person       VARCHAR(320) NOT NULL,
  organisation VARCHAR(520) NOT NULL,
  PRIMARY KEY (res_pid, role_code)
);
CREATE INDEX gt_overseer_of ON gt_overseer (organisation, role_code);

-- Which children in care have no personal education plan that is up to date, since when that is known, and whether somebody was
-- asked for it. A row goes when the plan is there. Not a projection.
CREATE TABLE gt_education_ask (
  child_id VARCHAR(64) NOT NULL PRIMARY KEY,
  noted_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
  is_asked BOOLEAN     NOT NULL
);
