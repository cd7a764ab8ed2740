#include "doctor/report.hpp"

#include "doctor/effects.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace followup::doctor {
namespace {

constexpr std::size_t most_lines = 5;
constexpr std::size_t longest_detail = 60;

/// Cut between characters, if they are any.
std::string shortened(std::string_view detail) {
    if (detail.size() <= longest_detail) return std::string(detail);
    std::size_t end = longest_detail;
    while (end > 0 && (static_cast<unsigned char>(detail[end]) & 0xC0) == 0x80) --end;
    return std::string(detail.substr(0, end)) + "...";
}

Finding first_find(const Rule& rule, std::string_view detail) {
    Finding finding;
    finding.rule = rule.name;
    finding.level = rule.level;
    finding.text = rule.says;
    if (!detail.empty()) finding.text += ": " + shortened(detail);
    finding.instead = rule.instead;
    finding.apps = apps_concerned(rule);
    return finding;
}

}  // namespace

void Report::add(const Rule& rule, std::size_t line, std::string_view detail) {
    auto found = findings_.find(&rule);
    if (found == findings_.end()) found = findings_.emplace(&rule, first_find(rule, detail)).first;
    Finding& finding = found->second;
    ++finding.count;
    const bool is_new = std::find(finding.lines.begin(), finding.lines.end(), line) == finding.lines.end();
    if (is_new && finding.lines.size() < most_lines)
        finding.lines.push_back(line);
    else if (is_new)
        finding.has_more_lines = true;
}

std::vector<Finding> Report::take() {
    std::vector<Finding> all;
    for (auto& [rule, finding] : findings_) {
        std::sort(finding.lines.begin(), finding.lines.end());
        all.push_back(std::move(finding));
    }
    clear();
    std::sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.lines.front(), a.rule) < std::tie(b.lines.front(), b.rule);
    });
    return all;
}

}  // namespace followup::doctor
