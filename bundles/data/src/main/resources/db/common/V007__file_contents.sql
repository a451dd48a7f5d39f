-- SPDX-License-Identifier: Apache-2.0
-- One row for each content on the disk: there before the content is and gone after it, and locked by whoever places the
-- content or removes it, so that nodes do not undo each other's work.
create table data_file_content (
    sha256 varchar(64) not null,
    constraint pk_data_file_content primary key (sha256)
);

insert into data_file_content (sha256) select distinct sha256 from data_file;
alter table data_file add constraint fk_data_file_sha256 foreign key (sha256) references data_file_content (sha256);
