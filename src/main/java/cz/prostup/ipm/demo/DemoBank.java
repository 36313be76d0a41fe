package cz.prostup.ipm.demo;

import cz.prostup.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The bank of the demo: reads the order that the application wrote and says what became of it, as a bank does. So the
/// history proves the whole circle: what goes out as pain.001 comes back as camt.053.
final class DemoBank {

    /// What a pain.001 orders.
    record Order(List<Transfer> transfers) {}

    record Transfer(String endToEnd, Money amount, String iban) {}

    /// A movement on the account.
    ///
    /// @param iban    of the other side, empty when the bank does not say
    /// @param symbol  variable symbol of somebody who pays us, empty when there is none
    /// @param because why the bank returned it, empty for all that it did not
    record Booking(boolean incoming, String endToEnd, Money amount, String iban, String symbol, String because) {

        static Booking paid(Transfer transfer) {
            return new Booking(false, transfer.endToEnd(), transfer.amount(), transfer.iban(), "", "");
        }

        static Booking returned(Transfer transfer, String because) {
            return new Booking(true, transfer.endToEnd(), transfer.amount(), transfer.iban(), "", because);
        }

        static Booking received(Money amount, String symbol) {
            return new Booking(true, "NOTPROVIDED", amount, "", symbol, "");
        }
    }

    private DemoBank() {}

    static Order read(byte[] pain) {
        try {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(pain));
            var ibans = new ArrayList<String>();
            var names = new ArrayList<String>();
            var amounts = new ArrayList<Money>();
            while (xml.hasNext()) {
                if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "IBAN" -> ibans.add(xml.getElementText());
                        case "EndToEndId" -> names.add(xml.getElementText());
                        case "InstdAmt" -> amounts.add(new Money(new BigDecimal(xml.getElementText())));
                        default -> {}
                    }
                }
            }
            var transfers = new ArrayList<Transfer>();
            for (int i = 0; i < names.size(); i++) {
                transfers.add(new Transfer(
                        names.get(i), amounts.get(i), ibans.get(i + 1))); // the first account is the payer's
            }
            return new Order(transfers);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the bank cannot read our order", e);
        }
    }

    static byte[] statement(String account, String number, LocalDate day, List<Booking> bookings) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08");
            open(xml, "BkToCstmrStmt", "Stmt");
            text(xml, "Id", number);
            text(xml, "CreDtTm", day + "T23:30:00+01:00");
            open(xml, "Acct", "Id");
            text(xml, "IBAN", account);
            close(xml, 2);
            for (var booking : bookings) {
                entry(xml, day, booking);
            }
            close(xml, 3);
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
    }

    private static void entry(XMLStreamWriter xml, LocalDate day, Booking booking) throws XMLStreamException {
        var direction = booking.incoming() ? "CRDT" : "DBIT";
        open(xml, "Ntry");
        amount(xml, booking.amount());
        text(xml, "CdtDbtInd", direction);
        open(xml, "BookgDt");
        text(xml, "Dt", day.toString());
        close(xml, 1);
        open(xml, "NtryDtls", "TxDtls", "Refs");
        text(xml, "EndToEndId", booking.endToEnd());
        close(xml, 1);
        amount(xml, booking.amount());
        text(xml, "CdtDbtInd", direction);
        if (!booking.iban().isEmpty()) {
            open(xml, "RltdPties", booking.incoming() ? "DbtrAcct" : "CdtrAcct", "Id");
            text(xml, "IBAN", booking.iban());
            close(xml, 3);
        }
        if (!booking.symbol().isEmpty()) {
            open(xml, "RmtInf", "Strd", "CdtrRefInf");
            text(xml, "Ref", booking.symbol());
            close(xml, 3);
        }
        if (!booking.because().isEmpty()) {
            open(xml, "RtrInf");
            text(xml, "AddtlInf", booking.because());
            close(xml, 1);
        }
        close(xml, 3);
    }

    private static void amount(XMLStreamWriter xml, Money amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", "CZK");
        xml.writeCharacters(amount.amount().toPlainString());
        xml.writeEndElement();
    }

    private static void open(XMLStreamWriter xml, String... elements) throws XMLStreamException {
        for (var element : elements) {
            xml.writeStartElement(element);
        }
    }

    private static void close(XMLStreamWriter xml, int levels) throws XMLStreamException {
        for (int level = 0; level < levels; level++) {
            xml.writeEndElement();
        }
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        open(xml, element);
        xml.writeCharacters(text);
        close(xml, 1);
    }
}
