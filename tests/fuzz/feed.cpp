// A published feed, whatever happened to it: read back, published upon, and examined.

#include "book/support.hpp"
#include "fuzz/budgets.hpp"
#include "fuzz/support/published.hpp"
#include "ical/unfolded.hpp"

#include <followup/doctor.hpp>
#include <followup/ical.hpp>

namespace followup::fuzz {
namespace {

std::string shown(const PublishedFeed& feed) {
    std::string text = feed.calendar_id + "\n" + std::string(feed.head);
    for (const PublishedEvent& entry : feed.events)
        text +=
            "\n" + entry.event.uid + (entry.is_as_written ? ": " : " changed: ") + std::string(entry.bytes);
    for (const auto& [line, what] : feed.damages) text += "\n" + std::to_string(line) + ": " + what;
    return text;
}

std::string shown(const Examination& examination) {
    std::string text;
    for (const Finding& one : examination.findings)
        text += std::string(one.rule) + " " + std::to_string(one.count) + " " + one.text + "\n";
    return text;
}

void require_event(const PublishedFeed& feed, std::size_t index) {
    const PublishedEvent& entry = feed.events[index];
    const auto found = feed.by_uid.find(entry.event.uid);
    require(found != feed.by_uid.end() && found->second == index, "each UID is there once", entry.event.uid);
    if (!entry.is_as_written) return;
    Feed again;
    again.head = "\r\n";
    again.events.push_back({entry.event, entry.revision, {}});
    require_same(ical_test::unfolded(write_feed(again)),
                 ical_test::unfolded("\r\n" + std::string(entry.bytes) + "END:VCALENDAR\r\n"),
                 "what is taken for ours is what we would write");
}

void require_scanned_alike(const PublishedFeed& whole, std::string_view input) {
    const PublishedFeed scanned = scan_feed(input);
    require_same(shown(scanned), shown(whole), "a feed that is scanned is the one that is read");
    for (std::size_t i = 0; i < whole.events.size(); ++i)
        require(scanned.whole(scanned.events[i]) == whole.events[i].event,
                "the rest of an event is read when it is asked for", whole.events[i].event.uid);
}

const cli::Input& run() {
    static const cli::Input input = [] {
        ReadBook read = book_test::read(R"({"calendar": {"id": "contacts"}, "contacts": [
            {"id": "ana", "name": "Ana Ruiz", "email": "ana@example.org", "met": "2026-11-19"},
            {"id": "bo", "name": "Bo", "slack": "much"}]})");
        return input_of(std::move(read.book).value(), std::move(read.diagnostics));
    }();
    return input;
}

void require_cheap(std::string_view text) {
    read_twice(budgets::feed, text, read_feed, [](const PublishedFeed& feed) { return shown(feed); });
    read_twice(budgets::feed, text, examine, [](const Examination& one) { return shown(one); });
    read_twice(budgets::feed, text, read_item, [](const Item& item) {
        return item.calendar_id + " " + item.uid + " " + std::to_string(item.sequence);
    });
    read_twice(budgets::feed, text, feed_timezone, [](const std::string& zone) { return zone; });
}

}  // namespace

void fuzz(std::string_view input) {
    require_cheap(input);
    if (const std::string many = many_times(input); !many.empty()) require_cheap(many);
    const PublishedFeed feed = read_feed(input);
    require(feed.damages.size() <= 20, "so many damages are told and no more");
    for (std::size_t i = 0; i < feed.events.size(); ++i) require_event(feed, i);
    require_scanned_alike(feed, input);
    require_stable(run(), input);
}

}  // namespace followup::fuzz
