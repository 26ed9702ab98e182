#include "query/web/pictures/page_pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raadspoor::query::web {

namespace {

constexpr std::size_t most_file = 512U << 20, most_kept_file = 32U << 20, files_kept = 4;

std::string key_of(const PageFile& file, int number, const PictureWish& wish) {
    std::string key = fmt::format("{}/{}/{}", file.sha256, number, wish.width);
    for (const Span span : wish.marks) key += fmt::format("/{}-{}", span.begin, span.end);
    return key;
}

/// A word's box in pixels.
Box scaled(const Box& box, float scale) {
    return {box.left * scale, box.top * scale, box.right * scale, box.bottom * scale};
}

/// Whether nothing is painted in `box`: all of it has one shade.
bool is_blank(const Shades& shades, const Box& box) {
    const int left = std::max(0, static_cast<int>(box.left)), top = std::max(0, static_cast<int>(box.top));
    const int right = std::min(shades.columns, static_cast<int>(std::ceil(box.right)));
    const int bottom = std::min(shades.rows, static_cast<int>(std::ceil(box.bottom)));
    int least = 255, most = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            const int grey =
                shades.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(shades.columns) +
                            static_cast<std::size_t>(x)];
            least = std::min(least, grey);
            most = std::max(most, grey);
        }
    constexpr int ink = 24;
    return most - least < ink;
}

/// At small sizes a word that is not painted is shown as a grey bar, as one sees print from afar.
void add_bar(Shades& shades, const Box& box) {
    const float height = box.bottom - box.top;
    const auto row = [&](float y) { return std::clamp(static_cast<int>(y), 0, shades.rows); };
    const auto column = [&](float x) { return std::clamp(static_cast<int>(x), 0, shades.columns); };
    for (int y = row(box.top + height / 3); y < row(box.bottom - height / 4); ++y)
        for (int x = column(box.left); x < column(box.right); ++x)
            shades.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(shades.columns) +
                        static_cast<std::size_t>(x)] = 150;
}

bool is_marked(Span word, const std::vector<Span>& marks) {
    return std::any_of(marks.begin(), marks.end(), [&](Span mark) { return mark.overlaps(word); });
}

/// Scans come as large as they are: made smaller by a whole factor, so that none is wider than twice `width`.
Shades shrunk(const Shades& shades, int width) {
    const int factor = shades.columns / std::max(width, 1);
    if (factor < 2) return shades;
    Shades small{shades.columns / factor, std::max(1, shades.rows / factor), {}};
    small.grey.reserve(static_cast<std::size_t>(small.columns) * static_cast<std::size_t>(small.rows));
    for (int y = 0; y < small.rows; ++y)
        for (int x = 0; x < small.columns; ++x) {
            int sum = 0, count = 0;
            for (int dy = 0; dy < factor && y * factor + dy < shades.rows; ++dy)
                for (int dx = 0; dx < factor; ++dx, ++count)
                    sum += shades.grey[static_cast<std::size_t>(y * factor + dy) *
                                           static_cast<std::size_t>(shades.columns) +
                                       static_cast<std::size_t>(x * factor + dx)];
            small.grey.push_back(static_cast<std::uint8_t>(sum / count));
        }
    return small;
}

std::shared_ptr<const Picture> finished(Shades shades, const Document& document, std::size_t page,
                                        const PictureWish& wish) {
    constexpr int small = 400;
    auto picture = std::make_shared<Picture>();
    picture->columns = shades.columns;
    picture->rows = shades.rows;
    const float scale = static_cast<float>(shades.columns) / std::max(1.0F, document.pages[page].width);
    std::vector<Box> marks, bars;
    for (std::size_t i = 0; i < document.words.size(); ++i) {
        const WordBox& word = document.words[i];
        if (word.page != static_cast<int>(page)) continue;
        const Box box = scaled(word.box, scale);
        if (is_marked(word.span, wish.marks)) marks.push_back(box);
        if (!is_blank(shades, box)) continue;
        picture->unpainted.push_back(i);
        bars.push_back(box);
    }
    if (wish.width < small)
        for (const Box& box : bars) add_bar(shades, box);
    picture->png = png_of(shades, marks);
    return picture;
}

}  // namespace

