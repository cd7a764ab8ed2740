// What the calendar's lists and maps consist of.

#include "book/forms.hpp"
#include "book/keys.hpp"

#include <followup/message.hpp>

namespace followup::book {
namespace {

/// UIDs made of e-mail addresses alone can be guessed.
bool feed_has_key(Decoder& in, const Node& node, FeedView& feed) {
    constexpr std::size_t shortest_key = 20;
    const Node* key = node.find("key");
    if (feed.privacy == Privacy::full || feed.key.size() >= shortest_key) return true;
    if (key != nullptr && feed.key.empty()) return false;  // and reported already
    const auto headline =
        fmt::format("{} hides names, but has no key of at least {} characters", in.owner(), shortest_key);
    const Node* level = node.find("privacy");
    const Node& place = key != nullptr ? *key : level != nullptr ? *level : node;
    if (!in.world().new_key)
        return in.fault(place, headline, "\"key\": 20 or more random characters",
                        "followup check proposes one");
    return in.fault(place, headline, fmt::format("\"key\": {}", quoted(in.world().new_key())),
                    "it is made at random, for this feed alone; under another one all its events are new");
}

bool can_be_filled_in(Decoder& in, const Node& node, const std::string& text) {
    const auto fault = read_template(text).fault;
    return !fault || in.refuse(node, fault->that, fault->instead);
}

bool away_ends_after_it_begins(Decoder& in, const Node& node, Away& away) {
    if (node.find("from") == nullptr || node.find("to") == nullptr || away.from <= away.to) return true;
    return in.fault(*node.find("to"), fmt::format("{} ends before it begins", in.owner()),
                    "a day that is not before \"from\"");
}

}  // namespace

const Object<Away>& away_object() {
    static const Object<Away> object{
        {"away", "time away", Naming::by_number},
        {
            key({"from", "", "", "first day", true}, day(), &Away::from),
            key({"to", "", "", "last day", true}, day(), &Away::to),
            key({"timezone", "a timezone", "nothing is placed: vacation", "working hours are there"}, zone(),
                &Away::timezone),
        },
        away_ends_after_it_begins};
    return object;
}

const Object<MessageTemplate>& message_object() {
    static const Object<MessageTemplate> object{
        {"message", "message", Naming::by_key},
        {
            key({"subject", "a subject", "the built-in one's", "one line"},
                followed_by(one_line(), can_be_filled_in), &MessageTemplate::subject),
            key({"body", "a body", "the built-in one's", "the text"},
                followed_by(any_text(), can_be_filled_in), &MessageTemplate::body),
        }};
    return object;
}

const Object<FeedView>& feed_object() {
    static const Object<FeedView> object{
        {"feed", "feed", Naming::by_number},
        {
            key({"path", "a path", "", "the file that is published", true}, path(), &FeedView::path),
            key({"privacy", "a privacy", "`full`", "what subscribers see"},
                word<Privacy>("a level of privacy"), &FeedView::privacy),
            key({"key", "a key", "none", "at least 20 random characters; required below `full`"}, one_line(),
                &FeedView::key),
            key({"tags", "a tag", "all", "only contacts with one of these"}, list(tag()), &FeedView::tags),
            key({"policies", "a policy", "all", "only touches by one of these"}, list(policy_name()),
                &FeedView::policies),
            key({"channels", "a channel", "all", "only touches by one of these"},
                list(word<Channel>("a channel")), &FeedView::channels),
        },
        feed_has_key};
    return object;
}

}  // namespace followup::book
