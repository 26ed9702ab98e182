// What declarations of CSS mean for whether text shows, and shows struck out.
//
//     looks_of("display: none").hides == "invisible"
//     looks_of("color:#fff").letters == "ffffff"       looks_of("text-decoration: line-through").struck
//
//     CssRules rules;
//     rules.add(".geheim, #b { display:none }");
//     rules.of("p", "", {"geheim"}).hides == "invisible"
//
// Not a style engine: no inheritance (the caller keeps what is open), no specificity (later wins), and of
// selectors only tag, .class, #id and tag.class, alone or in a list. Rules inside @media are taken when they
// are for all or for the screen; all other @-rules are passed over. (CSS 2.2; CSS Color 4 for colours.)
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::ingest {

struct [[nodiscard]] CssLooks {
    std::string_view hides;  ///< "invisible" or "tiny", as HiddenText::reason; empty when it shows
    std::string letters;     ///< colour of the letters, "rrggbb"; empty when none is said
    std::string ground;      ///< colour behind them; "image" for a picture; empty when none is said
    bool struck = false;

    /// What `later` says goes before what this says.
    void add(const CssLooks& later);
};

/// Of the declarations in a style attribute or between the braces of a rule. Any bytes; linear.
CssLooks looks_of(std::string_view declarations);

class CssRules {
public:
    /// Takes in a style sheet. Any bytes; linear.
    void add(std::string_view sheet);
    CssLooks of(const std::string& tag, const std::string& id, const std::vector<std::string>& classes) const;

private:
    std::map<std::string, CssLooks, std::less<>> rules_;  // by selector
};

}  // namespace raadspoor::ingest
