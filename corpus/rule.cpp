#include "corpus/rule.h"

#include <mutex>
#include <string>
#include <unordered_set>

namespace raadspoor {

Rule Rule::read(std::string_view name) {
    static std::mutex mutex;
    static std::unordered_set<std::string> names;  // never moves a string that it holds
    const std::lock_guard lock{mutex};
    Rule rule;
    rule.name_ = *names.emplace(name).first;
    return rule;
}

}  // namespace raadspoor
