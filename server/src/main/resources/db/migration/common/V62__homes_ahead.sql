-- Homes that are recorded as going on and begin on a day that is yet to come, and when that day begins: by then somebody sees to
-- it that those who care for the child know what they need to know. A projection of EpisodesOfCare, rebuilt by command.
CREATE TABLE gt_home_ahead (
  source_pid BIGINT NOT NULL PRIMARY KEY,
  begins_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX gt_home_ahead_at ON gt_home_ahead (begins_at, source_pid);

-- Whoever stores a meeting about a child's safety, or has a mental health service begin, holds the row of the child's number, so
-- that two that come at the same moment see each other. Not a projection: it holds nothing.
CREATE TABLE gt_meeting_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_meeting_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
