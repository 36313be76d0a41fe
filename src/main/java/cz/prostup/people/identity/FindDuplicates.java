package cz.prostup.people.identity;

import cz.prostup.calendar.DailyJob;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Once a day looks for pairs of records that may be one person: the same name and day of birth, a near name and the
/// same day, a near name and the same phone. The phone alone never makes a pair: two parents have one.
///
/// It only suggests; what people said of a pair stays.
@Component
public class FindDuplicates implements DailyJob {

    private final JdbcClient db;
    private final AsSystem asSystem;
    private final Today today;

    FindDuplicates(JdbcClient db, AsSystem asSystem, Today today) {
        this.db = db;
        this.asSystem = asSystem;
        this.today = today;
    }

    @Override
    public void run() {
        var first = db.sql("insert into people.duplicate_search (day) values (:day) on conflict do nothing")
                .param("day", today.date())
                .update();
        if (first > 0) {
            search();
        }
    }

    /// Right now, whatever was searched today: after many persons were brought in at once.
    ///
    /// @return how many pairs there are
    public int searchNow() {
        return asSystem.run(status -> search());
    }

    /// Only two records that one unit knows: nobody else could look at them side by side, and the whole country shares
    /// days of birth.
    private int search() {
        return db.sql("""
                        with human as materialized (
                            select distinct r.unit_id, p.id, p.birth_date,
                                   access.plain(p.given_name || ' ' || p.family_name) as name,
                                   nullif(right(regexp_replace(coalesce(p.phone, ''), '\\D', '', 'g'), 9), '') as phone
                              from people.person p
                              join people.person_relation r on r.person_id = p.id
                               and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                             where p.merged_into is null
                        ), limits as (
                            select max(value) filter (where code = 'near_name_same_birth') as birth,
                                   max(value) filter (where code = 'near_name_same_phone') as phone
                              from people.identity_parameter
                             where valid_from <= :today and (valid_to is null or valid_to >= :today)
                        ), candidate as (
                            select a.id as person_a, b.id as person_b, public.similarity(a.name, b.name) as near,
                                   case when a.name = b.name then 'NAME_BIRTH' else 'NEAR_NAME_BIRTH' end as reason,
                                   (select birth from limits) as least
                              from human a join human b on b.unit_id = a.unit_id and b.birth_date = a.birth_date and b.id > a.id
                            union all
                            select a.id, b.id, public.similarity(a.name, b.name), 'PHONE_NEAR_NAME', (select phone from limits)
                              from human a join human b on b.unit_id = a.unit_id and b.phone = a.phone and b.id > a.id
                        ), found as materialized (
                            select person_a, person_b, array_agg(reason order by reason) as reasons,
                                   max(near)::numeric(4, 3) as similarity
                              from candidate c
                             where near >= least
                               and not exists (select from people.namesake n -- said when somebody was written down
                                                where (n.person_id, n.other_id) in ((c.person_a, c.person_b), (c.person_b, c.person_a)))
                             group by person_a, person_b
                        ), lost as (
                            update people.duplicate_pair p set gone = true
                             where not p.gone
                               and not exists (select from found f where f.person_a = p.person_a and f.person_b = p.person_b)
                        )
                        insert into people.duplicate_pair (id, person_a, person_b, reasons, similarity, found_at)
                        select gen_random_uuid(), person_a, person_b, reasons, similarity, :now from found
                        on conflict (person_a, person_b) do update
                           set reasons = excluded.reasons, similarity = excluded.similarity, gone = false
                        """)
                .param("today", today.date())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
