-- SPDX-License-Identifier: Apache-2.0
-- The ids of the modules without which this one does not work, with commas between them: only a node that runs it knows.
alter table registry_node_module add needs varchar(2000) default '' not null;
