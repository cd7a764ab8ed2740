#include "book/journal_owners.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace followup {
namespace book {
namespace {

class Merger {
 public:
    Merger(Book& book, const Owners& owners, std::string source)
        : book_(book), owners_(owners), source_(std::move(source)) {}

    /// Lines come in order: by time, then id.
    void take(const JournalLine& line) {
        const auto owner = owners_.find(line.contact);
        if (!owner) return;
        line_ = &line;
        owner_ = *owner;
        contact_ = &book_.contacts[*owner];
        std::visit([&](const auto& what) { apply(what); }, line.what);
    }

    std::vector<Diagnostic> take_diagnostics() { return std::move(diagnostics_); }

 private:
    void apply(const Logged& logged) {
        Interaction interaction = logged.interaction;
        if (!interaction.how.empty() && book_.policies.count(interaction.how) == 0)
            return refuse(fmt::format("{} is not the name of a policy", quoted(interaction.how)),
                          "a policy of the book, or none");
        interaction.for_contact = logged.about.empty() ? std::nullopt : owners_.find(logged.about);
        if (interaction.for_contact == owner_)
            return refuse(fmt::format("\"for\" is contact {} itself", quoted(contact_->name)),
                          "somebody else, or nobody");
        const bool keeps_another = logged.keeps && (!contact_->next || contact_->next->on != *logged.keeps);
        if (keeps_another) interaction.keeps_promise = false;
        if (!interaction.is_for_other) contact_->snoozed_until.reset();
        contact_->interactions.push_back(std::move(interaction));
    }

    void apply(const Snoozed& snoozed) {
        const bool is_used_up = contact_->written.interactions > snoozed.written;
        contact_->snoozed_until = is_used_up ? std::nullopt : std::optional{snoozed.until};
    }

    void apply(const Promised& promised) {
        if (contact_->written.next != promised.was) return;
        if (contact_->next && was_kept(promised, *contact_->next)) ++contact_->promises_kept;
        contact_->next = promised.next;
        for (Interaction& interaction : contact_->interactions)
            if (happened_before(promised, interaction)) interaction.keeps_promise = false;
    }

    void apply(const Paused& paused) {
        if (contact_->written.paused_until == paused.was) contact_->paused_until = paused.until;
    }

    void apply(const SetStatus& set) {
        if (contact_->written.status == set.was) contact_->status = set.status;
    }

    void apply(const Undone&) {}
    void apply(const SigningKey&) {}

    bool was_kept(const Promised& promised, const Promise& promise) const {
        const auto& all = contact_->interactions;
        return std::any_of(all.begin(), all.end(), [&](const Interaction& interaction) {
            return happened_before(promised, interaction) && keeps(interaction, promise);
        });
    }

    /// Whether an interaction was known when the promise was made. Those of the journal that are there
    /// already were; of the book's own the first so many.
    bool happened_before(const Promised& promised, const Interaction& interaction) const {
        const auto index = static_cast<std::size_t>(&interaction - contact_->interactions.data());
        return index >= contact_->written.interactions || index < promised.written;
    }

    void refuse(const std::string& what, std::string instead) {
        Diagnostic error;
        error.headline = fmt::format("journal line {}: {}", line_->number, what);
        error.instead = std::move(instead);
        error.help = "it is set aside; all other lines count";
        error.place.source = source_;
        error.place.line = line_->number;
        error.place.column = 1;
        diagnostics_.push_back(std::move(error));
    }

    Book& book_;
    const Owners& owners_;
    std::string source_;
    const JournalLine* line_ = nullptr;  // the one being taken
    std::size_t owner_ = 0;              // whose it is
    Contact* contact_ = nullptr;
    std::vector<Diagnostic> diagnostics_;
};

std::string_view command_in(std::string_view id) {
    return id.substr(0, id.find('.'));
}

}  // namespace
}  // namespace book

std::string_view command_of(const JournalLine& line) {
    return book::command_in(line.id);
}

std::vector<std::size_t> lines_that_count(const Journal& journal) {
    std::set<std::string_view> undone;
    for (std::size_t i = journal.lines.size(); i > 0; --i) {
        const JournalLine& line = journal.lines[i - 1];
        const auto* undo = std::get_if<Undone>(&line.what);
        if (undo != nullptr && undone.count(command_of(line)) == 0)
            undone.insert(book::command_in(undo->line));
    }
    std::vector<std::size_t> counting;
    for (std::size_t i = 0; i < journal.lines.size(); ++i) {
        const JournalLine& line = journal.lines[i];
        if (!std::holds_alternative<Undone>(line.what) && undone.count(command_of(line)) == 0)
            counting.push_back(i);
    }
    return counting;
}

std::set<std::string, std::less<>> lines_about(const Book& book, const Journal& journal,
                                               std::size_t contact) {
    std::vector<std::size_t> all(journal.lines.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const book::Owners owners(book, journal, all);
    std::set<std::string, std::less<>> ids;
    for (const JournalLine& line : journal.lines) {
        const auto* logged = std::get_if<Logged>(&line.what);
        const bool is_for =
            logged != nullptr && !logged->about.empty() && owners.find(logged->about) == contact;
        if (is_for || (!line.contact.empty() && owners.find(line.contact) == contact)) ids.insert(line.id);
    }
    return ids;
}

std::vector<Diagnostic> merge_journal(Book& book, const Journal& journal, const std::string& source) {
    const std::vector<std::size_t> counting = lines_that_count(journal);
    const book::Owners owners(book, journal, counting);
    book::Merger merger(book, owners, source);
    for (const std::size_t i : counting) merger.take(journal.lines[i]);
    std::vector<Diagnostic> diagnostics = owners.warnings(source);
    for (Diagnostic& one : merger.take_diagnostics()) diagnostics.push_back(std::move(one));
    return diagnostics;
}

}  // namespace followup
