-- Finding people by words (decisions 27): what a name is made of, normalised here and nowhere else, for rows come from
-- the program, from other records and from a bench.

-- Small letters without diacritics; letters of the Cyrillic alphabet as Czech writes them. The database compares bytes,
-- so lower() alone would know no other letters than those of English.
create function people.plain_name(name text) returns text
    language sql immutable strict parallel safe
    return access.plain(translate(
        replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(normalize(name, nfc),
            'Щ', 'šč'), 'щ', 'šč'), 'Ю', 'ju'), 'ю', 'ju'), 'Я', 'ja'), 'я', 'ja'), 'Х', 'ch'), 'х', 'ch'),
            'Є', 'je'), 'є', 'je'), 'Ї', 'ji'), 'ї', 'ji'), 'Ё', 'jo'), 'ё', 'jo'), 'Ґ', 'g'), 'ґ', 'g'),
        'абвгдежзийклмнопрстуфцчшыэіўАБВГДЕЖЗИЙКЛМНОПРСТУФЦЧШЫЭІЎьъЬЪ''ʼ’',
        'abvhdežzyjklmnoprstufcčšyeiuabvhdežzyjklmnoprstufcčšyeiu'));

-- The same as passports write it: one who types Shevchenko finds Шевченко, and the other way round.
create function people.passport_name(name text) returns text
    language sql immutable strict parallel safe
    return access.plain(translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(normalize(name, nfc),
            'Щ', 'shch'), 'щ', 'shch'), 'Ю', 'yu'), 'ю', 'yu'), 'Я', 'ya'), 'я', 'ya'), 'Х', 'kh'), 'х', 'kh'),
            'Є', 'ye'), 'є', 'ye'), 'Ї', 'yi'), 'ї', 'yi'), 'Ж', 'zh'), 'ж', 'zh'), 'Ц', 'ts'), 'ц', 'ts'),
            'Ч', 'ch'), 'ч', 'ch'), 'Ш', 'sh'), 'ш', 'sh'), 'Ё', 'yo'), 'ё', 'yo'), 'Ґ', 'g'), 'ґ', 'g'),
        'абвгдезийклмнопрстуфыэіўАБВГДЕЗИЙКЛМНОПРСТУФЫЭІЎьъЬЪ''ʼ’',
        'abvhdezyiklmnoprstufyeiuabvhdezyiklmnoprstufyeiu'));

-- Parts of names, each once: "Nováková-Dvořáková" is two of them. Letters beyond ours stay what they are.
create function people.name_words(plain text) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct word
                   from regexp_split_to_table(plain, '[\x01-\x2f\x3a-\x60\x7b-\x7f\u00a0\u2000-\u206f]+') word
                  where word <> '');

-- The last nine digits, as numbers are dialled here.
create function people.phone_digits(phone text) returns text
    language sql immutable strict parallel safe
    return nullif(right(regexp_replace(phone, '\D', '', 'g'), 9), '');

-- What a person is found by. Nobody but the functions below reads these two tables: they would tell of everybody.
create table people.name_word (
    person_id uuid not null references people.person,
    word      text collate "C" not null,
    primary key (person_id, word)
);
create index name_word_prefix on people.name_word (word, person_id);
create index name_word_alike on people.name_word using gin (word gin_trgm_ops);

create table people.name_key (
    person_id          uuid primary key references people.person,
    sort_name          text collate "C" not null,
    birth_date         date not null,
    birth_number_index bytea
);
create index name_key_same on people.name_key (birth_date, sort_name);
create index name_key_birth_number on people.name_key (birth_number_index) where birth_number_index is not null;

-- Into whom a record was merged: found by the old address, whoever owns the rows.
create table people.became (
    person_id uuid primary key references people.person,
    survivor  uuid not null references people.person
);
create index became_survivor on people.became (survivor);

-- Words begin with a letter or a digit; a day of birth with '@', a telephone with '+', so that a number is not a name.
create function people.words_of(given text, family text, born date, phone text) returns text[]
    language sql immutable parallel safe
    return array(select distinct word
                   from unnest(people.name_words(people.plain_name(given || ' ' || family))
                               || people.name_words(people.passport_name(given || ' ' || family))
                               || ('@' || to_char(born, 'YYYYMMDD'))
                               || ('+' || people.phone_digits(phone))) word
                  where word is not null);

