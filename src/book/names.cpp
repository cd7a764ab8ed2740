#include "book/names.hpp"

namespace followup {

std::string_view to_string(Channel channel) {
    return book::name_of(channel);
}
std::string_view to_string(Outcome outcome) {
    return book::name_of(outcome);
}
std::string_view to_string(Priority priority) {
    return book::name_of(priority);
}

}  // namespace followup
