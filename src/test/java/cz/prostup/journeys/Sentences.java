package cz.prostup.journeys;

import static cz.prostup.journeys.Sentence.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who sees what about Karel, place by place. The words go into `docs/kdo-co-vidi.md`.
final class Sentences {

    private Sentences() {}

    static Map<String, List<Sentence>> all(TownEvents events) {
        var places = new LinkedHashMap<String, List<Sentence>>();
        places.put("Děčín: jedno město v pěti rolích", oneCity());
        places.put("Poskytovatelé podpory", providers());
        places.put("Úřad práce", office());
        places.put("Údaje o člověku a jeho blízkých", record());
        places.put("Dokumenty a zprávy", papers());
        places.put("Souhlas, sdílení a čas", consent(events));
        places.put("Členství, zástup a okruh", membership(events));
        places.put("Hosté a dotazy", guests(events));
        places.put("Nouzový přístup", emergency(events));
        places.put("Kdo dohlíží a kdo spravuje", oversight());
        places.put("Člověk sám", himself());
        return places;
    }

    private static List<Sentence> oneCity() {
        return List.of(
                sentence(
                                "Mentor technických služeb vidí pracovní zápis svého člověka, zápis adiktologické služby o závislosti ne.")
                        .sees("mentor", "…/notes", "note-mentor-WORK-SOCIAL_SKILLS", "note-internal-WORK-SOCIAL_SKILLS")
                        .doesNotSee(
                                "mentor",
                                "…/notes",
                                "note-addiction-SUPPORT-ADDICTION",
                                "note-addiction-PRIVATE-ADDICTION"),
                sentence("Mentor vidí pracovní zápis, podporu sociálního odboru téhož města ne.")
                        .sees("mentor", "…/notes/<note-social-WORK-SOCIAL_SKILLS>", "note-social-WORK-SOCIAL_SKILLS")
                        .doesNotOpen("mentor", "…/notes/<note-social-SUPPORT-HOUSING>")
                        .doesNotOpen("mentor", "…/notes/<note-social-SUPPORT-FINANCE>"),
                sentence("Jiný mentor téže jednotky, který Karla nedoprovází, spis nenajde; jeho mentor ano.")
                        .opens("mentor", "…")
                        .doesNotOpen("other-mentor", "…")
                        .doesNotOpen("other-mentor", "…/notes"),
                sentence("Zástupce zaměstnavatele vidí pracovní cíl, cíl o bydlení ani o závislosti ne.")
                        .seesOnly(
                                "employer",
                                "…/goals",
                                "goal-",
                                "goal-internal-WORK-SOCIAL_SKILLS",
                                "goal-internal-WORK-SOCIAL_SKILLS-measure"),
                sentence("Zaměstnavatel spis otevře, stránku o souhlasech a sdílení ne.")
                        .opens("employer", "…")
                        .doesNotOpen("employer", "…/consents")
                        .doesNotOpen("employer", "…/sharing"),
                sentence("Mzdová účetní otevře místo pro výplatu, spis člověka ne.")
                        .opens("payroll", "/ipm/placements/<placement>")
                        .doesNotOpen("payroll", "…")
                        .doesNotOpen("payroll", "…/notes"),
                sentence("Podpora zaměstnanců města čte svou podporu, podporu sociálního odboru téhož města ne.")
                        .sees(
                                "internal-support",
                                "…/notes",
                                "note-internal-SUPPORT-HOUSING",
                                "note-internal-SUPPORT-ADDICTION",
                                "note-internal-PRIVATE-HOUSING")
                        .doesNotSee(
                                "internal-support",
                                "…/notes",
                                "note-social-SUPPORT-HOUSING",
                                "note-social-SUPPORT-FINANCE",
                                "note-social-PRIVATE-HOUSING"),
                sentence("Sociální odbor čte svou podporu, podporu zaměstnanců téhož města ne.")
                        .sees("case-manager", "…/notes", "note-social-SUPPORT-HOUSING", "note-social-SUPPORT-ADDICTION")
                        .doesNotSee(
                                "case-manager",
                                "…/notes",
                                "note-internal-SUPPORT-HOUSING",
                                "note-internal-PRIVATE-HOUSING"),
                sentence("Soukromý zápis sociálního odboru čte kolegyně z odboru, OSPOD téhož města ne.")
                        .sees("colleague", "…/notes", "note-social-PRIVATE-HOUSING", "note-social-PRIVATE-ADDICTION")
                        .doesNotSee("ospod", "…/notes", "note-social-PRIVATE-HOUSING", "note-social-PRIVATE-ADDICTION")
                        .doesNotOpen("ospod", "…/notes/<note-social-PRIVATE-HOUSING>"),
                sentence("OSPOD čte ze spisu sociálního odboru rodinu, kterou mu nasdílel, závislost a dluhy ne.")
                        .seesOnly("ospod", "…/notes", "note-social-", "note-social-SUPPORT-FAMILY"),
                sentence("Soukromý zápis OSPOD čte OSPOD, sociální odbor ani jeho vedení ne.")
                        .sees("ospod", "…/notes", "note-ospod-PRIVATE-HOUSING", "note-ospod-PRIVATE-ADDICTION")
                        .doesNotSee(
                                "case-manager", "…/notes", "note-ospod-PRIVATE-HOUSING", "note-ospod-SUPPORT-HOUSING")
                        .doesNotSee("head", "…/notes", "note-ospod-PRIVATE-HOUSING", "note-ospod-SUPPORT-HOUSING"),
                sentence("Odbor bydlení vidí z podpory jen bydlení a finance, rodinu a závislost ne.")
                        .seesOnly(
                                "housing",
                                "…/notes",
                                "note-",
                                "note-social-SUPPORT-HOUSING",
                                "note-social-SUPPORT-FINANCE"),
                sentence("Odbor bydlení vidí nasdílený cíl o bydlení, soukromý cíl o rodině ne.")
                        .seesOnly(
                                "housing",
                                "…/goals",
                                "goal-",
                                "goal-social-SUPPORT-HOUSING",
                                "goal-social-SUPPORT-HOUSING-measure"),
                sentence("Ekonomický odbor vidí jen finance, bydlení ne.")
                        .seesOnly("finance", "…/notes", "note-", "note-social-SUPPORT-FINANCE")
                        .doesNotSee("finance", "…/goals", "goal-social-SUPPORT-HOUSING"),
                sentence(
                                "Vedení sociálního odboru čte zápisy svého odboru, zápisy adiktologické služby o závislosti ne.")
                        .sees("head", "…/notes", "note-social-SUPPORT-ADDICTION", "note-social-PRIVATE-ADDICTION")
                        .doesNotSee(
                                "head",
                                "…/notes",
                                "note-addiction-SUPPORT-ADDICTION",
                                "note-addiction-PRIVATE-ADDICTION"),
                sentence("Veřejný opatrovník ze sociálního odboru čte podporu svého odboru, podporu OSPOD ne.")
                        .sees("public-guardian", "…/notes", "note-social-SUPPORT-HOUSING")
                        .doesNotSee(
                                "public-guardian",
                                "…/notes",
                                "note-ospod-SUPPORT-HOUSING",
                                "note-ospod-PRIVATE-HOUSING"));
    }

