package cz.prostup.vault;

import java.util.List;

/// A module tells where its sealed values lie, so that `bin/prostup keys reseal` finds all of them.
public interface SealedColumns {

    List<Column> columns();

    /// @param table  with its schema
    /// @param key    the column of type uuid that names the row
    /// @param column the sealed value; rows where it is null are left alone
    /// @param place  what stands before the row's key in the place, with the slash
    record Column(String table, String key, String column, String place) {

        /// With the usual place `schema.table.column/<key>`.
        public Column(String table, String key, String column) {
            this(table, key, column, table + "." + column + "/");
        }
    }
}
