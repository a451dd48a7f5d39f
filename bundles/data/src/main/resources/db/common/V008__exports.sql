-- SPDX-License-Identifier: Apache-2.0
-- How many rows somebody took away in a file; null for everything else that is audited.
alter table data_audit add row_count bigint;
