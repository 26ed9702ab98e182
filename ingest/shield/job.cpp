#include "ingest/shield/job.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <optional>

#include "ingest/files/characters.h"
#include "ingest/mail/eml_reader.h"
#include "ingest/ocr/ocr.h"
#include "ingest/ocr/picture.h"
#include "ingest/ocr/scans.h"
#include "ingest/office/compound_file.h"
#include "ingest/pdf/page_image.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/shield/sandbox.h"
#include "ingest/shield/wire.h"

namespace raadspoor::ingest {

namespace {

void read_printed(const Job& job, std::string_view bytes, Channel& channel) {
    const auto send_page = [&](PrintedPage&& page, const Look& look) {
        forget_photographs(look, page);
        channel.send(page);
    };
    const Result<PrintedDocument> rest = read_pdf(bytes, job.name, job.password, send_page);
    if (!rest) return channel.send(rest.error());
    for (const Attachment& attachment : rest->attachments) channel.send(attachment);
    channel.send(*rest);
}

/// Tesseract, once prepare_job() has loaded it.
std::optional<Result<OcrEngine>>& engine() {
    static std::optional<Result<OcrEngine>> loaded;
    return loaded;
}

void recognise(const Job& job, std::string_view bytes, Channel& channel) {
    if (!*engine()) return channel.send(engine()->error());
    Result<PageImage> image = page_picture(bytes, job.name, job.password, job.page, ocr_dpi);
    if (!image) return channel.send(image.error());
    channel.send((*engine())->read(*image));
    channel.send(PrintedDocument{});
}

/// The pages of a picture, which the parent has recognised one by one.
void read_picture(const Job& job, std::string_view bytes, Channel& channel) {
    Result<PrintedDocument> printed = picture_pages(bytes, job.name);
    if (!printed) return channel.send(printed.error());
    for (const PrintedPage& page : printed->pages) channel.send(page);
    channel.send(*printed);
}

void read_whole(const Job& job, std::string_view bytes, Channel& channel) {
    const Result<Reading> reading =
        parse_whole(std::string(bytes), job.name, {.ocr = job.ocr, .password = job.password});
    if (!reading) return channel.send(reading.error());
    for (const Attachment& attachment : reading->attachments) channel.send(attachment);
    channel.send(reading->document);
}

/// One page with a word on it.
std::string small_pdf() {
    const std::string_view content = "BT /F1 12 Tf 72 720 Td (Raad) Tj ET 72 700 50 2 re f";
    std::string pdf = "%PDF-1.4\n";
    std::string table;
    int objects = 0;
    const auto add = [&](const std::string& object) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", ++objects, object);
    };
    add("<< /Type /Catalog /Pages 2 0 R >>");
    add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 "
        "R >> >> >>");
    add(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content));
    add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    add("<< /Title (Raad) /CreationDate (D:20200101120000Z) >>");
    const std::size_t start = pdf.size();
    pdf += fmt::format(
        "xref\n0 {}\n0000000000 65535 f \n{}trailer\n<< /Size {} /Root 1 0 R /Info 6 0 R "
        ">>\nstartxref\n{}\n%%EOF\n",
        objects + 1, table, objects + 1, start);
    return pdf;
}

}  // namespace

void Channel::send(const PrintedPage& page) { write(wire::encode(page)); }
void Channel::send(const PrintedDocument& rest) { write(wire::encode(rest)); }
void Channel::send(const Attachment& attachment) { write(wire::encode(attachment)); }
void Channel::send(const Document& document) { write(wire::encode(document)); }
void Channel::send(const Error& error) { write(wire::encode(error)); }

void Channel::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) ::_exit(exit_failed);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void prepare_job(const Job& job) {
    if (job.kind == JobKind::recognise) engine() = OcrEngine::load();
}

void read_document(const Job& job, std::string_view bytes, Channel& channel) {
    if (job.kind == JobKind::recognise)
        recognise(job, bytes, channel);
    else if (media_type_of(bytes, job.name) == "application/pdf")
        read_printed(job, bytes, channel);
    else if (!picture_type(bytes).empty())
        read_picture(job, bytes, channel);
    else
        read_whole(job, bytes, channel);
}

void prepare_reading() {
    ::tzset();               // Poppler asks for the time zone, which is a file.
    (void)clean("e\u0301");  // loads ICU's tables of compositions
    prepare_eml();
    prepare_compound_files();
    // Reading anything makes the linker look up, once for all children, the functions that reading takes.
    const auto encode_page = [](PrintedPage&& page, const Look&) { (void)wire::encode(page); };
    if (const Result<PrintedDocument> rest = read_pdf(small_pdf(), "", "", encode_page))
        (void)wire::encode(*rest);
}

}  // namespace raadspoor::ingest
