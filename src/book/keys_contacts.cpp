#include "book/forms.hpp"
#include "book/keys.hpp"

namespace followup::book {
namespace {

using Check = Deferred::Check;

constexpr std::string_view as_in_policy = "the policy's";

template <typename Object>
void set_moment(Object& out, Moment moment) {
    out.on = moment.day;
    out.at = moment.time;
}

/// A day alone, or an object that says more.
Form<Met> met() {
    Form<Met> form = form_of(met_object(), "a date such as \"2026-11-20\", or { \"on\": \"2026-11-20\", … }");
    const Form<Moment> moment = moment_met();
    form.words = fmt::format("{} or {}", moment.words, form.words);
    form.what = "a date";
    form.schema = fmt::format(R"({{"anyOf":[{},{}]}})", moment.schema, form.schema);
    form.read = [object = std::move(form.read), moment](Decoder& in, const Node& node, Met& out) {
        if (node.is(Node::Type::object)) return object(in, node, out);
        Moment day;
        if (!moment.read(in, node, day)) return false;
        set_moment(out, day);
        return true;
    };
    return form;
}

bool may_be(Outcome outcome, Direction direction) {
    if (outcome == Outcome::met || outcome == Outcome::declined) return true;
    return (outcome == Outcome::received) == (direction == Direction::in);
}

bool direction_fits(Decoder& in, const Node& node, Interaction& out) {
    const Node* outcome = node.find("outcome");
    const Node* direction = node.find("direction");
    if (outcome == nullptr && direction != nullptr && out.direction == Direction::in)
        out.outcome = Outcome::received;
    if (direction == nullptr) {
        const bool from_them = out.outcome == Outcome::received || out.outcome == Outcome::declined;
        out.direction = from_them ? Direction::in : Direction::out;
    }
    if (may_be(out.outcome, out.direction)) return true;
    const std::string_view right = out.outcome == Outcome::received ? "\"in\"" : "\"out\"";
    return in.fault(*direction,
                    fmt::format("{} has the outcome \"{}\", which does not go with direction \"{}\"",
                                in.owner(), name_of(out.outcome), name_of(out.direction)),
                    fmt::format("{}, or nothing: it follows from the outcome", right));
}

bool interaction_is_consistent(Decoder& in, const Node& node, Interaction& out) {
    const Node* outcome = node.find("outcome");
    const Node* direction = node.find("direction");
    const bool known = (outcome == nullptr || outcome->text == name_of(out.outcome)) &&
                       (direction == nullptr || direction->text == name_of(out.direction));
    if (!known) return false;  // and reported already
    bool good = direction_fits(in, node, out);
    if (out.outcome == Outcome::bounced && node.find("channel") == nullptr)
        good = in.fault(*outcome, fmt::format("{} bounced, but has no channel", in.owner()),
                        "\"channel\" beside it: what did not arrive by e-mail may arrive by phone");
    const Node* how = node.find("how");
    if (how != nullptr && out.outcome != Outcome::met)
        good = in.fault(*how, fmt::format("{} has \"how\", but you did not meet", in.owner()),
                        "\"outcome\": \"met\" beside it, or no \"how\"");
    return good;
}

}  // namespace

const Object<Met>& met_object() {
    static const Object<Met> object{
        {"met", "", Naming::inlined},
        {
            key_with<Met>({"on", "", "", "when", true}, moment_met(), set_moment<Met>),
            key({"how", "", "none", "`event`, `referral`, `interview`, `chance` or another policy"},
                policy_name(), &Met::how),
            key({"where", "", "none", "place or occasion"}, any_text(), &Met::where),
            key({"about", "", "none", "what you talked about"}, any_text(), &Met::about),
            key({"referred_by", "", "none", "a contact's id, or the exact name of one, or anyone's name"},
                person(Check::referrer), &Met::referred_by),
        }};
    return object;
}

const Object<Promise>& next_object() {
    static const Object<Promise> object{
        {"next", "", Naming::inlined},
        {
            key({"on", "", "", "the day that was promised", true}, planned_day(), &Promise::on),
            key({"channel", "", "phone, where there is a number", "by which way"}, word<Channel>("a channel"),
                &Promise::channel),
            key({"about", "", "none", "what was promised; the subject of its mail"}, any_text(),
                &Promise::about),
        }};
    return object;
}

const Object<Interaction>& interaction_object() {
    static const Object<Interaction> object{
        {"interaction", "interaction", Naming::by_number},
        {
            key_with<Interaction>({"on", "", "", "when; not in the future", true}, moment_past(),
                                  set_moment<Interaction>),
            key({"channel", "a channel", "none", "by which way; required with `bounced`"},
                word<Channel>("a channel"), &Interaction::channel),
            key({"outcome", "an outcome", "`sent`; with `direction` `in`: `received`", "what came of it"},
                word<Outcome>("an outcome"), &Interaction::outcome),
            key({"direction", "a direction", "follows from the outcome (`met`: `out`, `declined`: `in`)",
                 "who wrote or called"},
                word<Direction>("a direction"), &Interaction::direction),
            key({"how", "", "none", "with `met`: a new occasion, with this policy"}, policy_name(),
                &Interaction::how),
            key_with<Interaction>(
                {"for", "", "none", "a contact's id or exact name: it was about somebody else"},
                person(Check::subject),
                [](Interaction& out, const std::string&) { out.is_for_other = true; }),
            key({"keeps_promise", "", "`false`", "it keeps the open promise, whatever its date"}, yes_or_no(),
                &Interaction::keeps_promise),
            key({"address", "an address", "none", "the one that was used"}, one_line(),
                &Interaction::address),
            key({"note", "a note", "none", "what to remember"}, any_text(), &Interaction::note),
        },
        interaction_is_consistent};
    return object;
}

const Object<Contact>& contact_object() {
    static const Object<Contact> object{
        {"contact", "contact", Naming::by_name},
        {
            key({"id", "an id", "the first e-mail address, else the name: in lower case, NFC, spaces to `-`",
                 "identity for ever, unique"},
                one_line(), &Contact::id),
            key({"formerly", "", "`[]`", "ids this contact had: their journal lines belong here"},
                list(one_line()), &Contact::formerly),
            key({"name", "a name", "", "who it is", true}, not_blank(), &Contact::name),
            key({"email", "an email", "none", "the first one is the one to use"}, one_or_list(email()),
                &Contact::emails),
            key({"phone", "a phone", "none", "the first one is the one to use"}, one_or_list(phone()),
                &Contact::phones),
            key({"organization", "an organization", "none", "where they work"}, any_text(),
                &Contact::organization),
            key({"title", "a title", "none", "what they do there"}, any_text(), &Contact::title),
            key({"address", "an address", "none", "for letters"}, any_text(), &Contact::address),
            key({"url", "a url", "none", "a page about them"}, any_text(), &Contact::url),
            key({"notes", "a note", "none", "what to remember"}, any_text(), &Contact::notes),
            key({"uid", "", "none", "of the card it was imported from"}, any_text(), &Contact::uid),
            key({"language", "a language", "the calendar's", "the one to write to them in"}, language(),
                &Contact::language),
            key({"timezone", "a timezone", "none",
                 "where they are: calls and meetings are placed inside their day"},
                zone(), &Contact::timezone),
            key({"tags", "a tag", "`[]`", "become categories; no commas"}, list(tag()), &Contact::tags),
            key({"met", "", "none", "when, how and through whom you met"}, met(), &Contact::met),
            key({"policy", "a policy",
                 "`met.how`; with `referred_by` `referral`; with `met` `event`; else `keep-in-touch`",
                 "how to follow up"},
                policy_name(), &Contact::policy),
            key({"cadence", "a cadence", as_in_policy, "how often to be in touch"}, cadence(),
                &Contact::cadence),
            key({"slack", "a slack", as_in_policy, "how long the daily limit may delay an attempt"},
                slack_length(), &Contact::slack),
            key({"priority", "a priority", as_in_policy, "who goes first when a day is full"},
                word<Priority>("a priority"), &Contact::priority),
            key({"status", "a status", "`active`", "`paused` with a `paused_until` in the past is active"},
                word<ContactStatus>("a status"), &Contact::status),
            key({"paused_until", "", "none", "nothing but a promise before it"}, planned_day(),
                &Contact::paused_until),
            key({"next", "", "none", "a promise: \"call me on the 15th\""},
                form_of(next_object(), "{ \"on\": \"2026-12-15\" }"), &Contact::next),
            key({"interactions", "an interaction", "`[]`", "what has happened, in any order"},
                list(form_of(interaction_object(), "{ \"on\": \"2026-11-20\" }"), {0, 100'000}),
                &Contact::interactions),
        }};
    return object;
}

}  // namespace followup::book
