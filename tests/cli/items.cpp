#include "cli/items.hpp"

#include <followup/diagnostic.hpp>
#include <followup/ical.hpp>
#include "cli/failure.hpp"
#include "publish/scratch.hpp"

#include <cerrno>
#include <utility>
#include <vector>

using namespace followup;
using namespace followup::cli;

namespace {

const std::string ana = "0a000000-0000-5000-8000-000000000000";
const std::string bob = "0b000000-0000-5000-8000-000000000000";

constexpr std::int64_t sequence = 217497600;

Feed feed_of(const std::vector<std::string>& uids, std::int64_t of_events = sequence) {
    Feed feed;
    feed.calendar.id = "mine";
    for (const auto& uid : uids) {
        FeedEvent entry;
        entry.event.uid = uid;
        entry.event.summary = "Email Ana Ruiz";
        entry.revision.sequence = of_events;
        feed.events.push_back(entry);
    }
    return feed;
}

PublishedFeed last_of(const std::vector<std::string>& uids) {
    PublishedFeed last;
    for (const auto& uid : uids) {
        last.by_uid.emplace(uid, last.events.size());
        last.events.emplace_back().event.uid = uid;
    }
    return last;
}

std::string item_of(const std::string& uid, const std::string& calendar_id,
                    std::int64_t of_event = sequence) {
    Feed feed = feed_of({uid}, of_event);
    feed.calendar.id = calendar_id;
    return write_item(feed.calendar, feed.events.front());
}

/// What became of one file of the folder, `ana`'s, once `feed` is published in place of `last`.
std::string after(const std::string& file, const Feed& feed, const PublishedFeed& last) {
    const Scratch folder;
    const auto path = folder / (ana + ".ics");
    put(path, file);
    publish_items(folder / "", feed, last);
    return fs::exists(path) ? contents(path) : "removed";
}

int fault_of(const std::string& folder, const Feed& feed, const PublishedFeed& last) {
    try {
        publish_items(folder, feed, last);
        return 0;
    } catch (const MachineFault& fault) {
        return fault.error();
    }
}

}  // namespace

TEST_CASE("each event becomes a file of its UID's name, for the owner alone") {
    const Scratch folder;
    const auto counts = publish_items(folder / "", feed_of({ana, bob}), {});
    CHECK(counts.written == 2);
    CHECK(counts.removed == 0);
    CHECK(folder.entries() == 2);
    CHECK(contents(folder / (ana + ".ics")) == item_of(ana, "mine"));
    CHECK(contents(folder / (bob + ".ics")) == item_of(bob, "mine"));
    CHECK(mode_of(folder / (ana + ".ics")) == 0600);
}

