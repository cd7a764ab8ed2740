#include "cli/views.hpp"

#include <followup/ical.hpp>
#include <followup/publish.hpp>
#include <followup/view.hpp>
#include "cli/first_fault.hpp"
#include "cli/output.hpp"
#include "cli/text.hpp"

namespace followup::cli {

std::vector<FeedFile> make_views(const Input& input, const Plan& plan, const Feed& plan_feed) {
    std::vector<FeedFile> files;
    for (std::size_t i = 0; i < input.feeds.views.size(); ++i) {
        const auto& view = input.book->calendar.feeds[i + 1];
        const auto feed = view_of(view, plan_feed, *input.book, plan);
        files.push_back({input.feeds.views[i], feed.events.size(), write_feed(feed)});
    }
    return files;
}

std::vector<FeedFile> out_of_date(std::vector<FeedFile> views) {
    const auto is_as_published = [](const FeedFile& view) {
        try {
            return read_regular_file(view.path, view.bytes.size()) == view.bytes;
        } catch (const MachineFault&) {
            return false;
        }
    };
    std::erase_if(views, is_as_published);
    return views;
}

std::string changing_text(const std::vector<FeedFile>& views) {
    std::string text;
    for (const auto& view : views) text += (text.empty() ? "views that change: " : ", ") + visible(view.path);
    return text.empty() ? text : text + "\n";
}

std::string deliver(const std::vector<FeedFile>& views) {
    std::string told;
    FirstFault fault;
    for (const auto& view : views)
        fault.attempt([&] {
            require_folder_of(view.path);
            const auto published = publish_file(view.path, view.bytes);
            told += summary(view.path, counted(view.events, "event"), published);
        });
    fault.rethrow();
    return told;
}

}  // namespace followup::cli
