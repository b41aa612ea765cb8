-- Which organisation proposed a member of a team, so that it can't accept its own proposal. Not a projection: no resource
-- says it. membership is a digest of the entry's member, roles and start.
CREATE TABLE gt_member_proposal (
  team_id      VARCHAR(64)  NOT NULL,
  team_version BIGINT       NOT NULL,
  entry        INTEGER      NOT NULL,
  membership   CHAR(64)     NOT NULL,
  organisation VARCHAR(250) NOT NULL,
  PRIMARY KEY (team_id, team_version, entry)
);
