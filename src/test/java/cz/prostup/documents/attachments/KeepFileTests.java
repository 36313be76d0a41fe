package cz.prostup.documents.attachments;

import static cz.prostup.documents.attachments.SampleFiles.EICAR;
import static cz.prostup.documents.attachments.SampleFiles.docx;
import static cz.prostup.documents.attachments.SampleFiles.joined;
import static cz.prostup.documents.attachments.SampleFiles.odt;
import static cz.prostup.documents.attachments.SampleFiles.utf8;
import static cz.prostup.documents.attachments.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.KeepFile.Kept;
import cz.prostup.documents.attachments.KeepFile.Refused;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/// What may be attached, what it loses on the way, and what never gets in (controls 40 to 42).
@ProstupTest
class KeepFileTests {

    private final IpmCast cast;
    private final KeepFile keepFile;
    private final KeptFiles files;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final City city;
    private final Viewer viewer;
    private final AttachmentRepository attachments;
    private final FileLimits.OfDay limits;
    private final TellOfInfection tell;

    KeepFileTests(
            IpmCast cast,
            PeopleCast people,
            KeepFile keepFile,
            KeptFiles files,
            JdbcClient db,
            TransactionTemplate transaction,
            AttachmentRepository attachments,
            FileLimits.OfDay limits,
            TellOfInfection tell) {
        this.cast = cast;
        this.keepFile = keepFile;
        this.files = files;
        this.db = db;
        this.transaction = transaction;
        this.attachments = attachments;
        this.limits = limits;
        this.tell = tell;
        cast.today(LocalDate.of(2026, 11, 20));
        this.city = people.city();
        this.viewer = city.caseManager.viewer();
    }

    private KeepFile.Outcome keep(String name, byte[] content) {
        return cast.as(viewer, () -> keepFile.keep(Upload.of(name, content), viewer));
    }

    private KeptFile kept(String name, byte[] content) {
        assertThat(keep(name, content)).isInstanceOf(Kept.class);
        return ((Kept) keep(name, content)).file();
    }

    private String refusal(String name, byte[] content) {
        assertThat(keep(name, content)).isInstanceOf(Refused.class);
        return ((Refused) keep(name, content)).reason();
    }

    private byte[] stored(KeptFile file) {
        return cast.as(viewer, () -> files.stream(file.id()).readAllBytes());
    }

    @Test
    void the_test_virus_is_destroyed_and_uploader_and_administrator_are_told() {
        assertThat(refusal("poznámky.txt", utf8(EICAR))).contains("škodlivý kód");
        var left = system(
                () -> db.sql("""
                        select count(*) from documents.attachment a
                          join documents.attachment_chunk c on c.attachment_id = a.id
                         where a.uploaded_by = :by and a.state = 'INFECTED'
                        """).param("by", viewer.userId()).query(Long.class).single());
        assertThat(left).isZero();
        assertThat(notices(city.caseManager.viewer())).isPositive();
        assertThat(notices(city.admin.viewer())).isPositive();
    }

