package cz.prostup.payments.web;

import static cz.prostup.documents.Sheet.column;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.documents.Sheet;
import cz.prostup.payments.BankFiles;
import cz.prostup.payments.BankFormat;
import cz.prostup.payments.BatchId;
import cz.prostup.payments.BatchScreens;
import cz.prostup.payments.BatchScreens.Batch;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.PaymentScreens;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A batch as a workbook and as the files of the bank, a payment as an advice on paper.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
class PaymentFilesController {

    private final BatchScreens batches;
    private final PaymentScreens payments;
    private final BankFiles files;
    private final Pdf pdf;
    private final Today today;

    PaymentFilesController(BatchScreens batches, PaymentScreens payments, BankFiles files, Pdf pdf, Today today) {
        this.batches = batches;
        this.payments = payments;
        this.files = files;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/payments/batches/{id}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable BatchId id, Viewer viewer) {
        var batch = batches.whole(id, viewer);
        return Download.XLSX.of("davka-" + batch.head().number(), workbook(batch, viewer));
    }

    @GetMapping("/payments/batches/{id}/files/{format}")
    ResponseEntity<Resource> bankFile(@PathVariable BatchId id, @PathVariable BankFormat format, Viewer viewer) {
        var file = files.of(id, format, viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    @GetMapping("/payments/{id}.pdf")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL})
    ResponseEntity<byte[]> advice(@PathVariable PaymentId id, Viewer viewer) {
        var payment = payments.payment(id, viewer);
        var row = payment.row();
        var frame = new DocumentFrame(
                "Rozpis platby za " + Czech.month(row.period()),
                row.reference(),
                row.state().czech(),
                viewer.name(),
                Czech.dateTime(today.now()));
        return Download.PDF.of(
                "rozpis-" + row.reference() + "-" + row.period(),
                pdf.from("cz/prostup/payments/web/paymentPaper.jte", new PaymentPaper(payment, frame)));
    }

    private static byte[] workbook(Batch batch, Viewer viewer) {
        var byId = batch.payments().stream()
                .collect(Collectors.toMap(PaymentScreens.Row::id, PaymentScreens.Row::reference));
        return Sheet.workbook(viewer.name())
                .titled("Dávka " + batch.head().number())
                .sheet(
                        "Platby",
                        List.of(
                                column("Dohoda", 16),
                                column("Příjemce", 36),
                                column("Za", 16),
                                column("Účet", 24),
                                column("Variabilní symbol", 18),
                                column("Částka", 16),
                                column("Stav", 22),
                                column("Den", 12),
                                column("Důvod", 36)),
                        sheet -> {
                            batch.payments().forEach(payment -> sheet.row(cells(payment)));
                            sheet.total(
                                    Cell.text("Celkem"),
                                    Cell.blank(),
                                    Cell.blank(),
                                    Cell.blank(),
                                    Cell.blank(),
                                    Cell.money(batch.head().total()));
                        })
                .sheet(
                        "Položky",
                        List.of(
                                column("Dohoda", 16),
                                column("Položka", 22),
                                column("Mzdový příspěvek", 18),
                                column("Integrační příspěvek", 20),
                                column("Celkem", 16)),
                        sheet -> batch.items()
                                .forEach(item -> sheet.row(
                                        Cell.text(byId.get(item.paymentId())),
                                        Cell.text(
                                                MoneyStates.kind(item.subject().kind())),
                                        Cell.money(item.wage()),
                                        Cell.money(item.integration()),
                                        Cell.money(item.amount()))))
                .bytes();
    }

    private static List<Cell> cells(PaymentScreens.Row payment) {
        return List.of(
                Cell.text(payment.reference()),
                Cell.text(payment.payee()),
                Cell.text(Czech.month(payment.period())),
                Cell.text(payment.account()),
                Cell.text(payment.variableSymbol()),
                Cell.money(payment.amount()),
                Cell.text(payment.state().czech()),
                Cell.date(payment.settledOn()),
                Cell.text(payment.failure()));
    }
}
