#pragma once

// The same messages in German, in words that suit both those one knows and those one does not.

#include "events/builtin_messages.hpp"

#include <array>

namespace followup {

inline constexpr std::array messages_de = {
    BuiltinMessage{"introduce",
                   "{{#met.referrer}}Auf Empfehlung von {{met.referrer}}{{/met.referrer}}"
                   "{{^met.referrer}}Eine kurze Vorstellung{{/met.referrer}}",
                   R"(Guten Tag {{name}},

{{#met.referrer}}{{met.referrer}} hat uns freundlicherweise miteinander bekannt gemacht, und so schreibe ich Ihnen gern{{/met.referrer}}{{^met.referrer}}ich wurde auf Sie aufmerksam gemacht und schreibe Ihnen gern{{/met.referrer}}{{#met.about}}; es geht um Folgendes: {{met.about}}{{/met.about}}. Ich würde mich freuen, mehr über Ihre Arbeit{{#organization}} ({{organization}}){{/organization}} zu erfahren und in zwei Minuten zu erzählen, was ich mache.

Hätten Sie in den nächsten zwei Wochen eine Viertelstunde für ein Telefonat?{{#times}} Bei mir ginge es zum Beispiel {{times}}; gern richte ich mich nach Ihnen.{{/times}}{{^times}} Ich richte mich gern nach Ihnen.{{/times}}

Vielen Dank fürs Lesen und herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"nice-to-meet", "Schön, dass wir uns kennengelernt haben",
                   R"(Guten Tag {{name}},

es war schön, Sie kennenzulernen{{#met.where}} ({{met.where}}){{/met.where}}, und vielen Dank, dass Sie sich die Zeit genommen haben.{{#met.about}} Unser Gespräch ist mir nachgegangen: {{met.about}}.{{/met.about}}

Ich würde es gern fortsetzen: Passt Ihnen in den nächsten zwei Wochen ein kurzes Telefonat oder ein Kaffee?{{#times}} Bei mir ginge es zum Beispiel {{times}}; wenn nichts davon passt, nennen Sie mir gern eine andere Zeit.{{/times}}{{^times}} Ich bin flexibel; nennen Sie mir einfach eine Zeit.{{/times}}

Nochmals danke und herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"thanks", "Vielen Dank für das Gespräch",
                   R"(Guten Tag {{name}},

vielen Dank für die Zeit, die Sie sich{{#met.on}} am {{met.on}}{{/met.on}} für unser Gespräch genommen haben, und für den offenen und freundlichen Einblick.{{#met.about}} Besonders hängen geblieben ist mir: {{met.about}}.{{/met.about}}

Wenn Sie noch etwas von mir wissen oder sehen möchten, schicke ich es Ihnen sofort.

Nochmals danke, auch an alle anderen Beteiligten, und herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"status", "Eine freundliche Nachfrage zu unserem Gespräch",
                   R"(Guten Tag {{name}},

nochmals vielen Dank für unser Gespräch{{#met.on}} am {{met.on}}{{/met.on}}. Mein Interesse ist unverändert groß, und ich wollte fragen, wie die Dinge bei Ihnen stehen.

Wenn es noch etwas dauert, ist das völlig in Ordnung. Eine Zeile, wann immer es Ihnen passt, genügt mir, und was von mir noch fehlt, reiche ich gern nach.

Vielen Dank, dass Sie mich auf dem Laufenden halten, und herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"nudge", "Eine kleine Erinnerung",
                   R"(Guten Tag {{name}},

ich weiß, wie voll die Tage sind: Das hier ist nur eine kleine Erinnerung, falls meine letzte Nachricht untergegangen ist.{{#met.about}} Ich würde mich immer noch gern mit Ihnen austauschen ({{met.about}}).{{/met.about}}

Passt Ihnen demnächst eine Viertelstunde?{{#times}} Bei mir ginge es {{times}} oder wann immer es Ihnen passt.{{/times}}{{^times}} Nennen Sie mir eine Zeit, ich richte es ein.{{/times}} Ein Wort als Antwort genügt.

Vielen Dank und herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"light", "Ein letztes Winken von mir",
                   R"(Guten Tag {{name}},

das ist fürs Erste mein letztes Klopfen, versprochen: Danach ist Ihr Posteingang vor mir sicher. Wenn es gerade nicht passt, genügt ein Wort, „später“, oder auch gar keins; ich nehme nichts übel.

Und falls Sie doch Lust auf ein Gespräch haben: Nennen Sie eine Zeit, ich bringe den Kaffee mit, oder wenigstens gute Laune.

So oder so: vielen Dank für Ihre Zeit und alles Gute
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"catch-up", "Wie geht es Ihnen?",
                   R"(Guten Tag {{name}},

{{#last.on}}unser letzter Kontakt war am {{last.on}}, und ich{{/last.on}}{{^last.on}}es ist eine Weile her, und ich{{/last.on}} habe mich gefragt, wie es Ihnen geht.

Ich brauche nichts, ich wollte mich einfach melden. Und wenn ich etwas für Sie tun kann, ein Kontakt, eine Meinung, ein zweites Paar Augen, sagen Sie es gern.

Danke, dass wir in Verbindung bleiben, und herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"thank-referrer", "Danke für die Vermittlung",
                   R"(Guten Tag {{name}},

vielen herzlichen Dank für die Vermittlung{{#introduced.name}} an {{introduced.name}}{{/introduced.name}}. Ich weiß, dass in jeder Empfehlung auch Vertrauen steckt, und gehe sorgsam damit um.

Ich erzähle gern, was daraus wird. Und wenn ich mich einmal erkenntlich zeigen kann, sagen Sie es mir.

Nochmals danke und herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
    BuiltinMessage{"report-back", "Was aus der Empfehlung geworden ist",
                   R"(Guten Tag {{name}},

ein kurzer Bericht, denn ohne Sie wäre es nicht dazu gekommen: {{#introduced.name}}{{introduced.name}} und ich{{/introduced.name}}{{^introduced.name}}wir beide{{/introduced.name}} sind jetzt in Kontakt, und ich freue mich sehr darüber.

Dafür noch einmal vielen Dank. Wenn ich mich einmal erkenntlich zeigen kann, sagen Sie es mir.

Herzliche Grüße
{{#me.name}}
{{me.name}}
{{/me.name}}
)"},
};

}  // namespace followup
