package cz.prostup.payments;

import cz.prostup.payments.BankStatement.Direction;
import cz.prostup.payments.BankStatement.Entry;
import cz.prostup.payments.BankStatement.Unreadable;
import cz.prostup.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A statement as ISO 20022 camt.053 of any version: only names are read, not namespaces. No document type, no
/// entities, nothing is fetched.
final class Camt053 {

    private static final String NOT_CAMT =
            "Tento soubor XML není výpis camt.053. Stáhněte v\u00a0bance výpis ve formátu camt.053 nebo ABO (GPC).";

    private Camt053() {}

    static BankStatement read(byte[] content) throws Unreadable {
        var root = parsed(content);
        var statements = at(root, "BkToCstmrStmt", "Stmt").toList();
        if (statements.isEmpty()) {
            throw new Unreadable(NOT_CAMT);
        }
        var accounts = statements.stream().map(Camt053::account).distinct().toList();
        if (accounts.size() > 1) {
            throw new Unreadable("Soubor obsahuje výpisy z\u00a0více účtů. Nahrajte každý zvlášť.");
        }
        var entries = new ArrayList<Entry>();
        for (var statement : statements) {
            for (var entry : children(statement, "Ntry").toList()) {
                entries.addAll(entries(entry));
            }
        }
        return new BankStatement(
                StatementFormat.CAMT_053,
                text(statements.getFirst(), "ElctrncSeqNb")
                        .or(() -> text(statements.getFirst(), "Id"))
                        .orElse(""),
                accounts.getFirst(),
                entries);
    }

    /// One booked entry may hold many transactions.
    private static List<Entry> entries(Element entry) throws Unreadable {
        var details = at(entry, "NtryDtls", "TxDtls").toList();
        if (details.size() < 2) {
            return List.of(entry(entry, details.isEmpty() ? null : details.getFirst()));
        }
        var entries = new ArrayList<Entry>();
        for (var detail : details) {
            entries.add(entry(entry, detail));
        }
        return entries;
    }

    private static Entry entry(Element entry, @Nullable Element detail) throws Unreadable {
        var amount = amount(entry, detail);
        if (!amount.getAttribute("Ccy").equals("CZK")) {
            throw new Unreadable("Výpis je v\u00a0měně " + amount.getAttribute("Ccy") + ", umíme jen koruny.");
        }
        var incoming = text(detail == null ? entry : detail, "CdtDbtInd")
                .or(() -> text(entry, "CdtDbtInd"))
                .orElse("")
                .equals("CRDT");
        var endToEnd = text(detail, "Refs", "EndToEndId")
                .filter(id -> !id.equals("NOTPROVIDED"))
                .orElse("");
        return new Entry(
                day(entry),
                incoming ? Direction.IN : Direction.OUT,
                text(entry, "RvslInd").filter("true"::equals).isPresent()
                        || (detail != null
                                && children(detail, "RtrInf").findAny().isPresent()),
                money(amount),
                counterparty(detail, incoming),
                EndToEnd.symbol(endToEnd, "VS").or(() -> reference(detail)).orElse(""),
                endToEnd,
                message(detail));
    }

    private static Element amount(Element entry, @Nullable Element detail) throws Unreadable {
        var own = detail == null
                ? Stream.<Element>empty()
                : Stream.concat(children(detail, "Amt"), at(detail, "AmtDtls", "TxAmt", "Amt"));
        return Stream.concat(own, children(entry, "Amt"))
                .findFirst()
                .orElseThrow(() -> new Unreadable("Pohyb na výpisu nemá částku."));
    }

    private static String counterparty(@Nullable Element detail, boolean incoming) {
        var account = incoming ? "DbtrAcct" : "CdtrAcct";
        return text(detail, "RltdPties", account, "Id", "IBAN")
                .or(() -> text(detail, "RltdPties", account, "Id", "Othr", "Id"))
                .orElse("");
    }

    /// Banks that do not keep the end-to-end id put the symbol into the remittance.
    private static Optional<String> reference(@Nullable Element detail) {
        return text(detail, "RmtInf", "Strd", "CdtrRefInf", "Ref")
                .map(ref -> ref.replaceFirst("^(?:VS[:/]?)?0*", ""))
                .filter(ref -> ref.matches("\\d{1,10}"));
    }

    private static String message(@Nullable Element detail) {
        return Stream.of(
                        text(detail, "RtrInf", "AddtlInf"),
                        text(detail, "RtrInf", "Rsn", "Cd"),
                        text(detail, "RmtInf", "Ustrd"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private static LocalDate day(Element entry) throws Unreadable {
        var day = text(entry, "BookgDt", "Dt")
                .or(() -> text(entry, "BookgDt", "DtTm"))
                .orElse("");
        try {
            return LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
        } catch (DateTimeException e) {
            throw new Unreadable("Pohyb na výpisu nemá den zaúčtování.");
        }
    }

    private static Money money(Element amount) throws Unreadable {
        try {
            var money = new Money(new BigDecimal(amount.getTextContent().strip()));
            if (money.isPositive()) {
                return money;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // said below
        }
        throw new Unreadable("Částka „" + amount.getTextContent() + "“ na výpisu není kladné číslo.");
    }

    private static String account(Element statement) {
        return text(statement, "Acct", "Id", "IBAN")
                .or(() -> text(statement, "Acct", "Id", "Othr", "Id"))
                .orElse("");
    }

    private static Element parsed(byte[] content) throws Unreadable {
        try {
            var factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new Unreadable("Soubor XML je poškozený nebo v\u00a0jiném kódování, než o\u00a0sobě říká."
                    + " Stáhněte výpis z\u00a0banky znovu a\u00a0nic v\u00a0něm neměňte.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can parse XML", e);
        }
    }

    private static Optional<String> text(@Nullable Element from, String... path) {
        return from == null
                ? Optional.empty()
                : at(from, path)
                        .map(element -> element.getTextContent().strip())
                        .filter(text -> !text.isEmpty())
                        .findFirst();
    }

    private static Stream<Element> at(Element from, String... path) {
        var found = Stream.of(from);
        for (var name : path) {
            found = found.flatMap(element -> children(element, name));
        }
        return found;
    }

    private static Stream<Element> children(Element of, String name) {
        var nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> name.equals(element.getLocalName()));
    }
}
