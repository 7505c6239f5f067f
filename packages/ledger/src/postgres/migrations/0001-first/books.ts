/**
 * What is written is counted and booked by the ledger itself. Tallies follow contacts and waves, and no login writes them. What
 * a login writes of contacts, waves and decisions must be in the log when its transaction ends: an event of that mail-out that
 * says at least as much. And it writes only of those ordering systems that it has a right to. The owner is believed.
 */
export const bookFunctions = `
-- What this transaction has written, and no event says yet. Nothing of it outlives a transaction.
create unlogged table unbooked (
  mail_out integer not null,
  what text collate "C" not null,
  count integer not null,
  primary key (mail_out, what)
);

-- Which ordering systems' mail-outs a role may write: null is all of them.
create table ordering_right (
  role name not null,
  ordering_system text collate "C"
);

create function must_be_booked() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select from unbooked where mail_out = new.mail_out and what = new.what) then
    raise exception 'nothing in the log says what was written: %', new.what using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger unbooked_is_empty after insert on unbooked deferrable initially deferred
  for each row execute function must_be_booked();

-- Asks whether this login may write of these mail-outs, and notes what it has to book of each.
create function note(numbers integer[], kinds text[], counts integer[]) returns void
language plpgsql security definer set search_path from current as $$
begin
  if is_owner() then
    return;
  end if;
  if exists (
    select from mail_out m join project p on p.number = m.project where m.number = any (numbers) and not exists (
      select from ordering_right r join pg_roles on rolname = r.role
      where (r.ordering_system is null or r.ordering_system = p.record::json ->> 'orderingSystem')
        and pg_has_role(session_user, r.role, 'member')))
  then
    raise exception 'of another ordering system' using errcode = 'insufficient_privilege';
  end if;
  insert into unbooked select number, kind, sum(count) from unnest(numbers, kinds, counts) given (number, kind, count)
    where kind is not null group by 1, 2 order by 1, 2
  on conflict (mail_out, what) do update set count = unbooked.count + excluded.count;
end $$;

create function book_claims() returns trigger language plpgsql security definer set search_path from current as $$
declare
  numbers integer[];
  kinds text[];
  counts integer[];
begin
  select array_agg(mail_out), array_agg('claimed'::text), array_agg(count) into numbers, kinds, counts
  from (select mail_out, count(*)::integer as count from after where part = 0 group by 1 order by 1) came;
  update mail_out m set claimed = claimed + count, unknown = unknown + count, unsettled = unsettled + count,
    unbegun = unbegun + count
  from unnest(numbers, counts) came (number, count) where m.number = came.number;
  perform note(numbers, kinds, counts);
  return null;
end $$;
create trigger claims_are_booked after insert on contact referencing new table as after
  for each statement execute function book_claims();

create function book_outcomes() returns trigger language plpgsql security definer set search_path from current as $$
declare
  numbers integer[];
  kinds text[];
  counts integer[];
begin
  -- What stood before is taken off what stands now, row for row: to find each row's own would be looking through all for each.
  with both_times as (
    select mail_out, outcome, begun_at, settled_at, 1 as sign from after where part = 0
    union all select mail_out, outcome, begun_at, settled_at, -1 from before where part = 0),
  -- Gathered first: most of a wave fare alike, and each kind is then counted once.
  moved as (
    select mail_out, outcome, begun_at is null as is_unbegun, settled_at is null as is_unsettled, sum(sign) as count
    from both_times group by 1, 2, 3, 4)
  update mail_out m set delivered = m.delivered + c.delivered, unreachable = m.unreachable + c.unreachable,
    failed = m.failed + c.failed, unknown = m.unknown + c.unknown, answered = m.answered + c.answered,
    unsettled = m.unsettled + c.unsettled, unbegun = m.unbegun + c.unbegun
  from (
    select mail_out,
      sum(count * (outcome = 'delivered')::integer) as delivered,
      sum(count * (outcome = 'unreachable')::integer) as unreachable,
      sum(count * (outcome = 'failed')::integer) as failed,
      sum(count * (outcome = 'unknown')::integer) as unknown,
      sum(count * (outcome = 'answered')::integer) as answered,
      sum(count * (outcome <> 'void' and is_unsettled)::integer) as unsettled,
      sum(count * (outcome <> 'void' and is_unbegun)::integer) as unbegun
    from moved group by 1) c
  where m.number = c.mail_out
    and (c.delivered, c.unreachable, c.failed, c.unknown, c.answered, c.unsettled, c.unbegun) <> (0, 0, 0, 0, 0, 0, 0);
  if is_owner() then
    return null;
  end if;
  with told as (
    select mail_out, number, outcome, settled_at, delivered_at from after where part = 0
    except select mail_out, number, outcome, settled_at, delivered_at from before where part = 0),
  begun as (
    select mail_out, number from (
      select mail_out, number, begun_at from after where part = 0
      except select mail_out, number, begun_at from before where part = 0) changed
    except select mail_out, number from told)
  select array_agg(mail_out), array_agg(kind), array_agg(count) into numbers, kinds, counts
  from (
    select mail_out, outcome as kind, count(*)::integer as count from told group by 1, 2
    union all select mail_out, 'begun', count(*)::integer from begun group by 1) written;
  perform note(numbers, kinds, counts);
  return null;
end $$;
create trigger outcomes_are_booked after update on contact referencing old table as before new table as after
  for each statement execute function book_outcomes();

create function book_waves() returns trigger language plpgsql security definer set search_path from current as $$
declare
  numbers integer[];
begin
  if tg_op = 'DELETE' then
    if exists (select from before join mail_out m on m.number = before.mail_out where m.claimed > 0) then
      raise exception 'a wave that cleared somebody stays' using errcode = 'insufficient_privilege';
    end if;
    return null;
  end if;
  -- What is inserted or else updated comes by both ways, and by one of them with nothing.
  if not exists (select from after) then
    return null;
  end if;
  if tg_op = 'INSERT' then
    update mail_out m set in_waves = in_waves + w.count
    from (select mail_out, sum(claimed) as count from after where claimed <> 0 group by 1) w where m.number = w.mail_out;
    if is_owner() then
      return null;
    end if;
    -- One that is only opened holds room, and nothing else.
    select array_agg(mail_out) filter (where claimed is not null) into numbers from after;
    perform note((select array_agg(mail_out) from after), '{}', '{}');
  else
    update mail_out m set in_waves = in_waves + w.count
    from (
      select mail_out, sum(count) as count
      from (select mail_out, claimed as count from after union all select mail_out, - claimed from before) both_times
      group by 1) w
    where m.number = w.mail_out and w.count <> 0;
    if is_owner() then
      return null;
    end if;
    perform note((select array_agg(mail_out) from (table after union all table before) both_times), '{}', '{}');
    -- One in which nobody came to be cleared gives its room back, and that is all.
    select array_agg(n.mail_out) into numbers
    from after n left join before o using (mail_out, number)
    where n is distinct from o and not (o.claimed is null and n.claimed = 0);
  end if;
  perform note(numbers, array_fill('wave'::text, array[coalesce(cardinality(numbers), 0)]),
    array_fill(1, array[coalesce(cardinality(numbers), 0)]));
  return null;
end $$;
create trigger waves_are_booked after insert on wave referencing new table as after
  for each statement execute function book_waves();
create trigger changed_waves_are_booked after update on wave referencing old table as before new table as after
  for each statement execute function book_waves();
create trigger waves_stay after delete on wave referencing old table as before
  for each statement execute function book_waves();

create function book_decision() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    if old.claimed > 0 then
      raise exception 'a mail-out that cleared somebody stays' using errcode = 'insufficient_privilege';
    end if;
    perform note(array[old.number], '{}', '{}');
    return old;
  end if;
  perform note(array[new.number], case tg_name when 'decisions_are_booked' then array['decision'] else '{}' end, array[1]);
  return null;
end $$;
create trigger mail_outs_are_own after insert or update of record on mail_out
  for each row execute function book_decision();
-- That it is looked at anew, and that what was approved is released, is said by what comes of it.
create trigger decisions_are_booked after update of state on mail_out
  for each row
  when (old.state <> new.state and new.state <> 'held' and (old.state, new.state) <> ('approved', 'releasing'))
  execute function book_decision();
create trigger mail_outs_stay before delete on mail_out for each row execute function book_decision();

create function only_own() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform note((select array_agg(distinct mail_out) from touched), '{}', '{}');
  return null;
end $$;
create trigger audiences_are_own after insert on audience referencing new table as touched
  for each statement execute function only_own();
create trigger kept_audiences_are_own after delete on audience referencing old table as touched
  for each statement execute function only_own();
create trigger kept_approvals_are_own after delete on approval referencing old table as touched
  for each statement execute function only_own();

create trigger orderers_are_own after insert on orderer referencing new table as touched
  for each statement execute function only_own();
create trigger changed_orderers_are_own after update on orderer referencing new table as touched
  for each statement execute function only_own();
create trigger kept_orderers_are_own after delete on orderer referencing old table as touched
  for each statement execute function only_own();
create trigger waiting_is_own after insert on waiting referencing new table as touched
  for each statement execute function only_own();
create trigger changed_waiting_is_own after update on waiting referencing new table as touched
  for each statement execute function only_own();
create trigger kept_waiting_is_own after delete on waiting referencing old table as touched
  for each statement execute function only_own();
create trigger answers_are_own after insert on kept_answer referencing new table as touched
  for each statement execute function only_own();
create trigger changed_answers_are_own after update on kept_answer referencing new table as touched
  for each statement execute function only_own();
create trigger earlier_answers_are_own after update on kept_answer referencing old table as touched
  for each statement execute function only_own();
create trigger kept_answers_are_own after delete on kept_answer referencing old table as touched
  for each statement execute function only_own();

-- What is told of an alert's mail-out stays as it was; that it was tried, whoever tells of all of them writes.
create function only_own_alerts() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform note((select array_agg(distinct m.number) from touched join mail_out m on m.id = touched.record::json ->> 'mailOut'),
    '{}', '{}');
  return null;
end $$;
create trigger alerts_are_own after insert on alert referencing new table as touched
  for each statement execute function only_own_alerts();

-- What became of a mail-out is said by those alone who may write of it, and of its own project. That somebody looked at it, was
-- refused at it or was told of it may happen anywhere.
create function only_own_is_told(what text[], mail_out text[], project text[]) returns void
language plpgsql security definer set search_path from current as $$
begin
  if is_owner() then
    return;
  end if;
  if exists (
    select from unnest(only_own_is_told.mail_out, only_own_is_told.project) event (mail_out, project)
    join mail_out m on m.id = event.mail_out::json #>> '{}' join project p on p.number = m.project
    where event.project::json #>> '{}' <> p.id)
  then
    raise exception 'of a mail-out and another project' using errcode = 'insufficient_privilege';
  end if;
  perform note((
    select array_agg(distinct m.number)
    from unnest(only_own_is_told.what, only_own_is_told.mail_out) event (what, mail_out)
    join mail_out m on m.id = event.mail_out::json #>> '{}'
    where event.what::json #>> '{}' <> all ('{act-refused,alert-told,alert-given-up,letter-shown,contacts-shown,proof-made}')),
    '{}', '{}');
end $$;

-- What events say was written. Of waves and decisions, that something was.
create function booked_by(event_what text, details json) returns table (what text, count bigint)
language sql immutable as $$
  select 'wave', 2147483647::bigint
  union all select 'decision', 2147483647
  union all select 'claimed', (details ->> 'claimed')::bigint where event_what = 'wave-claimed'
  union all select 'begun', (details ->> 'begun')::bigint where event_what = 'wave-begun'
  union all select 'void', (details ->> 'count')::bigint where event_what = 'clearances-voided'
  union all select outcome, (details ->> coalesce(nullif(outcome, 'void'), 'takenBack'))::bigint
    from unnest('{delivered,unreachable,failed,unknown,answered,void}'::text[]) outcome
    where event_what in ('wave-settled', 'outcomes-reconciled')
$$;
`;
