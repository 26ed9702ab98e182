// Messages: who, when, about what, the text, and the files that hang on them.
#include <catch2/catch.hpp>

#include <random>
#include <string>

#include "ingest/kinds/read.h"
#include "ingest/mail/eml_reader.h"
#include "ingest/mail/msg_reader.h"
#include "tests/ingest/compound_maker.h"

using namespace raadspoor;
using ingest::Reading;

namespace {

const std::string head =
    "From: \"P. Jansen\" <p.jansen@waterbeek.nl>\r\nTo: griffie@waterbeek.nl\r\nDate: Tue, 12 Mar 2024 "
    "09:30:00 +0100\r\n"
    "Subject: =?utf-8?Q?Motie_co=C3=B6rdinatie?=\r\nMIME-Version: 1.0\r\n";

/// A message of these parts, each with its fields, an empty line and its body.
std::string mixed(const std::vector<std::string>& parts) {
    std::string message = head + "Content-Type: multipart/mixed; boundary=grens\r\n\r\n";
    for (const std::string& part : parts) message += "--grens\r\n" + part + "\r\n";
    return message + "--grens--\r\n";
}

Reading read(const std::string& bytes, const std::string& name = "bericht.eml") {
    Result<Reading> reading = ingest::parse_whole(bytes, name);
    REQUIRE(reading);
    return *reading;
}

std::string names_of(const Reading& reading) {
    std::string names;
    for (const ingest::Attachment& it : reading.attachments) names += it.name + "=" + it.bytes + ";";
    return names;
}

/// A moment as Outlook counts: hundreds of nanoseconds since 1601.
std::string moment(std::uint64_t ticks) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(ticks >> 8 * i & 0xFF);
    return bytes;
}

}  // namespace

TEST_CASE("a message begins with who, when and about what", "[ingest][mail]") {
    const Reading reading = read(
        head +
        "Content-Type: text/plain; charset=iso-8859-1\r\n\r\nGeachte griffie,\r\n\r\nHierbij de motie over "
        "de co\xF6rdinatie.\r\n");
    CHECK(reading.document.text.find("Van: ") == 0);
    CHECK(reading.document.text.find("P. Jansen") != std::string::npos);
    CHECK(reading.document.text.find("Aan: griffie@waterbeek.nl") != std::string::npos);
    CHECK(reading.document.text.find("Datum: 12 maart 2024") != std::string::npos);
    CHECK(reading.document.text.find("Onderwerp: Motie coördinatie") != std::string::npos);
    CHECK(reading.document.text.find("over de coördinatie.") != std::string::npos);
    CHECK(reading.document.media_type == "message/rfc822");
    CHECK(reading.document.info.title == "Motie coördinatie");
    CHECK(reading.attachments.empty());
}

TEST_CASE("attachments of a message are files of their own; pictures of its page are not", "[ingest][mail]") {
    const Reading reading = read(mixed(
        {"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Zie de <b>bijlage</b>.</p><p>Groet</p>",
         "Content-Type: text/plain; name=\"nota.txt\"\r\nContent-Disposition: attachment; "
         "filename=\"nota.txt\"\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\nRGUgcmFhZA==",
         "Content-Type: image/png; name=logo.png\r\nContent-ID: <logo>\r\n\r\nx",
         "Content-Type: video/mp4; name=film.mp4\r\nContent-Disposition: attachment\r\n\r\nx",
         "Content-Type: message/rfc822\r\n\r\nSubject: Re: vraag 1/2\r\nFrom: a@b.nl\r\n\r\nAntwoord"}));
    CHECK(reading.document.text.find("Zie de bijlage.") != std::string::npos);
    REQUIRE(reading.attachments.size() == 3);
    CHECK(reading.attachments[0].name == "nota.txt");
    CHECK(reading.attachments[0].bytes == "De raad");
    CHECK(reading.attachments[1].name == "Re: vraag 1-2.eml");
    CHECK(reading.attachments[1].bytes.find("Antwoord") != std::string::npos);
    CHECK(reading.attachments[2].left_out.find(".mp4") != std::string::npos);
}

