#include "book/contacts.hpp"

#include "book/keys.hpp"
#include "book/nearest.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace followup::book {
namespace {

using Check = Deferred::Check;

std::string default_policy(const Contact& contact) {
    if (!contact.met) return "keep-in-touch";
    if (!contact.met->how.empty()) return contact.met->how;
    return contact.met->referred_by.empty() ? "event" : "referral";
}

const Node& id_origin(const Node& contact) {
    for (const std::string_view key : {"id", "email", "name"})
        if (const Node* value = contact.find(key)) return *value;
    return contact;
}

}  // namespace

void Contacts::take(Decoder& in, const Node& node) {
    const std::size_t errors = in.errors();
    Draft& draft = drafts_.emplace_back();
    draft.place = node.span;
    draft.id_place = id_origin(node).span;
    in.refuse_duplicates(node);
    in.at_entry(drafts_.size() - 1);
    if (node.is(Node::Type::object))
        decode(in, contact_object(), node, draft.contact);
    else
        in.fault(node, fmt::format("{} is not an object", contact_phrase({}, drafts_.size() - 1)),
                 "{ \"name\": \"Ana Ruiz\", … }");
    Contact& contact = draft.contact;
    if (node.find("id") == nullptr)
        contact.id = id_from(contact.emails.empty() ? contact.name : contact.emails.front());
    if (contact.policy.empty()) contact.policy = default_policy(contact);
    draft.faulty = in.errors() > errors;
    errors_ += in.errors() - errors;
}

void Contacts::check(Decoder& in, const std::map<std::string, Policy>& policies, const Calendar& calendar) {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        by_id_.emplace_back(drafts_[i].contact.id, i);
        by_name_.emplace_back(drafts_[i].contact.name, i);
    }
    std::sort(by_id_.begin(), by_id_.end());
    std::sort(by_name_.begin(), by_name_.end());
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
        Draft& draft = drafts_[ordinal];
        draft.faulty = true;
        ++errors_;
        source.faults.add({Level::error, draft.id_place,
                           fmt::format("{} has the id {} of another contact",
                                       contact_phrase(draft.contact.name, ordinal), quoted(id)),
                           "an \"id\" of its own",
                           "without an \"id\" the first e-mail address is it, else the name"});
    }
}

std::pair<Contacts::Index::const_iterator, Contacts::Index::const_iterator> Contacts::matches(
    const Index& index, std::string_view text) {
    const auto by_text = [](const auto& entry, std::string_view wanted) { return entry.first < wanted; };
    const auto begin = std::lower_bound(index.begin(), index.end(), text, by_text);
    const auto end = std::find_if(begin, index.end(), [&](const auto& entry) { return entry.first != text; });
    return {begin, end};
}

std::string Contacts::headline_of(const Site& site, std::string_view that) const {
    if (site.contact == none) return headline(site.owner, site.outer, *site.key, that);
    const std::string contact = contact_phrase(drafts_[site.contact].contact.name, site.contact);
    const std::string owner =
        site.interaction == none ? contact : interaction_phrase(site.interaction, contact);
    return headline(owner, site.outer, *site.key, that);
}

void Contacts::refuse(const Site& site, std::string_view that, std::string instead, std::string help) {
    site.source->faults.add(
        {Level::error, site.span, headline_of(site, that), std::move(instead), std::move(help)});
    if (site.contact == none) return;
    drafts_[site.contact].faulty = true;
    ++errors_;
}

void Contacts::check_policy(const Deferred& check, const std::map<std::string, Policy>& policies) {
    if (policies.find(check.text) != policies.end()) return;
    std::vector<std::string_view> known;
    for (const auto& [name, policy] : policies) known.push_back(name);
    const std::string_view meant =
        check.site.source->faults.full() ? std::string_view{} : nearest(check.text, known);
    refuse(check.site, "is not the name of a policy", meant.empty() ? one_of(known) : quoted(meant));
}

void Contacts::check_person(const Deferred& check) {
    auto [begin, end] = matches(by_id_, check.text);
    if (begin == end) std::tie(begin, end) = matches(by_name_, check.text);
    const bool is_referrer = check.check == Check::referrer;
    const Site& site = check.site;
    if (end - begin == 1 && begin->second == site.contact)
        return refuse(site, "is the contact itself", "somebody else");
    if (end - begin == 1) {
        Draft& draft = drafts_[site.contact];
        if (draft.faulty) return;  // what refers may not even have been kept
        auto& who = is_referrer ? draft.contact.met->referrer
                                : draft.contact.interactions[site.interaction].for_contact;
        who = begin->second;
    } else if (begin != end) {
        site.source->faults.add({Level::warning, site.span,
                                 headline_of(site, fmt::format("is the name of {} contacts", end - begin)),
                                 "the id of one of them", "until then it counts as nobody of this book"});
    } else if (!is_referrer) {
        site.source->faults.add({Level::warning, site.span, headline_of(site, "is no contact of this book"),
                                 "a contact's id or exact name", "it counts for nobody's thanks"});
    }
}

void Contacts::check_day(const Deferred& check, Day today, bool clocks_change) {
    if (check.check == Check::has_happened && check.day > today + date::days{1})
        refuse(check.site, "is in the future", "a day that has been; what is to come goes into \"next\"");
    if (check.check == Check::clocks_known && clocks_change)
        refuse(check.site, "is after 2037", "a day up to 2037-12-31",
               "how clocks change in the calendar's time zone is not known for later years");
}

/// From ordinals in the text to those among the contacts that stay.
void Contacts::renumber() {
    std::vector<std::optional<std::size_t>> kept(drafts_.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < drafts_.size(); ++i)
        if (!drafts_[i].faulty) kept[i] = next++;
    const auto renumbered = [&](std::optional<std::size_t>& who) {
        if (who) who = kept[*who];
    };
    for (Draft& draft : drafts_) {
        if (draft.contact.met) renumbered(draft.contact.met->referrer);
        for (Interaction& interaction : draft.contact.interactions) renumbered(interaction.for_contact);
    }
}

void Contacts::move_to(Book& book) {
    renumber();
    for (Draft& draft : drafts_) {
        if (draft.faulty)
            book.set_aside.push_back({std::move(draft.contact.id), std::move(draft.contact.name)});
        else
            book.contacts.push_back(std::move(draft.contact));
    }
    drafts_.clear();
}

}  // namespace followup::book
