import type { Migration } from "./migration.ts";

/**
 * Rows of `contact` are clustered by clearance: a wave is written, and settled, at the end of the table. Only the slim
 * index by person is written here and there (ADR 17).
 */
export const contactsByClearance: Migration = {
  number: 2,
  name: "contacts by clearance",
  sql: `
create table contact_by_clearance (
  mail_out integer not null references mail_out (number),
  number integer not null,
  part integer not null,
  person blob not null check (length(person) = 16),
  wave integer not null,
  project integer not null references project (number),
  purpose text not null,
  round text not null,
  corrects integer references mail_out (number),
  at integer not null,
  outcome text not null check (outcome in ('delivered', 'unreachable', 'failed', 'unknown')),
  settled_at integer,
  pseudonym_key integer not null references pseudonym_key (number),
  primary key (mail_out, number, part)
) strict, without rowid;
insert into contact_by_clearance
  select mail_out, number, part, person, wave, project, purpose, round, corrects, at, outcome, settled_at, pseudonym_key
  from contact order by mail_out, number, part;
drop table contact;
alter table contact_by_clearance rename to contact;
create index contact_person on contact (person, mail_out, part);
`,
};
