#include "privacy/random_secrets.hpp"

#include "oracle/random.hpp"
#include "oracle/random_surroundings.hpp"

#include <array>
#include <string>
#include <string_view>

namespace followup::privacy {
namespace {

using oracle::Random;

/// UTF-8 of a character of three bytes.
std::string utf8(char32_t c) {
    return {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
            static_cast<char>(0x80U | (c & 0x3FU))};
}

/// Fills a book with words that it gives once each.
class Writer {
 public:
    explicit Writer(Random& random) : random_(random) {}

    void fill(Book& book) {
        for (Contact& contact : book.contacts) fill(contact);
        for (Contact& contact : book.contacts)
            if (contact.met && contact.met->referrer)
                contact.met->referred_by = book.contacts[*contact.met->referrer].id;
        Calendar& calendar = book.calendar;
        calendar.id = word();
        calendar.description = words();
        calendar.url = "https://" + word() + ".example/" + word();
        calendar.me.fields = {{"name", words()}, {"email", word() + "@" + word() + ".example"}};
        calendar.messages["thanks"] = {words(), words() + "\n" + words()};
        calendar.transparency = random_.chance(50) ? Transparency::busy : Transparency::free;
    }

    std::string word() {
        constexpr std::string_view consonants = "zqxvjkwy", vowels = "aeiou";
        std::string text = "qx";  // nothing that followup says begins so
        for (std::size_t rest = ++count_; rest > 0 || text.size() < 6; rest /= 40) {
            text += consonants[rest % 8];
            text += vowels[rest / 8 % 5];
        }
        return text;
    }

    std::string words() { return word() + " " + word() + ", " + word(); }

 private:
    void fill(Contact& contact) {
        contact.id = random_.chance(50) ? word() : word() + "@" + word() + ".example";
        contact.formerly = {word()};
        contact.name = name();
        for (std::string& email : contact.emails) email = word() + "." + word() + "@" + word() + ".example";
        for (std::string& phone : contact.phones) phone = "+49 (0)30 " + std::to_string(9'000'000 + ++count_);
        if (!contact.address.empty()) contact.address = word() + " Street 7\n" + word();
        contact.organization = words();
        contact.title = words();
        contact.url = "https://" + word() + ".example/" + word();
        contact.notes = words() + "\n" + words() + "; <b>" + word() + "</b>";
        contact.tags = {word(), word() + " & " + word()};
        if (contact.met) {
            contact.met->where = words();
            contact.met->about = words();
            if (!contact.met->referrer && random_.chance(20)) contact.met->referred_by = name();
        }
        if (contact.next) contact.next->about = words();
        for (Interaction& interaction : contact.interactions) {
            interaction.note = words();
            if (!interaction.address.empty()) interaction.address = word() + "@" + word() + ".example";
        }
    }

    std::string capital(std::string text) {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    std::string name() {
        const auto number = static_cast<char32_t>(++count_);
        switch (random_.between(0, 8)) {
            case 0:
                return capital(word());
            case 1:
                return capital(word()) + " van " + capital(word()) + "-" + capital(word());
            case 2:
                return utf8(0x4E00 + number) + utf8(0x5E00 + number);
            case 3:
                return utf8(0x4E00 + number) + " " + utf8(0x5E00 + number);
            case 4:
                return "Q";
            case 5:
                return "\U0001F98A " + capital(word());
            case 6:
                return "E\u0301" + word() + " \"" + word() + "\" O'" + capital(word());
            case 7:
                return "  " + word() + "@" + word() + ".example\t(" + word() + ")";
            default:
                return capital(word()) + " " + capital(word());
        }
    }

    Random& random_;
    std::size_t count_ = 0;
};

/// Where an index is once `gone` is out of the list.
std::optional<std::size_t> without(std::optional<std::size_t> index, std::size_t gone) {
    if (!index || *index == gone) return std::nullopt;
    return *index > gone ? *index - 1 : *index;
}

}  // namespace

oracle::Case random_secrets(std::uint64_t seed) {
    oracle::Case at = oracle::random_surrounded_case(seed);
    Random random{seed};
    Writer(random).fill(at.book);
    return at;
}

Book with_fault_in(Book book, std::size_t contact) {
    const auto place = book.contacts.begin() + static_cast<std::ptrdiff_t>(contact);
    book.set_aside.push_back({place->id, place->name});
    book.contacts.erase(place);
    for (Contact& other : book.contacts) {
        if (other.met) other.met->referrer = without(other.met->referrer, contact);
        for (Interaction& interaction : other.interactions)
            interaction.for_contact = without(interaction.for_contact, contact);
    }
    return book;
}

}  // namespace followup::privacy
