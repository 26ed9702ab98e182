#include "query/forms/dossier_forms.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "corpus/text.h"
#include "query/forms/search_forms.h"
#include "query/print/document_text.h"

namespace raadspoor::query {

namespace {

std::string paper_text(const std::optional<index::DocumentEntry>& document, const std::string& path) {
    if (!document) return file_name_of(path, {});
    return fmt::format("{} ({})", one_line(title_of(*document)), described(*document));
}

Json question_json(const FollowedNews& it) {
    Json json{{"number", it.question.number},
              {"text", it.question.text},
              {"since", it.question.since},
              {"new", it.documents}};
    if (!it.problem.empty()) json["problem"] = it.problem;
    return json;
}

Json kept_json(const KeptAnswer& it) {
    return {{"number", it.kept.number},
            {"document", it.document ? document_json(*it.document) : Json(nullptr)},
            {"path", printable_path(it.kept.path)},
            {"page", it.kept.page},
            {"quote", one_line(it.kept.words)},
            {"note", it.kept.note},
            {"state", told(it.state)}};
}

std::string followed_text(const FollowedNews& it) {
    const std::string news =
        it.documents == 0 ? "niets nieuws" : counted(it.documents, "nieuw stuk", "nieuwe stukken");
    return fmt::format("  {}. {} · {}\n", it.question.number, one_line(it.question.text),
                       it.problem.empty() ? news : it.problem);
}

std::string kept_text(const KeptAnswer& it, const Output& output) {
    std::string text = fmt::format(
        "  {}. {}{}{}\n", it.kept.number, paper_text(it.document, it.kept.path), behind_comma(it.kept.page),
        it.state == KeptState::there ? "" : fmt::format(" · let op: {}", told(it.state)));
    text += wrapped("“" + one_line(it.kept.words) + "”", {}, "     ", output.width, false) + "\n";
    if (!it.kept.note.empty())
        text += wrapped("Aantekening: " + one_line(it.kept.note), {}, "     ", output.width, false) + "\n";
    return text;
}

}  // namespace

Json as_json(const DossierAnswer& answer) {
    Json json{{"name", answer.name},
              {"mail", answer.mail.empty() ? Json(nullptr) : Json(answer.mail)},
              {"questions", Json::array()},
              {"quotations", Json::array()},
              {"corrections", Json::array()}};
    for (const FollowedNews& it : answer.followed) json["questions"].push_back(question_json(it));
    for (const KeptAnswer& it : answer.kept) json["quotations"].push_back(kept_json(it));
    for (const CorrectionAnswer& it : answer.corrected)
        json["corrections"].push_back(
            {{"document", it.document ? document_json(*it.document) : Json(nullptr)},
             {"id", it.correction.document},
             {"key", it.correction.key},
             {"value", it.correction.value}});
    return json;
}

std::string as_text(const DossierAnswer& answer, const Output& output) {
    std::string text = strong(answer.name, output) + "\n";
    if (!answer.mail.empty()) text += fmt::format("Nieuws gaat naar {}.\n", answer.mail);
    text += answer.followed.empty() ? "\nEr wordt geen vraag gevolgd.\n" : "\nGevolgde vragen\n";
    for (const FollowedNews& it : answer.followed) text += followed_text(it);
    text += answer.kept.empty() ? "\nEr is geen citaat bewaard.\n" : "\nBewaarde citaten\n";
    for (const KeptAnswer& it : answer.kept) text += kept_text(it, output);
    if (!answer.corrected.empty()) text += "\nVerbeterd door u\n";
    for (const CorrectionAnswer& it : answer.corrected)
        text +=
            fmt::format("  {}: {} is „{}”\n", paper_text(it.document, it.correction.document.substr(0, 12)),
                        it.correction.key, one_line(it.correction.value));
    return text;
}

Json as_json(const DossiersAnswer& answer) {
    Json json{{"dossiers", Json::array()}};
    for (const DossierAnswer& it : answer.dossiers) {
        std::size_t news = 0;
        for (const FollowedNews& one : it.followed) news += one.documents;
        json["dossiers"].push_back({{"name", it.name},
                                    {"questions", it.followed.size()},
                                    {"quotations", it.kept.size()},
                                    {"corrections", it.corrected.size()},
                                    {"new", news}});
    }
    return json;
}

std::string as_text(const DossiersAnswer& answer, const Output&) {
    if (answer.dossiers.empty())
        return "Er zijn nog geen dossiers. Begin er een met: raadspoor dossier NAAM --follow VRAAG\n";
    std::string text;
    for (const DossierAnswer& it : answer.dossiers) {
        std::size_t news = 0;
        for (const FollowedNews& one : it.followed) news += one.documents;
        text += fmt::format("{}: {}, {}{}\n", it.name, counted(it.followed.size(), "vraag", "vragen"),
                            counted(it.kept.size(), "citaat", "citaten"),
                            news == 0 ? "" : fmt::format(", {} nieuw", grouped(news)));
    }
    return text;
}

Json as_json(const NewsAnswer& answer) {
    Json json{{"news", Json::array()}, {"questions", answer.questions}};
    for (const FollowedNews& it : answer.news) {
        Json one{{"dossier", it.dossier}, {"question", question_json(it)}, {"documents", it.documents}};
        one["hits"] = it.problem.empty() ? as_json(it.news)["hits"] : Json::array();
        json["news"].push_back(std::move(one));
    }
    return json;
}

std::string as_text(const NewsAnswer& answer, const Output& output) {
    if (answer.news.empty())
        return answer.questions == 0
                   ? "Er wordt nog geen vraag gevolgd.\n"
                   : fmt::format("Niets nieuws voor {}.\n", counted(answer.questions, "vraag", "vragen"));
    std::string text;
    for (const FollowedNews& it : answer.news) {
        text += fmt::format("{}{}: {}\n", text.empty() ? "" : "\n", it.dossier,
                            strong(one_line(it.question.text), output));
        text += it.problem.empty() ? as_text(it.news, output) : it.problem + "\n";
    }
    return text;
}

}  // namespace raadspoor::query
