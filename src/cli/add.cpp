#include "cli/bringing_in.hpp"

#include <followup/import.hpp>
#include "cli/answer.hpp"
#include "cli/given_contact.hpp"
#include "cli/outlook.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

Contact contact_told(const BookEdit& edit, const Options& options) {
    Contact contact;
    contact.id = options.text("id");
    contact.name = options.operands.front();
    contact.emails = parts_of(options.text("email"));
    contact.phones = parts_of(options.text("phone"));
    contact.organization = options.text("organization");
    contact.title = options.text("title");
    contact.address = options.text("address");
    contact.url = options.text("url");
    contact.notes = options.text("notes");
    contact.timezone = options.text("timezone");
    contact.language = options.text("language");
    take_given(contact, edit, options);
    return contact;
}

std::string begun_text(const BookEdit& edit, const Options& options) {
    return fmt::format("begun: {}, in {}\n", visible(options.book), edit.book().calendar.timezone);
}

bool share_address(const Contact& a, const Contact& b) {
    const auto has = [](const std::vector<std::string>& all, const std::string& text) {
        return std::ranges::any_of(all, [&](const std::string& one) { return folded(one) == folded(text); });
    };
    return a.id == b.id ||
           std::ranges::any_of(a.emails, [&](const auto& one) { return has(b.emails, one); }) ||
           std::ranges::any_of(a.phones, [&](const auto& one) { return has(b.phones, one); });
}

/// The contact, with an id of its own. Throws `Failure` for somebody who is in the book already.
Contact fresh(const Book& book, Contact contact) {
    const bool is_told_apart = !contact.id.empty();
    const auto match = match_cards(book, {Card{std::move(contact), 0}}).front();
    if (match.standing == MatchStanding::fresh) return match.card.contact;
    // Only the name is the same, and --id says that it is somebody else.
    const auto is_alike = [&](std::size_t index) {
        return share_address(book.contacts[index], match.card.contact);
    };
    if (is_told_apart && std::ranges::none_of(match.contacts, is_alike)) return match.card.contact;
    std::string who;
    for (const auto index : match.contacts)
        who += fmt::format("{}{} ({})", who.empty() ? "" : ", ", book.contacts[index].name,
                           book.contacts[index].id);
    for (const auto& [id, name] : match.set_aside)
        who += fmt::format("{}{} ({})", who.empty() ? "" : ", ", name, id);
    throw Failure(ExitStatus::refused, fmt::format("the book has {} already", who),
                  "what is new about them is written into the book by hand; somebody else of that name needs "
                  "an --id of their own");
}

}  // namespace

ExitStatus add(const Options& options, const Environment& environment) {
    const BookEdit edit(options, environment, true);
    const auto contact = fresh(edit.book(), contact_told(edit, options));
    const auto text = edit.with({contact});
    if (options.has("dry-run")) {
        write_standard_output(edit.added_in(text));
        return ExitStatus::done;
    }
    edit.replace_by(text);
    if (options.quiet) return ExitStatus::done;
    if (edit.is_new()) write_standard_output(begun_text(edit, options));
    const Outlook after(options, environment);
    const auto person = the_person(*after.input.book, contact.id);
    write_standard_output(fmt::format("added: {} ({})\n", visible(person.name), visible(person.id)) +
                          next_text(*after.input.book, *after.plan, person));
    return ExitStatus::done;
}

}  // namespace followup::cli
