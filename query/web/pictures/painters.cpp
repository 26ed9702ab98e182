#include "query/web/pictures/painters.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <system_error>

#include "ingest/ocr/picture.h"

namespace raadspoor::query::web {

namespace {

constexpr ingest::Limits limits{.cpu_seconds = 8, .wall_seconds = 12, .memory = 768U << 20};
constexpr std::size_t most_pixels = 41'000'000;

struct Head {
    int columns = 0, rows = 0;
};

/// What a painting process does. The name of the job tells the resolution: it has no other use here.
void paint_page(const ingest::Job& job, std::string_view bytes, ingest::Channel& channel) {
    int dpi = 72;
    std::from_chars(job.name.data(), job.name.data() + job.name.size(), dpi);
    const Result<ingest::PageImage> image = ingest::page_picture(bytes, job.name, {}, job.page, dpi);
    if (!image) return;
    const Head head{image->columns, image->rows};
    channel.write({reinterpret_cast<const char*>(&head), sizeof head});
    channel.write({reinterpret_cast<const char*>(image->grey.data()), image->grey.size()});
}

std::string all_of(int pipe) {
    std::string bytes;
    std::array<char, 1U << 16> buffer;
    while (bytes.size() <= most_pixels + sizeof(Head)) {
        const ssize_t count = ::read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

/// What came, believed only when its sizes agree.
std::optional<Shades> shades_in(const std::string& bytes) {
    Head head;
    if (bytes.size() <= sizeof head) return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    const std::size_t size = bytes.size() - sizeof head;
    if (head.columns < 1 || head.rows < 1 || size > most_pixels ||
        static_cast<std::size_t>(head.columns) * static_cast<std::size_t>(head.rows) != size)
        return std::nullopt;
    const auto* const first = reinterpret_cast<const std::uint8_t*>(bytes.data()) + sizeof head;
    return Shades{head.columns, head.rows, {first, first + size}};
}

}  // namespace

Painters::Painters(std::size_t count) : zygotes_{ingest::start_zygotes(count, limits, paint_page)} {
    for (const ingest::Descriptor& socket : zygotes_.sockets) free_.push_back(socket.get());
}

int Painters::take_socket() {
    std::unique_lock lock{mutex_};
    freed_.wait(lock, [this] { return !free_.empty(); });
    const int socket = free_.back();
    free_.pop_back();
    return socket;
}

void Painters::give_back(int socket) {
    {
        const std::lock_guard lock{mutex_};
        free_.push_back(socket);
    }
    freed_.notify_one();
}

Result<Shades> Painters::paint(const ingest::SealedFile& file, int number, int dpi) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
    ingest::Descriptor reading{ends[0]}, writing{ends[1]};
    const int socket = take_socket();
    ingest::Request request;
    request.job = {.kind = ingest::JobKind::read, .name = std::to_string(dpi), .page = number};
    {
        const std::lock_guard lock{mutex_};
        request.number = ++requests_;
    }
    while (ingest::receive_packet(socket, false)) {
    }  // what was left of before
    std::optional<Shades> shades;
    if (ingest::send_packet(socket, encode(request), {file.descriptor.get(), writing.get()})) {
        writing.close();
        shades = shades_in(all_of(reading.get()));
        reading.close();
        while (const std::optional<ingest::Packet> packet = ingest::receive_packet(socket)) {
            const std::optional<ingest::Report> report = ingest::decode_report(*packet);
            if (report && (report->number == request.number || report->ending == ingest::Ending::lost)) break;
        }
    }
    give_back(socket);
    if (!shades) return failure("picture", "Deze pagina is niet als afbeelding te tonen.");
    return std::move(*shades);
}

}  // namespace raadspoor::query::web
