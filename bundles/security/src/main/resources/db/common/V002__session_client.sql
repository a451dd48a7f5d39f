-- SPDX-License-Identifier: Apache-2.0
alter table security_session add column client varchar(300) default '' not null;
