package cz.prostup.ipm.board;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.board.Standing.Kind;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the board, the list of one of its columns, and the search among them: one statement for all columns, a
/// second
/// one for a mistyped name, one for the names that an officer may read.
@Component
public class BoardScreens {

    private static final int MOST_EXPORTED = 10_000;

    /// @param total how many there are in the column
    public record Pile(List<BoardCard> cards, long total) {}

    /// @param alike      nothing has the words, these are only like it
    /// @param silentDays after how many days a way counts as silent
    public record Board(Map<BoardColumn, Pile> piles, boolean alike, int silentDays) {

        public Pile pile(BoardColumn column) {
            return piles.getOrDefault(column, new Pile(List.of(), 0));
        }

        public boolean isEmpty() {
            return piles.isEmpty();
        }
    }

    private record Found(BoardCard card, long total) {}

    private record Who(UUID id, UUID person, String name, String basis) {}

    /// Everybody's access view once; then each column reads its own rows by an index.
    private static final String WAYS = """
            with agreements as materialized (
                select g.id, g.number, g.employer_id, g.state, g.effective_from, g.effective_to, g.since, a.officer_id, o.name as employer
                  from ipm.agreement g
                  join organisations.organisation_card o on o.id = g.employer_id
                  left join ipm.position_application a on a.id = g.application_id
                 where g.id in (select x.agreement_id from ipm.agreement_access x
                                 where x.user_id = :viewer and x.role = any (:roles))),
            ways as (
                select 'LEAD' as kind, l.id, '' as title, l.employer_name as employer, l.employer_id, l.ico as number, l.state,
                       l.since, l.next_step_on as due_on, 'další krok' as due, l.owner_id
                  from ipm.employer_lead l
                 where l.state in ('CONTACTED', 'INFORMED', 'CONSIDERING', 'COMMITTED')
                   and l.id in (select x.lead_id from ipm.lead_access x where x.user_id = :viewer and x.role = any (:roles))
                union all
                select 'APPLICATION', a.id, '', o.name, a.employer_id, a.number, a.state, a.since,
                       case when a.state <> 'RETURNED' then a.target_on end, 'rozhodnout', a.officer_id
                  from ipm.position_application a
                  join organisations.organisation_card o on o.id = a.employer_id
                 where a.state in ('SUBMITTED', 'IN_REVIEW', 'RETURNED')
                   and a.id in (select x.application_id from ipm.application_access x
                                 where x.user_id = :viewer and x.role = any (:roles))
                union all
                select 'AGREEMENT', g.id, '', g.employer, g.employer_id, g.number, g.state,
                       least(access.today(), g.since),
                       case when g.state = 'IN_FORCE' then g.effective_to else g.effective_from end,
                       case when g.state = 'IN_FORCE' then 'konec dohody' else 'první nástup' end, g.officer_id
                  from agreements g
                 where g.state in ('PREPARED', 'SENT', 'SIGNED_EMPLOYER', 'IN_FORCE')
                union all
                select 'POSITION', p.id, p.job_title, g.employer, g.employer_id, g.number || ' č.\u00a0' || p.seq, p.state, p.since,
                       p.planned_start, 'plánovaný nástup', g.officer_id
                  from agreements g
                  join ipm.position p on p.agreement_id = g.id
                 where p.state in ('PLANNED', 'VACANT', 'RESERVED', 'SUSPENDED')
                union all
                select 'CANDIDATE', c.candidate_id, '', coalesce(g.employer, ''), g.employer_id, coalesce(g.number, ''), c.state,
                       c.since, null, '', coalesce(c.officer_id, c.nominated_by)
                  from ipm.board_candidate_card c
                  left join agreements g on g.id = c.agreement_id
                 where c.candidate_id in (select x.candidate_id from ipm.board_candidate_access x
                                           where x.user_id = :viewer and x.role = any (:roles))
                union all
                select 'PLACEMENT', q.id, '', g.employer, g.employer_id, g.number || ' č.\u00a0' || p.seq, q.state,
                       least(access.today(), q.start_date), d.due_on, d.rule, g.officer_id
                  from agreements g
                  join ipm.placement q on q.agreement_id = g.id
                   and q.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')
                  join ipm.position p on p.id = q.position_id
                  left join lateral (select d.due_on, d.rule from calendar.deadline_card d
                                      where d.subject_id = q.id and d.state = 'OPEN'
                                      order by d.due_on limit 1) d on true),
            asked as (
                select w.*, case w.kind when 'CANDIDATE' then 'PERSON' when 'PLACEMENT' then 'PERSON' else w.kind end as pile
                  from ways w
                 where w.kind || ':' || w.state = any (:states)
                   and (not :silent or w.since <= access.today() - :silentDays)
                   and (not :mine or w.owner_id = any (:me))
                   and (cast(:employer as uuid) is null or w.employer_id = :employer)
                   and (:words = '' or %s)),
            counted as (
                select k.*, count(*) over (partition by k.pile) as total,
                       row_number() over (partition by k.pile order by k.due_on nulls last, k.since, k.id) as place
                  from asked k)
            select c.*, u.display_name as owner,
                   (select string_agg(distinct s.display_name, ', ')
                      from access.substitution_card t
                      join access.user_card s on s.id = t.substitute_id
                     where t.principal_id = c.owner_id) as stand_in
              from counted c
              left join access.user_card u on u.id = c.owner_id
             where c.place > :offset and c.place <= :offset + :size
             order by c.place
            """;

