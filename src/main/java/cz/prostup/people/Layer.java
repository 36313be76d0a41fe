package cz.prostup.people;

/// How far something written about a person may be read (domain 7.3.2). Which roles that means are rows of
/// `people.layer_reader`; the page shows them before anything is saved.
public enum Layer {
    ADMIN("Úřední", "termíny, hodiny, stavy; čte i úřad práce a zaměstnavatel"),
    WORK("Pracovní", "co je potřeba k práci; čte mentor, poskytovatel a úřad práce"),
    SUPPORT("Podpora", "důvody a okolnosti; čte jen váš útvar a ten, komu to někdo nasdílí"),
    PRIVATE("Soukromé", "vaše pracovní poznámky; nikdy neopustí váš útvar");

    private final String czech;
    private final String help;

    Layer(String czech, String help) {
        this.czech = czech;
        this.help = help;
    }

    public String czech() {
        return czech;
    }

    public String help() {
        return help;
    }
}