    private static List<Sentence> providers() {
        return List.of(
                sentence("Adiktologická služba čte svůj zápis o závislosti, zápis sociálního odboru o závislosti ne.")
                        .sees(
                                "addiction",
                                "…/notes",
                                "note-addiction-SUPPORT-ADDICTION",
                                "note-addiction-PRIVATE-ADDICTION")
                        .doesNotSee(
                                "addiction",
                                "…/notes",
                                "note-social-SUPPORT-ADDICTION",
                                "note-social-PRIVATE-ADDICTION"),
                sentence("Adiktologická služba vidí pracovní zápis mentora, soukromé zápisy podpory zaměstnanců ne.")
                        .sees("addiction", "…/notes", "note-mentor-WORK-SOCIAL_SKILLS")
                        .doesNotSee(
                                "addiction",
                                "…/notes",
                                "note-internal-PRIVATE-HOUSING",
                                "note-internal-SUPPORT-HOUSING"),
                sentence("Mentor čte místo jména adiktologické služby „Odborná podpora“, sociální odbor její jméno.")
                        .reads("mentor", "…/circle", "Odborná podpora")
                        .doesNotRead("mentor", "…/circle", "Kotva", "adiktolog")
                        .reads("case-manager", "…/circle", "Kotva, adiktologie"),
                sentence("Mentor vidí na pracovním místě odbornou podporu, druh „adiktologické služby“ ne.")
                        .reads("mentor", "/ipm/placements/<placement>", "dborná podpora")
                        .doesNotRead("mentor", "/ipm/placements/<placement>", "adiktolog", "Kotva"),
                sentence("Soukromou poznámku k setkání čte ten, kdo ji napsal, druhý poskytovatel téhož člověka ne.")
                        .sees("internal-support", "/ipm/activities/<activity-internal>", "activity-note-internal")
                        .doesNotOpen("addiction", "/ipm/activities/<activity-internal>"),
                sentence("Poznámku adiktologické služby k setkání čte služba, podpora zaměstnanců města ne.")
                        .sees("addiction", "/ipm/activities/<activity-addiction>", "activity-note-addiction")
                        .doesNotOpen("internal-support", "/ipm/activities/<activity-addiction>"),
                sentence(
                                "Přezdívku, pod kterou k ní člověk chodil bez jména, zná jen služba, která ji dala; sociální odbor ne.")
                        .sees("addiction", "/people/anonymous/<alias>", "alias")
                        .doesNotOpen("case-manager", "/people/anonymous/<alias>")
                        .doesNotSee("case-manager", "…", "alias", "alias-note"),
                sentence(
                                "Dluhová poradna, která Karla nezná, spis nenajde; adiktologická služba, která s ním pracuje, ano.")
                        .opens("addiction", "…")
                        .doesNotOpen("debt-advice", "…")
                        .doesNotOpen("debt-advice", "…/notes"));
    }