TEST_CASE("items that are up to date are not touched") {
    const Scratch folder;
    const auto feed = feed_of({ana, bob});
    publish_items(folder / "", feed, {});
    const auto before = status_of(folder / (ana + ".ics"));
    const auto counts = publish_items(folder / "", feed, last_of({ana, bob}));
    CHECK(counts.written + counts.removed == 0);
    const auto after = status_of(folder / (ana + ".ics"));
    CHECK(after.st_ino == before.st_ino);
    CHECK(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
    CHECK(folder.entries() == 2);
}

TEST_CASE("what others did to an item stays until its event is revised") {
    const auto feed = feed_of({ana});
    const auto last = last_of({ana});
    const auto changed = [](std::int64_t of_event) {
        return "BEGIN:VCALENDAR\nPRODID:-//a server//EN\nBEGIN:VEVENT\nSUMMARY:moved\nSEQUENCE:" +
               std::to_string(of_event) + "\nUID:" + ana + "\nEND:VEVENT\nEND:VCALENDAR\n";
    };
    CHECK(after(changed(sequence), feed, last) == changed(sequence));
    CHECK(after(changed(sequence + 1), feed, last) == changed(sequence + 1));
    CHECK(after(changed(sequence - 1), feed, last) == item_of(ana, "mine"));
}

TEST_CASE("a file that is no item of the event any more is written anew") {
    const auto whole = item_of(ana, "mine");
    for (const auto& file : {std::string(), std::string("no calendar"), whole.substr(0, whole.size() / 2),
                             item_of(bob, "mine"), item_of(ana, "mine", 0)})
        CHECK(after(file, feed_of({ana}), last_of({ana})) == whole);
}

TEST_CASE("an event that is gone takes its item along, whatever a server made of it") {
    const auto last = last_of({ana, bob});
    CHECK(after(item_of(ana, "mine"), feed_of({bob}), last) == "removed");
    CHECK(after(item_of(ana, ""), feed_of({bob}), last) == "removed");
    CHECK(after(item_of(ana, "mine", sequence + 9), feed_of({bob}), last) == "removed");
}

TEST_CASE("a run that died before it came to the items is made up for by the next") {
    const Scratch folder;
    put(folder / (ana + ".ics"), item_of(ana, "mine"));
    const auto counts = publish_items(folder / "", feed_of({bob}), last_of({bob}));
    CHECK(counts.written == 1);
    CHECK(counts.removed == 1);
    CHECK(folder.entries() == 1);
    CHECK(contents(folder / (bob + ".ics")) == item_of(bob, "mine"));
}

TEST_CASE("what a killed run left is no item to a program that syncs them, and goes") {
    const Scratch folder;
    put(folder / ("." + ana + ".ics.followup-tmp"), "BEGIN:VCAL");
    publish_items(folder / "", feed_of({ana}), {});
    CHECK(folder.entries() == 1);
}

TEST_CASE("nothing else in the folder is touched") {
    const auto feed = feed_of({bob});
    const auto last = last_of({bob});
    const std::string of_the_user =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:" + ana + "\nEND:VEVENT\nEND:VCALENDAR\n";
    CHECK(after(of_the_user, feed, last) == of_the_user);
    CHECK(after(item_of(ana, "another book"), feed, last) == item_of(ana, "another book"));
    CHECK(after(item_of("0c000000-0000-5000-8000-000000000000", "mine"), feed, last) ==
          item_of("0c000000-0000-5000-8000-000000000000", "mine"));
    CHECK(after("no calendar", feed, last) == "no calendar");

    auto nobodys = feed;
    nobodys.calendar.id.clear();
    CHECK(after(item_of(ana, ""), nobodys, last) == item_of(ana, ""));
}

TEST_CASE("no file of another name is touched, not even the feed of the calendar") {
    const Scratch folder;
    auto text = item_of(ana, "mine");
    for (const char* name : {"contacts.ics", "Ana.ics", "0A000000-0000-5000-8000-000000000000.ics", ".ics"})
        put(folder / name, text);
    put(folder / (ana + ".ics.bak"), text);
    put(folder / ana, text);
    fs::create_directory(folder / (ana + ".ics"));
    const auto counts = publish_items(folder / "", feed_of({}), last_of({bob, "contacts", "Ana"}));
    CHECK(counts.written + counts.removed == 0);
    CHECK(folder.entries() == 7);
}

TEST_CASE("a UID that leads out of the folder is not followed") {
    const Scratch folder;
    const std::string outside = "../0a000000-0000-5000-8000-0000000000";
    REQUIRE(outside.size() > ana.size());
    const std::string as_long = outside.substr(0, ana.size());
    fs::create_directory(folder / "items");
    put(folder / (outside.substr(3) + ".ics"), "mine");
    put(folder / (as_long.substr(3) + ".ics"), "mine");
    for (const auto& uid : {outside, as_long}) {
        CHECK(publish_items(folder / "items", feed_of({uid}), {}).written == 0);
        CHECK(publish_items(folder / "items", feed_of({}), last_of({uid})).removed == 0);
    }
    CHECK(folder.entries() == 3);
}

TEST_CASE("items that cannot be read or written are a fault") {
    const Scratch folder;
    fs::create_directory(folder / (ana + ".ics"));
    CHECK(fault_of(folder / "", feed_of({ana}), {}) == ENOTSUP);
    CHECK(fault_of(folder / "", feed_of({}), last_of({ana})) == EISDIR);
    CHECK(fault_of(folder / "missing", feed_of({ana}), {}) == ENOENT);
    CHECK(fault_of(folder / "missing", feed_of({}), {}) == ENOENT);
}

TEST_CASE("a folder of items that could never be right is refused") {
    const Scratch folder;
    fs::create_directory(folder / "items");
    put(folder / "file", "");
    const auto status = [](const FeedPaths& feeds, const std::string& items) {
        Options options;
        options.given["items"] = items;
        try {
            require_items(options, feeds);
        } catch (const Failure& failure) {
            return failure.status();
        }
        return ExitStatus::done;
    };
    const auto paths = [](const std::string& output, std::vector<std::string> views = {}) {
        FeedPaths feeds;
        feeds.output = output;
        feeds.views = std::move(views);
        return feeds;
    };
    const auto feed = folder / "contacts.ics";
    CHECK(status(paths(feed), folder / "items") == ExitStatus::done);
    CHECK(status(paths(feed, {folder / "busy.ics"}), folder / "items") == ExitStatus::done);
    CHECK(status(paths("-"), folder / "items") == ExitStatus::wrong_usage);
    CHECK(status(paths(folder / "items/contacts.ics"), folder / "items/../items") == ExitStatus::wrong_usage);
    CHECK(status(paths(feed, {folder / "busy.ics", folder / "items/team.ics"}), folder / "items") ==
          ExitStatus::wrong_usage);
    CHECK(status(paths("contacts.ics"), ".") == ExitStatus::wrong_usage);
    CHECK(status(paths(feed), folder / "missing") == ExitStatus::machine_failed);
    CHECK(status(paths(feed), folder / "file") == ExitStatus::machine_failed);
    CHECK_NOTHROW(require_items(Options{}, paths("-")));
}

TEST_CASE("the summary says how many items were written and removed") {
    Options options;
    CHECK(items_summary(options, {}).empty());
    options.given["items"] = "calendar";
    CHECK(items_summary(options, {.written = 3, .removed = 1}) == "items: 3 written, 1 removed → calendar\n");
    CHECK(items_summary(options, {.written = 0, .removed = 1}) == "items: 0 written, 1 removed → calendar\n");
    CHECK(items_summary(options, {}) == "items: none changed → calendar\n");
}
