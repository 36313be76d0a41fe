package cz.prostup.people.me;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.FilePart.Section;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.OwnFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the person sees of their own file.
@Component
public class MyScreens {

    /// @param function code of `people.circle_function`
    public record Companion(String name, String unit, String function, LocalDate since) {}

    /// @param inForce how many consents hold today
    /// @param waiting how many wait for the person's answer
    public record Overview(String name, List<Companion> circle, long inForce, long waiting) {
        public Overview {
            circle = List.copyOf(circle);
        }
    }

    /// @param address the one for delivery, or where the person lives; empty when neither is known
    public record MyFile(FileHead head, String phone, String email, String address, List<Section> parts) {
        public MyFile {
            parts = List.copyOf(parts);
        }
    }

    private final JdbcClient db;
    private final OwnFile ownFile;
    private final OpenFile openFile;
    private final ObjectProvider<FilePart> parts;
    private final Today today;

    MyScreens(JdbcClient db, OwnFile ownFile, OpenFile openFile, ObjectProvider<FilePart> parts, Today today) {
        this.db = db;
        this.ownFile = ownFile;
        this.openFile = openFile;
        this.parts = parts;
        this.today = today;
    }

    /// @throws NotFound when the viewer is not here as a person of their own
    @Transactional
    public Overview overview(Viewer viewer) {
        var head = openFile.open(viewer, ownFile.of(viewer), FileTab.OVERVIEW);
        return db.sql("""
                        select (select count(*) from people.consent c
                                 where c.person_id = :person and c.state = 'GIVEN'
                                   and c.valid_from <= :today and c.valid_to >= :today) as in_force,
                               (select count(*) from people.consent c
                                 where c.person_id = :person and c.state = 'DRAFT' and c.valid_to >= :today) as waiting
                        """)
                .param("person", head.id().value())
                .param("today", today.date())
                .query((row, n) ->
                        new Overview(head.name(), circle(head.id()), row.getLong("in_force"), row.getLong("waiting")))
                .single();
    }

    /// @throws NotFound when the viewer is not here as a person of their own
    @Transactional
    public MyFile file(Viewer viewer) {
        record Reached(String phone, String email, String address) {}
        var opened = openFile.open(
                viewer,
                ownFile.of(viewer),
                FileTab.OVERVIEW,
                """
                        coalesce(p.phone, '') as phone, p.email,
                        coalesce(nullif(p.delivery_address, ''), nullif(p.residence, ''), p.permanent_address) as address
                        """,
                (row, n) -> new Reached(row.getString("phone"), row.getString("email"), row.getString("address")));
        var head = opened.head();
        var reached = opened.record();
        var sections = parts.orderedStream()
                .filter(part -> part.isFor(head))
                .flatMap(part -> part.of(head, viewer).stream())
                .toList();
        return new MyFile(head, reached.phone(), reached.email(), reached.address(), sections);
    }

    private List<Companion> circle(PersonId person) {
        return db.sql("""
                        select a.display_name, u.name || ', ' || u.organisation_name as unit, m.function, m.valid_from
                          from people.circle_member m
                          join people.circle_function f on f.code = m.function
                          join access.user_card a on a.id = m.user_id
                          join organisations.unit_card u on u.id = m.unit_id
                         where m.person_id = :person and m.valid_from <= :today
                           and (m.valid_to is null or m.valid_to >= :today)
                         order by f.sort_order, a.display_name
                         limit 30
                        """)
                .param("person", person.value())
                .param("today", today.date())
                .query((row, n) -> new Companion(
                        row.getString("display_name"),
                        row.getString("unit"),
                        row.getString("function"),
                        Columns.date(row, "valid_from")))
                .list();
    }
}
