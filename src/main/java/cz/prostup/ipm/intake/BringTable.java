package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.documents.tables.TableFile;
import cz.prostup.documents.tables.TableRows;
import cz.prostup.documents.tables.UnreadableTable;
import cz.prostup.ipm.board.BoardNumbers;
import cz.prostup.ipm.intake.IntakeTarget.Where;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Reads a table and keeps its rows until they are confirmed; nothing of them is written anywhere else yet.
@Service
public class BringTable {

    private static final int LONGEST_PREAMBLE = 20;
    private static final int LONGEST_CELL = 2100;
    private static final int CHUNK = 1000;

    public sealed interface Outcome {}

    public record Brought(IntakeId id) implements Outcome {}

    /// @param reason Czech sentence: what is wrong and what to do
    public record Refused(String field, String reason) implements Outcome {}

    private final IntakeRepository intakes;
    private final IntakeTargets targets;
    private final IntakePlaces places;
    private final BoardNumbers numbers;
    private final Today today;

    BringTable(
            IntakeRepository intakes, IntakeTargets targets, IntakePlaces places, BoardNumbers numbers, Today today) {
        this.intakes = intakes;
        this.targets = targets;
        this.places = places;
        this.numbers = numbers;
        this.today = today;
    }

    /// @param name of the file, only to be shown
    @Transactional
    public Outcome bring(byte[] file, String name, IntakeKind kind, Where where, Viewer viewer) {
        var target = targets.of(kind, viewer);
        if (target.ways(viewer).stream().noneMatch(way -> way.value().equals(where.way()))) {
            return new Refused("way", "Vyberte jednu z možností.");
        }
        var wrongPlace = places.mistake(kind, where, viewer);
        if (wrongPlace != null) {
            return wrongPlace;
        }
        int mostBytes = numbers.of("intakeBytes");
        if (file.length > mostBytes) {
            return new Refused(
                    "file", "Soubor je větší než " + Czech.number(mostBytes >> 20) + "\u00A0MB. Rozdělte ho na menší.");
        }
        var id = new IntakeId(Ids.next());
        intakes.begin(
                id,
                kind,
                name.length() <= 200 ? name : name.substring(0, 200),
                where,
                today.now().plus(Duration.ofHours(numbers.of("intakeHours"))),
                viewer);
        try {
            var reading = new Reading(id, kind, numbers.of("intakeRows"));
            var read = TableFile.read(file, reading);
            reading.finish();
            var notes = new ArrayList<String>();
            if (!reading.dropped.isEmpty()) {
                notes.add("Sloupec s\u00A0rodnými čísly jsme nečetli ani neuložili.");
            }
            if (read.moreSheets()) {
                notes.add("Soubor má víc listů, četli jsme jen první.");
            }
            var header = reading.headerKept();
            intakes.read(id, header, Layout.guessed(kind, header), read, notes, reading.rows);
            return new Brought(id);
        } catch (UnreadableTable unreadable) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Refused("file", unreadable.czech());
        }
    }

    /// Finds the heading under what programs like to print above it, drops columns with birth numbers, writes by
    /// chunks.
    private final class Reading implements TableRows {

        private final IntakeId id;
        private final IntakeKind kind;
        private final int mostRows;
        private final List<List<String>> above = new ArrayList<>();
        private final List<Integer> aboveNumbers = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private List<Integer> dropped = List.of();
        private @Nullable List<String> header;
        private int rows;

        Reading(IntakeId id, IntakeKind kind, int mostRows) {
            this.id = id;
            this.kind = kind;
            this.mostRows = mostRows;
        }

        @Override
        public void row(int number, List<String> row) throws UnreadableTable {
            if (row.stream().allMatch(String::isBlank)) {
                return;
            }
            if (header != null) {
                take(number, row);
            } else if (Layout.known(kind, row) >= 2) {
                head(row);
            } else {
                above.add(row);
                aboveNumbers.add(number);
                if (above.size() > LONGEST_PREAMBLE) {
                    headByFirst();
                }
            }
        }

        void finish() throws UnreadableTable {
            if (header == null && !above.isEmpty()) {
                headByFirst();
            }
            if (rows == 0) {
                throw new UnreadableTable("V\u00A0souboru není žádný řádek s\u00A0hodnotami pod záhlavím.");
            }
            store();
        }

        List<String> headerKept() {
            return header == null ? List.of() : kept(header);
        }

        private void head(List<String> row) {
            header = row;
            dropped = Layout.birthNumbers(row);
        }

        /// No heading is known: the first row is taken for it, its bearer says what is what.
        private void headByFirst() throws UnreadableTable {
            head(above.getFirst());
            for (int at = 1; at < above.size(); at++) {
                take(aboveNumbers.get(at), above.get(at));
            }
            above.clear();
        }

        private void take(int number, List<String> row) throws UnreadableTable {
            rows++;
            if (rows > mostRows) {
                throw new UnreadableTable(
                        "Soubor má víc než " + Czech.number(mostRows) + " řádků. Rozdělte ho na menší.");
            }
            numbers.add(number);
            cells.add(String.join(IntakeRepository.CELLS, kept(row)));
            if (numbers.size() == CHUNK) {
                store();
            }
        }

        private void store() {
            intakes.addRows(id, numbers, cells);
            numbers.clear();
            cells.clear();
        }

        private List<String> kept(List<String> row) {
            return IntStream.range(0, row.size())
                    .filter(n -> !dropped.contains(n))
                    .mapToObj(n -> tidy(row.get(n)))
                    .toList();
        }

        private static String tidy(String cell) {
            var plain = cell.replaceAll("[\\u0000-\\u0008\\u000b-\\u001f]", " ").strip();
            return plain.length() <= LONGEST_CELL ? plain : plain.substring(0, LONGEST_CELL);
        }
    }
}