    private static List<Sentence> office() {
        return List.of(
                sentence("Pracovnice úřadu práce vidí pracovní cíl, cíl o bydlení ani o závislosti ne.")
                        .seesOnly(
                                "officer",
                                "…/goals",
                                "goal-",
                                "goal-internal-WORK-SOCIAL_SKILLS",
                                "goal-internal-WORK-SOCIAL_SKILLS-measure"),
                sentence("Pracovnice úřadu práce čte zápisy o práci, podporu, kterou jí nikdo nenasdílel, ne.")
                        .sees(
                                "officer",
                                "…/notes",
                                "note-mentor-WORK-SOCIAL_SKILLS",
                                "note-internal-WORK-SOCIAL_SKILLS")
                        .doesNotSee(
                                "officer",
                                "…/notes",
                                "note-social-SUPPORT-HOUSING",
                                "note-internal-SUPPORT-HOUSING",
                                "note-addiction-SUPPORT-ADDICTION"),
                sentence("Pracovnice úřadu práce otevře pracovní místo, poznámky k setkáním na něm nevidí.")
                        .opens("officer", "/ipm/placements/<placement>")
                        .doesNotSee(
                                "officer",
                                "/ipm/placements/<placement>",
                                "activity-note-internal",
                                "activity-note-addiction"),
                sentence("Kdo na úřadu práce vyplácí, má své platby; spis člověka nenajde.")
                        .opens("kop-finance", "/payments")
                        .doesNotOpen("kop-finance", "…")
                        .doesNotOpen("kop-finance", "…/notes"),
                sentence("Vedení kontaktního pracoviště vidí dohody, spis člověka ne.")
                        .opens("director", "/ipm/agreements")
                        .doesNotOpen("director", "…"),
                sentence("Ředitelství úřadu práce mění pravidla, spis člověka nenajde.")
                        .opens("hq", "/ipm/rules")
                        .doesNotOpen("hq", "…"),
                sentence("Pracovnice jiného kontaktního pracoviště Karla nenajde; ta, která má jeho dohodu, ano.")
                        .opens("officer", "…")
                        .look(scene -> assertThat(scene.as(scene.town.rescue().elsewhere.officer)
                                        .get(scene.town.file())
                                        .status())
                                .isEqualTo(404)));
    }

