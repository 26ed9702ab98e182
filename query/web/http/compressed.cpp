#include "query/web/http/compressed.h"

#include <zlib.h>

#include <new>

namespace raadspoor::query::web {

std::string gzipped(std::string_view bytes) {
    constexpr int level = 5, with_gzip_head = 15 + 16, memory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, with_gzip_head, memory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc{};
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

}  // namespace raadspoor::query::web
