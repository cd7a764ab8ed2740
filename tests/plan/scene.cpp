#include "plan/scene.hpp"

#include "plan/contact_text.hpp"
#include "plan/table.hpp"
#include "plan/values.hpp"

#include <algorithm>
#include <stdexcept>

namespace followup::tables {

namespace {

void set_hours(Calendar& calendar, const std::string& value) {
    const auto ends = split(value, "-");
    calendar.day_begins = parse_time(ends.at(0));
    calendar.day_ends = parse_time(ends.at(1));
}

void set_working_days(Calendar& calendar, const std::string& value) {
    calendar.working_days.clear();
    for (const std::string& name : split(value, " ")) calendar.working_days.push_back(parse_weekday(name));
}

void set_holidays(Calendar& calendar, const std::string& value) {
    calendar.holidays = {};
    for (const std::string& part : split(value, ",")) {
        if (part == "none") continue;
        if (part.starts_with("--")) {
            calendar.holidays.yearly.push_back(parse_yearly(part));
        } else {
            const auto ends = split(part, "/");
            calendar.holidays.ranges.emplace_back(parse_day(ends.front()), parse_day(ends.back()));
        }
    }
}

/// `2026-11-24/2026-11-26 in Asia/Tokyo, 2026-12-01`
void set_away(Calendar& calendar, const std::string& value) {
    calendar.away.clear();
    for (const std::string& part : split(value, ",")) {
        Words words{part};
        const auto ends = split(words.take(), "/");
        Away& away = calendar.away.emplace_back();
        away.from = parse_day(ends.front());
        away.to = parse_day(ends.back());
        if (words.take_if("in")) away.timezone = words.take();
        words.expect_done();
    }
}

Projection parse_projection(const std::string& name) {
    if (name == "next") return Projection::next;
    if (name == "round") return Projection::round;
    if (name == "horizon") return Projection::horizon;
    throw std::runtime_error{"no projection: " + name};
}

bool set_calendar(Calendar& calendar, const std::string& key, const std::string& value) {
    Words words{value};
    if (key == "working days")
        set_working_days(calendar, value);
    else if (key == "working hours")
        set_hours(calendar, value);
    else if (key == "holidays")
        set_holidays(calendar, value);
    else if (key == "away")
        set_away(calendar, value);
    else if (key == "daily limit")
        calendar.daily_limit = value == "none" ? std::nullopt : std::optional{words.take_number()};
    else if (key == "slot")
        calendar.slot = take_minutes(words);
    else if (key == "alarm")
        calendar.alarms = {take_minutes(words)};
    else if (key == "horizon")
        calendar.horizon = parse_duration(value);
    else if (key == "projection")
        calendar.projection = parse_projection(value);
    else
        return false;
    return true;
}

std::optional<std::size_t> place_of(const Book& book, const std::string& name) {
    const auto found = std::ranges::find(book.contacts, name, &Contact::name);
    if (found == book.contacts.end()) return std::nullopt;
    return static_cast<std::size_t>(found - book.contacts.begin());
}

}  // namespace

Scene::Scene() : around_{.zone = parse_zone("UTC +00:00")} {
    set_working_days(book_.calendar, "Mon Tue Wed Thu Fri");
    for (const Row& row : read_table("policies.txt")) {
        const auto [key, value] = setting(row).value();
        set(key, value);
    }
}

void Scene::set(const std::string& key, const std::string& value) {
    if (set_calendar(book_.calendar, key, value)) return;
    const std::string policy = "policy ", published = "published ";
    if (key == "now")
        now_ = value.ends_with("Z") ? parse_instant(value) : to_instant(around_.zone, parse_wall(value));
    else if (key == "zone")
        around_.zone = parse_zone(value);
    else if (key.starts_with(policy))
        book_.policies[key.substr(policy.size())] = parse_policy(key.substr(policy.size()), value);
    else if (key.starts_with(published))
        published_[parse_touch_key(key.substr(published.size()))] = parse_published(value);
    else if (key == "taken")
        taken_.push_back(parse_taken(value, book_.calendar, around_.zone));
    else if (key == "other zone")
        add_zone(parse_zone(value));
    else if (key == "busy")
        around_.busy.push_back(parse_span(value, around_.zone));
    else if (key == "calendars" && value == "incomplete")
        around_.is_incomplete = true;
    else
        set_contact(key, value);
}

void Scene::add_zone(const ZoneRules& zone) {
    around_.zones[zone.name] = zone;
}

void Scene::set_contact(const std::string& name, const std::string& value) {
    Contact contact = parse_contact(name, value);
    if (!book_.policies.contains(contact.policy)) throw std::runtime_error{"no policy " + contact.policy};
    if (const auto place = place_of(book_, name))
        book_.contacts[*place] = std::move(contact);
    else
        book_.contacts.push_back(std::move(contact));
}

void Scene::log(std::size_t contact, const std::string& interactions) {
    book_.contacts.at(contact).interactions = parse_interactions(interactions);
}

Plan Scene::plan() const {
    const Book book = this->book();
    const auto find = [&](const Touch& touch) -> std::optional<PublishedTouch> {
        const auto found = published_.find(key_of(book, touch));
        if (found == published_.end()) return std::nullopt;
        PublishedTouch published = found->second;
        // What is shown for the day the policy asked for is not what stands in for it.
        const Reason& rule = touch.reasons.front();
        if (rule.code == Reason::Code::stale && rule.to == published.due) published.has_same_cause = false;
        return published;
    };
    return make_plan(book, now_, around_, {.find = find, .taken = taken_});
}

Book Scene::book() const {
    Book book = book_;
    for (Contact& contact : book.contacts) {
        if (contact.met) contact.met->referrer = place_of(book, contact.met->referred_by);
        for (Interaction& i : contact.interactions)
            if (i.is_for_other) i.for_contact = place_of(book, i.note);
    }
    return book;
}

}  // namespace followup::tables
