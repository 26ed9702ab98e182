// Which rule found a statement: "date.day_month_year". As cheap as a pointer, since every statement has one.
//
//     const Rule rule = "condition.list";      rule == "condition.list"
//     Rule::read("condition.list") == rule     from a database
#pragma once

#include <string_view>

namespace raadspoor {

class [[nodiscard]] Rule {
public:
    constexpr Rule() = default;
    consteval Rule(const char* name)
        : name_{name} {}  // NOLINT(google-explicit-constructor): a literal is one

    /// The rule of that name. Keeps one copy of each name as long as the program runs; thread-safe.
    static Rule read(std::string_view name);

    /// Lives as long as the program.
    constexpr std::string_view name() const { return name_; }

    friend constexpr bool operator==(Rule, Rule) = default;

private:
    std::string_view name_;
};

}  // namespace raadspoor
