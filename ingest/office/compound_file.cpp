#include "ingest/office/compound_file.h"

#include <gsf/gsf.h>

#include <algorithm>

namespace raadspoor::ingest {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

GsfInfile* infile(const std::shared_ptr<void>& handle) { return static_cast<GsfInfile*>(handle.get()); }

std::unique_ptr<GsfInput, Unref> child_of(const std::shared_ptr<void>& handle, const std::string& name) {
    return std::unique_ptr<GsfInput, Unref>{gsf_infile_child_by_name(infile(handle), name.c_str())};
}

}  // namespace

void prepare_compound_files() {
    static const bool prepared = [] {
        // libgsf complains of every oddity on standard error; what matters comes back as a failure.
        const auto silent = [](const char*, GLogLevelFlags, const char*, void*) {};
        for (const char* domain : {"libgsf", "libgsf:msole", "libgsf:zip"})
            g_log_set_handler(domain, G_LOG_LEVEL_MASK, silent, nullptr);
        g_log_set_default_handler(silent, nullptr);
        gsf_init();
        return true;
    }();
    static_cast<void>(prepared);
}

std::optional<Storage> Storage::open(std::string_view bytes) {
    prepare_compound_files();
    const std::unique_ptr<GsfInput, Unref> input{gsf_input_memory_new(
        reinterpret_cast<const guint8*>(bytes.data()), static_cast<gsf_off_t>(bytes.size()), FALSE)};
    GsfInfile* root = gsf_infile_msole_new(input.get(), nullptr);
    if (!root) return std::nullopt;
    return Storage{std::shared_ptr<void>(root, Unref{})};
}

std::string Storage::stream(const std::string& name, std::size_t most) const {
    const auto input = child_of(handle_, name);
    if (!input || gsf_input_size(input.get()) <= 0) return {};
    std::string bytes(std::min(static_cast<std::size_t>(gsf_input_size(input.get())), most + 1), '\0');
    const bool read =
        gsf_input_read(input.get(), bytes.size(), reinterpret_cast<guint8*>(bytes.data())) != nullptr;
    return read ? bytes : std::string{};
}

std::optional<Storage> Storage::storage(const std::string& name) const {
    auto input = child_of(handle_, name);
    if (!input || !GSF_IS_INFILE(input.get()) || gsf_infile_num_children(GSF_INFILE(input.get())) < 0)
        return std::nullopt;
    return Storage{std::shared_ptr<void>(input.release(), Unref{})};
}

bool Storage::has(const std::string& name) const { return child_of(handle_, name) != nullptr; }

std::vector<std::string> Storage::names() const {
    constexpr int most = 1000;
    std::vector<std::string> names;
    const int count = std::min(gsf_infile_num_children(infile(handle_)), most);
    for (int i = 0; i < count; ++i)
        if (const char* name = gsf_infile_name_by_index(infile(handle_), i)) names.emplace_back(name);
    return names;
}

}  // namespace raadspoor::ingest
