-- Whoever raises a professional concern holds the row of the challenged record's number, so that two that are raised at the
-- same moment are judged one after the other. Not a projection: it holds nothing.
CREATE TABLE gt_concern_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_concern_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);