create function people.sort_name(given text, family text) returns text
    language sql immutable parallel safe
    return btrim(people.plain_name(family) || ' ' || people.plain_name(given));

create function people.learn_words() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    words text[] := people.words_of(new.given_name, new.family_name, new.birth_date, new.phone);
begin
    if new.merged_into is not null then -- whoever became somebody else is found under that record
        delete from people.name_word where person_id = new.id;
        delete from people.name_key where person_id = new.id;
        insert into people.became (person_id, survivor) values (new.id, new.merged_into)
        on conflict (person_id) do update set survivor = excluded.survivor;
        return null;
    end if;
    delete from people.became where person_id = new.id;
    if tg_op = 'UPDATE' then
        delete from people.name_word where person_id = new.id and word <> all (words);
    end if;
    insert into people.name_word (person_id, word) select new.id, unnest(words) on conflict do nothing;
    insert into people.name_key (person_id, sort_name, birth_date, birth_number_index)
    values (new.id, people.sort_name(new.given_name, new.family_name), new.birth_date, new.birth_number_index)
    on conflict (person_id) do update
       set sort_name = excluded.sort_name, birth_date = excluded.birth_date,
           birth_number_index = excluded.birth_number_index;
    return null;
end $$;
create trigger person_words
    after insert or update of given_name, family_name, birth_date, phone, birth_number_index, merged_into
    on people.person for each row execute function people.learn_words();

-- All of them anew: for the rows that are there already, and after a load without triggers.
create function people.learn_all_words() returns void
    language sql as $$
    truncate people.name_word, people.name_key;
    insert into people.name_word (person_id, word)
    select id, unnest(people.words_of(given_name, family_name, birth_date, phone))
      from people.person where merged_into is null;
    insert into people.name_key (person_id, sort_name, birth_date, birth_number_index)
    select id, people.sort_name(given_name, family_name), birth_date, birth_number_index
      from people.person where merged_into is null;
$$;
revoke execute on function people.learn_all_words(), people.learn_words() from public;
do $$
begin
    perform set_config('prostup.viewer', access.system_viewer()::text, true);
    perform people.learn_all_words();
    perform set_config('prostup.viewer', '', true);
end $$;

-- Two neighbouring letters typed the other way round, one pair after another.
create function people.swapped(word text) returns text[]
    language sql immutable strict parallel safe
    return array(select left(word, n - 1) || substr(word, n + 1, 1) || substr(word, n, 1) || substr(word, n + 2)
                   from generate_series(1, length(word) - 1) n);

-- The reasons by which people are filtered: which of them a chip stands for.
create function people.basis_group(basis text) returns text
    language sql immutable parallel safe
    return case when basis like 'GRANT\_%' then 'SHARED' else basis end;

-- A list of reasons shows all people of a unit, so relations are read by the index alone.
create index person_relation_seen on people.person_relation (unit_id, person_id) include (basis, valid_from, valid_to);
drop index people.person_relation_unit;

-- Whom the viewer of this transaction sees, by all reasons or by those of a group. This plan does not depend on who asks,
-- so it is made once; the plans of the searches below are made for the words and for this many people each time.
create function people.seen_people(group_wanted text) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
begin
    return array(select distinct a.person_id
                   from people.person_access a
                  where a.user_id = access.viewer()
                    and a.role <> all ('{EMPLOYER_PAYROLL,KOP_FINANCE,PARTICIPANT}') -- they have no list of people
                    and (group_wanted = '' or people.basis_group(a.basis) = group_wanted));
end $$;

