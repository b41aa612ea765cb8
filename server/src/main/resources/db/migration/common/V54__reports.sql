-- What counts one in a report: one row for each thing that happened to a child at the doing of an agency (Type/id, or
-- system|value). kind says what; answer and detail are codes by which it is told apart, detail is empty where there is none;
-- days is how long it took. A projection of all versions of Tasks, ServiceRequests, Appointments, Encounters,
-- ClinicalImpressions and EpisodesOfCare, rebuilt by command.
CREATE TABLE gt_countable (
  source_pid  BIGINT       NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  child_id    VARCHAR(64)  NOT NULL,
  agency      VARCHAR(320) NOT NULL,
  happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  answer      VARCHAR(60)  NOT NULL,
  detail      VARCHAR(60)  NOT NULL,
  days        INTEGER,
  PRIMARY KEY (source_pid, kind, child_id, agency)
);
CREATE INDEX gt_countable_kind ON gt_countable (kind, happened_at);

-- To which group whose numbers are told apart a child belonged, from when until when. A projection of all versions of
-- Patients, CarePlans and ServiceRequests, rebuilt by command.
CREATE TABLE gt_child_group (
  source_pid BIGINT      NOT NULL,
  child_id   VARCHAR(64) NOT NULL,
  group_code VARCHAR(40) NOT NULL,
  valid_from TIMESTAMP WITH TIME ZONE NOT NULL,
  valid_to   TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (source_pid, child_id, group_code, valid_from)
);
CREATE INDEX gt_child_group_child ON gt_child_group (child_id);
