-- The forms that the program or a deployer's package carries and under which id each is stored here, so that every node
-- stores each once and stores it anew when a release says something else. Not a projection.
CREATE TABLE gt_stored_form (
  url          VARCHAR(500) PRIMARY KEY,
  res_id       VARCHAR(64)  NOT NULL,
  content_hash VARCHAR(64)  NOT NULL
);
