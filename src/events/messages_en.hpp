#pragma once

// The messages in English. Each is short, gives thanks, and can be sent as it is whatever is known: what may
// be missing stands in a section of its own. What the user noted for themselves (`last.note`) is in none.

#include "events/builtin_messages.hpp"

#include <array>

namespace followup {

inline constexpr std::array messages_en = {
    BuiltinMessage{"introduce",
                   "{{#met.referrer}}{{met.referrer}} suggested that I write to you{{/met.referrer}}"
                   "{{^met.referrer}}A short introduction{{/met.referrer}}",
                   R"(Hi {{first_name}},

{{#met.referrer}}{{met.referrer}} was kind enough to put us in touch, and I am glad to write to you{{/met.referrer}}{{^met.referrer}}I was pointed to you, and I am glad to write to you{{/met.referrer}}{{#met.about}}: it is about {{met.about}}{{/met.about}}. I would love to hear about your work{{#organization}} at {{organization}}{{/organization}}, and to tell you in two minutes what I do.

Would you have a quarter of an hour for a call in the next two weeks?{{#times}} I could do {{times}}, for example, and I am happy to work around your days.{{/times}}{{^times}} Any time that suits you will suit me.{{/times}}

Thank you for reading this, and best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{"nice-to-meet", "Good to meet you",
                   R"(Hi {{first_name}},

It was good to meet you{{#met.where}} ({{met.where}}){{/met.where}}, and thank you for taking the time to talk.{{#met.about}} Our conversation about {{met.about}} has stayed with me.{{/met.about}}

I would be glad to carry on: how about a short call or a coffee in the next two weeks?{{#times}} I could do {{times}}, for example; if none of these suits you, name a time that does.{{/times}}{{^times}} I am flexible, so just name a time that suits you.{{/times}}

Thanks again, and best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{"thanks", "Thank you for the conversation",
                   R"(Hi {{first_name}},

Thank you for the time you took for our conversation{{#met.on}} on {{met.on}}{{/met.on}}, and for the frank and friendly look behind the scenes{{#organization}} of {{organization}}{{/organization}}.{{#met.about}} What you said about {{met.about}} made me want to be part of it even more.{{/met.about}}

If there is anything else you would like to know or to see from me, just say so, and I will send it at once.

Thanks again, also to everyone else who was involved, and best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{"status", "A friendly question after our conversation",
                   R"(Hi {{first_name}},

Thank you again for our conversation{{#met.on}} on {{met.on}}{{/met.on}}. I am still just as interested{{#organization}} in {{organization}}{{/organization}}, and I was wondering how things stand on your side.

If it takes longer, that is quite all right. A line whenever it suits you is all I need, and if anything is missing from me, I will send it gladly.

Thank you for keeping me posted, and best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{"nudge", "A friendly reminder from me",
                   R"(Hi {{first_name}},

I know how full days can be, so this is just a friendly reminder in case my last message got buried.{{#met.about}} I would still enjoy talking with you about {{met.about}}.{{/met.about}}

Would a quarter of an hour suit you some time soon?{{#times}} I could do {{times}}, or any other time you name.{{/times}}{{^times}} Name any time, and I will make it work.{{/times}} A one-word answer is quite enough.

Thank you, and best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{"light", "One last wave from me",
                   R"(Hi {{first_name}},

This is my last knock for now, I promise: after this, your inbox is safe from me. If the time is not right, one word, "later", will do, and so will none at all: no hard feelings whatever.

And if you do feel like talking after all: name a time and I will bring the coffee, or at least the good mood.

Either way, thank you for your time, and all the best{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{"catch-up", "How are you?",
                   R"(Hi {{first_name}},

{{#last.on}}Our last contact was on {{last.on}}, and I{{/last.on}}{{^last.on}}It has been a while, and I{{/last.on}} was wondering how you are{{#organization}}, and how things are at {{organization}}{{/organization}}.

There is nothing I need; I would simply like to hear how you are doing. And if there is anything I can do for you, a contact, an opinion, a second pair of eyes, just say so.

Thank you for staying in touch, and best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{
        "thank-referrer",
        "Thank you for the introduction{{#introduced.name}} to {{introduced.name}}{{/introduced.name}}",
        R"(Hi {{first_name}},

Thank you so much for putting me in touch{{#introduced.name}} with {{introduced.name}}{{/introduced.name}}. I know that every introduction is also a bit of trust, and I will take good care of it.

I will let you know how it goes. And if there is anything I can do for you in return, just say so.

Thanks again, and best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
    BuiltinMessage{
        "report-back",
        "Thank you once more{{#introduced.name}} for introducing {{introduced.name}}{{/introduced.name}}",
        R"(Hi {{first_name}},

A short report, since you made it possible: {{#introduced.name}}{{introduced.name}} and I{{/introduced.name}}{{^introduced.name}}the two of us{{/introduced.name}} are in touch now, and I am very glad about it.

That would not have happened without you, so thank you once more. If there is anything I can do for you in return, just say so.

Best wishes{{#me.name}},
{{me.name}}{{/me.name}}
)"},
};

}  // namespace followup