    private static List<Sentence> record() {
        return List.of(
                sentence("Zaměstnavatel vidí telefon a jak s Karlem mluvit, adresu a rodné číslo ne.")
                        .sees("employer", "…", "phone", "needs")
                        .doesNotSee(
                                "employer", "…", "permanent-address", "delivery-address", "residence", "birth-number"),
                sentence("Mentor vidí jméno a telefon, adresu ani datum narození ne.")
                        .sees("mentor", "…", "family", "phone")
                        .doesNotSee("mentor", "…", "permanent-address", "residence", "birth-number")
                        .doesNotRead("mentor", "…", "12. 5. 1984"),
                sentence("Sociální odbor vidí adresu; rodné číslo jen zakryté, dokud neřekne proč.")
                        .sees("case-manager", "…", "permanent-address", "delivery-address", "residence")
                        .doesNotSee("case-manager", "…", "birth-number"),
                sentence("Odbor bydlení, kterému se jen sdílí, vidí jméno, adresy ve spisu ne.")
                        .sees("housing", "…", "family")
                        .doesNotSee(
                                "housing", "…", "permanent-address", "delivery-address", "residence", "birth-number"),
                sentence(
                                "Odbory bydlení a financí, kterým se sdílí bez kontaktu, nevidí telefon, e-mail ani jak s Karlem mluvit; sociální odbor ano.")
                        .sees("case-manager", "…", "phone", "email", "needs")
                        .doesNotSee("housing", "…", "phone", "email", "needs")
                        .doesNotSee("finance", "…", "phone", "email", "needs"),
                sentence("Domácnost zná sociální odbor, který ji zapsal, adiktologická služba ne.")
                        .sees("case-manager", "…/household", "household", "household-address")
                        .doesNotSee("addiction", "…/household", "household", "household-address"),
                sentence("S kým Karel bydlí, se mentor na žádné stránce nedozví; sociální odbor ano.")
                        .sees("case-manager", "…", "household")
                        .doesNotSee("mentor", "…", "household")
                        .doesNotOpen("mentor", "…/household"),
                sentence("Rozsudek o opatrovníkovi čte sociální odbor, zaměstnavatel ne.")
                        .sees("case-manager", "…/guardians", "guardian-name", "guardian-court")
                        .doesNotOpen("employer", "…/guardians")
                        .doesNotSee("employer", "…", "guardian-court", "guardian-matters"),
                sentence(
                                "Kdo je opatrovník a jak ho zastihnout, vidí i úřad práce; o čem soud rozhodl, čte jen sociální odbor.")
                        .sees("officer", "…", "guardian-name", "guardian-contact")
                        .sees("officer", "…/guardians", "guardian-name", "guardian-contact")
                        .doesNotSee("officer", "…", "guardian-court", "guardian-matters")
                        .doesNotSee("officer", "…/guardians", "guardian-court", "guardian-matters")
                        .sees("case-manager", "…/guardians", "guardian-court", "guardian-matters"),
                sentence(
                                "Poskytovatel na pracovním místě ví, kdo je opatrovník a jak ho zastihnout; text rozsudku nevidí.")
                        .sees("addiction", "…/guardians", "guardian-name", "guardian-contact")
                        .doesNotSee("addiction", "…/guardians", "guardian-court", "guardian-matters"),
                sentence("Hledáním najde Karla sociální odbor, jiný mentor ani dluhová poradna ne.")
                        .sees("case-manager", "/people?q=Karel", "family")
                        .doesNotSee("other-mentor", "/people?q=Karel", "family")
                        .doesNotSee("debt-advice", "/people?q=Karel", "family"),
                sentence("Co se v údajích měnilo, čte sociální odbor, mentor ne.")
                        .opens("case-manager", "…/changes")
                        .doesNotOpen("mentor", "…/changes"),
                sentence("Rozepsaný zápis vidí jen ta, která ho píše, kolegyně ne.")
                        .sees("case-manager", "…/notes/new", "draft")
                        .doesNotSee("colleague", "…/notes/new", "draft"));
    }