    private static final String BY_PARTS = """
            not exists (select from unnest(:patterns) n (word)
                         where access.plain(w.employer || ' ' || coalesce(w.number, ''))
                               not like '%' || access.plain(n.word) || '%')
            """;

    /// For a mistyped name: what is near enough (decisions 27).
    private static final String BY_LIKENESS =
            "public.word_similarity(access.plain(:words), access.plain(w.employer || ' ' || coalesce(w.number, ''))) > 0.4";

    private final JdbcClient db;
    private final BoardNumbers numbers;
    private final ReadLog readLog;
    private final Today today;

    BoardScreens(JdbcClient db, BoardNumbers numbers, ReadLog readLog, Today today) {
        this.db = db;
        this.numbers = numbers;
        this.readLog = readLog;
        this.today = today;
    }

    /// All columns, each with its nearest cards.
    @Transactional
    public Board board(BoardQuery query, Viewer viewer) {
        var known = numbers.today();
        return found(query, null, 0, known.getOrDefault("cards", 20), known, viewer);
    }

    /// One page of one column.
    @Transactional
    public Board list(BoardColumn column, BoardQuery query, Viewer viewer) {
        return found(query, column, (query.page() - 1) * Pages.USUAL_SIZE, Pages.USUAL_SIZE, numbers.today(), viewer);
    }

    /// All rows of a column, or of all of them, for a file.
    @Transactional
    public List<BoardCard> export(@Nullable BoardColumn column, BoardQuery query, Viewer viewer) {
        var board = found(query, column, 0, MOST_EXPORTED, numbers.today(), viewer);
        return board.piles().values().stream()
                .flatMap(pile -> pile.cards().stream())
                .toList();
    }

    /// Interests, applications and agreements by an employer's name or a number, for the header of each page; of
    /// persons
    /// nothing is asked.
    @Transactional
    public Board search(String words, Viewer viewer) {
        var query = BoardQuery.of(words, "", "", "", "", "", "");
        var states = Standing.ALL.stream()
                .filter(one ->
                        one.kind() == Kind.LEAD || one.kind() == Kind.APPLICATION || one.kind() == Kind.AGREEMENT)
                .map(Standing::code)
                .toList();
        var exact = ask(query, states, 0, 5, 0, BY_PARTS, viewer);
        var rows = exact.isEmpty() ? ask(query, states, 0, 5, 0, BY_LIKENESS, viewer) : exact;
        return new Board(piles(rows), exact.isEmpty() && !rows.isEmpty(), 0);
    }

    private Board found(
            BoardQuery query,
            @Nullable BoardColumn column,
            int offset,
            int size,
            Map<String, Integer> known,
            Viewer viewer) {
        int silentDays = known.getOrDefault("silentDays", 21);
        var states = query.states(column);
        var exact = ask(query, states, offset, size, silentDays, BY_PARTS, viewer);
        var alike = exact.isEmpty() && !query.words().isEmpty() && offset == 0;
        var rows = alike ? ask(query, states, offset, size, silentDays, BY_LIKENESS, viewer) : exact;
        return new Board(piles(named(rows, query, viewer)), alike && !rows.isEmpty(), silentDays);
    }

