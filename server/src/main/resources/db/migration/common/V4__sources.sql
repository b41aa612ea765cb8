-- On whose behalf each version of each resource was stored. Not a projection: it can't be made again from the resources.
CREATE TABLE gt_source (
  res_pid      BIGINT       NOT NULL,
  version      BIGINT       NOT NULL,
  subject      VARCHAR(250) NOT NULL,
  organisation VARCHAR(250) NOT NULL,
  recorded_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (res_pid, version)
);
