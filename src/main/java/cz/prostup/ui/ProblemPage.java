package cz.prostup.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What to tell somebody whose page did not come: what happened, what they can do, and where to go on.
///
/// @param missing   whether there is no such page for this viewer
/// @param reference number under which the log holds the cause, `null` when there is nothing to look up
public record ProblemPage(
        String title,
        String what,
        String remedy,
        @Nullable Link way,
        @Nullable String reference,
        boolean missing) {

    ProblemPage(String title, String what, String remedy, @Nullable Link way, @Nullable String reference) {
        this(title, what, remedy, way, reference, false);
    }

    private static final Link HOME = new Link("Přejít na úvodní stránku", "/");

    static ModelAndView screen(HttpStatus status, @Nullable String reference, @Nullable String address) {
        var screen = new ModelAndView("cz/prostup/ui/problem", "page", of(status, reference, address));
        return Screen.withStatus(screen, status);
    }

    static ProblemPage of(HttpStatus status, @Nullable String reference, @Nullable String address) {
        return switch (status) {
            case NOT_FOUND ->
                new ProblemPage(
                        "Tuto stránku jsme nenašli",
                        "Buď neexistuje, nebo k ní nemáte přístup.",
                        "Zkontrolujte adresu, nebo záznam vyhledejte.",
                        HOME,
                        reference,
                        true);
            case FORBIDDEN ->
                new ProblemPage(
                        "Tohle teď nemůžete udělat",
                        "Buď k tomu nemáte oprávnění, nebo byla stránka otevřená příliš dlouho. Nic se nezměnilo.",
                        "Vyplňovali jste formulář? Vraťte se v prohlížeči zpět, text si zkopírujte, stránku obnovte a odešlete znovu.",
                        HOME,
                        reference);
            case CONFLICT ->
                new ProblemPage(
                        "Záznam mezitím změnil někdo jiný",
                        "Vaše změny jsme neuložili, abychom nepřepsali cizí práci.",
                        "Načtěte aktuální podobu a změny do ní zapište znovu. Co jste napsali, najdete v prohlížeči"
                                + " tlačítkem Zpět.",
                        new Link("Načíst aktuální podobu", address == null ? "/" : address),
                        reference);
            case METHOD_NOT_ALLOWED ->
                new ProblemPage(
                        "Takhle stránku otevřít nejde",
                        "Tato adresa jen přijímá odeslané formuláře.",
                        "Začněte prosím od stránky, na které formulář je.",
                        HOME,
                        reference);
            case CONTENT_TOO_LARGE ->
                new ProblemPage(
                        "Odeslali jste příliš mnoho dat",
                        "Tolik textu nebo tak velký soubor nepřijímáme. Nic se nezměnilo.",
                        "Vraťte se zpět v prohlížeči, text zkraťte a odešlete znovu.",
                        HOME,
                        reference);
            case SERVICE_UNAVAILABLE ->
                new ProblemPage(
                        "Teď to nejde, zkuste to za chvíli",
                        "Něco, bez čeho stránku nesmíme ukázat, právě neběží. Nic se neztratilo.",
                        "Počkejte minutu a zkuste to znovu.",
                        HOME,
                        reference);
            default -> status.is4xxClientError() ? unreadable(reference) : failure(reference);
        };
    }

    private static ProblemPage unreadable(@Nullable String reference) {
        return new ProblemPage(
                "Tomuto požadavku nerozumíme",
                "V adrese nebo ve formuláři něco chybí, nebo to nejde přečíst. Nic se nezměnilo.",
                "Vraťte se zpět v prohlížeči a zkuste to znovu.",
                HOME,
                reference);
    }

    private static ProblemPage failure(@Nullable String reference) {
        return new ProblemPage(
                "Něco se nepodařilo",
                "Chyba je na naší straně a víme o ní. Co se nestihlo uložit, se neuložilo ani zčásti.",
                "Zkuste to prosím znovu. Když to nepomůže, napište správci a uveďte číslo chyby.",
                HOME,
                reference);
    }
}
