/**
 * Nobody writes to the audit log but this function, which runs as the ledger's owner. It chains each event by itself,
 * so that no client can give it a hash that does not fit, and lets a role record only what it may. Each part of an event
 * comes as canonical JSON; with its names in their fixed order the whole is canonical too.
 */
export const auditFunctions = `
create table audit (
  sequence bigint primary key,
  at text not null,
  by text not null,
  details text not null,
  mail_out text not null,
  project text not null,
  what text not null,
  previous text not null,
  hash text not null
);
-- The end of the log, held from the first event of a transaction to its commit.
create table audit_head (
  single boolean primary key default true check (single),
  sequence bigint not null,
  hash text not null
);
insert into audit_head (sequence, hash) values (0, repeat('0', 64));
-- What a role may record; the owner may record anything.
create table audit_right (
  role name not null,
  what text collate "C" not null,
  primary key (role, what)
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_keeps_what_it_said before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();

create function is_owner() returns boolean language sql stable set search_path from current as $$
  select pg_has_role(session_user, relowner, 'member') from pg_class where oid = 'audit'::regclass
$$;

create function append_audit(at text[], by text[], details text[], mail_out text[], project text[], what text[])
returns table (last_sequence bigint, last_hash text)
language plpgsql security definer set search_path from current as $$
declare
  head audit_head;
  text_hashed text;
  refused text;
  is_believed boolean := is_owner();
begin
  if not is_believed then
    select name into refused from unnest(append_audit.what) name where not exists (
      select from audit_right r join pg_roles on rolname = r.role
      where to_json(r.what)::text = name and pg_has_role(session_user, r.role, 'member')
    );
    if found then
      raise exception 'this role may not record %', refused using errcode = 'insufficient_privilege';
    end if;
  end if;
  perform only_own_is_told(append_audit.what, append_audit.mail_out, append_audit.project);
  select * into head from audit_head for update;
  for i in 1 .. cardinality(append_audit.what) loop
    perform append_audit.at[i]::json, append_audit.by[i]::json, append_audit.details[i]::json,
      append_audit.mail_out[i]::json, append_audit.project[i]::json, append_audit.what[i]::json;
    text_hashed := format(
      '{"at":%s,"by":%s,"details":%s,"mailOut":%s,"previous":"%s","project":%s,"sequence":%s,"what":%s}',
      append_audit.at[i], append_audit.by[i], append_audit.details[i], append_audit.mail_out[i], head.hash,
      append_audit.project[i], head.sequence + 1, append_audit.what[i]
    );
    insert into audit values (
      head.sequence + 1, append_audit.at[i], append_audit.by[i], append_audit.details[i], append_audit.mail_out[i],
      append_audit.project[i], append_audit.what[i], head.hash,
      encode(sha256(convert_to(text_hashed, 'UTF8')), 'hex')
    ) returning sequence, hash into head.sequence, head.hash;
  end loop;
  update audit_head set sequence = head.sequence, hash = head.hash;
  if not is_believed then
    delete from unbooked u using (
      select m.number, said.what, sum(said.count) as count
      from unnest(append_audit.what, append_audit.mail_out, append_audit.details) event (what, mail_out, details)
      join mail_out m on m.id = event.mail_out::json #>> '{}'
      cross join booked_by(event.what::json #>> '{}', event.details::json) said
      group by 1, 2) booked
    where u.mail_out = booked.number and u.what = booked.what and u.count <= booked.count;
  end if;
  return query select head.sequence, head.hash;
end $$;

-- Whether an event is in the log, asked when no transaction that may have written it is under way any more.
create function audit_has(event_sequence bigint, event_hash text) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  perform from audit_head for update;
  return exists (select from audit where sequence = event_sequence and hash = event_hash);
end $$;
`;
