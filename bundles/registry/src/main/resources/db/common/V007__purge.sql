-- SPDX-License-Identifier: Apache-2.0
-- The file to which a module's data were exported, while they are being removed: whoever was broken off goes on from there.
alter table registry_desired add purge varchar(200);