TEST_CASE("of a text and a page that say the same, the text is read", "[ingest][mail]") {
    const Reading reading =
        read(head +
             "Content-Type: multipart/alternative; boundary=grens\r\n\r\n--grens\r\nContent-Type: "
             "text/plain\r\n\r\nDe tekst.\r\n"
             "--grens\r\nContent-Type: text/html\r\n\r\n<p>De bladzijde.</p>\r\n--grens--\r\n");
    CHECK(reading.document.text.find("De tekst.") != std::string::npos);
    CHECK(reading.document.text.find("De bladzijde.") == std::string::npos);
}

TEST_CASE("a text that begins as a message does is no message by another name", "[ingest][mail]") {
    CHECK(ingest::is_eml(head));
    CHECK_FALSE(ingest::is_eml("Onderwerp: motie\nDatum: 12 maart 2024\n\nTekst"));
    CHECK_FALSE(ingest::is_eml("zomaar een tekst"));
    CHECK(ingest::media_type_of(head + "\r\nx", "brief.txt") == "text/plain");
    CHECK_FALSE(ingest::parse("zomaar", "bericht.eml"));
}

TEST_CASE("messages in messages end somewhere, and any bytes do no harm", "[ingest][mail]") {
    std::string nested = head;
    for (int i = 0; i < 500; ++i)
        nested += "Content-Type: multipart/mixed; boundary=g" + std::to_string(i) + "\r\n\r\n--g" +
                  std::to_string(i) + "\r\n";
    CHECK_FALSE(read(nested + "Content-Type: text/plain\r\n\r\ndiep").document.text.empty());
    const std::string source =
        mixed({"Content-Type: text/plain\r\n\r\na", "Content-Type: message/rfc822\r\n\r\n" + head});
    std::mt19937 random{3};
    for (int i = 0; i < 500; ++i) {
        std::string bytes = source;
        for (int k = 0; k < 5; ++k) bytes[random() % bytes.size()] = static_cast<char>(random());
        (void)ingest::read_eml(bytes, "bericht.eml");
    }
}

TEST_CASE("a message from Outlook is read with its attachments", "[ingest][mail]") {
    using tests::wide;
    const std::string properties = std::string(32, '\0') + std::string("\x40\0\x39\0\0\0\0\0", 8) +
                                   moment(133'546'896'000'000'000ULL);  // 12 March 2024
    const std::string inner = "__attach_version1.0_#00000001/__substg1.0_3701000D/";
    const std::string msg =
        tests::made_compound({{"__nameid_version1.0/__substg1.0_00020102", "x"},
                              {"__properties_version1.0", properties},
                              {"__substg1.0_0037001F", wide("Motie daken")},
                              {"__substg1.0_0C1A001F", wide("P. Jansen")},
                              {"__substg1.0_5D01001F", wide("p.jansen@waterbeek.nl")},
                              {"__substg1.0_0E04001F", wide("Griffie")},
                              {"__substg1.0_1000001F", wide("Hierbij de motie.\r\n")},
                              {"__attach_version1.0_#00000000/__substg1.0_3707001F", wide("motie.txt")},
                              {"__attach_version1.0_#00000000/__substg1.0_37010102", "De raad besluit."},
                              {inner + "__substg1.0_0037001F", wide("Re: daken")},
                              {inner + "__substg1.0_1000001F", wide("Akkoord.")},
                              {inner + "__properties_version1.0", std::string(24, '\0')}});
    const Reading reading = read(msg, "bericht.msg");
    const std::string& text = reading.document.text;
    CHECK(text.find("Van: P. Jansen <p.jansen@waterbeek.nl>") == 0);
    CHECK(text.find("Datum: 12 maart 2024") != std::string::npos);
    CHECK(text.find("Onderwerp: Motie daken") != std::string::npos);
    CHECK(text.find("Hierbij de motie.") != std::string::npos);
    CHECK(names_of(reading) == "motie.txt=De raad besluit.;Re: daken.txt=Onderwerp: Re: daken\n\nAkkoord.;");
    std::mt19937 random{5};
    for (int i = 0; i < 300; ++i) {
        std::string bytes = msg;
        for (int k = 0; k < 20; ++k) bytes[random() % bytes.size()] = static_cast<char>(random());
        (void)ingest::read_msg(bytes, "bericht.msg");
    }
}
