-- The level of these scripts for which the projections were last made anew. A release that brings a new level makes them
-- anew before it answers, so that a new projection also tells of what was stored before.
CREATE TABLE gt_projection_level (
  level VARCHAR(50) NOT NULL PRIMARY KEY
);
