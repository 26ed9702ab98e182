#include "query/quotation/paper_register.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "corpus/text.h"
#include "nlp/paper/letter_date.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/words.h"
#include "query/print/actor_names.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t whole_day = 10;  // "2024-11-29"
constexpr std::size_t opening_words = 2;

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    for (const Span word : nlp::words(text)) words.push_back(nlp::fold(word.of(text)));
    return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < std::min(end, words.size()); ++i) text += words[i] + " ";
    return text;
}

/// A title as it is compared: its words, folded.
std::string key_of(std::string_view title) {
    const std::vector<std::string> words = words_in(title);
    return joined(words, 0, words.size());
}

bool is_id(std::string_view name) {
    return name.size() >= 6 && name.size() <= 64 &&
           name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

std::string file_name_in(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

/// All whole days in a text, but for those on which it was consulted.
std::vector<std::string> days_in(std::string_view text) {
    static const nlp::Pattern consulted{
        R"((?i)(geraadpleegd|bezocht|bekeken|opgehaald|ontvangen|gezien)( op)?\W*$)"};
    std::vector<std::string> days;
    while (const auto date = nlp::first_date_in(text)) {
        if (date->value.size() == whole_day && !consulted.in(text.substr(0, date->span.begin)))
            days.push_back(date->value);
        if (date->span.empty()) break;
        text.remove_prefix(date->span.end);
    }
    return days;
}

template <class Ids>
std::vector<std::string> meant(const Ids& ids) {
    return ids.current.empty() ? ids.replaced : ids.current;
}

}  // namespace

PaperRegister::PaperRegister(const std::vector<index::DocumentEntry>& entries) {
    for (const index::DocumentEntry& entry : entries) {
        std::vector<std::string> paths = entry.paths;
        paths.push_back(entry.path);
        if (!entry.parent.empty())
            paths.push_back(entry.parent);  // who names the file means what lies inside
        std::sort(paths.begin(), paths.end());
        paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
        for (const std::string& path : paths) {
            add(path, entry);
            const std::string name = file_name_in(path);
            if (name != path) add(name, entry);
            add("\t" + lower(name), entry);
        }
        add_phrase(key_of(entry.metadata.title), By::title, entry);
        for (const std::string& reference : entry.metadata.reference) {
            const std::vector<nlp::ParliamentaryPaper> papers = nlp::papers_cited_in(reference);
            for (const nlp::ParliamentaryPaper& paper : papers)
                numbers_.emplace(paper.number, std::pair{paper, entry.id});
            if (papers.empty()) add_phrase(key_of(reference), By::number, entry);
        }
        if (is_motion(entry.metadata.kind)) add_motion(entry);
        if (entry.metadata.kind == DocumentKind::notulen) add_meeting(entry);
        facts_.push_back({entry.id, std::string(name_of(entry.metadata.kind)), entry.metadata.date,
                          key_of(spoken_sender(entry.metadata.sender)), entry.replaced});
        ids_.push_back(entry.id);
    }
    std::sort(ids_.begin(), ids_.end());
}

void PaperRegister::take(Ids& ids, const std::string& id, bool replaced) {
    std::vector<std::string>& list = replaced ? ids.replaced : ids.current;
    if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
}

void PaperRegister::add(const std::string& name, const index::DocumentEntry& entry) {
    take(names_[name], entry.id, entry.replaced);
}

void PaperRegister::add_phrase(const std::string& words, By by, const index::DocumentEntry& entry) {
    if (words.empty()) return;
    add("\n" + words, entry);
    const auto count = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
    // One everyday word is no title, and a short number no kenmerk, in the middle of other words.
    constexpr std::size_t shortest_word = 12, shortest_number = 4;
    if (by == By::title && count < 2 && words.size() < shortest_word) return;
    if (by == By::number && (words.size() <= shortest_number || !has_digit(words))) return;
    std::size_t end = 0;
    for (std::size_t i = 0; i < std::min(count, opening_words); ++i) end = words.find(' ', end) + 1;
    phrases_.emplace(words.substr(0, end), Phrase{words, by, entry.id, entry.replaced});
}

/// "notulen 9 oktober 2024", "raadsvergadering van 9 oktober 2024".
void PaperRegister::add_meeting(const index::DocumentEntry& entry) {
    if (entry.metadata.date.size() != whole_day) return;
    for (const char* const word : {"notulen", "vergadering", "raadsvergadering", "commissievergadering",
                                   "statenvergadering", "verslag"})
        for (const char* const between : {" ", " van "})
            add_phrase(key_of(word + std::string(between) + spoken_date(entry.metadata.date)), By::title,
                       entry);
}

/// "M12", "2024-31": the number of a motion, by its title or file.
void PaperRegister::add_motion(const index::DocumentEntry& entry) {
    static const nlp::Pattern number{R"(^(\pL{1,2}\d{1,4}|\d{2,4}-\d{1,4})$)"};
    const std::string named = entry.metadata.title + " " + std::filesystem::path(entry.path).stem().string();
    std::string word;
    for (const char c : named + " ") {
        if (is_letter(c) || is_digit(c) || c == '-') {
            word += ascii_lower(c);
            continue;
        }
        if (number.in(word)) take(motions_[word], entry.id, entry.replaced);
        word.clear();
    }
}

std::vector<std::string> PaperRegister::called(const std::string& name) const {
    if (trimmed(name).empty()) return {};
    for (const std::string& key : {name, std::filesystem::absolute(name).lexically_normal().string(),
                                   "\t" + lower(file_name_in(name)), "\n" + key_of(name)})
        if (const auto found = names_.find(key); found != names_.end()) return meant(found->second);
    std::vector<std::string> found;
    if (!is_id(name)) return found;
    for (auto id = std::lower_bound(ids_.begin(), ids_.end(), name);
         id != ids_.end() && id->starts_with(name); ++id)
        found.push_back(*id);
    return found;
}

bool PaperRegister::is_title(std::string_view words) const { return names_.contains("\n" + key_of(words)); }

/// Files by their names, blanks in them too, and the beginnings of ids.
PaperRegister::Ids PaperRegister::files_in(std::string_view reference) const {
    static constexpr std::array<std::string_view, 8> endings = {".pdf",  ".docx", ".txt", ".odt",
                                                                ".html", ".md",   ".doc", ".rtf"};
    Ids found;
    const std::string small = lower(reference);
    for (const std::string_view ending : endings)
        for (std::size_t at = small.find(ending); at != std::string::npos; at = small.find(ending, at + 1)) {
            const std::size_t end = at + ending.size();
            constexpr std::size_t longest = 200;
            for (std::size_t begin = end > longest ? end - longest : 0; begin < at; ++begin) {
                const bool opens =
                    begin == 0 ||
                    std::string_view(" \t\n/\\(<[`'\"“‘").find(small[begin - 1]) != std::string_view::npos ||
                    (small[begin - 1] & '\x80') != 0;
                if (!opens) continue;
                const auto it = names_.find("\t" + small.substr(begin, end - begin));
                if (it == names_.end()) continue;
                for (const std::string& id : it->second.current) take(found, id, false);
                for (const std::string& id : it->second.replaced) take(found, id, true);
                break;
            }
        }
    for (std::size_t at = 0; at < small.size();) {
        const std::size_t end = std::min(small.find_first_not_of("0123456789abcdef", at), small.size());
        const std::string run = small.substr(at, end - at);
        if (run.size() >= 12 && has_digit(run))
            for (const std::string& id : called(run)) take(found, id, false);
        at = end + 1;
    }
    return found;
}

PaperRegister::Ids PaperRegister::papers_in(std::string_view reference) const {
    Ids found;
    for (const nlp::ParliamentaryPaper& paper : nlp::papers_cited_in(reference)) {
        const auto [first, last] = numbers_.equal_range(paper.number);
        for (auto it = first; it != last; ++it)
            if (nlp::means(paper, it->second.first)) take(found, it->second.second, false);
    }
    return found;
}

PaperRegister::Ids PaperRegister::motions_in(const std::vector<std::string>& words) const {
    Ids found;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != "motie" && words[i] != "amendement") continue;
        for (std::size_t k = i + 1; k < std::min(words.size(), i + 4); ++k)
            for (const std::string& code :
                 {words[k], k + 1 < words.size() ? words[k] + "-" + words[k + 1] : words[k]})
                if (const auto it = motions_.find(code); it != motions_.end())
                    for (const std::string& id : meant(it->second)) take(found, id, false);
    }
    return found;
}