    private long notices(Viewer of) {
        return system(
                () -> db.sql("""
                        select count(*) from notifications.notice where user_id = :user and kind = 'FILE_INFECTED'
                           and subject || text not like '%poznámky%'
                        """).param("user", of.userId()).query(Long.class).single());
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    @Test
    void a_renamed_program_is_refused_whatever_its_name_says() {
        var program = joined(utf8("MZ\u0090\0\3\0\0\0\4\0\0\0"), new byte[400]);
        assertThat(refusal("smlouva.pdf", program)).contains("neodpovídá příponě .pdf");
        assertThat(refusal("smlouva.exe", program)).contains("přiložit nejde");
        assertThat(refusal("foto.jpg", utf8("<html><script>x()</script></html>")))
                .contains("neodpovídá");
        assertThat(refusal("pozn.txt", utf8("<!DOCTYPE html><p>a"))).isNotEmpty();
        assertThat(refusal("prazdny.txt", new byte[0])).contains("prázdný");
    }

    @Test
    void a_file_that_is_two_things_at_once_is_refused() {
        var archive = zip(Map.of("uvnitr.txt", utf8("x")));
        assertThat(refusal("a.pdf", joined(SampleFiles.pdf(), archive))).contains("zároveň dvěma druhy");
        assertThat(refusal("a.pdf", joined(SampleFiles.pdf(), utf8("<html><script>x()</script>"))))
                .contains("zároveň dvěma druhy");
        assertThat(refusal("a.png", joined(SampleFiles.png(), utf8("<script>x()</script>"))))
                .contains("zároveň dvěma druhy");
        assertThat(refusal("a.jpg", joined(SampleFiles.jpeg(1), archive))).contains("zároveň dvěma druhy");
        assertThat(refusal("a.zip", archive)).contains("Archivy");
    }

    @Test
    void a_small_file_that_swells_is_refused_before_it_is_unpacked() {
        var swollen = docx(Map.of("word/styles.xml", new byte[30_000_000]));
        assertThat(swollen.length).isLessThan(60_000);
        assertThat(refusal("bomba.docx", swollen)).contains("příliš zvětší");
    }

    @Test
    void programs_and_files_inside_a_document_are_refused() {
        assertThat(refusal("a.docx", docx(Map.of("word/vbaProject.bin", utf8("x")))))
                .contains("makra");
        assertThat(refusal("a.docx", docx(Map.of("word/embeddings/o.bin", utf8("x")))))
                .contains("vložený soubor");
        assertThat(refusal("a.docx", docx(Map.of("word/x.xml", zip(Map.of("y", utf8("y")))))))
                .contains("vložen");
        assertThat(refusal("a.odt", odt(Map.of("Basic/Standard/Module1.xml", utf8("x")))))
                .contains("makra");
        assertThat(refusal("a.docx", docx(Map.of("../../etc/passwd", utf8("x")))))
                .contains("poškozený");
        var template = "<Relationships><Relationship Type=\"http://x/attachedTemplate\" Target=\"http://zle.invalid/\""
                + " TargetMode=\"External\"/></Relationships>";
        assertThat(refusal("a.docx", docx(Map.of("word/_rels/settings.xml.rels", utf8(template)))))
                .contains("cizí soubor");
    }

    @Test
    void a_photo_loses_its_place_and_is_turned_as_it_was_meant() throws IOException {
        var photo = SampleFiles.jpeg(6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("KANAREK-MISTO");
        var file = kept("IMG_0001.JPG", photo);
        var content = stored(file);
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("KANAREK", "Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(content));
        assertThat(picture.getWidth()).isEqualTo(20);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(picture.getRGB(10, 5) >> 16 & 0xFF)
                .as("red has come to the top")
                .isGreaterThan(200);
        assertThat(picture.getRGB(10, 35) >> 16 & 0xFF).isLessThan(60);
        assertThat(file.name()).isEqualTo("IMG_0001.jpg");
    }

    @Test
    void papers_lose_their_authors() throws IOException {
        var pdf = stored(kept("a.pdf", SampleFiles.pdf()));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        var photo = SampleFiles.jpeg(1);
        assertThat(unpacked(stored(kept("a.docx", docx(Map.of("word/media/image1.jpg", photo))))))
                .contains("Text dopisu")
                .doesNotContain("KANAREK", "metadata/thumbnail");
        assertThat(unpacked(stored(kept("a.odt", odt(Map.of()))))).doesNotContain("KANAREK");
    }

    private static String unpacked(byte[] archive) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void one_byte_over_the_limit_is_too_much_and_the_limit_itself_is_not() {
        var most = new byte[20 * 1024 * 1024];
        java.util.Arrays.fill(most, (byte) 'a');
        assertThat(kept("velky.txt", most).size()).isEqualTo(most.length);
        assertThat(refusal("velky.txt", joined(most, utf8("a")))).contains("větší než 20");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "'C:\\Users\\x\\dopis.TXT', dopis.txt",
        "smlouva.pdf.exe, smlouva.txt",
        "smlouva.exe.pdf, smlouva.txt",
        ".htaccess, htaccess.txt",
        "'<img src=x>.txt', _img src_x_.txt",
        "'=cmd|x.txt', _cmd_x.txt"
    })
    void a_name_becomes_one_that_any_system_can_save(String written, String saved) {
        assertThat(kept(written, utf8("text")).name()).isEqualTo(saved);
    }

    @Test
    void invisible_and_endless_names_are_mended() {
        assertThat(kept("do\u202Epis\r\nX\0.txt", utf8("text")).name()).isEqualTo("dopisX.txt");
        assertThat(kept("ž".repeat(200) + ".txt", utf8("text")).name()).hasSize(124);
        assertThat(kept("", utf8("text")).name()).isEqualTo("soubor.txt");
    }

    @Test
    void what_lies_in_the_database_is_sealed_and_in_pieces() {
        var text = "KANAREK-OBSAH ".repeat(40_000);
        var file = kept("KANAREK-JMENO.txt", utf8(text));
        assertThat(new String(stored(file), StandardCharsets.UTF_8)).isEqualTo(text);
        var rows = system(() ->
                db.sql("""
                        select count(*) from documents.attachment_chunk c join documents.attachment a on a.id = c.attachment_id
                         where a.id = :id and position('KANAREK'::bytea in c.content) = 0
                           and position('KANAREK'::bytea in a.name_sealed) = 0
                        """).param("id", file.id().value()).query(Long.class).single());
        assertThat(rows).isGreaterThan(1);
    }

    @Test
    void a_file_is_sent_as_something_to_save_that_can_do_nothing() throws IOException {
        var file = kept("přehled.csv", utf8("a;b"));
        var response = new MockHttpServletResponse();
        cast.as(viewer, () -> {
            files.send(file.id(), response);
            return true;
        });
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentType()).startsWith("text/csv");
    }

    @Test
    void while_nobody_looks_a_file_waits_and_cannot_be_had() {
        var silent = new Quarantine(attachments, new NoScanner(), tell, transaction);
        var keeping = new KeepFile(attachments, limits, silent, transaction);
        var outcome = cast.as(viewer, () -> keeping.keep(Upload.of("ceka.txt", utf8("text")), viewer));
        var file = ((Kept) outcome).file();
        assertThat(file.state()).isEqualTo(AttachmentState.QUARANTINED);
        assertThatThrownBy(() -> cast.as(viewer, () -> {
                    files.send(file.id(), new MockHttpServletResponse());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        var awake = new Quarantine(attachments, new BuiltInScanner(), tell, transaction);
        system(() -> {
            new ScanWaiting(attachments, files, awake).run();
            return true;
        });
        assertThat(cast.as(viewer, () -> files.drafts(java.util.List.of(file.id()), viewer)))
                .singleElement()
                .matches(KeptFile::isReady);
    }

    @Test
    void nobody_else_reaches_a_draft_even_past_the_use_cases() {
        var file = kept("moje.txt", utf8("text"));
        var stranger = city.colleague.viewer();
        assertThat(cast.as(stranger, () -> files.drafts(java.util.List.of(file.id()), stranger)))
                .isEmpty();
        assertThatThrownBy(() -> cast.as(stranger, () -> {
                    files.send(file.id(), new MockHttpServletResponse());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(cast.as(stranger, () -> files.stream(file.id()).readAllBytes()))
                .isEmpty();
    }

    @Test
    void what_nobody_sent_is_destroyed_after_a_day() {
        var file = kept("zapomenuty.txt", utf8("text"));
        cast.today(LocalDate.of(2026, 11, 23));
        system(() -> {
            new DiscardForgotten(attachments, limits).run();
            return true;
        });
        assertThat(stored(file)).isEmpty();
        cast.today(LocalDate.of(2026, 11, 20));
    }

    @Test
    void only_moves_of_the_table_exist() {
        var expected = ExpectedMoves.of(KeepFileTests.class);
        for (var from : AttachmentState.values()) {
            for (var action : AttachmentLifecycle.Action.values()) {
                var move = AttachmentLifecycle.TABLE.find(from, action);
                var row = expected.find(from, action);
                assertThat(move.isPresent()).isEqualTo(row.isPresent());
                move.ifPresent(one ->
                        assertThat(one.to().name()).isEqualTo(row.orElseThrow().to()));
            }
        }
    }
}