Result<PageFile> page_file(const index::Reader& reader, const index::DocumentEntry& entry) {
    if (entry.pages == 0)
        return failure("picture", "Dit stuk heeft geen paginanummers: de bron kent ze niet.");
    if (entry.parent.empty()) return PageFile{entry.paths, entry.id};
    if (!entry.path.starts_with(entry.parent + "/p. "))
        return failure("picture",
                       "Dit stuk ligt in een ander bestand; daarvan wordt geen afbeelding gemaakt.");
    for (const std::string& id : reader.find_document(entry.parent))
        if (const auto whole = reader.entry(id)) return PageFile{whole->paths, whole->id};
    return failure("picture",
                   "Het bestand waar dit stuk een deel van is, staat niet meer in de verzameling.");
}

PagePictures::PagePictures(std::size_t painters, std::size_t bytes_kept)
    : painters_{painters}, most_{bytes_kept} {}

Result<std::shared_ptr<const Picture>> PagePictures::page(const PageFile& file, const Document& document,
                                                          int number, const PictureWish& wish) {
    const std::string key = key_of(file, number, wish);
    if (std::shared_ptr<const Picture> known = kept(key)) return known;
    const auto page = std::find_if(document.pages.begin(), document.pages.end(),
                                   [number](const Page& it) { return it.number == number; });
    if (page == document.pages.end()) return failure("picture", "Deze pagina is er niet.");
    const Result<std::shared_ptr<const ingest::SealedFile>> bytes = sealed(file);
    if (!bytes) return tl::unexpected(bytes.error());
    const float points = std::max(1.0F, page->width);
    const int dpi = std::clamp(static_cast<int>(72.0F * static_cast<float>(wish.width) / points), 1, 300);
    Result<Shades> shades = painters_.paint(**bytes, number, dpi);
    if (!shades) return tl::unexpected(shades.error());
    auto picture = finished(shrunk(*shades, wish.width), document,
                            static_cast<std::size_t>(page - document.pages.begin()), wish);
    keep(key, picture);
    return picture;
}

/// A copy of the file in memory, when it is still the one that was read.
Result<std::shared_ptr<const ingest::SealedFile>> PagePictures::sealed(const PageFile& file) {
    {
        const std::lock_guard lock{mutex_};
        const auto known = std::find_if(files_.begin(), files_.end(),
                                        [&](const KeptFile& it) { return it.sha256 == file.sha256; });
        if (known != files_.end()) {
            files_.splice(files_.begin(), files_, known);
            return known->file;
        }
    }
    bool changed = false;
    for (const std::string& path : file.paths) {
        Result<ingest::SealedFile> read = ingest::seal(path, most_file);
        if (!read) continue;
        changed = read->sha256 != file.sha256;
        if (changed) continue;
        const auto shared = std::make_shared<const ingest::SealedFile>(std::move(*read));
        const std::lock_guard lock{mutex_};
        if (shared->size <= most_kept_file) files_.push_front({file.sha256, shared});
        if (files_.size() > files_kept) files_.pop_back();
        return shared;
    }
    return failure("picture",
                   changed ? "Het bestand is veranderd sinds het is ingelezen; daarom staat hier wat "
                             "ervan is opgeslagen."
                           : "Het bestand staat niet meer waar het is ingelezen; daarom staat hier wat "
                             "ervan is opgeslagen.");
}

std::shared_ptr<const Picture> PagePictures::kept(const std::string& key) {
    const std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    pictures_.splice(pictures_.begin(), pictures_, found->second);
    return found->second->second;
}

void PagePictures::keep(const std::string& key, std::shared_ptr<const Picture> picture) {
    const std::lock_guard lock{mutex_};
    if (by_key_.contains(key) || picture->png.size() > most_) return;
    size_ += picture->png.size();
    pictures_.emplace_front(key, std::move(picture));
    by_key_[key] = pictures_.begin();
    while (size_ > most_) {
        size_ -= pictures_.back().second->png.size();
        by_key_.erase(pictures_.back().first);
        pictures_.pop_back();
    }
}

}  // namespace raadspoor::query::web