PaperRegister::Ids PaperRegister::phrases_in(const std::vector<std::string>& words, By by,
                                             std::string& said) const {
    struct Hit {
        std::size_t begin, end;
        const Phrase* phrase;
    };
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t n = 1; n <= opening_words; ++n) {
            if (i + n > words.size()) break;
            const auto [first, last] = phrases_.equal_range(joined(words, i, i + n));
            for (auto it = first; it != last; ++it) {
                const Phrase& phrase = it->second;
                const auto count =
                    static_cast<std::size_t>(std::count(phrase.words.begin(), phrase.words.end(), ' '));
                if (phrase.by == by && i + count <= words.size() &&
                    joined(words, i, i + count) == phrase.words)
                    hits.push_back({i, i + count, &phrase});
            }
        }
    Ids found;
    for (const Hit& hit : hits) {
        const bool within = std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
            return other.begin <= hit.begin && hit.end <= other.end &&
                   other.end - other.begin > hit.end - hit.begin;
        });
        if (within) continue;
        take(found, hit.phrase->id, hit.phrase->replaced);
        said = joined(words, hit.begin, hit.end);
    }
    return found;
}

/// A title that a reference has between marks may leave out its end: a subtitle, "(gewijzigd)".
PaperRegister::Ids PaperRegister::begun_in(std::string_view reference) const {
    static const nlp::Pattern between{R"([‘“«"„'](\p{Lu}[^‘’“”«»"„]{8,300})[’”»"“'])"};
    constexpr std::size_t least = 3;
    Ids found;
    std::string title;
    if (!between.in(reference, &title)) return found;
    const std::vector<std::string> words = words_in(title);
    if (words.size() < least) return found;
    const auto [first, last] = phrases_.equal_range(joined(words, 0, opening_words));
    for (auto it = first; it != last; ++it)
        if (it->second.by == By::title && it->second.words.starts_with(joined(words, 0, words.size())))
            take(found, it->second.id, it->second.replaced);
    return found;
}

