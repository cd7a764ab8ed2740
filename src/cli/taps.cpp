#include "cli/taps.hpp"

#include <algorithm>

namespace followup::cli {
namespace {

bool is_on_ladder(TouchKind kind) {
    return kind == TouchKind::attempt || kind == TouchKind::cadence;
}

/// Whether two codes mean the same touch, be it planned for another channel by now.
bool is_same_touch(const TouchCode& a, const TouchCode& b) {
    const bool is_same_kind = a.kind == b.kind || (is_on_ladder(a.kind) && is_on_ladder(b.kind));
    return is_same_kind && a.contact == b.contact && a.number == b.number && a.about == b.about;
}

bool is_attempt(Outcome outcome) {
    return outcome == Outcome::sent || outcome == Outcome::no_answer || outcome == Outcome::met;
}

std::map<std::string, Instant> undone_lines(const Journal& journal) {
    std::map<std::string, Instant> undone;
    for (const auto& line : journal.lines)
        if (const auto* what = std::get_if<Undone>(&line.what)) undone[what->line] = line.at;
    return undone;
}

}  // namespace

Taps::Taps(const Book& book, const Journal& journal, const TouchCodes& codes) : book_(book) {
    const auto counting = lines_that_count(journal);
    const std::set<std::size_t> counts(counting.begin(), counting.end());
    const auto undone = undone_lines(journal);
    for (std::size_t i = 0; i < journal.lines.size(); ++i) {
        const auto& line = journal.lines[i];
        ids_.insert(line.id);
        const auto code = codes.read(line.touch);
        if (!code) continue;
        const auto at = undone.find(line.id);
        add_tap(line, *code, counts.contains(i),
                at == undone.end() ? std::nullopt : std::optional(at->second));
    }
}

void Taps::add(const JournalLine& line, const TouchCode& code) {
    ids_.insert(line.id);
    add_tap(line, code, true, {});
    const auto* logged = std::get_if<Logged>(&line.what);
    if (logged != nullptr && logged->about.empty()) ++outbound_[*code.contact];
}

void Taps::add_tap(const JournalLine& line, const TouchCode& code, bool counts,
                   std::optional<Instant> undone) {
    if (const auto* logged = std::get_if<Logged>(&line.what))
        taps_.push_back({code, logged->interaction.outcome, logged->interaction.on, counts, undone});
}

/// Numbers count what was logged, so one comes again when a touch was logged before its turn.
bool Taps::can_come_again(const TouchCode& code) const {
    const auto added = outbound_.find(*code.contact);
    const int more = added == outbound_.end() ? 0 : added->second;
    return is_on_ladder(code.kind) && code.number > outbound_of(book_.contacts[*code.contact]) + more;
}

bool Taps::have(const TouchCode& code, Outcome outcome, const Sent& sent) const {
    const bool may_be_news = can_come_again(code);
    // It was done, and logged by whatever way: an attempt that counts twice would skip the next one.
    if (is_on_ladder(code.kind) && !may_be_news && is_attempt(outcome)) return true;
    return std::any_of(taps_.begin(), taps_.end(), [&](const Tap& tap) {
        if (!is_same_touch(tap.code, code) || tap.outcome != outcome) return false;
        if (!sent.is_known) return true;
        // What was tapped twice and taken back once would come back by the other mail.
        if (!tap.counts) return tap.undone && sent.at <= *tap.undone;
        return !may_be_news || date::abs(sent.on - tap.on) <= date::days{1};
    });
}

}  // namespace followup::cli
