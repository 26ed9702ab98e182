// Which store an address means.
#include "index/file/check.h"
#include "index/file/file_store.h"
#include "index/file/salvage.h"
#include "index/store/database.h"

namespace raadspoor::index {

std::unique_ptr<Reader> open_reader(const std::string& address, Analyser analyser, Versions versions,
                                    Corrections corrections) {
    return open_file_reader(address, std::move(analyser), std::move(versions), std::move(corrections));
}

std::unique_ptr<Writer> open_writer(const std::string& address, Analyser analyser, Versions versions) {
    return open_file_writer(address, std::move(analyser), std::move(versions));
}

CheckReport check(const std::string& address, Analyser analyser) {
    return check_file(address, std::move(analyser));
}

std::vector<std::string> salvage(
    const std::string& address,
    const std::function<void(const Document&, const Analysis&, const std::vector<FileState>&)>& take) {
    return salvage_file(address, take);
}

void publish(const std::string& address, const std::filesystem::path& target, Analyser analyser) {
    publish_file(address, target, std::move(analyser));
}

}  // namespace raadspoor::index
