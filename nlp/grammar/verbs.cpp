#include "nlp/grammar/verbs.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "nlp/data/data.h"
#include "nlp/grammar/verb_forms.h"

namespace raadspoor::nlp {

namespace {

/// A row of data/verbs.tsv.
struct Verb {
    std::string_view lemma, particle;
    PrincipalParts parts;
    bool with_zijn = false;
    int used = 0;
};

/// A form as a verb without particle has it, and the lemma of that verb, which may be in use with particles
/// only.
struct BaseForm {
    std::string_view base;
    std::uint8_t forms = 0;
};

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};
template <class Value>
using ByWord = std::unordered_map<std::string, std::vector<Value>, Hash, std::equal_to<>>;

class Verbs {
public:
    static const Verbs& get() {
        static const Verbs verbs;
        return verbs;
    }

    std::vector<VerbReading> readings(std::string_view form) const {
        std::vector<VerbReading> found;
        add(form, "", found);
        for (std::size_t cut = 1; cut < form.size() && cut <= longest_particle_; ++cut)
            if (particles_.contains(form.substr(0, cut))) add(form.substr(cut), form.substr(0, cut), found);
        std::stable_sort(found.begin(), found.end(),
                         [](const VerbReading& a, const VerbReading& b) { return a.used > b.used; });
        return found;
    }

    /// The row of a lemma with that particle.
    const Verb* find(std::string_view particle, std::string_view base) const {
        const std::string lemma = std::string{particle}.append(base);
        const auto rows = rows_.find(lemma);
        if (rows == rows_.end()) return nullptr;
        for (const Verb& verb : rows->second)
            if (verb.particle == particle) return &verb;
        return nullptr;
    }

    const std::vector<Verb>* rows(std::string_view lemma) const {
        const auto found = rows_.find(lemma);
        return found == rows_.end() ? nullptr : &found->second;
    }
    const std::vector<std::string_view>& lemmas() const { return lemmas_; }

private:
    Verbs() {
        constexpr std::size_t some_verbs = 10'000, some_forms = 60'000;
        rows_.reserve(some_verbs), lemmas_.reserve(some_verbs), forms_.reserve(some_forms);
        std::unordered_set<std::string_view> done;
        for (const data::Row& row : data::rows(data::verbs())) {
            const Verb verb{row[0],
                            row[1],
                            {row[0].substr(row[1].size()), row[2], row[3], row[4], row[5]},
                            row[6] != "h",
                            row[7].front() - '0'};
            rows_[std::string{verb.lemma}].push_back(verb);
            if (lemmas_.empty() || lemmas_.back() != verb.lemma) lemmas_.push_back(verb.lemma);
            if (!verb.particle.empty()) particles_[std::string{verb.particle}];
            longest_particle_ = std::max(longest_particle_, verb.particle.size());
            // "vaststellen" and "opstellen" have the forms of one verb.
            if (done.insert(verb.parts.infinitive).second) add_forms(verb.parts);
        }
    }

    void add_forms(const PrincipalParts& parts) {
        for (FormOfVerb& it : forms_from(parts)) {
            std::vector<BaseForm>& all = forms_[std::move(it.form)];
            const auto same = std::find_if(all.begin(), all.end(),
                                           [&](const BaseForm& one) { return one.base == parts.infinitive; });
            if (same == all.end())
                all.push_back({parts.infinitive, it.forms});
            else
                same->forms = static_cast<std::uint8_t>(same->forms | it.forms);
        }
    }

    void add(std::string_view form, std::string_view particle, std::vector<VerbReading>& found) const {
        const auto all = forms_.find(form);
        if (all == forms_.end()) return;
        for (const BaseForm& it : all->second)
            if (const Verb* verb = find(particle, it.base))
                found.push_back({verb->lemma, verb->particle, it.forms, verb->with_zijn, verb->used});
    }

    ByWord<BaseForm> forms_;
    ByWord<Verb> rows_;  // most lemmas have one; "voorkomen" has two
    ByWord<char> particles_;
    std::size_t longest_particle_ = 0;
    std::vector<std::string_view> lemmas_;
};

}  // namespace

std::vector<VerbReading> lemmas_of(std::string_view form) { return Verbs::get().readings(form); }

std::string_view with_particle(std::string_view base, std::string_view particle) {
    const Verb* verb = particle.empty() ? nullptr : Verbs::get().find(particle, base);
    return verb == nullptr ? std::string_view{} : verb->lemma;
}

std::vector<std::string> forms_of(std::string_view lemma) {
    std::vector<std::string> all;
    const std::vector<Verb>* rows = Verbs::get().rows(lemma);
    if (rows == nullptr) return all;
    for (const Verb& verb : *rows)
        for (const FormOfVerb& it : forms_from(verb.parts)) {
            std::string form = std::string{verb.particle} + it.form;
            if (std::find(all.begin(), all.end(), form) == all.end()) all.push_back(std::move(form));
        }
    return all;
}

const std::vector<std::string_view>& verb_lemmas() { return Verbs::get().lemmas(); }

}  // namespace raadspoor::nlp
