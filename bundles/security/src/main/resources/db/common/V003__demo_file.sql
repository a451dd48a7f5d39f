-- SPDX-License-Identifier: Apache-2.0
-- Where the passwords of the demonstration's accounts are written down: on the node that made them, and nowhere else.
create table security_demo_file (
  place varchar(1000) not null,
  constraint pk_security_demo_file primary key (place)
);
