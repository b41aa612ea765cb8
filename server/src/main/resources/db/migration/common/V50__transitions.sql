-- When a child is next to be looked at for a transition that nobody plans. There may be several rows for one child: whoever
-- looks takes away all that are there. A projection of EpisodesOfCare, CarePlans and Patients; filled anew, it has everybody
-- looked at once.
CREATE TABLE gt_transition_due (
  child_id VARCHAR(64) NOT NULL,
  due_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX gt_transition_due_at ON gt_transition_due (due_at, child_id);
CREATE INDEX gt_transition_due_child ON gt_transition_due (child_id);

-- Whoever looks at a child holds the row of the child's number, so that two nodes ask once. Not a projection: it holds nothing.
CREATE TABLE gt_transition_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_transition_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
