// What a file is by its first bytes, beyond PDF and plain text; and what to tell a person whose file cannot
// be read.
//
//     archive_media_type("PK\x03\x04…word/document.xml…")
//         == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
//     why_unsupported(bytes, "begroting.xls").message
//         == "begroting.xls is een Excel-werkblad in de oude vorm (.xls) en wordt niet gelezen; …"
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace raadspoor::ingest {

inline constexpr std::string_view docx_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr std::string_view odt_type = "application/vnd.oasis.opendocument.text";
inline constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";
inline constexpr std::string_view odp_type = "application/vnd.oasis.opendocument.presentation";
inline constexpr std::string_view xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view pptx_type =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation";
inline constexpr std::string_view doc_type = "application/msword";
inline constexpr std::string_view msg_type = "application/vnd.ms-outlook";
inline constexpr std::string_view flat_odt_type = "application/vnd.oasis.opendocument.text-flat-xml";
inline constexpr std::string_view flat_ods_type = "application/vnd.oasis.opendocument.spreadsheet-flat-xml";
inline constexpr std::string_view flat_odp_type = "application/vnd.oasis.opendocument.presentation-flat-xml";

/// The media type of a zip archive, by the names of its parts: a DOCX, an ODT and the like, or
/// "application/zip" for any other. Linear.
std::string archive_media_type(std::string_view bytes);

/// The media type of a compound file (old Office, Outlook), by the names of its streams; empty for one that
/// is not read. Linear.
std::string compound_media_type(std::string_view bytes);

/// The media type of text that is a flat OpenDocument text, worksheet or presentation; empty for other text.
std::string_view flat_media_type(std::string_view bytes);

/// Whether a name promises something else than text: what is text under such a name is not what it seems.
bool promises_office_file(const std::filesystem::path& path);

/// Why a file cannot be read: what it is, and what to do. Codes: encrypted, mislabelled, unsupported.
Error why_unsupported(std::string_view bytes, const std::filesystem::path& path);

}  // namespace raadspoor::ingest
