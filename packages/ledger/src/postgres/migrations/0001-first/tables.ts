/**
 * People are 16-byte pseudonyms, kept as `uuid`: fixed in length, and sorted by their bytes. Names sort by their bytes
 * (`collate "C"`) whatever the database's language. The two large tables have no foreign keys: a look-up for each of
 * their rows would cost as much as the rows, and their numbers were looked up under lock a moment before.
 */
export const tables = `
create table schema_version (
  number integer primary key,
  name text not null,
  applied_at timestamptz not null default now()
);

create table pseudonym_key (
  number integer generated always as identity primary key,
  id text collate "C" not null unique,
  recognised_by text not null,
  state text not null check (state in ('present', 'retired')),
  since bigint not null
);

create table project (
  number integer generated always as identity primary key,
  id text collate "C" not null unique,
  record text not null
);

-- \`in_waves\` is the sum of what its waves claimed. Of waves that had to be begun by \`expired_until\` nothing is unbegun.
create table mail_out (
  number integer generated always as identity primary key,
  id text collate "C" not null unique,
  project integer not null references project (number),
  state text not null,
  record text not null,
  submitted_at bigint not null,
  reference text,
  content text collate "C" not null,
  claimed integer not null default 0,
  delivered integer not null default 0,
  unreachable integer not null default 0,
  failed integer not null default 0,
  unknown integer not null default 0,
  answered integer not null default 0,
  unsettled integer not null default 0,
  unbegun integer not null default 0,
  in_waves integer not null default 0,
  expired_until bigint
) with (fillfactor = 70);
create index mail_out_project on mail_out (project, state, number);
create index mail_out_state on mail_out (state, number);

-- Who counts as having ordered, with what their lists are cut by: a page of a list reads no more than the page.
create table orderer (
  mail_out integer not null,
  name text collate "C" not null,
  project integer not null,
  state text not null,
  primary key (mail_out, name)
);
create index orderer_state on orderer (name, state, mail_out);
create index orderer_project on orderer (name, project, state, mail_out);
create index mail_out_content on mail_out (content, submitted_at);
create index mail_out_submitted on mail_out (submitted_at, project);
create index mail_out_reference on mail_out (project, reference) where reference is not null;

create table content (
  digest text collate "C" primary key,
  bytes bytea not null
);

-- A person stands at most once in an audience for each whom the letters are about, added by one attempt. Null is about
-- oneself. Whom it is about keeps the name it was approved with.
create table audience (
  mail_out integer not null,
  attempt integer not null,
  person uuid not null,
  recipient_values text,
  pseudonym_key integer not null,
  about uuid
);
create unique index audience_row on audience (mail_out, person, about nulls first) nulls not distinct;
create index audience_about on audience (about) where about is not null;

create table approval (
  mail_out integer not null references mail_out (number),
  approved_by text collate "C" not null,
  record text not null,
  primary key (mail_out, approved_by)
);

-- Of one system's orders, or of every system's: '' then.
create table template_approval (
  template text collate "C" not null,
  version text collate "C" not null,
  ordering_system text collate "C" not null,
  record text not null,
  primary key (template, version, ordering_system)
);

-- What superusers have shown that they can, by the exercises. Names are folded.
create table competence (
  superuser text collate "C" primary key,
  record text not null
);

-- Numbered for good: a name that was lifted is not given again.
create table stop (
  number integer generated always as identity primary key,
  scope text collate "C" not null,
  record text not null
);

create table person_stop (
  person uuid primary key,
  pseudonym_key integer not null references pseudonym_key (number),
  stopped_by text not null,
  at bigint not null,
  reach text not null check (reach in ('secondary-use', 'everything'))
);

create table wave (
  mail_out integer not null references mail_out (number),
  number integer not null,
  canary boolean not null,
  opened_at bigint not null,
  reserved integer not null,
  claimed_at bigint,
  claimed integer,
  send_before bigint,
  released_by text,
  primary key (mail_out, number)
);
create index wave_claimed_at on wave (claimed_at);
create index wave_of_mail_out on wave (mail_out, claimed_at) include (claimed);
create index wave_opened_at on wave (opened_at) where claimed_at is null;
create index wave_send_before on wave (send_before);
create index wave_expires on wave (mail_out, send_before);

-- At most one of each mail-out: those that asked for room under an hourly ceiling and have not had their share.
create table waiting (
  mail_out integer primary key references mail_out (number),
  ceiling text not null,
  since bigint not null,
  asked_at bigint not null,
  wanted integer not null,
  got integer not null
);
create index waiting_asked_at on waiting (asked_at);

-- Part 0 is what was ordered; parts from 1 on are reminders that the channel sends by itself. The number is in the
-- key because a person met under two pseudonyms may have two clearances of one mail-out, and both are kept. Room is
-- left in each page for as many rows again, a little longer: beginning and outcome, which are written soon after, then
-- touch no index (ADR 18). A void row is kept for a word that may yet come of it, and counts for nothing. \`delivered_at\` is
-- when an unreachable one was told to have been delivered: it counts.
create table contact (
  person uuid not null,
  mail_out integer not null,
  part integer not null,
  number integer not null,
  wave integer not null,
  project integer not null,
  purpose text not null,
  round text not null,
  corrects integer,
  at bigint not null,
  outcome text not null default 'unknown' check (outcome in ('delivered', 'unreachable', 'failed', 'unknown', 'answered', 'void')),
  begun_at bigint,
  settled_at bigint,
  delivered_at bigint,
  pseudonym_key integer not null,
  about uuid,
  about_key integer,
  step text,
  primary key (person, mail_out, number, part)
) with (fillfactor = 45);
create unique index contact_number on contact (mail_out, number, part);
create index contact_about on contact (about) where about is not null;

-- Answers to requests by their keys. One with null is being given.
create table kept_answer (
  key text collate "C" primary key,
  request text not null,
  at bigint not null,
  mail_out integer,
  answer text
);
create index kept_answer_mail_out on kept_answer (mail_out, at);

-- Who is logged in to the pages. Of cookies and forms only digests.
create table login_session (
  id text collate "C" primary key,
  user_name text collate "C" not null,
  cookie text collate "C" not null unique,
  earlier text collate "C",
  started_at bigint not null,
  seen_at bigint not null,
  record text not null
);
create index login_session_earlier on login_session (earlier) where earlier is not null;
create index login_session_user on login_session (user_name);

create table alert (
  number bigint generated always as identity primary key,
  target text collate "C" not null,
  subject text collate "C" not null,
  due bigint not null,
  tries integer not null,
  record text not null
);
create index alert_subject on alert (target, subject, number);
create index alert_target on alert (target, number);

create table register_run (
  register text collate "C" not null,
  mail_out text collate "C" not null,
  at bigint not null,
  asked integer not null,
  opted_out integer not null,
  primary key (register, mail_out)
);
create index register_run_latest on register_run (register, at, mail_out);
`;
