-- What shows whether a child is still in touch with help: appointments missed and kept, attempts to reach the family, and
-- what was asked and answered about it. about is the appointment that it is about, as Type/id. A projection of
-- Appointments, Tasks, Communications and Encounters, rebuilt by command.
CREATE TABLE gt_engagement (
  source_pid  BIGINT      NOT NULL,
  child_id    VARCHAR(64) NOT NULL,
  kind        VARCHAR(20) NOT NULL,
  happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  about       VARCHAR(80),
  PRIMARY KEY (source_pid, child_id, kind)
);
CREATE INDEX gt_engagement_child ON gt_engagement (child_id, happened_at);

-- Whoever judges what a missed appointment leads to holds the row of the child's number, so that two that are stored at
-- the same moment are counted together. Not a projection: it holds nothing.
CREATE TABLE gt_engagement_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_engagement_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
