-- SPDX-License-Identifier: Apache-2.0
-- The job that keeps the file: one that it reads until it has ended, one that it leaves behind as long as it is there.
alter table data_file add column job_id bigint;
create index ix_data_file_job_id on data_file (job_id);

update data_file set job_id = (select min(j.id) from data_job j where j.file_id = data_file.id)
where id in (select file_id from data_job where file_id is not null);
