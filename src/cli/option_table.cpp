#include "cli/option_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

using Names = std::vector<std::string_view>;

/// The commands that read a book.
Names readers() {
    Names names;
    for (const auto& command : command_table())
        if (command.takes_book) names.push_back(command.name);
    return names;
}

/// Those that plan, or change what is planned, so that the feed of the last run matters.
Names planners() {
    auto names = readers();
    std::erase_if(names, [](std::string_view name) { return name == "names"; });
    return names;
}

std::vector<Option> of_planning() {
    return {
        {"output", 'o', "FEED", Word::file, planners(), "the feed; - is standard output",
         "the book's first feed, else its name with .ics"},
        {"days",
         '\0',
         "N",
         Word::none,
         {"agenda"},
         "only the next N days, today included",
         "all that is planned"},
        {"json", '\0', "", Word::none, {"agenda", "explain", "diff", "doctor"}, "JSON, for programs", ""},
        {"items",
         '\0',
         "FOLDER",
         Word::file,
         {"generate", "forget"},
         "also keep each event in a file of its own there, for vdirsyncer",
         ""},
        {"strict", '\0', "", Word::none, {"generate"}, "publish nothing if the book has a fault", ""},
        {"allow-removals",
         '\0',
         "",
         Word::none,
         {"generate"},
         "publish although more than half of the contacts are gone",
         ""},
    };
}

std::vector<Option> of_keeping_track() {
    return {
        {"channel",
         'c',
         "CHANNEL",
         Word::channel,
         {"log", "promise"},
         "email, phone, message, letter, meeting or other",
         "the planned one"},
        {"on",
         '\0',
         "DAY",
         Word::none,
         {"log"},
         "when it happened: yesterday, monday, 2 days ago, 2026-11-20, 2026-11-20T14:30",
         "today"},
        {"note", 'n', "TEXT", Word::none, {"log"}, "what there is to remember", ""},
        {"how",
         '\0',
         "POLICY",
         Word::policy,
         {"log", "add"},
         "met: the new occasion, such as interview, event or referral",
         ""},
        {"for",
         '\0',
         "CONTACT",
         Word::contact,
         {"log"},
         "it was about somebody else: thanks to who referred them, or a report back",
         ""},
        {"next", '\0', "WHEN", Word::none, {"log"}, "promise to be in touch then: 1 week, friday", ""},
        {"about",
         '\0',
         "TEXT",
         Word::none,
         {"log", "promise", "add"},
         "what the promise, or the meeting, is about",
         ""},
        {"mail", '\0', "", Word::none, {"log"}, "read messages from files, Maildirs or standard input", ""},
    };
}

std::vector<Option> of_contacts() {
    const Names both{"add", "import"};
    return {
        {"id", '\0', "ID", Word::none, {"add"}, "how commands and the feed call them", "made from the name"},
        {"email", '\0', "ADDRESS", Word::none, {"add"}, "several with a comma between them", ""},
        {"phone", '\0', "NUMBER", Word::none, {"add"}, "several with a comma between them", ""},
        {"organization", '\0', "TEXT", Word::none, {"add"}, "where they work", ""},
        {"title", '\0', "TEXT", Word::none, {"add"}, "what they do there", ""},
        {"address", '\0', "TEXT", Word::none, {"add"}, "their postal address", ""},
        {"url", '\0', "ADDRESS", Word::none, {"add"}, "their web page", ""},
        {"notes", '\0', "TEXT", Word::none, {"add"}, "what there is to remember", ""},
        {"timezone", '\0', "ZONE", Word::none, {"add"}, "where they are, such as America/New_York", ""},
        {"language", '\0', "TAG", Word::none, {"add"}, "the one to write to them in, such as de", ""},
        {"met", '\0', "DAY", Word::none, both, "when you met: today, yesterday, 2026-11-20", ""},
        {"where", '\0', "TEXT", Word::none, {"add"}, "where you met", ""},
        {"referred-by", '\0', "CONTACT", Word::contact, {"add"}, "who put you in touch", ""},
        {"policy", '\0', "POLICY", Word::policy, both, "how to follow up", "by how you met"},
        {"cadence", '\0', "SPAN", Word::none, both, "how often to be in touch, such as monthly or none",
         "the policy's"},
        {"tags", '\0', "TAGS", Word::none, both, "with commas between them", ""},
        {"columns",
         '\0',
         "KEY=COLUMN,...",
         Word::none,
         {"import"},
         "where a CSV file has what: name=Full name,email=Mail",
         "by its header"},
        {"dry-run",
         '\0',
         "",
         Word::none,
         {"add", "import", "forget"},
         "say what would be done, write nothing",
         ""},
    };
}

std::vector<Option> of_doctor() {
    return {
        {"for",
         '\0',
         "APP",
         Word::app,
         {"doctor"},
         "google, outlook, apple, thunderbird, nextcloud, fastmail, proton, icsx5 or evolution",
         "all of them"},
    };
}

std::vector<Option> of_every_command() {
    return {
        {"book", 'b', "BOOK", Word::file, readers(), "the contact book, in place of the first operand",
         "$FOLLOWUP_BOOK"},
        {"now", '\0', "TIME", Word::none, planners(),
         "plan as of then: RFC 3339, or wall-clock YYYY-MM-DD[THH:MM]", "the clock"},
        {"color",
         '\0',
         "WHEN",
         Word::choice,
         {},
         "auto (on a terminal, unless NO_COLOR is set), always or never",
         "auto"},
        {"quiet", 'q', "", Word::none, {}, "no summary; warnings stay", ""},
        {"verbose", 'v', "", Word::none, {}, "say what was taken from where, and show every fault", ""},
        {"help", 'h', "", Word::none, {}, "show help", ""},
        {"version",
         '\0',
         "",
         Word::none,
         {},
         "show the version, libical's and that of the time-zone data",
         ""},
    };
}

}  // namespace

const std::vector<Option>& option_table() {
    static const std::vector<Option> options = [] {
        std::vector<Option> all;
        for (auto group : {of_planning(), of_keeping_track(), of_contacts(), of_doctor(), of_every_command()})
            std::move(group.begin(), group.end(), std::back_inserter(all));
        return all;
    }();
    return options;
}

bool Option::applies_to(const Command& command) const {
    return commands.empty() || std::find(commands.begin(), commands.end(), command.name) != commands.end();
}

std::string Option::needs_its_argument() const {
    const bool begins_with_vowel = std::string_view("AEIOU").find(argument.front()) != std::string_view::npos;
    return fmt::format("--{} needs {} {}", name, begins_with_vowel ? "an" : "a", argument);
}

const Option* find_option(std::string_view name, const Command* command) {
    const Option* found = nullptr;
    for (const auto& option : option_table())
        if (option.name == name && (found == nullptr || (command != nullptr && option.applies_to(*command))))
            found = &option;
    return found;
}

}  // namespace followup::cli
