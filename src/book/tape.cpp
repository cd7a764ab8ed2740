#include "book/tape.hpp"

#include "book/json_events.hpp"
#include "book/limits.hpp"
#include "book/syntax.hpp"
#include "book/vet.hpp"

#include <fmt/format.h>

#include <utility>

namespace followup::book {
namespace {

using Kind = JsonEvent::Kind;
using Type = Node::Type;

Type type_of(Kind kind) {
    switch (kind) {
        case Kind::null:
            return Type::null;
        case Kind::boolean:
            return Type::boolean;
        case Kind::integer:
            return Type::integer;
        case Kind::real:
            return Type::real;
        case Kind::begin_array:
        case Kind::end_array:
            return Type::array;
        case Kind::begin_object:
        case Kind::end_object:
            return Type::object;
        default:
            return Type::string;
    }
}

class TapeBuilder : public JsonListener {
 public:
    TapeBuilder(std::string_view text, const std::function<void(const Node&)>& on_contact)
        : text_(text), on_contact_(on_contact) {}

    bool on(const JsonEvent& event) override {
        is_key_ = event.kind == Kind::key;
        switch (event.kind) {
            case Kind::begin_array:
            case Kind::begin_object:
                open_.push_back(push(event));
                if (in_contacts()) texts_before_ = tape_.texts.size();
                break;
            case Kind::key:
                push(event);
                break;
            case Kind::end_array:
            case Kind::end_object:
                close(event);
                break;
            default:
                complete(push(event));
        }
        if (tape_.nodes.size() > limits::values)
            fail(event.span, fmt::format("there are more than {} values here", limits::values));
        return !fault_;
    }

    /// What is not complete ends here.
    Tape take_tape() {
        if (is_key_ && !tape_.empty()) tape_.nodes.pop_back();
        for (; !open_.empty(); open_.pop_back()) {
            Node& node = tape_.nodes[open_.back()];
            node.size = static_cast<std::uint32_t>(tape_.nodes.size() - open_.back());
        }
        return std::move(tape_);
    }
    std::optional<Fault> fault() const { return fault_; }

 private:
    std::size_t push(const JsonEvent& event) {
        Node node;
        node.type = type_of(event.kind);
        node.span = event.span;
        node.integer = event.integer;
        if (node.is(Type::string)) node.text = kept(event);
        tape_.nodes.push_back(node);
        return tape_.nodes.size() - 1;
    }

    /// Escapes are longer than what they stand for, so a string without any is as long as its text.
    std::string_view kept(const JsonEvent& event) {
        const std::string_view inside =
            text_.substr(event.span.begin + 1, event.span.end - event.span.begin - 2);
        return inside.size() == event.text.size() ? inside : tape_.texts.emplace_back(event.text);
    }

    void close(const JsonEvent& event) {
        const std::size_t index = open_.back();
        open_.pop_back();
        Node& node = tape_.nodes[index];
        node.span.end = event.span.end;
        node.size = static_cast<std::uint32_t>(tape_.nodes.size() - index);
        complete(index);
    }

    void complete(std::size_t index) {
        if (open_.empty()) return;
        ++tape_.nodes[open_.back()].count;
        if (!in_contacts()) return;
        if (++contacts_ > limits::contacts)
            return fail(tape_.nodes[index].span,
                        fmt::format("the book has more than {} contacts", limits::contacts));
        on_contact_(tape_.nodes[index]);
        tape_.nodes.resize(index);
        tape_.texts.resize(texts_before_);
    }

    bool in_contacts() const {
        const Node& root = tape_.nodes.front();
        if (open_.size() == 1) return root.is(Type::array);
        if (open_.size() != 2 || !root.is(Type::object)) return false;
        const std::size_t list = open_.back();
        return tape_.nodes[list].is(Type::array) && tape_.nodes[list - 1].text == "contacts";
    }

    void fail(Span span, std::string headline) {
        fault_ = Fault{};
        fault_->span = span;
        fault_->headline = std::move(headline);
        fault_->instead = "a smaller book";
    }

    std::string_view text_;
    const std::function<void(const Node&)>& on_contact_;
    Tape tape_;
    bool is_key_ = false;            // the last node is a key, without its value yet
    std::vector<std::size_t> open_;  // arrays and objects not closed yet
    std::size_t contacts_ = 0;
    std::size_t texts_before_ = 0;  // texts of what is not a contact
    std::optional<Fault> fault_;
};

}  // namespace

ReadText read_text(std::string_view text, const std::function<void(const Node&)>& on_contact) {
    ReadText result;
    result.fault = vet(text);
    if (result.fault && result.fault->whole_text) return result;
    // What is before a fault of the vetting is read all the same, for the faults of its contacts.
    const std::string_view good = result.fault ? text.substr(0, result.fault->span.begin) : text;
    TapeBuilder builder(good, on_contact);
    const std::optional<Stuck> stuck = parse_events(good, builder);
    if (!result.fault) result.fault = builder.fault();
    if (!result.fault && stuck) result.fault = explain_syntax(text, *stuck);
    result.tape = builder.take_tape();
    return result;
}

}  // namespace followup::book
