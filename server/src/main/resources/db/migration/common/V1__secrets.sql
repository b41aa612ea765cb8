-- Keys that all nodes of one database share; made by the first node that starts.
CREATE TABLE gt_secret (
  name   VARCHAR(100) NOT NULL PRIMARY KEY,
  secret BYTEA NOT NULL
);