/// By kind and date, or sender and date, when that fits one paper alone.
PaperRegister::Ids PaperRegister::described_in(std::string_view reference,
                                               const std::vector<std::string>& words) const {
    const std::vector<std::string> days = days_in(reference);
    if (days.empty()) return {};
    const std::string all = " " + joined(words, 0, words.size());
    Ids found;
    for (const Facts& it : facts_) {
        if (std::find(days.begin(), days.end(), it.date) == days.end()) continue;
        const bool kind = it.kind != "overig" && all.find(" " + key_of(it.kind)) != std::string::npos;
        const bool sender = !it.sender.empty() && all.find(" " + it.sender) != std::string::npos;
        const bool letter =
            all.find("brief") != std::string::npos && it.kind.find("brief") != std::string::npos;
        if (kind || sender || letter) take(found, it.id, it.replaced);
    }
    if (meant(found).size() != 1) return {};
    return found;
}

NamedPapers PaperRegister::named_in(std::string_view reference) const {
    const std::vector<std::string> words = words_in(reference);
    std::string number, title;
    std::vector<std::vector<std::string>> told;
    std::array<Ids, 5> all = {files_in(reference), papers_in(reference),
                              phrases_in(words, By::number, number), motions_in(words),
                              phrases_in(words, By::title, title)};
    if (meant(all[4]).empty()) all[4] = begun_in(reference);
    for (const Ids& ids : all)
        if (auto papers = meant(ids); !papers.empty()) {
            std::sort(papers.begin(), papers.end());
            told.push_back(std::move(papers));
        }
    if (told.empty()) return {meant(described_in(reference, words)), false, {}};
    std::vector<std::string> common = told.front(), any = told.front();
    for (const std::vector<std::string>& papers : told) {
        std::vector<std::string> both, either;
        std::set_intersection(common.begin(), common.end(), papers.begin(), papers.end(),
                              std::back_inserter(both));
        std::set_union(any.begin(), any.end(), papers.begin(), papers.end(), std::back_inserter(either));
        common = std::move(both);
        any = std::move(either);
    }
    if (common.empty()) return {any, true, {}};
    // Two numbers, or two files, are two papers.
    for (std::size_t i = 0; i < 3; ++i)
        if (meant(all.at(i)).size() > 1 && common.size() > 1 && told.size() == 1) return {common, true, {}};
    if (common.size() > 1) {  // papers of one title: the date may tell which
        const std::vector<std::string> days = days_in(reference);
        std::vector<std::string> dated;
        for (const Facts& it : facts_)
            if (std::binary_search(common.begin(), common.end(), it.id) &&
                std::find(days.begin(), days.end(), it.date) != days.end())
                dated.push_back(it.id);
        if (!dated.empty()) common = dated;
    }
    return {common, false, {}};
}

