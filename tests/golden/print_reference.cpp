// The tables of keys and policies in README.md, as the program's own table of keys has them.

#include <followup/book.hpp>

#include <cstdio>

int main() {
    std::fputs(followup::book_reference().c_str(), stdout);
    return 0;
}
