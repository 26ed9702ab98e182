#include "nlp/motions/listed_motions.h"

#include "corpus/text.h"
#include "nlp/motions/debated_motions.h"
#include "nlp/motions/motion_names.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

std::vector<std::string_view> cells_of(std::string_view row) {
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t end = std::min(row.find('\t', begin), row.size());
        cells.push_back(trimmed(row.substr(begin, end - begin)));
        begin = end + 1;
    }
    return cells;
}

/// A title without the outcome that may stand behind it: "Meer bomen (VVD): verworpen".
std::string bare_title(const std::string& title) {
    static const Pattern behind{
        R"((?i)[\s:;,–(-]+(?:is |wordt |met .{0,40})?(?:aangenomen|verworpen|ingetrokken|aangehouden)\b.*$)"};
    const std::string_view found = behind.find(title);
    return found.empty() ? title : title.substr(0, title.size() - found.size());
}

}  // namespace

std::vector<MotionFact> find_listed_motions(const Reading& reading, const Analysis& analysis) {
    static const Pattern registered{R"(^(?:(?i:ris|nr\.?|rv)[ :.-]?)?(\d{2,7}(?:[./-]\d{1,6})*)$)"};
    std::vector<MotionFact> facts;
    for (const Block& block : reading.document.blocks) {
        const std::string_view row = block.span.of(reading.document.text);
        const std::vector<std::string_view> cells = cells_of(row);
        MotionFact fact;
        std::optional<MotionHeading> heading;
        for (const std::string_view cell : cells) {
            std::string number;
            if (!heading && registered.in(cell, &number)) fact.number = register_number(number);
            if (!heading) heading = read_motion_heading(cell);
        }
        if (!heading || heading->title.size() < 3) continue;
        fact.event = MotionEvent::voted;
        fact.amendment = heading->amendment;
        fact.code = heading->code;
        fact.title = bare_title(heading->title);
        fact.meeting = analysis.metadata.date;
        fact.span = block.span;
        fact.outcome = outcome_called(cells.size() > 1 ? cells.back() : row);
        if (!fact.outcome) fact.outcome = heading->outcome;
        if (!fact.outcome) continue;
        read_counts(row, fact);
        facts.push_back(std::move(fact));
    }
    return facts;
}

}  // namespace raadspoor::nlp
