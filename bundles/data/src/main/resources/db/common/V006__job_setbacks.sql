-- SPDX-License-Identifier: Apache-2.0
-- How many runs in a row broke off without leaving a checkpoint.
alter table data_job_checkpoint add column setbacks integer default 0 not null;
