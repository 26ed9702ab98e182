#include "generate_passages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <unordered_map>
#include <unordered_set>

#include "index/passages/passages.h"

namespace raadspoor::bench {

namespace {

constexpr std::size_t vocabulary_size = 400'000;
constexpr double exponent = 1.2,
                 shift = 4;  // nine words in ten are among the first 25,000, as in Dutch newspapers
constexpr std::size_t document_bytes = 6'700;
constexpr std::size_t page_bytes = 1'800;
constexpr std::size_t sentences_a_phrase = 400;
constexpr std::size_t sentences_a_heading = 20;

const std::vector<std::string> functions = {
    "de",   "van",  "het", "een", "en", "in",  "is",  "dat",  "op",   "te",  "voor",  "met",   "die",
    "zijn", "niet", "aan", "er",  "om", "ook", "als", "door", "naar", "bij", "wordt", "worden"};

const std::vector<std::string> council = {
    "gemeente",    "raad",        "college",      "zorg",           "motie",           "inwoners",
    "voorstel",    "besluit",     "voorwaarden",  "beleid",         "begroting",       "middelen",
    "kosten",      "wethouder",   "gemeenteraad", "ondersteuning",  "onderzoek",       "woningen",
    "jeugdzorg",   "informatie",  "gebied",       "plan",           "vraag",           "antwoord",
    "jaar",        "euro",        "akkoord",      "afspraken",      "uitvoering",      "regio",
    "verkeer",     "bestuur",     "financiering", "subsidie",       "huishoudens",     "aandacht",
    "organisatie", "partners",    "doelgroep",    "maatregelen",    "energie",         "veiligheid",
    "onderwijs",   "bewoners",    "samenwerking", "ontwikkeling",   "vergunning",      "advies",
    "rapport",     "fractie",     "amendement",   "vergadering",    "commissie",       "ouderen",
    "kinderen",    "woningbouw",  "klimaat",      "economie",       "werkgelegenheid", "inkomsten",
    "belasting",   "ondernemers", "participatie", "omgevingsvisie", "leefbaarheid",    "mobiliteit",
    "duurzaamheid"};

constexpr std::array kinds = {
    DocumentKind::motie,      DocumentKind::brief,   DocumentKind::raadsinformatiebrief,
    DocumentKind::amendement, DocumentKind::notitie, DocumentKind::ledenbrief};
constexpr std::array<const char*, 5> parties = {"party:VVD", "party:D66", "party:CDA", "party:PvdA",
                                                "party:SP"};

/// Words of the lexicon, short ones mostly first, as in any language.
std::vector<std::string> lexicon_words(const std::filesystem::path& lexicon) {
    std::ifstream file(lexicon);
    std::vector<std::string> words;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#') words.push_back(line.substr(0, line.find('\t')));
    Random random{7};
    for (std::size_t i = words.size(); i > 1; --i) std::swap(words[i - 1], words[random.below(i)]);
    std::unordered_map<std::string, std::size_t> place;
    for (const std::string& word : words) place[word] = word.size() + random.below(6);
    std::stable_sort(words.begin(), words.end(),
                     [&](const std::string& a, const std::string& b) { return place[a] < place[b]; });
    return words;
}

std::string capitalised(std::string word) {
    if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

}  // namespace

const std::vector<std::string> planted_phrases = {"verschuiving van zorggeld",
                                                  "Geertruida Ravenswoud",
                                                  "Hoofdlijnenakkoord Ouderenzorg",
                                                  "de motie van treurnis",
                                                  "Wilhelmus van Oosterzele",
                                                  "onder de voorwaarde dat",
                                                  "het college van burgemeester en wethouders",
                                                  "dekking uit de algemene reserve"};

const std::size_t Vocabulary::function_words = functions.size();
const std::size_t Vocabulary::council_words = council.size();

std::uint64_t Random::next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

Vocabulary::Vocabulary(const std::filesystem::path& lexicon) {
    const std::vector<std::string> plain = lexicon_words(lexicon);
    std::unordered_set<std::string> known;
    const auto add = [&](const std::string& word) {
        if (words_.size() < vocabulary_size && known.insert(word).second) words_.push_back(word);
    };
    for (const auto* list : {&functions, &council, &plain})
        for (const std::string& word : *list) add(word);
    Random random{11};
    while (!plain.empty() && words_.size() < vocabulary_size)
        add(plain[random.below(plain.size())] + plain[random.below(plain.size())]);

    const std::size_t size = words_.size();
    std::vector<double> share(size);
    for (std::size_t i = 0; i < size; ++i)
        sum_ += share[i] = std::pow(static_cast<double>(i) + shift, -exponent);
    slots_.resize(size);
    std::vector<std::uint32_t> small, large;
    for (std::uint32_t i = 0; i < size; ++i)
        (share[i] *= static_cast<double>(size) / sum_) < 1 ? small.push_back(i) : large.push_back(i);
    while (!small.empty() && !large.empty()) {
        const std::uint32_t poor = small.back(), rich = large.back();
        small.pop_back();
        slots_[poor] = {static_cast<std::uint32_t>(share[poor] * 4294967295.0), rich};
        if ((share[rich] -= 1 - share[poor]) < 1) {
            large.pop_back();
            small.push_back(rich);
        }
    }
    for (const auto* rest : {&small, &large})
        for (const std::uint32_t i : *rest) slots_[i] = {0xffffffff, i};
}

std::size_t Vocabulary::rank_with(double share) const {
    return std::min(words_.size() - 1,
                    static_cast<std::size_t>(std::max(0.0, std::pow(share * sum_, -1 / exponent) - shift)));
}

const std::string& Vocabulary::draw(Random& random) const {
    const std::uint64_t bits = random.next();
    const auto slot = static_cast<std::uint32_t>((bits >> 32) * slots_.size() >> 32);
    return words_[static_cast<std::uint32_t>(bits) <= slots_[slot].threshold ? slot : slots_[slot].other];
}

void DocumentSource::add_sentence(Made& made) {
    std::string& text = made.document.text;
    const std::size_t begin = text.size();
    const std::size_t words = 8 + random_.below(17);
    const std::size_t planted = random_.below(sentences_a_phrase) == 0 ? random_.below(words) : words;
    text += capitalised(vocabulary_.draw(random_));
    for (std::size_t i = 1; i < words; ++i) {
        text += random_.below(14) == 0 ? ", " : " ";
        text +=
            i == planted ? planted_phrases[random_.below(planted_phrases.size())] : vocabulary_.draw(random_);
    }
    text += '.';
    made.analysis.sentences.push_back({begin, text.size()});
    std::vector<Block>& blocks = made.document.blocks;
    if (blocks.empty() || blocks.back().kind == BlockKind::heading)
        blocks.push_back({BlockKind::paragraph, {begin, begin}, 0, {}});
    blocks.back().span.end = text.size();
    text += ' ';
}

void DocumentSource::add_heading(Made& made) {
    std::string& text = made.document.text;
    const std::size_t begin = text.size();
    text += capitalised(vocabulary_.draw(random_)) + ' ' + vocabulary_.draw(random_) + ' ' +
            vocabulary_.draw(random_);
    made.document.blocks.push_back({BlockKind::heading, {begin, text.size()}, 1, {}});
    made.analysis.sentences.push_back({begin, text.size()});
    text += "\n\n";
}

void DocumentSource::add_pages(Document& document) const {
    for (std::size_t begin = 0; begin < document.text.size(); begin += page_bytes) {
        const int number = static_cast<int>(document.pages.size()) + 1;
        document.runs.push_back({{begin, std::min(begin + page_bytes, document.text.size())}, number - 1});
        document.pages.push_back({number, std::to_string(number), 595, 842, TextSource::native, 1, ""});
    }
}

void DocumentSource::add_metadata(Made& made) {
    Metadata& metadata = made.analysis.metadata;
    metadata.kind = kinds[std::min(random_.below(kinds.size()), random_.below(kinds.size()))];
    metadata.date =
        fmt::format("{}-{:02}-{:02}", 2015 + random_.below(11), 1 + random_.below(12), 1 + random_.below(28));
    metadata.date_basis = DateBasis::stated;
    metadata.sender = fmt::format("gm{:04}", 300 + random_.below(50));
    metadata.title = capitalised(vocabulary_.draw(random_));
    for (std::size_t i = 3 + random_.below(4); i > 0; --i) metadata.title += ' ' + vocabulary_.draw(random_);
}

void DocumentSource::add_annotations(Made& made) {
    const std::vector<Span>& sentences = made.analysis.sentences;
    Annotations& all = made.analysis.annotations;
    const auto place = [&] { return sentences[random_.below(sentences.size())]; };
    for (std::size_t i = 1 + random_.below(3); i > 0; --i) {
        const char* const party = parties[random_.below(parties.size())];
        all.organisations.push_back({.span = place(), .rule = "bench", .value = party});
    }
    const std::string municipality = fmt::format("gm{:04}", 300 + random_.below(50));
    all.organisations.push_back({.span = place(), .rule = "bench", .value = municipality});
    for (std::size_t i = random_.below(3); i > 0; --i)
        all.conditions.push_back({.span = place(), .rule = "bench"});
}

Made DocumentSource::next() {
    Made made;
    Document& document = made.document;
    document.id = fmt::format("{:016x}{:048x}", Random{count_}.next(), count_);
    document.path = fmt::format("stuk-{}.pdf", count_++);
    document.media_type = "application/pdf";
    const std::size_t bytes = document_bytes / 2 + random_.below(document_bytes);
    for (std::size_t i = 0; document.text.size() < bytes; ++i) {
        if (i % sentences_a_heading == 0) add_heading(made);
        add_sentence(made);
    }
    document.bytes = document.text.size();
    add_pages(document);
    add_metadata(made);
    add_annotations(made);
    made.file = {document.path, document.bytes, 1, document.id, "", ""};
    made.passages = index::passages(document, made.analysis.sentences).size();
    return made;
}

}  // namespace raadspoor::bench
