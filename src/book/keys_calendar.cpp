#include "book/forms.hpp"
#include "book/keys.hpp"

#include <algorithm>
#include <set>
#include <variant>

namespace followup::book {
namespace {

using Units = DurationRule::Units;
using Holiday = std::variant<std::pair<Day, Day>, date::month_day, std::string>;

bool is_calendar_file(std::string_view text) {
    constexpr std::string_view ending = ".ics";
    return text.size() > ending.size() && ascii_lower(text.substr(text.size() - ending.size())) == ending;
}

template <typename Value>
Parsed<Holiday> as_holiday(Parsed<Value> parsed) {
    if (auto* wrong = std::get_if<Wrong>(&parsed)) return std::move(*wrong);
    return Holiday{std::get<Value>(std::move(parsed))};
}

Parsed<Holiday> parse_holiday(std::string_view text) {
    if (is_calendar_file(text)) return Holiday{std::string(text)};
    if (text.substr(0, 2) == "--") return as_holiday(parse_yearly(text));
    if (text.find('/') != std::string_view::npos) return as_holiday(parse_range(text));
    Parsed<Day> day = parse_day(text);
    if (auto* wrong = std::get_if<Wrong>(&day)) return std::move(*wrong);
    return Holiday{std::pair{std::get<Day>(day), std::get<Day>(day)}};
}

Form<Holiday> holiday() {
    auto form = text_form<Holiday>(
        "`\"YYYY-MM-DD\"`, `\"YYYY-MM-DD/YYYY-MM-DD\"`, `\"--MM-DD\"` or a path to an `.ics`",
        "a date, a range of dates or a path to an .ics file",
        "\"2026-12-24\", \"2026-12-24/2026-12-31\", \"--12-25\" or \"holidays.ics\"",
        R"({"type":"string","pattern":"^[0-9]{4}-|^--[0-9]{2}-|\\.[iI][cC][sS]$"})", parse_holiday);
    return followed_by(std::move(form), [](Decoder& in, const Node& node, Holiday& out) {
        auto* file = std::get_if<std::string>(&out);
        return file == nullptr || path().read(in, node, *file);
    });
}

void set_holidays(Calendar& calendar, std::vector<Holiday> given) {
    calendar.holidays = {};
    for (Holiday& one : given) {
        if (auto* range = std::get_if<std::pair<Day, Day>>(&one)) calendar.holidays.ranges.push_back(*range);
        if (auto* yearly = std::get_if<date::month_day>(&one)) calendar.holidays.yearly.push_back(*yearly);
        if (auto* file = std::get_if<std::string>(&one)) calendar.holidays.files.push_back(std::move(*file));
    }
}

void set_working_days(Calendar& calendar, std::vector<date::weekday> days) {
    const auto monday_first = [](auto a, auto b) { return a.iso_encoding() < b.iso_encoding(); };
    std::sort(days.begin(), days.end(), monday_first);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    calendar.working_days = std::move(days);
}

Form<std::optional<int>> daily_limit() {
    const Form<int> number =
        whole_number(1, 10'000, "a number without quotes such as 5, or null for no limit");
    Form<std::optional<int>> form;
    form.words = number.words + " or `null`";
    form.what = number.what;
    form.instead = number.instead;
    form.schema = fmt::format(R"({{"anyOf":[{},{{"type":"null"}}]}})", number.schema);
    form.read = [number](Decoder& in, const Node& node, std::optional<int>& out) {
        if (node.is(Node::Type::null)) return true;
        return number.read(in, node, out.emplace());
    };
    return form;
}

Form<std::map<std::string, std::string>> me_fields() {
    auto form = map_of(any_text(), "field");
    form.words = "`{name, email, phone, organization, title, …}`";
    form.instead = "{ \"name\": …, \"email\": … }";
    return followed_by(std::move(form), [](Decoder& in, const Node& node, auto& fields) {
        const Node* address = node.find("email");
        const Node* number = node.find("phone");
        const bool good = address == nullptr || email().read(in, *address, fields["email"]);
        return (number == nullptr || phone().read(in, *number, fields["phone"])) && good;
    });
}

/// The first feed is the plan feed, which is read back.
bool feeds_begin_with_plan(Decoder& in, const Node& node, const std::vector<FeedView>& feeds) {
    const Node& first_node = *node.items().begin();
    const FeedView& first = feeds.front();
    if (first.privacy != Privacy::full || !first.tags.empty() || !first.policies.empty() ||
        !first.channels.empty())
        return in.fault(first_node,
                        "the first feed hides or leaves out events, but it is the one that is read back",
                        "a first feed with nothing but a path");
    std::set<std::string_view> paths, keys;
    for (const FeedView& feed : feeds) {
        if (!paths.insert(feed.path).second)
            return in.fault(node, fmt::format("two feeds have the path {}", quoted(feed.path)),
                            "a path of its own for each feed");
        if (!feed.key.empty() && !keys.insert(feed.key).second)
            return in.fault(
                node, "two feeds have the same key: who reads both could tell which events are the same",
                "a key of its own for each feed");
    }
    return true;
}

/// Which of the two is wrong, nobody knows: the one this book gives is marked.
bool slot_fits_hours(Decoder& in, const Node& node, Calendar& calendar) {
    const Node* slot = node.find("slot");
    const Node* hours = node.find("working_hours");
    const Node* place = slot != nullptr ? slot : hours;
    if (place == nullptr || calendar.slot <= calendar.day_ends - calendar.day_begins) return true;
    return in.fault(*place, fmt::format("{} has a slot that is longer than the working hours", in.owner()),
                    "a slot that fits into them");
}

}  // namespace

// One table, a row a key.  NOLINTNEXTLINE(readability-function-size)
const Object<Calendar>& calendar_object() {
    static const Object<Calendar> object{
        {"calendar", "the calendar"},
        {
            key({"id", "an id", "the file's name without extension",
                 "namespace of all events' identities: write it down, and never give two books the same"},
                one_line(), &Calendar::id),
            key({"name", "a name", "`Follow-ups`",
                 "the calendar's name in the app; no comma, semicolon or backslash: readers mangle them"},
                calendar_name(), &Calendar::name),
            key({"description", "a description", "`Follow-ups`", "what the app says about it"},
                calendar_name(), &Calendar::description),
            key({"timezone", "a timezone", "the published feed's, else the machine's",
                 "all dates and hours are wall-clock time there"},
                zone(), &Calendar::timezone),
            key_with<Calendar>(
                {"working_days", "a working day", "mon–fri", "days on which touches are planned"},
                list(word<date::weekday>("a day of the week"), {1, 7}), set_working_days),
            key_with<Calendar>({"working_hours", "", "`09:00-17:00`", "hours in which they are planned"},
                               working_hours(),
                               [](Calendar& out, WorkingHours hours) {
                                   out.day_begins = hours.begin;
                                   out.day_ends = hours.end;
                               }),
            key_with<Calendar>({"holidays", "a holiday", "`[]`",
                                "no working days: days, ranges (both ends included), days of every year, "
                                "whole days in `.ics` files"},
                               list(holiday(), {0, 10'000}), set_holidays),
            key({"busy", "a path", "`[]`", "no touch overlaps an opaque event in these `.ics` files"},
                list(path()), &Calendar::busy),
            key({"away", "a time away", "`[]`",
                 "without a zone: nothing is placed (vacation); with one: working hours are there"},
                list(form_of(away_object(), "{ \"from\": \"2026-12-24\", \"to\": \"2026-12-31\" }"),
                     {0, 1'000}),
                &Calendar::away),
            key({"daily_limit", "a daily limit", "5", "confirmed touches on one day; see slack"},
                daily_limit(), &Calendar::daily_limit),
            key({"slot", "a slot", "`15 minutes`",
                 "length of a touch, 5 to 480 minutes, within the working hours"},
                slot_length(), &Calendar::slot),
            key({"alarms", "an alarm", "`[\"0\"]`",
                 "one alarm each this long before the start, the most important first"},
                alarm_times(), &Calendar::alarms),
            key({"horizon", "a horizon", "`180 days`", "how far ahead touches are shown, at most 2 years"},
                duration({.at_least = "1 day", .at_most = "2 years"}), &Calendar::horizon),
            key({"projection", "a projection", "`round`",
                 "how far ahead of the next touch to show tentative ones"},
                word<Projection>("a projection"), &Calendar::projection),
            key({"transparency", "a transparency", "`free`", "whether a touch blocks the time"},
                word<Transparency>("a transparency"), &Calendar::transparency),
            key({"refresh", "a refresh", "`12 hours`", "how often subscribers are asked to fetch the feed"},
                minutes(
                    {.units = Units::minutes | Units::days, .at_least = "15 minutes", .at_most = "4 weeks"}),
                &Calendar::refresh),
            key({"color", "a color", "none", "of the calendar in the app"}, color(), &Calendar::color),
            key_with<Calendar>(
                {"me", "", "none", "who writes; `email` is where the events' links log by mail"}, me_fields(),
                [](Calendar& out, auto fields) { out.me.fields = std::move(fields); }),
            key({"language", "a language", "`en`", "of the messages"}, language(), &Calendar::language),
            key({"messages", "", "built in", "message templates, by `name` or `name.language`"},
                map_of(form_of(message_object(), "{ \"subject\": …, \"body\": … }"), "name"),
                &Calendar::messages),
            key({"feeds", "a feed", "one: the book's name with `.ics`",
                 "the files that are published; the first one is full and unfiltered"},
                followed_by(list(form_of(feed_object(), "{ \"path\": \"contacts.ics\" }"), {1, 1'000}),
                            feeds_begin_with_plan),
                &Calendar::feeds),
            key({"url", "a url", "none", "where the first feed is served"}, https_address(), &Calendar::url),
            key({"watchdog", "", "`true`", "the event that warns of a dead cron"}, yes_or_no(),
                &Calendar::watchdog),
            key({"region", "a region", "none", "for phone numbers without a country code"}, region(),
                &Calendar::region),
            key({"journal", "", "the book's name with `.journal.jsonl`", "what has been logged"}, path(),
                &Calendar::journal),
        },
        slot_fits_hours};
    return object;
}

}  // namespace followup::book
