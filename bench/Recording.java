import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes a pgbench script of what a page really asked, from PostgreSQL's log (`log_statement = all`) of many requests.
///
/// `java Recording.java LOG PAGE FOLDER` writes `PAGE.sql` (the transaction), `PAGE-unlogged.sql` (the same without the
/// row of the read log), `PAGE.params.sql` (a table with the parameters of each request), and prints how many statements a
/// request needs. What the page asks and what pgbench asks can therefore not drift apart.
class Recording {

    private static final String FIRST = "from access.session s";
    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[\\d+\\] (LOG|DETAIL|\\w+): {2}(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");

    record Statement(String sql, List<String> parameters) {}

    public static void main(String... arguments) throws IOException {
        var requests = requests(statements(Path.of(arguments[0])));
        var usual = usual(requests);
        var page = arguments[1];
        var folder = Path.of(arguments[2]);
        var nulls = alwaysNull(usual);
        var script = script(page, usual.getFirst(), nulls);
        Files.writeString(folder.resolve(page + ".sql"), script);
        Files.writeString(folder.resolve(page + "-unlogged.sql"), withoutReadLog(script));
        Files.writeString(folder.resolve(page + ".params.sql"), parameters(page, usual, nulls));
        var asked = usual.getFirst().stream()
                .filter(statement -> !statement.sql().matches("BEGIN|COMMIT"))
                .count();
        System.out.println(asked + " " + usual.size() + " " + requests.size());
    }

    /// An entry of the log goes on over lines that begin with a tab.
    private static List<Statement> statements(Path log) throws IOException {
        var entries = new ArrayList<String>();
        for (var line : Files.readAllLines(log)) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.getLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        var statements = new ArrayList<Statement>();
        for (var text : entries) {
            var entry = ENTRY.matcher(text);
            if (!entry.matches()) {
                continue;
            }
            var executed = EXECUTED.matcher(entry.group(2));
            if (entry.group(1).equals("DETAIL") && !statements.isEmpty()) {
                statements.getLast().parameters().addAll(values(entry.group(2)));
            } else if (executed.matches() && !executed.group(1).isBlank()) {
                statements.add(new Statement(executed.group(1).strip(), new ArrayList<>()));
            }
        }
        return statements;
    }

    private static List<String> values(String detail) {
        return PARAMETER.matcher(detail)
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    private static List<List<Statement>> requests(List<Statement> statements) {
        var requests = new ArrayList<List<Statement>>();
        for (var statement : statements) {
            if (statement.sql().contains(FIRST)) {
                requests.add(new ArrayList<>());
            }
            if (!requests.isEmpty()) {
                requests.getLast().add(statement);
            }
        }
        return requests;
    }

    /// Background work may slip into a recording; what most requests did is the page.
    private static List<List<Statement>> usual(List<List<Statement>> requests) {
        var kinds = requests.stream()
                .collect(Collectors.groupingBy(
                        request -> request.stream().map(Statement::sql).toList()));
        var most = kinds.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow(() -> new IllegalStateException("no request in the log"));
        if (most.size() < requests.size() * 0.8) {
            throw new IllegalStateException(
                    "requests of the page differ: " + most.size() + " of " + requests.size() + " ask the same");
        }
        return most;
    }

    /// pgbench has no variable that is null: what is null in every request is written so.
    private static Map<String, Boolean> alwaysNull(List<List<Statement>> requests) {
        var nulls = new HashMap<String, Boolean>();
        for (var request : requests) {
            for (int s = 0; s < request.size(); s++) {
                var parameters = request.get(s).parameters();
                for (int p = 0; p < parameters.size(); p++) {
                    nulls.merge(name(s, p), parameters.get(p).equals("NULL"), (one, other) -> {
                        if (!one.equals(other)) {
                            throw new IllegalStateException("a parameter is null in some requests only");
                        }
                        return one;
                    });
                }
            }
        }
        return nulls;
    }

    private static String name(int statement, int parameter) {
        return "s" + (statement + 1) + "_" + (parameter + 1);
    }

    private static String script(String page, List<Statement> request, Map<String, Boolean> nulls) {
        var script = new StringBuilder("""
                -- Recorded by bin/bench from the page itself; do not edit, run `bin/bench --record`.
                -- Every tenth transaction of a client goes on with the parameters of another recorded request.
                \\set turn random(1, 10)
                \\set n random(1, :recorded)
                \\if :turn = 1 or :begun = 0
                select * from bench.%s where n = :n \\gset
                \\set begun 1
                \\endif
                """.formatted(page));
        for (int s = 0; s < request.size(); s++) {
            var statement = request.get(s);
            if (statement.sql().matches("(?s).*(?<!:):[a-z_].*|.*;.*")) {
                throw new IllegalStateException("pgbench would misread: " + statement.sql());
            }
            var sql = statement.sql();
            for (int p = statement.parameters().size(); p >= 1; p--) {
                var variable = nulls.get(name(s, p - 1)) ? "null" : ":" + name(s, p - 1);
                sql = sql.replaceAll("unnest\\(\\$" + p + "\\)", "unnest(" + variable + "::text[])")
                        .replaceAll("\\$" + p + "(?!\\d)", variable);
            }
            script.append('\n').append(sql.indent(0).stripTrailing()).append(";\n");
        }
        return script.toString();
    }

    private static String withoutReadLog(String script) {
        return script.replaceAll("(?s)\ninsert into access\\.read_log[^;]*;\n", "");
    }

    private static String parameters(String page, List<List<Statement>> requests, Map<String, Boolean> nulls) {
        var names = nulls.keySet().stream().filter(name -> !nulls.get(name)).sorted().toList();
        var rows = IntStream.range(0, requests.size())
                .mapToObj(r -> "(" + (r + 1) + ", " + names.stream().map(name -> value(requests.get(r), name)).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(",\n"));
        return """
                drop table if exists bench.%1$s;
                create table bench.%1$s (n int primary key, %2$s);
                insert into bench.%1$s values
                %3$s;
                grant usage on schema bench to prostup_app;
                grant select on bench.%1$s to prostup_app;
                vacuum analyze bench.%1$s;
                """.formatted(page, names.stream().map(name -> name + " text").collect(Collectors.joining(", ")), rows);
    }

    private static String value(List<Statement> request, String name) {
        var at = name.substring(1).split("_");
        return request.get(Integer.parseInt(at[0]) - 1).parameters().get(Integer.parseInt(at[1]) - 1);
    }
}
