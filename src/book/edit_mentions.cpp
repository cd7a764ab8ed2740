#include "book/json_events.hpp"
#include "book/locate.hpp"
#include "book/text.hpp"
#include "book/vet.hpp"

#include <followup/edit.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace followup {
namespace book {
namespace {

/// What stands for a person: its id, name and addresses, in small letters.
std::vector<std::string> words_for(const Contact& contact) {
    std::vector<std::string> words{contact.name, contact.id};
    words.insert(words.end(), contact.emails.begin(), contact.emails.end());
    words.insert(words.end(), contact.phones.begin(), contact.phones.end());
    for (std::string& word : words) word = ascii_lower(word);
    words.erase(std::remove_if(words.begin(), words.end(), [](const auto& word) { return is_blank(word); }),
                words.end());
    return words;
}

bool is_part_of_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Where `word` first stands in `text` with nothing around it that could belong to it.
std::size_t find_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !is_part_of_word(text[at - 1]) || !is_part_of_word(word.front());
        const bool ends = end == text.size() || !is_part_of_word(text[end]) || !is_part_of_word(word.back());
        if (begins && ends) return at;
    }
    return std::string_view::npos;
}

class Search : public JsonListener {
 public:
    Search(Source& source, const Contact& contact)
        : source_(source),
          words_(words_for(contact)),
          headline_(quoted(contact.name) + " is still mentioned here") {}

    bool on(const JsonEvent& event) override {
        comments_up_to(event.span.begin);
        at_ = event.span.end;
        if (event.kind == JsonEvent::Kind::string || event.kind == JsonEvent::Kind::key)
            if (find(event.text)) report(event.span);
        return true;
    }

    void comments_up_to(std::size_t end) {
        while (at_ < end) {
            const std::size_t line_end = std::min(source_.text.find('\n', at_), end - 1) + 1;
            if (const auto found = find(source_.text.substr(at_, line_end - at_)))
                report(span_of(at_ + found->begin, at_ + found->end));
            at_ = line_end;
        }
    }

 private:
    std::optional<Span> find(std::string_view text) const {
        const std::string lower = ascii_lower(text);
        for (const std::string& word : words_) {
            const std::size_t at = find_word(lower, word);
            if (at != std::string_view::npos) return span_of(at, at + word.size());
        }
        return std::nullopt;
    }

    void report(Span span) {
        source_.faults.add(
            {Level::warning, span, headline_, {}, "followup leaves what you wrote yourself to you"});
    }

    Source& source_;
    std::vector<std::string> words_;
    std::string headline_;
    std::size_t at_ = 0;
};

}  // namespace
}  // namespace book

std::vector<Diagnostic> mentions(std::string_view book_text, const std::string& source,
                                 const Contact& contact) {
    book::Source read;
    read.name = source;
    read.text = book::without_bom(book_text);
    book::Search search(read, contact);
    book::parse_events(read.text, search);
    search.comments_up_to(read.text.size());
    return book::locate(read);
}

}  // namespace followup
