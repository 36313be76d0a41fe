package cz.prostup.access;

/// The keys in the folder are not those by which this database was sealed.
public class WrongKeys extends RuntimeException {

    WrongKeys(Throwable cause) {
        super("""
                Klíče ve složce PROSTUP_KEYS nepatří k této databázi: neotevřou, co je v ní zapečetěné. Prostup se proto \
                nespustil. Vraťte klíče ze zálohy klíčů, nebo nastavte PROSTUP_KEYS na správnou složku.""", cause);
    }
}
