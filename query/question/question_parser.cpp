#include "query/question/question_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace raadspoor::query {

namespace {

using Kind = Token::Kind;
using Op = Node::Op;

constexpr int deepest = 20;
constexpr int farthest = 100;
constexpr int usual_distance = 10;

bool is_everything(const Node& node) { return node.op == Op::all && node.children.empty(); }

/// What "-word" gives before it is known what it is taken from.
bool only_leaves_out(const Node& node) { return node.op == Op::none && is_everything(node.children.front()); }

Node all_of(std::vector<Node> nodes, std::size_t at) {
    if (nodes.size() == 1) return std::move(nodes.front());
    return {Op::all, {}, {}, std::move(nodes), 0, at};
}

/// Recursive descent. After the first error every function returns at once.
class Parser {
public:
    Parser(std::string_view question, const std::vector<Token>& tokens)
        : question_(question), tokens_(tokens) {}

    Result<Node> run() {
        Node root = either();
        if (!error_ && now().kind == Kind::close)
            fail(now().at, "dit haakje sluiten hoort bij geen haakje openen.");
        if (error_) return tl::unexpected<Error>(*error_);
        return root;
    }

private:
    /// both OR both OR …
    Node either() {
        Node first = both();
        if (error_ || now().kind != Kind::op_or) return first;
        Node any{Op::any, {}, {}, {}, 0, first.at};
        any.children.push_back(std::move(first));
        while (!error_ && now().kind == Kind::op_or) {
            advance();
            any.children.push_back(both());
        }
        return any;
    }

    /// Words beside each other, with or without AND; those after NOT are left out.
    Node both() {
        const std::size_t at = now().at;
        std::size_t not_at = at;
        std::vector<Node> wanted, unwanted;
        do {
            if (now().kind == Kind::op_and && !(wanted.empty() && unwanted.empty())) advance();
            const bool leave_out = now().kind == Kind::op_not;
            if (leave_out) {
                if (unwanted.empty()) not_at = now().at;
                advance();
            }
            Node node = primary();
            if (error_) return {};
            take(std::move(node), leave_out ? unwanted : wanted, unwanted);
        } while (!ends_here());
        if (unwanted.empty()) return all_of(std::move(wanted), at);
        Node none{Op::none, {}, {}, {}, 0, not_at};
        none.children.push_back(all_of(std::move(wanted), at));
        std::move(unwanted.begin(), unwanted.end(), std::back_inserter(none.children));
        return none;
    }

    /// Puts `node` in its list. "a (b c)" is "a b c", and "a (-b)" is "a -b".
    static void take(Node node, std::vector<Node>& list, std::vector<Node>& unwanted) {
        std::vector<Node>& children = node.children;
        if (&list == &unwanted)
            list.push_back(std::move(node));
        else if (only_leaves_out(node))
            std::move(children.begin() + 1, children.end(), std::back_inserter(unwanted));
        else if (node.op == Op::all)
            std::move(children.begin(), children.end(), std::back_inserter(list));
        else
            list.push_back(std::move(node));
    }

    Node primary() {
        const Token& token = now();
        switch (token.kind) {
            case Kind::open:
                return group();
            case Kind::near:
                return near();
            case Kind::field:
                return leaf(Op::field);
            case Kind::word:
            case Kind::exact:
            case Kind::phrase:
            case Kind::prefix:
                return leaf(op_of(token.kind));
            default:
                return missing();
        }
    }

    Node group() {
        const std::size_t at = now().at;
        if (++depth_ > deepest)
            return failed(at, fmt::format("er staan te veel haakjes in elkaar (hooguit {}).", deepest));
        advance();
        if (now().kind == Kind::close) return failed(at, "tussen deze haakjes staat niets.");
        Node inside = either();
        if (error_) return {};
        if (now().kind != Kind::close) return failed(at, "dit haakje wordt niet gesloten.");
        advance();
        --depth_;
        return inside;
    }

    Node near() {
        const std::size_t at = now().at;
        Node near{Op::near, {}, {}, {}, usual_distance, at};
        for (advance(); now().kind == Kind::word || now().kind == Kind::exact || now().kind == Kind::phrase;)
            near.children.push_back(leaf(op_of(now().kind)));
        if (now().kind == Kind::distance) read_distance(near);
        if (error_) return {};
        if (now().kind == Kind::end) return failed(at, "het haakje na NEAR wordt niet gesloten.");
        if (now().kind != Kind::close)
            return failed(now().at, "in NEAR(…) kunnen alleen woorden en \"aangehaalde teksten\".");
        if (near.children.size() < 2)
            return failed(at, "NEAR vraagt ten minste twee woorden, zoals in NEAR(zorg gemeenten, 5).");
        advance();
        return near;
    }

