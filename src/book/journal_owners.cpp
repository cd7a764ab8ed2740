#include "book/journal_owners.hpp"

#include "book/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace followup::book {
namespace {

using Indices = std::vector<std::size_t>;

/// What two ways of writing one address have in common; empty if there is nothing to tell it by.
std::string address_key(std::string_view address) {
    if (address.find('@') != address.npos) return ascii_lower(address);
    std::string digits;
    std::copy_if(address.begin(), address.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

template <typename Map, typename Key>
void add_matches(const Map& map, const Key& key, Indices& indices) {
    const auto [begin, end] = map.equal_range(key);
    std::transform(begin, end, std::back_inserter(indices), [](const auto& entry) { return entry.second; });
}

Indices each_once(Indices indices) {
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

/// As it has to be written in the book.
std::string json_text(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', /*ensure_ascii=*/false,
                                     nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::optional<std::size_t> Owners::Stranger::contact() const {
    if (waits || candidates.size() != 1) return std::nullopt;
    return candidates.front();
}

Owners::Owners(const Book& book, const Journal& journal, const std::vector<std::size_t>& counting)
    : book_(book) {
    for (std::size_t i = 0; i < book.contacts.size(); ++i) by_id_.emplace(book.contacts[i].id, i);
    for (const std::size_t i : counting) {
        const JournalLine& line = journal.lines[i];
        if (Stranger* stranger = meet(line.contact, line.number)) stranger->introduce(line);
        if (const auto* logged = std::get_if<Logged>(&line.what)) meet(logged->about, line.number);
    }
    if (strangers_.empty()) return;
    for (std::size_t i = 0; i < book.contacts.size(); ++i) {
        const Contact& contact = book.contacts[i];
        by_name_.emplace(contact.name, i);
        for (const std::string& id : contact.formerly) by_former_id_.emplace(id, i);
        for (const auto* addresses : {&contact.emails, &contact.phones})
            for (const std::string& address : *addresses) by_address_.emplace(address_key(address), i);
    }
    for (auto& [id, stranger] : strangers_) settle(id, stranger);
}

void Owners::Stranger::introduce(const JournalLine& line) {
    names.insert(line.name);
    for (const std::string& address : line.addresses) addresses.insert(address_key(address));
    names.erase("");
    addresses.erase("");
}

Owners::Stranger* Owners::meet(std::string_view id, std::size_t number) {
    if (id.empty() || by_id_.count(id) > 0) return nullptr;
    Stranger& stranger = strangers_[std::string(id)];
    if (stranger.lines++ == 0 || number < stranger.first_line) stranger.first_line = number;
    return &stranger;
}

void Owners::settle(std::string_view id, Stranger& stranger) const {
    const auto is_the_one = [&](const SetAside& one) {
        return (!one.id.empty() && one.id == id) || stranger.names.count(one.name) > 0;
    };
    add_matches(by_former_id_, id, stranger.candidates);
    stranger.candidates = each_once(std::move(stranger.candidates));
    stranger.is_written = stranger.candidates.size() == 1;
    if (!stranger.candidates.empty()) return;
    stranger.waits = std::any_of(book_.set_aside.begin(), book_.set_aside.end(), is_the_one);
    if (!stranger.waits) stranger.candidates = those_alike(stranger);
}

/// Those with both its name and one of its addresses; if there are none, with either: colleagues share a
/// telephone.
std::vector<std::size_t> Owners::those_alike(const Stranger& stranger) const {
    Indices named, addressed, both, either;
    for (const std::string& name : stranger.names) add_matches(by_name_, std::string_view(name), named);
    for (const std::string& address : stranger.addresses) add_matches(by_address_, address, addressed);
    named = each_once(std::move(named));
    addressed = each_once(std::move(addressed));
    std::set_intersection(named.begin(), named.end(), addressed.begin(), addressed.end(),
                          std::back_inserter(both));
    std::set_union(named.begin(), named.end(), addressed.begin(), addressed.end(),
                   std::back_inserter(either));
    return both.empty() ? either : both;
}

std::optional<std::size_t> Owners::find(std::string_view id) const {
    if (const auto known = by_id_.find(id); known != by_id_.end()) return known->second;
    const auto stranger = strangers_.find(id);
    return stranger == strangers_.end() ? std::nullopt : stranger->second.contact();
}

std::vector<Diagnostic> Owners::warnings(const std::string& source) const {
    std::vector<Diagnostic> warnings;
    for (const auto& [id, stranger] : strangers_)
        if (!stranger.waits && !stranger.is_written) warnings.push_back(warning(source, id, stranger));
    return warnings;
}

Diagnostic Owners::warning(const std::string& source, std::string_view id, const Stranger& stranger) const {
    Diagnostic warning;
    warning.level = Level::warning;
    warning.place.source = source;
    warning.place.line = stranger.first_line;
    warning.place.column = 1;
    const std::string formerly = fmt::format("\"formerly\": [{}]", json_text(id));
    const std::string lines =
        fmt::format("{} journal line{}", stranger.lines, stranger.lines == 1 ? "" : "s");
    if (const auto contact = stranger.contact()) {
        const std::string name = book::quoted(book_.contacts[*contact].name);
        warning.headline = fmt::format("{} about {}, an id that no contact has, {} taken for contact {}'s",
                                       lines, quoted(id), stranger.lines == 1 ? "is" : "are", name);
        warning.help = fmt::format("add {} to contact {}, so that it stays so", formerly, name);
    } else if (stranger.candidates.empty()) {
        warning.headline = fmt::format("{} about {}, who is not in the book", lines, quoted(id));
        warning.help =
            fmt::format("nothing is lost: add the contact again, or {} to the one it is now", formerly);
    } else {
        warning.headline = fmt::format("{} about {} could be any of {} contacts'", lines, quoted(id),
                                       stranger.candidates.size());
        warning.help =
            fmt::format("nothing is lost: {} belongs to the one it is now, and to no other", formerly);
    }
    return warning;
}

}  // namespace followup::book
