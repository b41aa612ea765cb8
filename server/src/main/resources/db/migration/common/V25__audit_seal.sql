-- Attempts that are told as one: requests that were turned away before they were FHIR, summed up.
ALTER TABLE gt_audit ADD COLUMN attempts INTEGER DEFAULT 1 NOT NULL;
CREATE INDEX gt_audit_fhir_user ON gt_audit (fhir_user);

-- Seals over the audit: each is a hash of its rows and of the seal before it. Rows are added and never changed.
CREATE TABLE gt_audit_seal (
  seal_number BIGINT NOT NULL PRIMARY KEY,
  row_count INTEGER NOT NULL,
  covered_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  sealed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  hash VARCHAR(64) NOT NULL
);

-- Which seal covers a row of gt_audit: at most one.
CREATE TABLE gt_audit_sealed (
  audit_id VARCHAR(36) NOT NULL PRIMARY KEY,
  seal BIGINT NOT NULL
);
CREATE INDEX gt_audit_sealed_seal ON gt_audit_sealed (seal);
