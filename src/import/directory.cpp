#include "import/directory.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace followup::importing {
namespace {

/// What more people than these share makes nobody out; it also bounds the comparing of names.
constexpr std::size_t most_sharing = 50;

void add(std::vector<std::size_t>& indices, std::size_t index) {
    if (indices.empty() || indices.back() != index) indices.push_back(index);
}

std::string with_organization(const PersonKeys& keys) {
    return keys.name + '\n' + keys.organization;
}

}  // namespace

void Directory::enter(std::size_t index, PersonKeys keys) {
    for (const auto* const kind : {&keys.ids, &keys.emails, &keys.weak})
        for (const std::string& key : *kind) add(by_key_[key], index);
    if (!keys.words.empty()) {
        add(by_name_[keys.name], index);
        add(by_name_and_organization_[with_organization(keys)], index);
    }
    words_[index] = std::move(keys.words);
}

Directory::Indices Directory::look_up(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? Indices{} : found->second;
}

Directory::Indices Directory::with_any(const std::vector<std::string>& keys) const {
    Indices all;
    for (const std::string& key : keys) {
        const auto found = by_key_.find(key);
        if (found == by_key_.end() || found->second.size() > most_sharing) continue;
        all.insert(all.end(), found->second.begin(), found->second.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Those of the very name, else those whose name could be the same person's.
Directory::Indices Directory::with_name_like(const Indices& candidates, const PersonKeys& keys) const {
    Indices same, alike;
    for (const std::size_t index : candidates) {
        const NameWords& words = words_.at(index);
        if (words == keys.words) same.push_back(index);
        if (could_be_one(words, keys.words)) alike.push_back(index);
    }
    return same.empty() ? alike : same;
}

Directory::Indices Directory::find(const PersonKeys& keys) const {
    if (Indices found = with_any(keys.ids); !found.empty()) return found;
    for (const auto* const kind : {&keys.emails, &keys.weak})
        if (Indices found = with_name_like(with_any(*kind), keys); !found.empty()) return found;
    return keys.words.empty() ? Indices{} : look_up(by_name_and_organization_, with_organization(keys));
}

Directory::Indices Directory::find_by_email_alone(const PersonKeys& keys) const {
    Indices found = with_any(keys.emails);
    return found.size() == 1 ? found : Indices{};
}

Directory::Indices Directory::namesakes(const PersonKeys& keys) const {
    if (keys.words.empty()) return {};
    if (keys.organization.empty()) return look_up(by_name_, keys.name);
    PersonKeys without = keys;
    without.organization.clear();
    return look_up(by_name_and_organization_, with_organization(without));
}

}  // namespace followup::importing
