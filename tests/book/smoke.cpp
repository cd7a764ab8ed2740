#include <doctest/doctest.h>
#include <followup/book.hpp>
#include <iostream>
using namespace followup;
TEST_CASE("smoke") {
    BookWorld w{[](const std::string&){return std::optional<std::string>{};},[](std::string_view z){return z=="Europe/Berlin"||z=="UTC";},
      []{return std::vector<std::string>{"Europe/Berlin","UTC"};},[](std::string_view){return Day{date::local_days{date::year{2026}/11/22}};},[](std::string_view z){return z!="UTC";}};
    std::string text((std::istreambuf_iterator<char>(std::cin)),{});
    auto r = read_book(text,"contacts.json",w);
    std::cout << "book " << bool(r.book) << "\n";
    for (auto& d : r.diagnostics) std::cout << (d.level==Level::error?"error: ":"warning: ") << d.headline << "\n --> " << d.place.source<<":"<<d.place.line<<":"<<d.place.column<<" ("<<d.place.pointer<<")\n  | "<<d.place.source_line<<"\n  | "<<std::string(d.place.caret,' ')<<std::string(d.place.width,'^')<<" expected "<<d.instead<<"\n  help: "<<d.help<<"\n";
}
