#include "tests/ingest/compound_maker.h"

#include <gsf/gsf.h>

#include <memory>
#include <string_view>

namespace raadspoor::tests {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

void add(GsfOutfile* folder, const std::string& name, const std::string& bytes) {
    const Owned<GsfOutput> stream{gsf_outfile_new_child(folder, name.c_str(), FALSE)};
    gsf_output_write(stream.get(), bytes.size(), reinterpret_cast<const guint8*>(bytes.data()));
    gsf_output_close(stream.get());
}

/// What begins with `folder` and a slash goes into it; names sort so that it comes together.
void fill(GsfOutfile* folder, const std::map<std::string, std::string>& streams) {
    std::map<std::string, std::map<std::string, std::string>> inner;
    for (const auto& [name, bytes] : streams) {
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos)
            add(folder, name, bytes);
        else
            inner[name.substr(0, slash)].emplace(name.substr(slash + 1), bytes);
    }
    for (const auto& [name, within] : inner) {
        const Owned<GsfOutput> child{gsf_outfile_new_child(folder, name.c_str(), TRUE)};
        fill(GSF_OUTFILE(child.get()), within);
        gsf_output_close(child.get());
    }
}

}  // namespace

std::string made_compound(const std::map<std::string, std::string>& streams) {
    gsf_init();
    const Owned<GsfOutput> memory{gsf_output_memory_new()};
    {
        const Owned<GsfOutfile> root{gsf_outfile_msole_new(memory.get())};
        fill(root.get(), streams);
        gsf_output_close(GSF_OUTPUT(root.get()));
    }
    const guint8* bytes = gsf_output_memory_get_bytes(GSF_OUTPUT_MEMORY(memory.get()));
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(gsf_output_size(memory.get()))};
}

std::string wide(const std::string& letters) {
    std::string units;
    for (const char c : letters) units += c, units += '\0';
    return units;
}

}  // namespace raadspoor::tests
