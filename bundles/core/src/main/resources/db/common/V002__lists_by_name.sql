-- SPDX-License-Identifier: Apache-2.0
-- A list that is sorted by one of these reads its index in order and stops when the page is full.
create index ix_core_member_name_id on core_member (name, id);
create index ix_core_member_status_id on core_member (status, id);
create index ix_core_organization_name_id on core_organization (name, id);
