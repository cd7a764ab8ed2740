#include "import/messages.hpp"

#include "book/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace followup::importing {

void Messages::error(std::size_t line, std::string headline, std::string help) {
    add(Level::error, line, std::move(headline), std::move(help));
}

void Messages::warn(std::size_t line, std::string headline, std::string help) {
    add(Level::warning, line, std::move(headline), std::move(help));
}

void Messages::add(Level level, std::size_t line, std::string headline, std::string help) {
    if (std::size_t& count = level == Level::error ? errors_ : warnings_;
        ++count > book::limits::diagnostics) {
        ++left_out_;
        return;
    }
    Diagnostic diagnostic{
        .level = level,
        .headline = std::move(headline),
        .place = {.source = source_, .line = line, .column = 1, .pointer = {}, .source_line = {}},
        .instead = {},
        .help = std::move(help)};
    kept_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Messages::take() && {
    std::stable_sort(kept_.begin(), kept_.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place.line < b.place.line; });
    if (left_out_ > 0) {
        Diagnostic rest{.level = errors_ > book::limits::diagnostics ? Level::error : Level::warning,
                        .headline = fmt::format("{} more like these are not shown", left_out_),
                        .place = {},
                        .instead = {},
                        .help = {}};
        rest.place.source = source_;
        kept_.push_back(std::move(rest));
    }
    return std::move(kept_);
}

}  // namespace followup::importing
