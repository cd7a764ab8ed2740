#include "book/contacts.hpp"
#include "book/layers.hpp"
#include "book/locate.hpp"
#include "book/policies.hpp"

#include <followup/book.hpp>

#include <iterator>
#include <utility>

namespace followup {
namespace book {
namespace {

Calendar decode_calendar(Decoder& in, const Layers& layers) {
    Calendar calendar;
    for (Layer* layer : layers.in_order()) {
        if (layer->sections.calendar == nullptr) continue;
        in.read_from(layer->source);
        decode(in, calendar_object(), *layer->sections.calendar, calendar);
    }
    return calendar;
}

std::map<std::string, Policy> decode_policies(Decoder& in, const Layers& layers, const Calendar& calendar) {
    PolicyDrafts drafts = builtin_policies();
    for (Layer* layer : layers.in_order()) {
        if (layer->sections.policies == nullptr) continue;
        in.read_from(layer->source);
        take_policies(in, *layer->sections.policies, calendar, drafts);
    }
    return resolve(drafts);
}

}  // namespace
}  // namespace book

ReadBook read_book(std::string_view text, const std::string& source, const BookWorld& world) {
    book::Decoder in(world);
    book::Layers layers(in);
    book::Contacts contacts;
    layers.read(text, source, contacts);

    Book read;
    read.calendar = book::decode_calendar(in, layers);
    read.policies = book::decode_policies(in, layers, read.calendar);
    in.read_from(layers.book());
    if (layers.complete()) contacts.check(in, read.policies, read.calendar);

    ReadBook result;
    result.plan_feed = layers.plan_feed();
    std::size_t errors = 0;
    for (const book::Layer& layer : layers.all()) {
        errors += layer.source.faults.errors();
        auto located = book::locate(layer.source);
        std::move(located.begin(), located.end(), std::back_inserter(result.diagnostics));
    }
    contacts.move_to(read);
    if (errors == contacts.errors()) result.book = std::move(read);
    return result;
}

}  // namespace followup