std::vector<std::pair<std::string, std::string>> PaperRegister::wrong_in(std::string_view reference,
                                                                         const index::DocumentEntry& paper,
                                                                         std::string_view text) const {
    static const nlp::Pattern kenmerk{
        R"((?i)(?:kenmerk|nummer|zaaknr\.?|nr\.?):?\s+([\pL\d][\pL\d./_-]*\d[\pL\d]*)|)"
        R"(\b(Lbr\.? ?\d\d/\d+|U\d{9}|RIS ?\d{5,}))"},
        between{R"([‘“«"„]([^‘’“”«»"„]{8,300})[’”»"“])"};
    std::vector<std::pair<std::string, std::string>> wrong;
    const std::vector<std::string> days = days_in(reference);
    const auto stated = [&](const std::string& day) {
        const std::vector<std::string> own = days_in(paper.metadata.title + " " + paper.metadata.subject);
        return day == paper.metadata.date || std::find(own.begin(), own.end(), day) != own.end();
    };
    const bool dated =
        paper.metadata.date.size() == whole_day && paper.metadata.date_basis != DateBasis::file;
    if (dated && !days.empty() && std::none_of(days.begin(), days.end(), stated))
        wrong.emplace_back("date", fmt::format("De verwijzing noemt {}, maar het stuk is van {}.",
                                               spoken_date(days.front()), spoken_date(paper.metadata.date)));
    const auto letters = [](std::string_view words) {
        std::string bare;
        for (const char c : words)
            if (is_letter(c) || is_digit(c)) bare += ascii_lower(c);
        return bare;
    };
    std::string of_paper;
    for (const std::string& number : paper.metadata.reference) of_paper += letters(number) + "|";
    std::string one, other;
    for (std::string_view rest = reference; kenmerk.in(rest, &one, &other);) {
        const std::string number = one.empty() ? other : one;
        const std::string_view hit = kenmerk.find(rest);
        rest = rest.substr(static_cast<std::size_t>(hit.data() + hit.size() - rest.data()));
        const bool parliamentary = !nlp::papers_cited_in(reference).empty();
        if (parliamentary || number.size() < 4 || of_paper.find(letters(number)) != std::string::npos ||
            text.find(number) != std::string_view::npos)
            continue;
        wrong.emplace_back(
            "reference",
            fmt::format("Het kenmerk {} uit de verwijzing staat niet in dit stuk{}.", number,
                        paper.metadata.reference.empty()
                            ? std::string{}
                            : fmt::format(" (dat draagt {})", fmt::join(paper.metadata.reference, ", "))));
    }
    for (const nlp::ParliamentaryPaper& cited : nlp::papers_cited_in(reference))
        for (const std::string& number : paper.metadata.reference)
            for (const nlp::ParliamentaryPaper& own : nlp::papers_cited_in(number))
                if (own.series == cited.series && !nlp::means(cited, own))
                    wrong.emplace_back("reference",
                                       fmt::format("De verwijzing noemt {}, maar dit stuk is {}.",
                                                   nlp::cited(cited), nlp::cited(own)));
    if (const std::string title = key_of(paper.metadata.title);
        !title.empty() && between.in(reference, &one)) {
        const std::string said = key_of(one);
        const bool fits = title.find(said) != std::string::npos || said.find(title) != std::string::npos ||
                          (" " + key_of(text)).find(" " + said) != std::string::npos;
        if (!fits && !said.empty())
            wrong.emplace_back("title",
                               fmt::format("De verwijzing noemt de titel ‘{}’, maar het stuk heet ‘{}’.", one,
                                           one_line(paper.metadata.title)));
    }
    return wrong;
}

}  // namespace raadspoor::query
