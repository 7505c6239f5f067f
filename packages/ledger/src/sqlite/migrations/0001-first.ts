import type { Migration } from "./migration.ts";

/**
 * People are 16-byte pseudonyms. Rows of `contact` are clustered by clearance: a wave is written, and settled, at the end
 * of the table. Only the slim index by person is written here and there (ADR 17).
 */
export const first: Migration = {
  number: 1,
  name: "first",
  sql: `
create table pseudonym_key (
  number integer primary key,
  id text not null unique,
  recognised_by text not null,
  state text not null check (state in ('present', 'retired')),
  since integer not null
) strict;

create table project (
  number integer primary key,
  id text not null unique,
  record text not null
) strict;

-- \`in_waves\` is the sum of what its waves claimed. Of waves that had to be begun by \`expired_until\` nothing is unbegun. The record stands last: counts are read without it, however long it is.
create table mail_out (
  number integer primary key,
  id text not null unique,
  project integer not null references project (number),
  state text not null,
  submitted_at integer not null,
  reference text,
  content text not null,
  claimed integer not null default 0,
  delivered integer not null default 0,
  unreachable integer not null default 0,
  failed integer not null default 0,
  unknown integer not null default 0,
  answered integer not null default 0,
  unsettled integer not null default 0,
  unbegun integer not null default 0,
  in_waves integer not null default 0,
  expired_until integer,
  record text not null
) strict;
create index mail_out_project on mail_out (project, state);
create index mail_out_state on mail_out (state);

-- Who counts as having ordered, with what their lists are cut by: a page of a list reads no more than the page.
create table orderer (
  mail_out integer not null references mail_out (number),
  user text not null,
  project integer not null,
  state text not null,
  primary key (mail_out, user)
) strict, without rowid;
create index orderer_state on orderer (user, state, mail_out);
create index orderer_project on orderer (user, project, state, mail_out);
create index mail_out_content on mail_out (content, submitted_at);
create index mail_out_submitted on mail_out (submitted_at, project);
create index mail_out_reference on mail_out (project, reference) where reference is not null;

create table content (
  digest text primary key,
  bytes blob not null
) strict, without rowid;

-- A person stands at most once in an audience for each whom the letters are about, added by one attempt. '' is about oneself.
-- Whom it is about keeps the name it was approved with.
create table audience (
  mail_out integer not null references mail_out (number),
  attempt integer not null,
  person blob not null check (length(person) = 16),
  about blob not null check (length(about) in (0, 16)),
  recipient_values text,
  pseudonym_key integer not null references pseudonym_key (number),
  primary key (mail_out, person, about)
) strict, without rowid;
create index audience_about on audience (about) where about <> x'';

-- Found by leaping from mail-out to mail-out, however many people each has.
create view mail_out_with_audience (number) as
  with recursive leap (number) as (
    select min(mail_out) from audience
    union all
    select (select min(mail_out) from audience where mail_out > leap.number) from leap where leap.number is not null
  )
  select number from leap where number is not null;

create table approval (
  mail_out integer not null references mail_out (number),
  approved_by text not null,
  record text not null,
  primary key (mail_out, approved_by)
) strict, without rowid;

-- Of one system's orders, or of every system's: '' then.
create table template_approval (
  template text not null,
  version text not null,
  ordering_system text not null,
  record text not null,
  primary key (template, version, ordering_system)
) strict, without rowid;

-- What superusers have shown that they can, by the exercises. Names are folded.
create table competence (
  superuser text primary key,
  record text not null
) strict, without rowid;

-- Numbered for good: a name that was lifted is not given again.
create table stop (
  number integer primary key autoincrement,
  scope text not null,
  record text not null
) strict;

create table person_stop (
  person blob primary key check (length(person) = 16),
  pseudonym_key integer not null references pseudonym_key (number),
  stopped_by text not null,
  at integer not null,
  reach text not null check (reach in ('secondary-use', 'everything'))
) strict, without rowid;

create table wave (
  mail_out integer not null references mail_out (number),
  number integer not null,
  canary integer not null,
  opened_at integer not null,
  reserved integer not null,
  claimed_at integer,
  claimed integer,
  send_before integer,
  released_by text,
  primary key (mail_out, number)
) strict, without rowid;
-- Each wave asks how many were claimed in the last hour: the index answers by itself, however many waves that were.
create index wave_claimed_at on wave (claimed_at, mail_out, claimed);
create index wave_of_mail_out on wave (mail_out, claimed_at, claimed);
create index wave_opened_at on wave (opened_at) where claimed_at is null;
create index wave_send_before on wave (send_before);
create index wave_expires on wave (mail_out, send_before);

-- At most one of each mail-out: those that asked for room under an hourly ceiling and have not had their share.
create table waiting (
  mail_out integer primary key references mail_out (number),
  ceiling text not null,
  since integer not null,
  asked_at integer not null,
  wanted integer not null,
  got integer not null
) strict;
create index waiting_asked_at on waiting (asked_at);

-- Part 0 is what was ordered; parts from 1 on are reminders that the channel sends by itself. A void row is kept for a word
-- that may yet come of it, and counts for nothing.
create table contact (
  mail_out integer not null references mail_out (number),
  number integer not null,
  part integer not null,
  person blob not null check (length(person) = 16),
  about blob check (length(about) = 16),
  about_key integer references pseudonym_key (number),
  wave integer not null,
  project integer not null references project (number),
  purpose text not null,
  round text not null,
  corrects integer references mail_out (number),
  step text,
  at integer not null,
  outcome text not null check (outcome in ('delivered', 'unreachable', 'failed', 'unknown', 'answered', 'void')),
  begun_at integer,
  settled_at integer,
  delivered_at integer,
  pseudonym_key integer not null references pseudonym_key (number),
  primary key (mail_out, number, part)
) strict, without rowid;
create index contact_person on contact (person, mail_out, part);
create index contact_about on contact (about) where about is not null;

-- Answers to requests by their keys. One with null is being given.
create table kept_answer (
  key text primary key,
  request text not null,
  at integer not null,
  mail_out integer references mail_out (number),
  answer text
) strict, without rowid;
create index kept_answer_mail_out on kept_answer (mail_out, at);

-- Who is logged in to the pages. Of cookies and forms only digests.
create table login_session (
  id text primary key,
  user text not null,
  cookie text not null unique,
  earlier text,
  started_at integer not null,
  seen_at integer not null,
  record text not null
) strict, without rowid;
create index login_session_earlier on login_session (earlier) where earlier is not null;
create index login_session_user on login_session (user);

-- Numbered for good: whoever is told twice knows an alert by its number.
create table alert (
  number integer primary key autoincrement,
  target text not null,
  subject text not null,
  due integer not null,
  tries integer not null,
  record text not null
) strict;
create index alert_subject on alert (target, subject, number);
create index alert_target on alert (target, number);

create table register_run (
  register text not null,
  mail_out text not null,
  at integer not null,
  asked integer not null,
  opted_out integer not null,
  primary key (register, mail_out)
) strict, without rowid;
create index register_run_latest on register_run (register, at, mail_out);

create table audit (
  sequence integer primary key,
  record text not null,
  previous text not null,
  hash text not null
) strict;
create trigger audit_follows_its_end before insert on audit
when new.sequence is not (select coalesce(max(sequence), 0) + 1 from audit)
  or new.previous is not coalesce((select hash from audit order by sequence desc limit 1), new.previous)
begin
  select raise(abort, 'the audit log is append-only');
end;
create trigger audit_keeps_what_it_said before update on audit begin
  select raise(abort, 'the audit log is append-only');
end;
create trigger audit_forgets_nothing before delete on audit begin
  select raise(abort, 'the audit log is append-only');
end;
`,
};