    private List<Found> ask(
            BoardQuery query,
            List<String> states,
            int offset,
            int size,
            int silentDays,
            String condition,
            Viewer viewer) {
        return db.sql(WAYS.replace("%s", condition))
                .param("viewer", viewer.userId())
                .param("roles", new String[] {"KOP_OFFICER", "KOP_DIRECTOR", "LOCAL_IPM_COORDINATOR"})
                .param("states", states.toArray(String[]::new))
                .param("silent", query.silent())
                .param("silentDays", silentDays)
                .param("mine", query.mine())
                .param(
                        "me",
                        viewer.personsActingAs(Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.LOCAL_IPM_COORDINATOR)
                                .toArray(UUID[]::new))
                .param("employer", query.employer(), java.sql.Types.OTHER)
                .param("words", query.words())
                .param("patterns", query.patterns().toArray(String[]::new))
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> found(row, silentDays, viewer))
                .list();
    }

    /// An officer reads who it is; whom the branch may not read stays "Uchazeč".
    private List<Found> named(List<Found> rows, BoardQuery query, Viewer viewer) {
        var ids = rows.stream()
                .map(Found::card)
                .filter(card -> card.standing().kind().column() == BoardColumn.PERSON)
                .map(BoardCard::id)
                .toArray(UUID[]::new);
        if (ids.length == 0 || !viewer.isAny(Role.KOP_OFFICER)) {
            return rows;
        }
        var names = new HashMap<UUID, Who>();
        db.sql("""
                        select w.id, w.person_id, p.display_name, w.basis
                          from (select q.id, q.person_id, a.basis
                                  from ipm.placement q
                                  join ipm.placement_access a on a.placement_id = q.id
                                 where q.id = any (:ids) and a.user_id = :viewer and a.role = 'KOP_OFFICER'
                                union
                                select c.id, c.person_id, a.basis
                                  from ipm.candidate c
                                  join ipm.candidate_access a on a.candidate_id = c.id
                                 where c.id = any (:ids) and a.user_id = :viewer and a.role = 'KOP_OFFICER') w
                          join people.person_card p on p.id = w.person_id
                        """)
                .param("ids", ids)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Who(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        row.getString("basis")))
                .list()
                .forEach(who -> names.put(who.id(), who));
        if (!names.isEmpty()) {
            readLog.list(
                    viewer,
                    "board",
                    query.parameters(),
                    names.values().stream().map(Who::person).toList(),
                    "VLASTNI_POBOCKA");
        }
        return rows.stream()
                .map(row -> names.containsKey(row.card().id())
                        ? new Found(
                                row.card()
                                        .named(Objects.requireNonNull(
                                                        names.get(row.card().id()))
                                                .name()),
                                row.total())
                        : row)
                .toList();
    }

    private static Map<BoardColumn, Pile> piles(List<Found> rows) {
        var piles = new EnumMap<BoardColumn, Pile>(BoardColumn.class);
        for (var column : BoardColumn.values()) {
            var mine = rows.stream()
                    .filter(row -> row.card().standing().kind().column() == column)
                    .toList();
            if (!mine.isEmpty()) {
                piles.put(
                        column,
                        new Pile(
                                mine.stream().map(Found::card).toList(),
                                mine.getFirst().total()));
            }
        }
        return piles;
    }

    private Found found(ResultSet row, int silentDays, Viewer viewer) throws SQLException {
        var standing = Standing.of(row.getString("kind"), row.getString("state"));
        var id = Columns.uuid(row, "id");
        var since = Columns.date(row, "since");
        var employer = row.getString("employer");
        var card = new BoardCard(
                id,
                standing,
                title(standing.kind(), row.getString("title"), employer),
                employer,
                Columns.uuidOrNull(row, "employer_id"),
                Objects.requireNonNullElse(row.getString("number"), ""),
                since,
                Columns.dateOrNull(row, "due_on"),
                DueWords.of(row.getString("due")),
                Objects.requireNonNullElse(row.getString("owner"), ""),
                Objects.requireNonNullElse(row.getString("stand_in"), ""),
                standing.turn() != Turn.NOBODY && !since.isAfter(today.date().minusDays(silentDays)),
                path(standing.kind(), id, viewer));
        return new Found(card, row.getLong("total"));
    }

    private static String title(Kind kind, String title, String employer) {
        return switch (kind) {
            case LEAD, APPLICATION, AGREEMENT -> employer;
            case POSITION -> title;
            case CANDIDATE -> "Uchazeč";
            case PLACEMENT -> "Obsazené místo";
        };
    }

    /// Where a role has a page; the coordinator has none of persons (2.7).
    private static String path(Kind kind, UUID id, Viewer viewer) {
        return switch (kind) {
            case LEAD -> "/ipm/leads/" + id;
            case APPLICATION -> "/ipm/applications/" + id;
            case AGREEMENT -> "/ipm/agreements/" + id;
            case POSITION -> "/ipm/positions/" + id;
            case CANDIDATE -> viewer.isAny(Role.KOP_OFFICER) ? "/ipm/candidates/" + id : "";
            case PLACEMENT -> viewer.isAny(Role.KOP_OFFICER) ? "/ipm/placements/" + id : "";
        };
    }
}