    private static List<Sentence> papers() {
        return List.of(
                sentence("Mentor vidí pracovní dokument, dokument o bydlení ne.")
                        .sees("mentor", "…/documents", "document-internal-WORK-SOCIAL_SKILLS")
                        .doesNotSee(
                                "mentor",
                                "…/documents",
                                "document-social-SUPPORT-HOUSING",
                                "document-addiction-SUPPORT-ADDICTION",
                                "document-social-PRIVATE-ADDICTION"),
                sentence("Soubor pracovního dokumentu mentor stáhne, soubor o bydlení nenajde.")
                        .sees(
                                "mentor",
                                "…/documents/<document-internal-WORK-SOCIAL_SKILLS>/file",
                                "document-internal-WORK-SOCIAL_SKILLS-content")
                        .doesNotOpen("mentor", "…/documents/<document-social-SUPPORT-HOUSING>/file"),
                sentence("Odbor bydlení stáhne nasdílený dokument o bydlení, soukromý dokument sociálního odboru ne.")
                        .sees(
                                "housing",
                                "…/documents/<document-social-SUPPORT-HOUSING>/file",
                                "document-social-SUPPORT-HOUSING-content")
                        .doesNotOpen("housing", "…/documents/<document-social-PRIVATE-ADDICTION>/file"),
                sentence("Soukromý dokument sociálního odboru čte kolegyně, adiktologická služba ne.")
                        .sees("colleague", "…/documents", "document-social-PRIVATE-ADDICTION")
                        .doesNotSee("addiction", "…/documents", "document-social-PRIVATE-ADDICTION"),
                sentence("Lékařskou zprávu adiktologické služby stáhne služba, sociální odbor ani úřad práce ne.")
                        .sees(
                                "addiction",
                                "…/documents/<document-addiction-SUPPORT-ADDICTION>/file",
                                "document-addiction-SUPPORT-ADDICTION-content")
                        .doesNotOpen("case-manager", "…/documents/<document-addiction-SUPPORT-ADDICTION>/file")
                        .doesNotOpen("officer", "…/documents/<document-addiction-SUPPORT-ADDICTION>/file"),
                sentence("Zprávu čtou ti, kterým je psaná; kolegyně z téhož odboru, která ve vlákně není, ne.")
                        .sees("head", "/messages/<thread-social>", "message-social-subject", "message-social-text")
                        .doesNotOpen("colleague", "/messages/<thread-social>"),
                sentence("Mentor čte zprávu od podpory zaměstnanců, vlákno sociálního odboru nenajde.")
                        .sees("mentor", "/messages/<thread-work>", "message-work-text")
                        .doesNotOpen("mentor", "/messages/<thread-social>"),
                sentence("Přílohu zprávy stáhne, kdo je ve vlákně, kolegyně ne.")
                        .sees("head", "/messages/<thread-social>/files/<thread-file-social>", "message-social-content")
                        .doesNotOpen("colleague", "/messages/<thread-social>/files/<thread-file-social>"),
                sentence("Upozornění říká, že je co číst, ne co v tom je.")
                        .opens("head", "/notices")
                        .doesNotSee("head", "/notices", "message-social-subject", "message-social-text", "family"));
    }

