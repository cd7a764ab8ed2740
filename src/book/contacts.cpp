#include "book/contacts.hpp"

#include "book/keys.hpp"
#include "book/nearest.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace followup::book {
namespace {

using Check = Deferred::Check;

const Node& id_origin(const Node& contact) {
    for (const std::string_view key : {"id", "email", "name"})
        if (const Node* value = contact.find(key)) return *value;
    return contact;
}

using Index = std::vector<std::pair<std::string_view, std::size_t>>;

/// The entries of a sorted index that have this text.
std::pair<Index::const_iterator, Index::const_iterator> matches(const Index& index, std::string_view text) {
    const auto begin =
        std::lower_bound(index.begin(), index.end(), text,
                         [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    const auto end = std::find_if(begin, index.end(), [&](const auto& entry) { return entry.first != text; });
    return {begin, end};
}

}  // namespace

std::string default_policy(const Contact& contact) {
    if (!contact.met) return "keep-in-touch";
    if (!contact.met->how.empty()) return contact.met->how;
    return contact.met->referred_by.empty() ? "event" : "referral";
}

void Contacts::take(Decoder& in, const Node& node) {
    const std::size_t errors = in.errors();
    const std::size_t ordinal = entries_.size();
    Contact contact;
    in.refuse_duplicates(node);
    in.at_entry(ordinal);
    if (node.is(Node::Type::object))
        decode(in, contact_object(), node, contact);
    else
        in.fault(node, fmt::format("{} is not an object", contact_phrase({}, ordinal)),
                 "{ \"name\": \"Ana Ruiz\", … }");
    contact.id_is_default = node.find("id") == nullptr;
    if (contact.id_is_default)
        contact.id = id_from(contact.emails.empty() ? contact.name : contact.emails.front());
    if (contact.policy.empty()) contact.policy = default_policy(contact);
    contact.written = {contact.status, contact.paused_until, contact.next, contact.interactions.size()};

    const bool faulty = in.errors() > errors;
    errors_ += in.errors() - errors;
    entries_.push_back(
        {faulty ? set_aside_.size() : contacts_.size(), id_origin(node).span, !faulty, faulty});
    if (faulty)
        set_aside_.push_back({std::move(contact.id), std::move(contact.name)});
    else
        contacts_.push_back(std::move(contact));
}

std::string_view Contacts::id_of(const Entry& entry) const {
    return entry.kept ? contacts_[entry.index].id : set_aside_[entry.index].id;
}

std::string_view Contacts::name_of(const Entry& entry) const {
    return entry.kept ? contacts_[entry.index].name : set_aside_[entry.index].name;
}

void Contacts::index_entries() {
    for (std::size_t ordinal = 0; ordinal < entries_.size(); ++ordinal) {
        by_id_.emplace_back(id_of(entries_[ordinal]), ordinal);
        by_name_.emplace_back(name_of(entries_[ordinal]), ordinal);
    }
    std::sort(by_id_.begin(), by_id_.end());
    std::sort(by_name_.begin(), by_name_.end());
}

void Contacts::check(Decoder& in, const std::map<std::string, Policy>& policies, const Calendar& calendar) {
    index_entries();
    refuse_repeated_ids(in.source());
    const Day today = in.world().today(calendar.timezone);
    const bool clocks_change = in.world().zone_changes_clocks(calendar.timezone);
    for (const Deferred& check : std::exchange(in.deferred(), {})) {
        switch (check.check) {
            case Check::policy:
                check_policy(check, policies);
                break;
            case Check::referrer:
            case Check::subject:
                check_person(check);
                break;
            case Check::has_happened:
            case Check::clocks_known:
                check_day(check, today, clocks_change);
                break;
        }
    }
}

/// Sorted by id, then by place: of those with one id the first may keep it.
void Contacts::refuse_repeated_ids(Source& source) {
    for (std::size_t i = 1; i < by_id_.size(); ++i) {
        const auto [id, ordinal] = by_id_[i];
        if (id.empty() || id != by_id_[i - 1].first) continue;
        Entry& entry = entries_[ordinal];
        entry.faulty = true;
        ++errors_;
        source.faults.add({Level::error, entry.id_place,
                           fmt::format("{} has the id {} of another contact",
                                       contact_phrase(name_of(entry), ordinal), quoted(id)),
                           "an \"id\" of its own",
                           "without an \"id\" the first e-mail address is it, else the name"});
    }
}

std::string Contacts::headline_of(const Site& site, std::string_view that) const {
    if (site.contact == none) return headline(site.owner, site.outer, *site.key, that);
    const std::string contact = contact_phrase(name_of(entries_[site.contact]), site.contact);
    const std::string owner =
        site.interaction == none ? contact : interaction_phrase(site.interaction, contact);
    return headline(owner, site.outer, *site.key, that);
}

void Contacts::refuse(const Site& site, std::string_view that, std::string instead, std::string help) {
    site.source->faults.add(
        {Level::error, site.span, headline_of(site, that), std::move(instead), std::move(help)});
    if (site.contact == none) return;
    entries_[site.contact].faulty = true;
    ++errors_;
}

void Contacts::warn(const Site& site, std::string_view that, std::string instead, std::string help) {
    site.source->faults.add(
        {Level::warning, site.span, headline_of(site, that), std::move(instead), std::move(help)});
}

void Contacts::check_policy(const Deferred& check, const std::map<std::string, Policy>& policies) {
    if (policies.find(check.text) != policies.end()) return;
    const std::string_view what = "is not the name of a policy";
    if (check.site.source->faults.full()) return refuse(check.site, what, "a policy");
    std::vector<std::string_view> known;
    for (const auto& [name, policy] : policies) known.push_back(name);
    const std::string_view meant = nearest(check.text, known);
    if (!meant.empty()) return refuse(check.site, what, quoted(meant));
    constexpr std::size_t most_named = 12;
    if (known.size() > most_named) known.resize(most_named);
    refuse(check.site, what, one_of(known));
}

void Contacts::check_person(const Deferred& check) {
    const Site& site = check.site;
    const bool is_referrer = check.check == Check::referrer;
    auto [begin, end] = matches(by_id_, check.text);
    if (begin == end) std::tie(begin, end) = matches(by_name_, check.text);
    const auto found = end - begin;
    if (found > 1)
        return warn(site, fmt::format("is the name of {} contacts", found), "the id of one of them",
                    "until then it counts as nobody of this book");
    if (found == 0 && is_referrer) return;  // anyone may refer
    if (found == 0)
        return warn(site, "is no contact of this book", "a contact's id or exact name",
                    "it counts for nobody's thanks");
    if (begin->second == site.contact) return refuse(site, "is the contact itself", "somebody else");

    const Entry& entry = entries_[site.contact];
    if (!entry.kept) return;
    Contact& contact = contacts_[entry.index];
    (is_referrer ? contact.met->referrer : contact.interactions[site.interaction].for_contact) =
        begin->second;
}

void Contacts::check_day(const Deferred& check, Day today, bool clocks_change) {
    if (const auto wrong = wrong_day(check, today, clocks_change))
        refuse(check.site, wrong->that, std::string(wrong->instead), std::string(wrong->help));
}

/// From ordinals in the text to indices among the contacts that stay.
void Contacts::renumber() {
    std::vector<std::optional<std::size_t>> staying(entries_.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (!entries_[i].faulty) staying[i] = next++;
    const auto renumbered = [&](std::optional<std::size_t>& who) {
        if (who) who = staying[*who];
    };
    for (Contact& contact : contacts_) {
        if (contact.met) renumbered(contact.met->referrer);
        for (Interaction& interaction : contact.interactions) renumbered(interaction.for_contact);
    }
}

void Contacts::move_to(Book& book) {
    renumber();
    std::size_t staying = 0;
    for (const Entry& entry : entries_) {
        if (!entry.kept) {
            book.set_aside.push_back(std::move(set_aside_[entry.index]));
            continue;
        }
        Contact& contact = contacts_[entry.index];
        if (entry.faulty)
            book.set_aside.push_back({std::move(contact.id), std::move(contact.name)});
        else if (std::exchange(staying, staying + 1) != entry.index)
            contacts_[staying - 1] = std::move(contact);
    }
    contacts_.resize(staying);
    book.contacts = std::move(contacts_);
}

}  // namespace followup::book
