-- HAPI indexes for every question that any server may be asked. Of the space and the work of a write more than a third
-- went into indexes that no request of ours reads, and into checking rows of search indexes, which are written together
-- with their resource, against that resource. Versions stay bound to their resource.

-- Sorting and :missing by token or string; the latter isn't offered, the former reads a result's few rows.
DROP INDEX IF EXISTS idx_sp_token_hash_v2;
DROP INDEX IF EXISTS idx_sp_string_hash_ident_v2;

-- Dates by their end alone: the index by begin and end serves.
DROP INDEX IF EXISTS idx_sp_date_hash_high_v2;
DROP INDEX IF EXISTS idx_sp_date_ord_hash_high_v2;

-- A resource's own rows: its number is enough to find them.
DROP INDEX IF EXISTS idx_sp_token_resid_v2;
CREATE INDEX gt_sp_token_resource ON hfj_spidx_token (res_id);
DROP INDEX IF EXISTS idx_sp_date_resid_v2;
CREATE INDEX gt_sp_date_resource ON hfj_spidx_date (res_id);
DROP INDEX IF EXISTS idx_sp_string_resid_v2;
CREATE INDEX gt_sp_string_resource ON hfj_spidx_string (res_id);

-- Who refers to a resource, and by which URL something elsewhere is referred to.
DROP INDEX IF EXISTS idx_rl_tgt_v2;
CREATE INDEX gt_rl_target ON hfj_res_link (target_resource_id, src_path);
DROP INDEX IF EXISTS idx_rl_srcpath_tgturl;
CREATE INDEX gt_rl_target_url ON hfj_res_link (src_path, target_resource_url) WHERE target_resource_url IS NOT NULL;

-- The history of a type, of everything and of a source isn't offered; a resource's own is found by its number.
DROP INDEX IF EXISTS idx_resver_type_date;
DROP INDEX IF EXISTS idx_resver_date;
DROP INDEX IF EXISTS idx_resver_id_src_uri;
DROP INDEX IF EXISTS idx_res_date;
DROP INDEX IF EXISTS idx_res_resid_updated;

ALTER TABLE hfj_res_link DROP CONSTRAINT IF EXISTS fk_reslink_source;
ALTER TABLE hfj_spidx_date DROP CONSTRAINT IF EXISTS fk_sp_date_res;
ALTER TABLE hfj_spidx_number DROP CONSTRAINT IF EXISTS fk_sp_number_res;
ALTER TABLE hfj_spidx_quantity DROP CONSTRAINT IF EXISTS fk_sp_quantity_res;
ALTER TABLE hfj_spidx_string DROP CONSTRAINT IF EXISTS fk_spidxstr_resource;
ALTER TABLE hfj_spidx_token DROP CONSTRAINT IF EXISTS fk_sp_token_res;
ALTER TABLE hfj_spidx_uri DROP CONSTRAINT IF EXISTS fkgxsreutymmfjuwdswv3y887do;
