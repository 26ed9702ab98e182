// The labels that tell questions and answers apart.
//
//     label_of("Vraag 2 en 3: Kent u …") -> {question, {2, 3}, 15}
//     label_of("Antwoord op vraag 5 t/m 7") -> {answer, {5, 6, 7}, …}
//     label_of("Antwoord: Ja.") -> {answer, {}, 10}
//     label_of("Vraag 3 gaat over het zwembad.") -> nothing
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace raadspoor::nlp {

struct QuestionLabel {
    enum class Role { question, answer };
    Role role = Role::question;
    std::vector<int> numbers;  ///< ascending; empty when the label has none
    std::size_t length = 0;    ///< bytes up to what it labels
};

/// The label with which a line opens, if it does. Linear.
std::optional<QuestionLabel> label_of(std::string_view line);

}  // namespace raadspoor::nlp
