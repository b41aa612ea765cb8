-- Whoever compares the scores of a child holds the row of the child's number, so that of two that are stored at the same moment
-- the later one sees the earlier. Not a projection: it holds nothing.
CREATE TABLE gt_outcome_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_outcome_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);

-- Whoever begins an export holds the row of their number while it is counted how many they have. Not a projection.
CREATE TABLE gt_export_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_export_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
