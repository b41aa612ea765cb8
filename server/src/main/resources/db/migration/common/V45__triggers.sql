-- When somebody is next to look whether a follow-up score of a child is missing. A projection of Observations and of the rules
-- about scores: filled anew, it has everybody looked at once.
CREATE TABLE gt_trigger_due (
  child_id VARCHAR(64) NOT NULL PRIMARY KEY,
  due_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX gt_trigger_due_at ON gt_trigger_due (due_at, child_id);

-- Whoever judges a child's scores by the rules holds the row of the child's number, so that two that are stored at the same
-- moment lead to one task. Not a projection: it holds nothing.
CREATE TABLE gt_trigger_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_trigger_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
