#include "cli/feed_paths.hpp"

#include <doctest/doctest.h>

using namespace followup;
using namespace followup::cli;

namespace {

Options options_of(std::string book, std::optional<std::string> output = {}) {
    Options options;
    options.book = std::move(book);
    options.output = std::move(output);
    return options;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("where the plan feed goes, and where it was") {
    const auto go = [](const Options& options, const std::string& named = {}) {
        const auto paths = plan_feed_paths(options, named);
        return paths.output + " " + paths.published;
    };
    CHECK(go(options_of("in/a.json")) == "in/a.ics in/a.ics");
    CHECK(go(options_of("in/a")) == "in/a.ics in/a.ics");
    CHECK(go(options_of("a.json", "x,y.ics")) == "x,y.ics x,y.ics");
    CHECK(go(options_of("a.json", "-")) == "- a.ics");
    CHECK(go(options_of("-")) == " ");
    CHECK(go(options_of("-", "-")) == "- ");
}

TEST_CASE("the book's first feed stands above its name, and -o above both") {
    const auto go = [](const Options& options, const std::string& named) {
        const auto paths = plan_feed_paths(options, named);
        return paths.output + " " + paths.published;
    };
    CHECK(go(options_of("in/a.json"), "web/mine.ics") == "in/web/mine.ics in/web/mine.ics");
    CHECK(go(options_of("in/a.json"), "/srv/mine.ics") == "/srv/mine.ics /srv/mine.ics");
    CHECK(go(options_of("in/a.json", "x.ics"), "web/mine.ics") == "x.ics x.ics");
    CHECK(go(options_of("in/a.json", "-"), "web/mine.ics") == "- in/web/mine.ics");
    CHECK(go(options_of("-"), "mine.ics") == "mine.ics mine.ics");
    CHECK(go(options_of("a.json"), "-") == "./- ./-");
}

TEST_CASE("views are the feeds from the second on, and go with a plan feed that is published") {
    Calendar calendar;
    CHECK(view_paths(options_of("in/a.json"), calendar, "in/a.ics").empty());
    calendar.feeds.resize(3);
    calendar.feeds[0].path = "a.ics";
    calendar.feeds[1].path = "team.ics";
    calendar.feeds[2].path = "/srv/all.ics";
    CHECK(view_paths(options_of("in/a.json"), calendar, "x.ics") == Paths{"in/team.ics", "/srv/all.ics"});
    CHECK(view_paths(options_of("in/a.json"), calendar, "-").empty());
}