    private static List<Sentence> consent(TownEvents events) {
        return List.of(
                sentence(
                                "Ve 23.59 posledního dne souhlasu odbor bydlení spis ještě otevře, po půlnoci ho nenajde; odesílatel své poslání dál vidí.")
                        .when(events.clock(BusyCity.CONSENT_ENDS, "23:59"))
                        .sees("housing", "…/notes", "note-social-SUPPORT-HOUSING")
                        .when(events.clock(BusyCity.CONSENT_ENDS.plusDays(1), "00:00"))
                        .doesNotOpen("housing", "…/notes")
                        .doesNotOpen("housing", "…")
                        .sees("case-manager", "…/sharing", "grant-note-housing"),
                sentence(
                                "Po odvolání souhlasu ekonomickému odboru další kliknutí nic neukáže; odbor bydlení se svým souhlasem čte dál.")
                        .sees("finance", "…/notes", "note-social-SUPPORT-FINANCE")
                        .when(events.withdraw("consent-debts"))
                        .doesNotOpen("finance", "…/notes")
                        .doesNotOpen("finance", "…")
                        .sees("housing", "…/notes", "note-social-SUPPORT-HOUSING"),
                sentence("Proč byl souhlas odvolán, čte sociální odbor, poradna, které se sdílelo, ne.")
                        .sees("case-manager", "…/consents/<consent-withdrawn>", "consent-withdrawal")
                        .doesNotOpen("debt-advice", "…/consents/<consent-withdrawn>")
                        .doesNotSee("debt-advice", "/sharing?show=got", "consent-withdrawal", "family"),
                sentence(
                                "Poradna, které se sdílelo na odvolaný souhlas, spis neotevře; ve svém přehledu vidí jen, že sdílení skončilo.")
                        .reads("debt-advice", "/sharing?show=got", "končilo")
                        .doesNotOpen("debt-advice", "…")
                        .doesNotSee(
                                "debt-advice",
                                "/sharing?show=got",
                                "grant-note-withdrawn",
                                "note-social-SUPPORT-FINANCE"),
                sentence(
                                "Po ukončení sdílení příjemce zápis o dluzích nevidí a důvod konce se nedozví; odesílatel ho čte.")
                        .sees("case-manager", "…/sharing", "grant-end")
                        .doesNotSee("internal-support", "…/notes", "note-social-SUPPORT-FINANCE")
                        .doesNotSee("internal-support", "…/sharing", "grant-end"),
                sentence(
                                "Když sociální odbor sdílení ukončí, odbor bydlení při dalším kliknutí spis nenajde; dokud trvalo, četl.")
                        .sees("housing", "…/notes", "note-social-SUPPORT-HOUSING")
                        .when(events.end("grant-housing"))
                        .doesNotOpen("housing", "…/notes")
                        .doesNotOpen("housing", "…/documents/<document-social-SUPPORT-HOUSING>/file"),
                sentence("Kde leží podepsaný souhlas, ví sociální odbor, odbor bydlení ne.")
                        .sees("case-manager", "…/consents/<consent-housing>", "consent-place-housing")
                        .doesNotSee("housing", "…/consents/<consent-housing>", "consent-place-housing")
                        .doesNotSee("housing", "…/consents", "consent-place-housing"),
                sentence("Zápis, který sociální odbor stáhne k sobě jako soukromý, odbor bydlení hned nevidí.")
                        .sees("housing", "…/notes/<note-social-SUPPORT-HOUSING>", "note-social-SUPPORT-HOUSING")
                        .when(events.narrow("note-social-SUPPORT-HOUSING"))
                        .doesNotOpen("housing", "…/notes/<note-social-SUPPORT-HOUSING>")
                        .sees("case-manager", "…/notes/<note-social-SUPPORT-HOUSING>", "note-social-SUPPORT-HOUSING"));
    }

    private static List<Sentence> membership(TownEvents events) {
        return List.of(
                sentence("Po ukončení členství další kliknutí nic neukáže; do té chvíle kolegyně četla.")
                        .sees("colleague", "…/notes", "note-social-SUPPORT-HOUSING")
                        .when(events.leaves("colleague"))
                        .look(scene -> assertThat(
                                        scene.get("colleague", "…/notes").status())
                                .isNotEqualTo(200)),
                sentence("Mentor, který přestal Karla doprovázet, spis při dalším kliknutí nenajde.")
                        .opens("mentor", "…")
                        .when(events.leavesCircle("mentor"))
                        .doesNotOpen("mentor", "…")
                        .doesNotOpen("mentor", "…/notes"),
                sentence("Zástup za mentora vidí jeho lidi do posledního dne zastupování, den poté ne.")
                        .doesNotOpen("other-mentor", "…")
                        .when(events.standsIn("mentor", "other-mentor", "2026-03-13"))
                        .when(events.clock(LocalDate.of(2026, 3, 13), "22:00"))
                        .sees("other-mentor", "…/notes", "note-mentor-WORK-SOCIAL_SKILLS")
                        .when(events.clock(LocalDate.of(2026, 3, 14), "00:10"))
                        .doesNotOpen("other-mentor", "…"),
                sentence(
                                "Zástup za sociální pracovnici vidí její lidi do posledního dne zastupování, soukromé zápisy OSPOD ani tehdy.")
                        .doesNotOpen("admin", "…/notes")
                        .when(events.standsIn("case-manager", "admin", "2026-03-13"))
                        .when(events.clock(LocalDate.of(2026, 3, 13), "22:00"))
                        .sees("admin", "…/notes", "note-social-SUPPORT-FAMILY")
                        .doesNotSee("admin", "…/notes", "note-ospod-PRIVATE-HOUSING")
                        .when(events.clock(LocalDate.of(2026, 3, 14), "00:10"))
                        .doesNotOpen("admin", "…/notes"),
                sentence("Kdo je v okruhu, vidí sociální odbor celé; zaměstnavatel jen ty, kdo pomáhají v práci.")
                        .reads("case-manager", "…/circle", "OSPOD")
                        .doesNotRead("employer", "…/circle", "OSPOD", "Kotva", "sociální pracovník"),
                sentence("Kdo za Karla odpovídá, čte sociální odbor, mentor ne.")
                        .reads("case-manager", "…/circle", "Kdo za člověka odpovídá")
                        .doesNotRead("mentor", "…/circle", "Kdo za člověka odpovídá"));
    }

