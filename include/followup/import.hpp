#pragma once

// Bringing contacts in: what other programs export (vCard 2.1 to 4.0, CSV) becomes contacts, and each of
// them is looked for in the book, so that nobody is added twice. The book itself is not touched here.

#include <followup/book.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// What a file says about one person.
struct Card {
    /// With a name, and only with values that the book takes. Open: `id`, but for a CSV column that has it,
    /// and what no address book knows of (`policy`, `interactions`, …).
    Contact contact;
    std::size_t line = 0;  ///< where it begins in the file, from 1
};

struct Cards {
    std::vector<Card> cards;  ///< in the file's order
    std::size_t groups = 0;   ///< cards that list others: nobody to follow up, left out
    /// By place. An error: the file is damaged, and some of it or all was not read; a warning: a value, or
    /// what does not say whose it is, was left out.
    std::vector<Diagnostic> diagnostics;
};

enum class CardFormat { detect, vcard, csv };

struct CardReading {
    std::string source;  ///< the file as the user named it, `-` for standard input
    CardFormat format = CardFormat::detect;
    /// Which column of a CSV is which key: `name=Full name,email=Mail,email=Second mail`, in quotes where a
    /// column has a comma (`"notes=Seen, said"`). Empty: a known program's columns are recognized.
    std::string columns;
    /// Whether the time-zone database has this IANA name. Empty: zones are left out.
    std::function<bool(std::string_view name)> zone_exists;
};

/// Reads a file of contacts. Never throws but for memory: every fault is a diagnostic, a card with a fault
/// does not keep the others from being read. Time and memory are linear in the file, whatever is in it.
/// What a card has and a contact has no place for (birthdays, photos) is left out without a word.
Cards read_cards(std::string_view bytes, const CardReading& reading);

/// The number as the world dials it (`+4930123456`), for comparing; nullopt if it cannot be one.
/// `region` is where numbers without a country code are dialled (ISO 3166); may be empty.
std::optional<std::string> e164(std::string_view text, std::string_view region);

enum class MatchStanding {
    fresh,     ///< nobody in the book: may be added
    known,     ///< one contact of the book
    ambiguous  ///< several fit, or it cannot be told: nothing must be done
};

/// What a card has and the book has not. The book is right: this is for telling the user.
struct Difference {
    std::string key;   ///< the book's: `email`
    std::string book;  ///< the book's value; empty: none
    std::string card;
};

struct Match {
    /// Those of a file that are the same person are one: their addresses together, else the first one's
    /// values. If fresh it has an id that nobody in the book has or had, nor any other card.
    Card card;
    MatchStanding standing = MatchStanding::fresh;
    std::vector<std::size_t> contacts;    ///< whom it fits: indices in `Book::contacts`; one if known
    std::vector<SetAside> set_aside;      ///< likewise those with a fault; only if ambiguous
    std::vector<Difference> differences;  ///< only if known
};

/// Looks for each card in the book: by id or UID, else by e-mail address, else by a phone number or URL with
/// a name that could be the same person's (offices share them), else by name and organization.
/// In the order of `cards`. Linear but for the sorting: there is no comparing of all with all.
std::vector<Match> match_cards(const Book& book, std::vector<Card> cards);

}  // namespace followup
