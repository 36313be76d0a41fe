package cz.prostup.views;

import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.documents.ListFile;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// A list as a file with the columns that somebody chose, and the memory of the choice.
@Component
public class Exports {

    private final KeepView keepView;
    private final Today today;

    Exports(KeepView keepView, Today today) {
        this.keepView = keepView;
        this.today = today;
    }

    /// @param wanted codes of columns as the form sent them; none means all
    /// @param name   of the file, the day is added
    public <R> ResponseEntity<byte[]> of(
            String list,
            ListFile<R> file,
            Download kind,
            Set<String> wanted,
            String name,
            List<R> rows,
            Viewer viewer) {
        var columns = file.known(wanted);
        if (!wanted.isEmpty()) {
            keepView.columns(list, columns, viewer);
        }
        var content = kind == Download.CSV
                ? file.csv(columns, rows)
                : file.workbook(columns, viewer.name(), Czech.date(today.date()), rows);
        return kind.of(name + "-" + today.date(), content);
    }
}
