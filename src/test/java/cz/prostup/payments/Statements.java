package cz.prostup.payments;

import cz.prostup.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Statements as a bank would write them.
final class Statements {

    static final String IBAN = "CZ2407100000000002229001";

    private Statements() {}

    /// @param direction `DBIT` out, `CRDT` in
    record Line(String direction, String amount, String endToEnd, String account, String more) {

        String xml(LocalDate day) {
            var party = direction.equals("DBIT") ? "CdtrAcct" : "DbtrAcct";
            return """
                    <Ntry><Amt Ccy="CZK">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
                    <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                    <RltdPties><%s><Id><IBAN>%s</IBAN></Id></%s></RltdPties>%s</TxDtls></NtryDtls></Ntry>
                    """.formatted(amount, direction, day, endToEnd, party, account, party, more);
        }
    }

    static Line out(String amount, String endToEnd) {
        return new Line("DBIT", amount, endToEnd, "CZ6508000000192000145399", "");
    }

    static Line back(String amount, String endToEnd) {
        return new Line(
                "CRDT",
                amount,
                endToEnd,
                "CZ6508000000192000145399",
                "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>účet je zrušený</AddtlInf></RtrInf>");
    }

    static Line in(String amount, String variableSymbol) {
        return new Line("CRDT", amount, "/VS" + variableSymbol, "CZ6508000000192000145399", "");
    }

    /// @param number makes the file different from others
    static byte[] camt(int number, LocalDate day, Line... lines) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>%d</MsgId></GrpHdr>
                <Stmt><Id>S%d</Id><ElctrncSeqNb>%d</ElctrncSeqNb><Acct><Id><IBAN>%s</IBAN></Id></Acct>
                %s</Stmt></BkToCstmrStmt></Document>
                """.formatted(
                        number,
                        number,
                        number,
                        IBAN,
                        Arrays.stream(lines).map(line -> line.xml(day)).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String gpcHead(LocalDate day) {
        return "074" + "0000000002229001" + "Úřad práce Most     " + ddmmyy(day) + "00000000000000+" + "00000000000000+"
                + "00000000000000+" + "00000000000000+" + "012" + ddmmyy(day) + " ".repeat(14);
    }

    /// @param code 1 out, 2 in, 4 out taken back
    static String gpcLine(LocalDate day, String account, String bank, Money amount, char code, String vs, String ss) {
        var halere = amount.amount().movePointRight(2).toBigIntegerExact().toString();
        return "075" + "0000000002229001" + account + "0000000000001" + padded(halere, 12) + code + padded(vs, 10)
                + "00" + bank + "0000" + padded(ss, 10) + ddmmyy(day) + "Technické služby    " + "000203" + ddmmyy(day);
    }

    static byte[] gpc(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(Abo.CHARSET);
    }

    private static String padded(String digits, int width) {
        return "0".repeat(width - digits.length()) + digits;
    }

    private static String ddmmyy(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("ddMMyy"));
    }
}
