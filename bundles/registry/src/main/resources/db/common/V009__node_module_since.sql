-- SPDX-License-Identifier: Apache-2.0
-- What a node of the version before still writes has come just now.
alter table registry_node_module add column since timestamp with time zone default current_timestamp not null;