-- One page of them: by the beginnings of words, and only when nobody is found so, by what the words are like. Every
-- word must begin one of the person's; other_words is the same typed in another alphabet. It runs as the owner, for it
-- reads the words of everybody, and therefore starts from those whom the viewer sees.
create function people.find_people(words text[], other_words text[], birth_index bytea, group_wanted text,
                                   size int, skipped int)
    returns table (person_id uuid, place bigint, total int, alike boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan
    set pg_trgm.similarity_threshold = 0.35 as $$
#variable_conflict use_column
declare
    seen    constant uuid[] := people.seen_people(group_wanted);
    ids     uuid[] := '{}';
    scores  real[];
    attempt text[];
    one     text;
    beyond  text;
    swaps   text[];
begin
    if birth_index is not null then
        ids := array(select k.person_id from people.name_key k
                      where k.birth_number_index = birth_index and k.person_id = any (seen));
    elsif cardinality(words) = 0 then
        ids := seen;
    end if;
    for i in 1..2 loop
        exit when cardinality(ids) > 0 or cardinality(words) = 0 or i = 2 and other_words = words;
        attempt := case i when 1 then words else other_words end;
        ids := seen;
        for one in select w from unnest(attempt) w order by length(w) desc loop
            exit when cardinality(ids) = 0;
            beyond := one || chr(1114111);
            ids := array(select distinct w.person_id
                           from unnest(ids) u (id) join people.name_word w on w.person_id = u.id
                          where w.word >= one and w.word < beyond);
        end loop;
    end loop;
    if cardinality(ids) > 0 or not exists (select from unnest(words) w where w !~ '^[@+]') then
        return query
        select h.person_id, row_number() over (), cardinality(ids), false
          from (select k.person_id
                  from unnest(ids) u (id) join people.name_key k on k.person_id = u.id
                 order by k.sort_name, k.person_id limit size offset skipped) h;
        return;
    end if;
    ids := seen;
    scores := array_fill(0::real, array[cardinality(seen)]);
    for one in select w from unnest(words) w order by length(w) desc loop
        exit when cardinality(ids) = 0;
        beyond := one || chr(1114111);
        swaps := people.swapped(one);
        select coalesce(array_agg(near.id), '{}'), array_agg(near.score) into ids, scores
          from (select u.id,
                       (u.score + max(case when w.word = any (swaps) then 0.9 when one ~ '^[@+]' then 1
                                           else similarity(w.word, one) end))::real as score
                  from unnest(ids, scores) u (id, score) join people.name_word w on w.person_id = u.id
                 where w.word % one and one !~ '^[@+]' or w.word = any (swaps) and one !~ '^[@+]'
                       or w.word >= one and w.word < beyond
                 group by u.id, u.score) near;
    end loop;
    return query
    select h.person_id, row_number() over (), cardinality(ids), true
      from (select k.person_id
              from unnest(ids, scores) u (id, score) join people.name_key k on k.person_id = u.id
             order by u.score desc, k.sort_name, k.person_id limit size offset skipped) h;
end $$;

-- Visible people who may be the one that is being written down: the same day of birth and a like name, a very like
-- name, or the same telephone.
create function people.alike_people(given text, family text, born date, phone text, birth_index bytea, except_one uuid)
    returns table (person_id uuid, nearness real, same_birth boolean, same_name boolean, same_phone boolean,
                   same_number boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    wanted text := people.sort_name(given, family);
    digits text := people.phone_digits(phone);
begin
    return query
    with judged as (
        select k.person_id as id, similarity(k.sort_name, wanted) as nearness, coalesce(k.birth_date = born, false) as same_birth,
               k.sort_name = wanted as same_name,
               length(digits) = 9 and exists (select from people.name_word w
                                               where w.person_id = k.person_id and w.word = '+' || digits) as same_phone,
               coalesce(k.birth_number_index = birth_index, false) as same_number
          from unnest(people.seen_people('')) s (id) join people.name_key k on k.person_id = s.id
         where s.id is distinct from except_one)
    select j.id, j.nearness, j.same_birth, j.same_name, coalesce(j.same_phone, false), j.same_number
      from judged j
     where j.same_number or j.same_phone or j.same_name or j.nearness > 0.55 or j.same_birth and j.nearness > 0.3
     order by j.same_number desc, j.same_name and j.same_birth desc, j.same_birth desc, j.nearness desc, j.id
     limit 5;
end $$;

grant execute on function people.find_people, people.alike_people to prostup_app;
revoke execute on function people.find_people, people.alike_people, people.seen_people from public;
