package cz.prostup.payments;

import cz.prostup.organisations.BankAccount;
import cz.prostup.payments.BankOrder.Transfer;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Credit transfers as ISO 20022 pain.001.001.09 (decisions 9, formats C.16). Postal addresses are left out: since
/// November 2026 unstructured ones are refused.
final class Pain001 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int LONGEST_NAME = 140;

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(BankOrder order) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            new Pain001(xml).initiation(order);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
    }

    private void initiation(BankOrder order) throws XMLStreamException {
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        text("MsgId", order.reference());
        text(
                "CreDtTm",
                order.madeAt()
                        .atZone(Today.PRAGUE)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        sums(order);
        named("InitgPty", order.payer());
        close();
        payment(order);
        close();
    }

    private void payment(BankOrder order) throws XMLStreamException {
        open("PmtInf");
        text("PmtInfId", order.reference());
        text("PmtMtd", "TRF");
        sums(order);
        open("ReqdExctnDt");
        text("Dt", order.executeOn().toString());
        close();
        named("Dbtr", order.payer());
        account("DbtrAcct", order.account());
        open("DbtrAgt", "FinInstnId", "Othr");
        text("Id", "NOTPROVIDED");
        close(3);
        text("ChrgBr", "SLEV");
        for (var transfer : order.transfers()) {
            transfer(transfer);
        }
        close();
    }

    private void transfer(Transfer transfer) throws XMLStreamException {
        open("CdtTrfTxInf", "PmtId");
        text("EndToEndId", transfer.endToEnd());
        close();
        open("Amt", "InstdAmt");
        xml.writeAttribute("Ccy", "CZK");
        xml.writeCharacters(plain(transfer.amount()));
        close(2);
        open("Cdtr");
        name(transfer.payee());
        var address = PostalAddress.of(transfer.address());
        if (address.isPresent()) {
            address(address.get());
        }
        close();
        account("CdtrAcct", transfer.account());
        open("RmtInf");
        text("Ustrd", transfer.message());
        close(2);
    }

    private void sums(BankOrder order) throws XMLStreamException {
        text("NbOfTxs", String.valueOf(order.transfers().size()));
        text("CtrlSum", plain(order.total()));
    }

    private void named(String element, String name) throws XMLStreamException {
        open(element);
        name(name);
        close();
    }

    private void name(String name) throws XMLStreamException {
        text("Nm", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    private void address(PostalAddress address) throws XMLStreamException {
        open("PstlAdr");
        if (!address.street().isEmpty()) {
            text("StrtNm", address.street());
        }
        if (!address.building().isEmpty()) {
            text("BldgNb", address.building());
        }
        text("TwnNm", address.town());
        text("Ctry", "CZ");
        close();
    }

    private void account(String element, BankAccount account) throws XMLStreamException {
        open(element, "Id");
        text("IBAN", account.iban().value());
        close();
        text("Ccy", "CZK");
        close();
    }

    private void open(String... elements) throws XMLStreamException {
        for (var element : elements) {
            xml.writeStartElement(element);
        }
    }

    private void close() throws XMLStreamException {
        close(1);
    }

    private void close(int levels) throws XMLStreamException {
        for (int level = 0; level < levels; level++) {
            xml.writeEndElement();
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
