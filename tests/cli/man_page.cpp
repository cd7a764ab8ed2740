#include "cli/man_page.hpp"

#include <doctest/doctest.h>
#include "cli/option_table.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace followup::cli;

namespace {

/// As roff writes it.
std::string with_dashes(std::string text) {
    for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += 2) text.insert(at, "\\");
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("every command and every option is in the man page") {
    const auto page = man_page();
    for (const auto& command : command_table()) {
        CAPTURE(command.name);
        CHECK(page.find("\n.SS \"" + std::string(command.name)) != std::string::npos);
    }
    for (const auto& option : option_table()) {
        CAPTURE(option.name);
        CHECK(page.find("\\fB" + with_dashes("--" + std::string(option.name)) + "\\fR") != std::string::npos);
    }
}

TEST_CASE("the sections stand in the order that readers know") {
    std::vector<std::string> sections;
    for (const auto& line : lines_of(man_page()))
        if (line.starts_with(".SH ")) sections.push_back(line.substr(4));
    CHECK(sections == std::vector<std::string>{"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS",
                                               "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES",
                                               "SEE ALSO"});
}

TEST_CASE("tables stay as they are, and no text is taken for a request") {
    const auto page = man_page();
    CHECK(page.find(".EX\n  sent      written or called         replied   my attempt, and they answered\n") !=
          std::string::npos);
    CHECK(page.find("\\fB.contacts.json.followup\\-lock\\fR") == std::string::npos);
    CHECK(page.find("\\fB\\&.contacts.json.followup\\-lock\\fR") != std::string::npos);
    for (const auto& line : lines_of(page)) {
        CAPTURE(line);
        const bool is_request = line.starts_with('.');
        CHECK((!is_request || (line.size() > 2 && line[1] >= 'A' && line[1] <= 'Z')));
        CHECK(std::all_of(line.begin(), line.end(), [](char one) { return one >= ' ' && one <= '~'; }));
    }
}
