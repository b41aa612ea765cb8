-- What shows whether something written about a child is out of date: changes in the child's life, what was written since,
-- and who was asked to look again. about, subject and because are Type/id. A projection of Observations, Appointments,
-- EpisodesOfCare, RiskAssessments, ClinicalImpressions, CarePlans, Tasks and Flags, rebuilt by command.
CREATE TABLE gt_review_fact (
  source_pid  BIGINT       NOT NULL,
  child_id    VARCHAR(64)  NOT NULL,
  kind        VARCHAR(12)  NOT NULL,
  code        VARCHAR(64)  NOT NULL,
  about       VARCHAR(100) NOT NULL,
  happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  known_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  agency      VARCHAR(320) NOT NULL,
  subject     VARCHAR(100) NOT NULL,
  because     VARCHAR(100) NOT NULL,
  is_open     BOOLEAN      NOT NULL,
  PRIMARY KEY (source_pid, child_id, kind, code)
);
CREATE INDEX gt_review_fact_child ON gt_review_fact (child_id);

-- Whoever judges what a change leads to holds the row of the child's number, so that two that are stored at the same
-- moment lead to one task. Not a projection: it holds nothing.
CREATE TABLE gt_review_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_review_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