    private static List<Sentence> guests(TownEvents events) {
        return List.of(
                sentence("Lékař přes odkaz vidí jednu otázku; jméno, adresu ani spis ne.")
                        .look(scene -> {
                            var door = scene.guest();
                            var shown = Sentence.in(scene, door);
                            assertThat(shown).contains("guest-task");
                            assertThat(shown)
                                    .allMatch(name -> List.of("guest-task", "guest-answer")
                                            .contains(name));
                        }),
                sentence("Odpověď lékaře čte sociální odbor, který se ptal, mentor ani odbor bydlení ne.")
                        .sees("case-manager", "…/guests/<guest>", "guest-answer", "guest-task")
                        .doesNotOpen("mentor", "…/guests/<guest>")
                        .doesNotSee("housing", "…/guests/<guest>", "guest-answer", "guest-task"),
                sentence("Adiktologická služba ve spisu odpověď lékaře sociálnímu odboru nevidí; sociální odbor ano.")
                        .sees("colleague", "…/guests/<guest>", "guest-answer")
                        .doesNotSee("addiction", "…/guests/<guest>", "guest-answer", "guest-task")
                        .doesNotSee("addiction", "…/sharing", "guest-answer", "guest-task", "guest-note"),
                sentence("Po čtrnácti dnech odkaz hosta nic neukáže; odpověď sociální odbor čte dál.")
                        .when(events.clock(BusyCity.TODAY.plusDays(15), "08:00"))
                        .look(scene ->
                                assertThat(Sentence.in(scene, scene.guest())).isEmpty())
                        .sees("case-manager", "…/guests/<guest>", "guest-answer"),
                sentence("Dotázaná poradna vidí jméno a datum narození, ze spisu nic.")
                        .look(scene -> {
                            var list = scene.get("debt-advice", "/enquiries");
                            var question = list.page()
                                    .select("main a[href^=/enquiries/]")
                                    .attr("href");
                            var page = scene.visit("debt-advice").get(question);
                            assertThat(page.text()).contains("12. 5. 1984");
                            assertThat(Sentence.in(scene, page)).containsExactly("family");
                        })
                        .doesNotOpen("debt-advice", "…"),
                sentence("Že se sociální odbor ptal, vidí on a poradna, zaměstnavatel ne.")
                        .sees("debt-advice", "/enquiries", "family")
                        .doesNotOpen("employer", "/enquiries")
                        .doesNotOpen("employer", "…/sharing"));
    }

