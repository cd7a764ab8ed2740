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

}  // namespace

Run generate(const World& world, const std::string& text) {
    cli::Input input;
    input.book = world.book();
    input.diagnostics = faults_in(world);
    input.around.zone = world.zone;
    input.now = world.now;
    Run run{.book = *input.book, .before = read_feed(text), .plan = {}, .bytes = {}};
    run.plan = cli::plan_of(input, run.before);
    run.bytes = write_feed(cli::publication_of(input, run.plan, run.before).feed);
    return run;
}

Plan plan_from_nothing(const World& world, const Book& book) {
    return make_plan(book, world.now, {.zone = world.zone});
}

}  // namespace followup::history
