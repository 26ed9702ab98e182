// Papers by what people call them: a title, a kenmerk, the beginning of a file's name, "motie Apeldoorn".
//
//     papers_called(reader, "Lbr. 25/041")       -> the letter with that kenmerk
//     papers_called(reader, "003")               -> 003_brief.pdf
//     papers_called(reader, "motie Apeldoorn")   -> the motions that name Apeldoorn, when no title does
#pragma once

#include <string>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

/// The papers that `name` may mean, by path: those with that kenmerk; when there are none, those whose file
/// name begins so, at the end of a word; then those with that title; then those whose title, kind, sender and
/// date hold all its words; then those of the kind that it begins with whose text holds the other words. Only
/// the first of these that finds any. Empty when nothing does. Reads the list of all papers.
std::vector<index::DocumentEntry> papers_called(const index::Reader& reader, const std::string& name);

}  // namespace raadspoor::query