    private static List<Sentence> emergency(TownEvents events) {
        return List.of(
                sentence("OSPOD sousedního města v nouzi čte podporu všech, soukromé zápisy nikoho.")
                        .look(scene -> {
                            var page = scene.as(scene.town.rescue().ospod).get(scene.town.file() + "/notes");
                            var seen = Sentence.in(scene, page);
                            assertThat(page.status()).isEqualTo(200);
                            assertThat(seen)
                                    .contains("note-social-SUPPORT-HOUSING", "note-addiction-SUPPORT-ADDICTION");
                            assertThat(seen).noneMatch(name -> name.contains("PRIVATE"));
                        }),
                sentence("Kolegové toho, kdo otevřel spis v nouzi, z toho nic nemají.")
                        .look(scene -> {
                            assertThat(scene.as(scene.town.rescue().ospod)
                                            .get(scene.town.file())
                                            .status())
                                    .isEqualTo(200);
                            assertThat(scene.as(scene.town.rescue().caseManager)
                                            .get(scene.town.file())
                                            .status())
                                    .isEqualTo(404);
                        }),
                sentence("Po dvou hodinách spis otevřený v nouzi nenajde ani ten, kdo ho otevřel.")
                        .look(scene -> assertThat(scene.as(scene.town.rescue().ospod)
                                        .get(scene.town.file())
                                        .status())
                                .isEqualTo(200))
                        .when(events.clock(BusyCity.TODAY, "15:30"))
                        .look(scene -> assertThat(scene.as(scene.town.rescue().ospod)
                                        .get(scene.town.file())
                                        .status())
                                .isEqualTo(404)),
                sentence("Důvod nouze čte pověřenec města, jehož klient to je; mentor ani jiný pracovník ne.")
                        .sees("dpo", "/audit/emergency/<emergency>", "emergency-reason")
                        .doesNotOpen("mentor", "/audit/emergency/<emergency>")
                        .doesNotOpen("case-manager", "/audit/emergency/<emergency>"));
    }

    private static List<Sentence> oversight() {
        return List.of(
                sentence("Pověřenec vidí, kdo četl, obsah ne.")
                        .opens("case-manager", "…/notes")
                        .reads("dpo", "/audit/people/<karel>", "cm.city")
                        .doesNotSee(
                                "dpo",
                                "/audit/people/<karel>",
                                "note-social-SUPPORT-HOUSING",
                                "permanent-address",
                                "phone")
                        .doesNotOpen("dpo", "…/notes"),
                sentence("Pověřenec vidí přehled čtení, spis samotný nenajde.")
                        .opens("dpo", "/audit")
                        .doesNotOpen("dpo", "…")
                        .doesNotOpen("dpo", "…/documents"),
                sentence("Správce účtů města spravuje členy, o lidech neuvidí nic.")
                        .opens("admin", "/")
                        .doesNotOpen("admin", "…")
                        .doesNotOpen("admin", "…/notes"),
                sentence("Správce systému se přihlásí, spis nikoho nenajde.")
                        .opens("sysadmin", "/")
                        .doesNotOpen("sysadmin", "…")
                        .doesNotSee("sysadmin", "/search?q=Karel", "family"),
                sentence("Správce poskytovatele otevře svou stránku, lidi své služby ne.")
                        .opens("provider-admin", "/")
                        .doesNotOpen("provider-admin", "…/notes"));
    }

    private static List<Sentence> himself() {
        return List.of(
                sentence("Karel vidí, co se o něm vede, soukromé zápisy útvarů ne.")
                        .sees("himself", "/me/file", "phone", "delivery-address")
                        .doesNotSee(
                                "himself",
                                "/me/file",
                                "note-social-PRIVATE-HOUSING",
                                "note-addiction-PRIVATE-ADDICTION"),
                sentence("Karel vidí, kdo jeho spis četl; co v něm stojí, ten seznam neříká.")
                        .opens("case-manager", "…/notes")
                        .reads("himself", "/me/reads", "cm.city")
                        .doesNotSee(
                                "himself", "/me/reads", "note-social-SUPPORT-HOUSING", "note-social-PRIVATE-HOUSING"),
                sentence("Karel vidí své souhlasy; interní poznámku k setkání ne.")
                        .reads("himself", "/me/consents", "Odbor bydlení")
                        .doesNotSee("himself", "/me", "activity-note-internal", "activity-note-addiction"),
                sentence("Jiný člověk vidí svůj spis, Karlův nenajde.")
                        .opens("himself-elsewhere", "/me/file")
                        .doesNotOpen("himself-elsewhere", "…")
                        .doesNotSee("himself-elsewhere", "/me/file", "family", "phone"));
    }
}
