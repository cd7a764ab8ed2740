// print_broken_feeds FOLDER: the feeds of tests/doctor, each with one fault, as files.

#include <fstream>
#include <string>

#include "doctor/broken_feeds.hpp"

int main(int count, char** words) {
    if (count != 2) return 2;
    int number = 0;
    for (const auto& broken : followup::test::broken_feeds()) {
        const auto name = std::string(broken.rule) + "." + std::to_string(++number) + ".ics";
        std::ofstream(std::string(words[1]) + "/" + name, std::ios::binary) << broken.text();
    }
}
