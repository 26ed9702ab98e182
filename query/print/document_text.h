// A document as people name it.
#pragma once

#include <string>

#include "index/store/database.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// "Motie: Zorg voor de jeugd": its title, or its file name when it has none.
std::string title_of(const index::DocumentEntry& entry);

/// "29 november 2024", with what it rests on when the paper itself does not tell it; "zonder datum".
std::string told_date(const Metadata& metadata);

/// "motie · 29 november 2024 · Waterveen": kind, date and sender, as far as known.
std::string described(const index::DocumentEntry& entry);

/// What lies inside another file says so: "bijlage bij brief.eml", "uit stukken.zip", "p. 3-4 van
/// bundel.pdf"; empty for what lies in a folder. `parent`: as DocumentEntry::parent.
std::string place_inside(const std::string& path, const std::string& parent);

/// "brief.pdf", and of what lies inside another file "stukken.zip/brief.pdf".
std::string file_name_of(const std::string& path, const std::string& parent);

/// The name of its file for a person; its whole path when they asked for all there is (--verbose).
std::string shown_path(const index::DocumentEntry& entry, const Output& output);

/// "gelezen met tekstherkenning (93% zeker)": what is told wherever words of such a page are shown.
std::string recognised(float confidence);

}  // namespace raadspoor::query