    void read_distance(Node& near) {
        const std::string_view digits = now().text;
        const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), near.distance);
        if (code != std::errc{} || near.distance < 1 || near.distance > farthest)
            fail(now().at, fmt::format("de afstand in NEAR ligt tussen 1 en {}.", farthest));
        advance();
    }

    /// Something stands at hand that cannot begin anything, or nothing at all.
    Node missing() {
        const Token& token = now();
        if (next_ > 0 && is_operator(before().kind))
            return failed(before().at, fmt::format("na {} ontbreekt een woord.", before().text));
        if (is_operator(token.kind))
            return failed(token.at, fmt::format("vóór {} ontbreekt een woord.", token.text));
        if (token.kind == Kind::close)
            return failed(token.at, "dit haakje sluiten hoort bij geen haakje openen.");
        return failed(token.at, "hier ontbreekt een woord.");
    }

    Node leaf(Op op) {
        const Token& token = now();
        Node node{op, token.text, token.field, {}, 0, token.at};
        advance();
        return node;
    }

    static Op op_of(Kind kind) {
        if (kind == Kind::word) return Op::word;
        return kind == Kind::prefix ? Op::prefix : Op::exact;
    }

    static bool is_operator(Kind kind) {
        return kind == Kind::op_or || kind == Kind::op_and || kind == Kind::op_not;
    }

    bool ends_here() const {
        const Kind kind = now().kind;
        return kind == Kind::op_or || kind == Kind::close || kind == Kind::end;
    }

    const Token& now() const { return tokens_[next_]; }
    const Token& before() const { return tokens_[next_ - 1]; }
    void advance() { ++next_; }

    Node failed(std::size_t at, std::string_view why) {
        fail(at, why);
        return {};
    }
    void fail(std::size_t at, std::string_view why) {
        if (!error_) error_ = malformed(question_, at, why).value();
    }

    std::string_view question_;
    const std::vector<Token>& tokens_;
    std::size_t next_ = 0;
    int depth_ = 0;
    std::optional<Error> error_;
};

/// Whether `node` is nothing but fields with one name; `name` is empty before the first.
bool is_one_field(const Node& node, std::string_view& name) {
    if (node.op == Op::field) {
        const bool same = name.empty() || name == node.field;
        name = node.field;
        return same;
    }
    return node.op == Op::any && std::all_of(node.children.begin(), node.children.end(),
                                             [&](const Node& child) { return is_one_field(child, name); });
}

void take_fields(Node& node, std::vector<Node>& fields) {
    if (node.op == Op::field) fields.push_back(node);
    for (Node& child : node.children) take_fields(child, fields);
}

/// Whether `node` is a field, or fields of any names of which one is enough: as excluded, each of them by
/// itself.
bool is_any_field(const Node& node) {
    return node.op == Op::field ||
           (node.op == Op::any && std::all_of(node.children.begin(), node.children.end(), is_any_field));
}

/// Moves the fields that `node`, an Op::none, excludes to `fields`.
void lift_excluded(Node& node, std::vector<Node>& fields) {
    const std::size_t before = fields.size();
    for (auto child = node.children.begin() + 1; child != node.children.end();) {
        const bool lifted = is_any_field(*child);
        if (lifted) take_fields(*child, fields);
        child = lifted ? node.children.erase(child) : child + 1;
    }
    for (std::size_t i = before; i < fields.size(); ++i) fields[i].left_out = true;
}

/// Moves the fields that the whole question requires or excludes from `node` to `fields`.
void lift_fields(Node& node, std::vector<Node>& fields) {
    if (std::string_view name; is_one_field(node, name)) {
        take_fields(node, fields);
        node = {Op::all, {}, {}, {}, 0, node.at};
    } else if (node.op == Op::none) {
        lift_fields(node.children.front(), fields);
        lift_excluded(node, fields);
        if (node.children.size() == 1) node = Node(node.children.front());
    } else if (node.op == Op::all) {
        for (Node& child : node.children) lift_fields(child, fields);
        std::erase_if(node.children, is_everything);
        node = all_of(std::move(node.children), node.at);
    }
}

/// The first node under `node`, or itself, for which `test` holds.
template <class Test>
const Node* first_of(const Node& node, const Test& test) {
    if (test(node)) return &node;
    for (const Node& child : node.children)
        if (const Node* found = first_of(child, test)) return found;
    return nullptr;
}

}  // namespace

Result<ParsedQuestion> tree_of(std::string_view question) {
    const Result<std::vector<Token>> tokens = tokens_of(question);
    if (!tokens) return tl::unexpected<Error>(tokens.error());
    if (tokens->size() == 1)
        return failure("question",
                       "De vraag is leeg: geef ten minste één woord, zoals in: randvoorwaarden soort:motie");
    Result<Node> root = Parser{question, *tokens}.run();
    if (!root) return tl::unexpected<Error>(root.error());

    ParsedQuestion parsed;
    lift_fields(*root, parsed.fields);
    parsed.root = std::move(*root);
    if (const Node* field = first_of(parsed.root, [](const Node& node) { return node.op == Op::field; }))
        return malformed(question, field->at,
                         fmt::format("{}: geldt voor de hele vraag en kan niet met OR, of samen met een "
                                     "woord achter NOT, aan iets anders worden verbonden.",
                                     field->field));
    const Node* bare = first_of(parsed.root, only_leaves_out);
    if (bare && (bare != &parsed.root || parsed.fields.empty()))
        return malformed(question, bare->at,
                         "er wordt alleen iets uitgesloten; noem ook een woord dat er wel moet staan.");
    return parsed;
}

}  // namespace raadspoor::query
