package cz.prostup.views;

import cz.prostup.documents.ListFile;
import cz.prostup.ui.Option;
import java.util.List;

/// A list whose filters can be kept and whose columns can be chosen for a file: a bean of the module that shows it.
///
/// @param code    kept in rows, never changes
/// @param title   Czech name of the list
/// @param path    address without filters
/// @param file    address of the file without its ending; it takes the filters of the list and `column`
/// @param columns of the file
public record KeptList(String code, String title, String path, String file, List<Option> columns) {

    public KeptList {
        columns = List.copyOf(columns);
    }

    public static KeptList of(String code, String path, String file, ListFile<?> columns) {
        return new KeptList(code, columns.title(), path, file, columns.options());
    }
}
