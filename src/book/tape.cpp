#include "book/tape.hpp"

#include "book/json_events.hpp"
#include "book/limits.hpp"
#include "book/syntax.hpp"
#include "book/vet.hpp"

#include <fmt/format.h>

#include <future>
#include <span>
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

/// Contacts are handed over many at a time, to another thread where there are so many: reading a text and
/// making sense of it take about as long.
class Handover {
 public:
    explicit Handover(const std::function<void(const Node&)>& on_contact) : on_contact_(on_contact) {}

    /// What strings with escapes say, for the contact that comes next.
    std::deque<std::string>& texts() { return batch_.texts; }

    void add(std::span<const Node> contact) {
        batch_.nodes.insert(batch_.nodes.end(), contact.begin(), contact.end());
        if (batch_.nodes.size() >= nodes_of_batch)
            last_ = std::async([this, batch = next_batch()] { hand_over(batch); });
    }

    void finish() { hand_over(next_batch()); }

 private:
    static constexpr std::size_t nodes_of_batch = 65'536;

    /// Once the one before has arrived.
    Tape next_batch() {
        if (last_.valid()) last_.get();
        return std::exchange(batch_, {});
    }

    void hand_over(const Tape& batch) const {
        for (std::size_t at = 0; at < batch.nodes.size(); at += batch.nodes[at].size)
            on_contact_(batch.nodes[at]);
    }

    const std::function<void(const Node&)>& on_contact_;
    Tape batch_;
    std::future<void> last_;
};

class TapeBuilder : public JsonListener {
 public:
    TapeBuilder(std::string_view text, Vetter& vetter, Handover& contacts)
        : text_(text), vetter_(vetter), contacts_(contacts) {}

    bool on(const JsonEvent& event) override {
        if (!vetter_.is_good(event.span.end)) return false;
        is_key_ = event.kind == Kind::key;
        switch (event.kind) {
            case Kind::begin_array:
            case Kind::begin_object:
                open_.push_back(push(event));
                if (is_list_of_contacts()) contacts_depth_ = open_.size();
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

    /// What is not complete ends here, a contact before it begins.
    Tape take_tape() {
        if (contacts_depth_ != 0)
            tape_.nodes.resize(open_[contacts_depth_ - 1] + 1);
        else if (is_key_ && !tape_.empty())
            tape_.nodes.pop_back();
        for (; !open_.empty(); open_.pop_back()) {
            if (open_.back() >= tape_.nodes.size()) continue;
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
        if (inside.size() == event.text.size()) return inside;
        return (contacts_depth_ != 0 ? contacts_.texts() : tape_.texts).emplace_back(event.text);
    }

    void close(const JsonEvent& event) {
        const std::size_t index = open_.back();
        if (open_.size() == contacts_depth_) contacts_depth_ = 0;
        open_.pop_back();
        Node& node = tape_.nodes[index];
        node.span.end = event.span.end;
        node.size = static_cast<std::uint32_t>(tape_.nodes.size() - index);
        complete(index);
    }

    void complete(std::size_t index) {
        if (open_.empty()) return;
        ++tape_.nodes[open_.back()].count;
        if (open_.size() != contacts_depth_) return;
        if (++contacts_so_far_ > limits::contacts)
            return fail(tape_.nodes[index].span,
                        fmt::format("the book has more than {} contacts", limits::contacts));
        contacts_.add(std::span(tape_.nodes).subspan(index));
        tape_.nodes.resize(index);
    }

    /// Whether what was opened last is.
    bool is_list_of_contacts() const {
        const std::size_t list = open_.back();
        if (!tape_.nodes[list].is(Type::array)) return false;
        if (open_.size() == 1) return true;
        return open_.size() == 2 && tape_.root().is(Type::object) && tape_.nodes[list - 1].text == "contacts";
    }

    void fail(Span span, std::string headline) {
        fault_ = Fault{};
        fault_->span = span;
        fault_->headline = std::move(headline);
        fault_->instead = "a smaller book";
    }

    std::string_view text_;
    Vetter& vetter_;
    Handover& contacts_;
    Tape tape_;
    bool is_key_ = false;             // the last node is a key, without its value yet
    std::vector<std::size_t> open_;   // arrays and objects not closed yet
    std::size_t contacts_depth_ = 0;  // how many are open within the list of contacts; 0: not in it
    std::size_t contacts_so_far_ = 0;
    std::optional<Fault> fault_;
};

}  // namespace

ReadText read_text(std::string_view text, const std::function<void(const Node&)>& on_contact) {
    ReadText result;
    Vetter vetter(text);
    Handover contacts(on_contact);
    TapeBuilder builder(text, vetter, contacts);
    // What is before a fault of the vetting is read all the same, for the faults of its contacts.
    const std::optional<Stuck> stuck = parse_events(text, builder);
    result.fault = vetter.finish();
    contacts.finish();
    if (!result.fault) result.fault = builder.fault();
    if (!result.fault && stuck) result.fault = explain_syntax(text, *stuck);
    result.tape = builder.take_tape();
    return result;
}

}  // namespace followup::book
