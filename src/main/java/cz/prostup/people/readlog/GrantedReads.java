package cz.prostup.people.readlog;

import cz.prostup.people.ReadsUnderConsent;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// "Co bylo pod souhlasem vidět" (7.3.5): one statement over the log.
@Component
class GrantedReads implements ReadsUnderConsent {

    private static final int SIZE = 20;

    /// A merged record keeps the rows that were read while it was one of two.
    private static final String ROWS = """
            select r.*
              from people.consent c
             cross join lateral (select array_agg(one) as ids
                                   from (select c.person_id union
                                         select m.from_id from people.consent_move m where m.consent_id = c.id) p (one)) p
             cross join lateral (
                  (select l.* from access.read_card l
                    where l.person_id = any (p.ids) and l.basis like '%GRANT_CONSENT%' and (l.at, l.id) < (:at, :id))
                  union all
                  (select l.* from access.read_card l
                    where l.person_id is null and l.ids && p.ids and l.basis like '%GRANT_CONSENT%'
                      and (l.at, l.id) < (:at, :id))) r
             where c.id = :consent
               and exists (select from people.share_grant g
                            where g.consent_id = c.id and g.to_unit = any (r.units)
                              and r.at >= g.valid_from::timestamp at time zone 'Europe/Prague'
                              and r.at < (least(g.valid_to, c.valid_to) + 1)::timestamp at time zone 'Europe/Prague'
                              and r.at <= coalesce(least(g.ended_at, c.withdrawn_at), 'infinity'))
             order by r.at desc, r.id desc limit :most
            """;

    private final ReadingRows rows;

    GrantedReads(ReadingRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Seen of(UUID consent, String after) {
        var found = ReadingRows.after(rows.select(ROWS), PageKey.of(after), SIZE + 1)
                .param("consent", consent)
                .query(ReadingRows::of)
                .list();
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        return new Seen(
                shown.stream()
                        .map(one -> new Row(one.at(), one.name(), one.places(), one.thing()))
                        .toList(),
                found.size() > SIZE ? shown.getLast().key().toString() : null);
    }
}
