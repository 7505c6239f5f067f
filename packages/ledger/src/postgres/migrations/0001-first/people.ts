/**
 * Renames people who are known under an older key, and nobody else: whoever may call this cannot move a stop away from
 * a person of the present key. No two may get the same new name. Answers how many were moved.
 */
export const peopleFunctions = `
create function rename_people(old_names uuid[], new_names uuid[], to_key integer) returns integer
language plpgsql security definer set search_path from current as $$
declare
  olds uuid[];
  news uuid[];
begin
  if not exists (select from pseudonym_key where number = to_key and state = 'present') then
    raise exception 'not a present key' using errcode = 'insufficient_privilege';
  end if;
  select array_agg(given.old), array_agg(given.new) into olds, news
  from unnest(old_names, new_names) given (old, new)
  where exists (select from contact c where c.person = given.old and c.pseudonym_key <> to_key)
    or exists (select from contact c where c.about = given.old and c.about_key <> to_key)
    or exists (select from person_stop s where s.person = given.old and s.pseudonym_key <> to_key);
  if olds is null then
    return 0;
  end if;

  update contact c set person = r.new, pseudonym_key = to_key
    from unnest(olds, news) r (old, new) where c.person = r.old and c.pseudonym_key <> to_key;
  update contact c set about = r.new, about_key = to_key
    from unnest(olds, news) r (old, new) where c.about = r.old and c.about_key <> to_key;

  -- When the person already stands there under the new name, one row of the two is enough; of two stops it reaches as
  -- far as both.
  update person_stop s set reach = 'everything' from unnest(olds, news) r (old, new)
    where s.person = r.old and s.pseudonym_key <> to_key
      and exists (select from person_stop o where o.person = r.new and o.reach = 'everything');
  delete from person_stop s using unnest(olds, news) r (old, new) where s.person = r.new
    and exists (select from person_stop o where o.person = r.old and o.pseudonym_key <> to_key);
  update person_stop s set person = r.new, pseudonym_key = to_key
    from unnest(olds, news) r (old, new) where s.person = r.old and s.pseudonym_key <> to_key;
  return cardinality(olds);
end $$;

-- Numbers of one person: contacts move to the one that counts now, stops stand there too, and audiences stay as they were
-- approved. No stop is lifted by it.
create function merge_people(old_names uuid[], new_names uuid[], to_key integer) returns integer
language plpgsql security definer set search_path from current as $$
declare
  moved uuid[];
  about_them uuid[];
  stopped uuid[];
begin
  if not exists (select from pseudonym_key where number = to_key and state = 'present') then
    raise exception 'not a present key' using errcode = 'insufficient_privilege';
  end if;
  with changed as (
    update contact c set person = r.new, pseudonym_key = to_key
    from unnest(old_names, new_names) r (old, new) where c.person = r.old and r.old <> r.new
    returning r.old)
  select coalesce(array_agg(distinct old), '{}') into moved from changed;
  with changed as (
    update contact c set about = r.new, about_key = to_key
    from unnest(old_names, new_names) r (old, new) where c.about = r.old and r.old <> r.new
    returning r.old)
  select coalesce(array_agg(distinct old), '{}') into about_them from changed;

  select coalesce(array_agg(r.old), '{}') into stopped
  from unnest(old_names, new_names) r (old, new)
  join person_stop s on s.person = r.old
  where r.old <> r.new and not exists (
    select from person_stop o where o.person = r.new and (o.reach = 'everything' or s.reach <> 'everything'));
  insert into person_stop (person, pseudonym_key, stopped_by, at, reach)
    select r.new, to_key, s.stopped_by, s.at, s.reach
    from unnest(old_names, new_names) r (old, new) join person_stop s on s.person = r.old
    where r.old = any (stopped)
  on conflict (person) do update set reach = 'everything' where excluded.reach = 'everything';
  return (select count(distinct name) from unnest(moved || about_them || stopped) every_kind (name));
end $$;
`;
