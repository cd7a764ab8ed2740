#include "import/draft.hpp"

#include "book/text.hpp"
#include "import/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace followup::importing {
namespace {

using book::ascii_lower;
using book::is_blank;
using book::quoted;

/// Bytes of one value. Far above any real one; the book itself takes 1 MiB, escapes included.
constexpr std::size_t longest_value = 100'000;

/// Groups that the program keeps for itself.
bool is_program_group(std::string_view tag) {
    return tag == "myContacts" || tag == "My Contacts" || tag == "Other Contacts" ||
           tag.starts_with("Imported on ");
}

std::string without_prefix(const std::string& text, std::string_view prefix) {
    return ascii_lower(text).starts_with(prefix) ? text.substr(prefix.size()) : text;
}

std::string cleaned_email(std::string_view text) {
    std::string email = without_prefix(one_line(text), "mailto:");
    const auto open = email.find('<');
    if (open != email.npos && email.ends_with('>')) email = email.substr(open + 1, email.size() - open - 2);
    return email;
}

class Finisher {
 public:
    Finisher(Draft& draft, const CardReading& reading, Messages& messages)
        : draft_{draft}, reading_{reading}, messages_{messages} {}

    std::optional<Card> finish() {
        take_name();
        take_addresses();
        take_texts();
        take_tags();
        contact_.met = std::move(draft_.met);
        if (contact_.name.empty()) contact_.name = stand_in();
        if (contact_.name.empty()) {
            messages_.warn(draft_.line, "this does not say who it is about",
                           "it needs a name, an organization, an e-mail address or a phone number");
            return std::nullopt;
        }
        return Card{.contact = std::move(contact_), .line = draft_.line};
    }

 private:
    void take_name() {
        std::string name = std::move(draft_.given);
        join(name, " ", draft_.additional);
        join(name, " ", draft_.family);
        for (const std::string& text : {draft_.full_name, name, draft_.nickname}) {
            if (contact_.name.empty()) contact_.name = kept("a name", one_line(text));
        }
    }

    void take_addresses() {
        take("an e-mail address", draft_.emails, contact_.emails, cleaned_email, is_email);
        take("a phone number", draft_.phones, contact_.phones, one_line, is_phone);
    }

    /// In order of rank, each once.
    template <typename Clean, typename Fits>
    void take(std::string_view what, std::vector<Ranked>& from, std::vector<std::string>& to, Clean clean,
              Fits fits) {
        std::stable_sort(from.begin(), from.end(),
                         [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
        std::set<std::string> seen;
        for (const Ranked& ranked : from) {
            const std::string value = kept(what, clean(ranked.text));
            if (value.empty() || !seen.insert(ascii_lower(value)).second) continue;
            if (fits(value))
                to.push_back(value);
            else
                leave_out(fmt::format("{} is not {}", quoted(value), what));
        }
    }

    void take_texts() {
        contact_.organization = kept("an organization", one_line(draft_.organization.text()));
        contact_.title = kept("a title", one_line(draft_.title.text()));
        contact_.address = kept("an address", joined_lines(draft_.address.text(), ", "));
        contact_.url = kept("a URL", one_line(draft_.url.text()));
        contact_.notes = kept("a note", many_lines(draft_.notes));
        contact_.id = kept("an id", one_line(draft_.id));
        contact_.uid = kept("a UID", one_line(draft_.uid));
        if (const std::string tag = one_line(draft_.language.text()); is_language(tag))
            contact_.language = tag;
        const std::string zone = one_line(draft_.timezone.text());
        if (!zone.empty() && reading_.zone_exists && reading_.zone_exists(zone)) contact_.timezone = zone;
    }

    void take_tags() {
        std::set<std::string> seen;
        for (std::string& text : draft_.tags) {
            std::replace(text.begin(), text.end(), ',', ' ');  // calendars split at commas
            std::string tag = kept("a tag", one_line(text));
            if (!tag.empty() && !is_program_group(tag) && seen.insert(tag).second)
                contact_.tags.push_back(std::move(tag));
        }
    }

    /// What can be seen in a book, and is no longer than it takes; else nothing.
    std::string kept(std::string_view what, std::string text) {
        if (is_blank(text)) return {};
        if (text.size() <= longest_value) return text;
        leave_out(fmt::format("{} is longer than {} bytes", what, longest_value));
        return {};
    }

    void leave_out(std::string_view why) {
        const std::string who = contact_.name.empty() ? "somebody" : quoted(contact_.name);
        messages_.warn(draft_.line, fmt::format("of {}, {}", who, why), "it is left out, the rest is read");
    }

    /// An organization is somebody to keep in touch with, too.
    std::string stand_in() const {
        if (!contact_.organization.empty()) return contact_.organization;
        if (!contact_.emails.empty()) return contact_.emails.front();
        return contact_.phones.empty() ? std::string{} : contact_.phones.front();
    }

    Draft& draft_;
    const CardReading& reading_;
    Messages& messages_;
    Contact contact_;
};

}  // namespace

std::optional<Card> Draft::finish(const CardReading& reading, Messages& messages) && {
    return Finisher{*this, reading, messages}.finish();
}

}  // namespace followup::importing
