-- SPDX-License-Identifier: Apache-2.0
-- The only account that an item is for.
alter table core_inbox_item add column account_id bigint;
create index ix_core_inbox_item_account_id on core_inbox_item (account_id, id);
