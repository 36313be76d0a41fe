package cz.prostup.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/// Where a command reads and writes.
///
/// @param folder the caller's working folder, from which relative file names are counted
public record Terminal(InputStream in, PrintStream out, PrintStream err, Path folder) {}
