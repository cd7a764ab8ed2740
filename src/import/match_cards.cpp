#include <followup/import.hpp>

#include "book/text.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "import/directory.hpp"
#include "import/merge.hpp"

namespace followup {
namespace {

using importing::Directory;
using importing::PersonKeys;

/// Ids that nobody else has or had.
class Ids {
 public:
    explicit Ids(const Book& book) {
        for (const Contact& contact : book.contacts) {
            taken_.insert(contact.id);
            taken_.insert(contact.formerly.begin(), contact.formerly.end());
        }
        for (const SetAside& one : book.set_aside) taken_.insert(one.id);
    }

    /// The text, or the first of it with `-2`, `-3`, … that is free; it is taken then.
    std::string take(const std::string& text) {
        if (taken_.insert(text).second) return text;
        std::size_t& number = last_number_.try_emplace(text, 1).first->second;
        for (;;) {
            std::string id = text + "-" + std::to_string(++number);
            if (taken_.insert(id).second) return id;
        }
    }

 private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::size_t> last_number_;
};

/// The contacts with a fault, of whom no more is known than id and name.
class SetAsidePeople {
 public:
    explicit SetAsidePeople(const Book& book) : people_{book.set_aside} {
        for (std::size_t index = 0; index < people_.size(); ++index) {
            enter('i' + people_[index].id, index);
            enter('n' + importing::name_key(people_[index].name), index);
        }
    }

    /// The id of one that names none is its first e-mail address.
    std::vector<SetAside> find(const Contact& contact, const PersonKeys& keys) const {
        if (people_.empty()) return {};
        std::vector<std::string> wanted{'i' + contact.id, 'n' + keys.name};
        for (const std::string& email : contact.emails) wanted.push_back('i' + book::id_from(email));
        for (const std::string& key : wanted)
            if (const auto found = by_key_.find(key); found != by_key_.end()) return {people_[found->second]};
        return {};
    }

 private:
    void enter(const std::string& key, std::size_t index) {
        if (key.size() > 1) by_key_.emplace(key, index);
    }

    const std::vector<SetAside>& people_;
    std::unordered_map<std::string, std::size_t> by_key_;
};

class Matcher {
 public:
    explicit Matcher(const Book& book)
        : book_{book}, region_{book.calendar.region}, set_aside_{book}, ids_{book} {
        for (std::size_t index = 0; index < book.contacts.size(); ++index)
            directory_.enter(index, importing::keys_of(book.contacts[index], region_));
    }

    Match match(Card card) {
        Match match;
        const PersonKeys keys = importing::keys_of(card.contact, region_);
        match.contacts = directory_.find(keys);
        if (match.contacts.empty()) match.contacts = directory_.find_by_email_alone(keys);
        const bool is_known = match.contacts.size() == 1;
        if (match.contacts.empty()) match.contacts = directory_.namesakes(keys);
        if (match.contacts.empty()) match.set_aside = set_aside_.find(card.contact, keys);
        if (is_known)
            match.standing = MatchStanding::known;
        else if (!match.contacts.empty() || !match.set_aside.empty())
            match.standing = MatchStanding::ambiguous;
        if (is_known)
            match.differences =
                importing::differences(book_.contacts[match.contacts.front()], card.contact, region_);
        match.card = std::move(card);
        return match;
    }

    void give_id(Contact& contact) {
        contact.id = ids_.take(contact.id.empty() ? book::id_from(contact.name) : contact.id);
    }

 private:
    const Book& book_;
    const std::string& region_;
    Directory directory_;
    SetAsidePeople set_aside_;
    Ids ids_;
};

}  // namespace

std::vector<Match> match_cards(const Book& book, std::vector<Card> cards) {
    Matcher matcher{book};
    std::vector<Match> matches;
    for (Card& card : importing::merged(std::move(cards), book.calendar.region))
        matches.push_back(matcher.match(std::move(card)));
    for (Match& match : matches)
        if (match.standing == MatchStanding::fresh) matcher.give_id(match.card.contact);
    return matches;
}

}  // namespace followup
