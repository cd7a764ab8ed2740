#include "history/pipeline.hpp"

#include "cli/last_feed.hpp"
#include "cli/publication.hpp"

#include <followup/ical.hpp>

namespace followup::history {
namespace {

std::vector<Diagnostic> faults_in(const World& world) {
    std::vector<Diagnostic> faults;
    for (const Person& person : world.persons) {
        if (!person.has_fault()) continue;
        Diagnostic fault;
        fault.headline = person.contact.id + " has a fault";
        fault.place.source = "contacts.json";
        faults.push_back(fault);
    }
    return faults;
}

const Event* event_in(const PublishedFeed& feed, const std::string& uid) {
    const PublishedEvent* found = feed.find(uid);
    return found == nullptr ? nullptr : &found->event;
}

}  // namespace

Run generate(const World& world, const std::string& text) {
    cli::Input input;
    input.book = world.book();
    input.diagnostics = faults_in(world);
    input.around.zone = world.zone;
    input.now = world.now;
    Run run{.book = *input.book, .before = read_feed(text), .plan = {}, .bytes = {}};
    run.plan = cli::plan_of(input, run.before);

    const Calendar& calendar = run.book.calendar;
    Wanted wanted{.calendar = calendar_properties(calendar),
                  .events = compose_events(run.book, run.plan, world.zone),
                  .untouched = owners_of(run.before, run.book).set_aside};
    if (!input.diagnostics.empty()) {
        const cli::Trouble trouble = cli::trouble_of(input.diagnostics);
        wanted.events.push_back(fault_event(calendar, world.zone, world.now, trouble.headline,
                                            trouble.message, event_in(run.before, fault_uid(calendar.id))));
    }
    wanted.events.push_back(
        watchdog_event(calendar, world.zone, world.now, event_in(run.before, watchdog_uid(calendar.id))));
    run.bytes = write_feed(reconcile(std::move(wanted), run.before, world.now).feed);
    return run;
}

Plan plan_from_nothing(const World& world, const Book& book) {
    return make_plan(book, world.now, {.zone = world.zone});
}

}  // namespace followup::history
