// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Vocabulary of the German pages, sets a and b: invented towns, names, trades and sentence frames; pure data. */

const lists = (text) => text.split('|');
const domain = (name, org, obj, who, sent, quote, head, cap) => ({
  name,
  org: lists(org),
  obj: lists(obj),
  who: lists(who),
  sent: lists(sent),
  quote: lists(quote),
  head: lists(head),
  cap: lists(cap),
});

const a = {
  papers: lists('Grünbacher Zeitung|Küstenbote|Wiesentaler Nachrichten'),
  towns: lists(
    'Grünbach|Wiesenthal|Dornhafen|Altlinden|Steinbrück|Hagenmoor|Ober-Lausnitz|Fischbeck|Kaltenfeld',
  ),
  roads: lists('Gerberstraße|Mühlgasse|Hafenstraße|Am Alten Deich|Lindenallee'),
  names: lists(
    'Hannelore Petersen|Ulrich Drosten|Gesine Wartenberg|Lorenz Öttinger|Anke Rübsam|Konrad Feddersen|Marlies Zöllner|Jasper Quandt|Birgit Schaumlöffel|Ralf Eickhoff',
  ),
  sections: lists('LOKALES|KREIS|SPORT|KULTUR|WIRTSCHAFT|LESERBRIEFE'),
  kickers: lists('Landwirtschaft|Hafen|Gericht|Aus den Gemeinden|{T}|Schulen|Tradition'),
  domains: [
    domain(
      'hafen',
      'die Hafenverwaltung|die Seenotretter|die Fischereigenossenschaft',
      'der Krabbenkutter|die Schleuse|die Mole|die Muschelzucht',
      'Kapitän|Hafenmeisterin|Schleusenwärter',
      'In der Nacht lagen {n} Boote vor der Einfahrt und warteten auf Hochwasser.|Rund {m} Tonnen wurden seit Jahresbeginn angelandet, etwa {n} Prozent weniger als im Vorjahr.|{W} fährt seit {n} Jahren hinaus und kennt jede Sandbank beim Namen.|Die Instandsetzung kostet nach Angaben der Verwaltung {k} Euro.|Ein Taucher entdeckte in {n} Metern Tiefe einen Riss im Fundament.|An der {R} stehen die Kisten nun bis zur Hauswand.',
      'Das Meer verhandelt nicht|Wer hier arbeitet, schaut zuerst auf den Wind',
      '{O} muss erneuert werden|Fischer hoffen auf {O}|Sturm beschädigt Hafen in {T}',
      '{W} am Hafen von {T}|Boote in der Einfahrt bei {V}',
    ),
    domain(
      'hof',
      'der Bauernverband|die Molkerei|die Saatzuchtgesellschaft',
      'die Kartoffelernte|der Melkstand|die Streuobstwiese|die Schafherde',
      'Landwirt|Schäferin|Imker',
      'Nach {n} trockenen Wochen sind die Böden bei {V} so hart wie Beton.|Je Hektar wurden {n} Doppelzentner eingefahren, deutlich mehr als erwartet.|{W} bewirtschaftet den Hof an der {R} in der fünften Generation.|Für {m} Tiere reicht das Futter noch bis zum {d}.|Der Preis liegt bei {n} Euro und damit unter den Erzeugungskosten.|Auf {n} Hektar blühen jetzt Ackerbohnen und Phacelia.',
      'Wir leben vom Wetter und gegen die Uhr|Ohne Bienen brauchen wir gar nicht erst zu säen',
      'Trockenheit bedroht {V}|Junge Landwirte übernehmen Höfe in {T}|Rekordernte bei {T}',
      '{W} auf dem Feld bei {V}|Helfer bei der Ernte nahe {T}',
    ),
    domain(
      'schule',
      'der Schulträger|der Förderverein|die Musikschule',
      'die Grundschule|das Schulorchester|die neue Turnhalle|der Leseclub',
      'Schulleiterin|Hausmeister|Elternsprecher',
      'Im kommenden Schuljahr werden {m} Kinder in {n} Klassen unterrichtet.|Die Decke im Obergeschoss ist seit {n} Monaten mit Balken abgestützt.|{W} übergab {k} Euro aus dem Erlös des Herbstbasars.|Mehr als {n} Kinder üben jeden Mittwoch im Gemeindehaus an der {R}.|Der Bus aus {V} braucht inzwischen {n} Minuten länger.|Zur Probe kamen {m} Eltern, viele mussten stehen.',
      'Kurze Beine brauchen kurze Wege|Die Kinder haben uns gezeigt, wie es geht',
      '{T} kämpft um seine Schule|Orchester aus {T} begeistert|Neue Turnhalle für {V}',
      '{W} mit Schülern in {T}|Probe in der Aula von {V}',
    ),
    domain(
      'gericht',
      'das Amtsgericht|die Staatsanwaltschaft|die Polizeiinspektion',
      'der Grenzstreit|der Einbruch|die Brandserie|der Betrugsfall',
      'Richterin|Angeklagter|Verteidiger',
      'Nach {n} Verhandlungstagen zog sich die Kammer zur Beratung zurück.|{W} räumte ein, {n} Rechnungen nicht bezahlt zu haben.|Der Schaden beläuft sich auf etwa {k} Euro.|Eine Zeugin aus {V} hatte gegen {n} Uhr Stimmen gehört.|Die Akten füllen {n} Ordner und einen Wäschekorb.|Das Urteil soll am {d} verkündet werden.',
      'Es tut mir leid, mehr kann ich nicht sagen|Hier geht es um zwölf Zentimeter und zwei Dickschädel',
      'Gericht verhandelt Fall aus {T}|Urteil im Streit um Grundstück|Polizei fasst Verdächtige in {V}',
      'Das Gebäude an der {R}|{W} vor der Verhandlung in {T}',
    ),
    domain(
      'sport',
      'der Turnverein|der Ruderclub|der SV Grünbach',
      'die Regatta|das Pokalspiel|der Volkslauf|das Turnfest',
      'Trainer|Torhüterin|Platzwart',
      '{W} traf in der {n}. Minute aus spitzem Winkel zum Ausgleich.|{m} Läuferinnen und Läufer gingen bei Nieselregen auf die Strecke.|Der Vierer siegte mit {n} Sekunden Vorsprung vor {V}.|Die Gastgeber lagen zur Pause mit {n} Punkten zurück.|Vor {m} Zuschauern entschied erst die Verlängerung.|Am {d} folgt das Rückspiel an der {R}.',
      'Wir haben nie aufgehört zu laufen|Ein Sieg für die Moral, mehr nicht',
      '{T} gewinnt im letzten Moment|Regen bremst Läufer bei {V}|Ruderer aus {T} holen Titel',
      '{W} nach dem Sieg in {T}|Start des Laufs bei {V}',
    ),
  ],
  frames: {
    lead: lists(
      '{TT}. Nach langem Streit hat {A} am {d} den Weg für einen Neubeginn freigemacht.|{TT} (gb). Rund {m} Bürgerinnen und Bürger informierten sich am {d} über die Pläne.|{TT} – Die Entscheidung ist gefallen: Ab {d} wird gebaut.|Es ist noch dunkel, als {W} an diesem Morgen die Tür aufschließt.|{TT}. Die Gemeinde {V} und {A} haben am {d} einen Vertrag unterzeichnet.',
    ),
    body: lists(
      '„{q}“, sagte {W}.|„{q}“, meint {W}, {w} aus {V}.|Zuständig ist {A}; eine Antwort steht noch aus.|Nach Angaben der Verwaltung sind {n} der {m} Anträge bearbeitet.|Kritik kam unter anderem aus {V}, wo man eine Umgehung fürchtet.|Die Sitzung dauerte bis kurz vor Mitternacht.|Früher war das anders: Noch vor {n} Jahren gab es in {T} drei Betriebe dieser Art.|Das Gutachten umfasst {m} Seiten und liegt im Rathaus aus.|Finanziert wird das Vorhaben mit {k} Euro aus Rücklagen.|{W} widersprach: „{q}.“|An der {R} soll zudem ein Geh- und Radweg entstehen.|Wer mitmachen will, kann sich bis zum {d} anmelden.|Ob das reicht, ist ungewiss.|Die Verantwortlichen rechnen mit einer Bauzeit von {n} Monaten.',
    ),
    end: lists('Die Beratungen werden am {d} fortgesetzt.|Der Eintritt ist frei.'),
    opinion: lists(
      'Man kann es drehen und wenden, wie man will: So geht es in {T} nicht weiter.|Wer Vertrauen verlangt, muss zuerst Zahlen vorlegen.|Dass {A} nun zurückrudert, ist kein Zeichen von Schwäche.|Am Ende zahlen wieder die Leute an der {R}.|Etwas mehr Gelassenheit täte allen gut.',
    ),
    letter: lists(
      'Mit Erstaunen habe ich Ihren Bericht vom {d} gelesen.|Seit {n} Jahren wohne ich an der {R} und habe so etwas noch nicht erlebt.|Warum fragt {A} nicht einmal die Betroffenen?|Ein Blick nach {V} hätte genügt.',
    ),
    brief: lists(
      'Die Sprechstunde in {T} fällt am {d} aus.|An der {R} wurde ein Fahrrad gestohlen.|{A} lädt für den {d} zum Vortrag nach {V}.|Beim Basar kamen {k} Euro zusammen.|Die Straße zwischen {T} und {V} bleibt bis {d} gesperrt.',
    ),
    note: lists(
      'Zur Serie: In den kommenden {n} Wochen stellen wir Menschen aus {T} vor. Vorschläge nimmt die Redaktion gern entgegen.|Anmerkung der Redaktion: Wegen der Feiertage erscheint die nächste Ausgabe am {d}.',
    ),
    cross: lists('Langer Atem|Wer zahlt?|Neue Wege|„Ein Glücksfall“|Viel Arbeit, wenig Zeit'),
    deck: lists(
      '{A} rechnet mit Kosten von {k} Euro|Anwohner der {R} fühlen sich übergangen|{W} über die Arbeit in {V}',
    ),
    caption: lists('{cap}.|{cap}. Die Arbeiten dauern bis {d}.|Blick auf {V}: {cap}.'),
    credit: lists('Foto: {ww}|FOTO: {WW}|Bild: {ww}|Fotos: {ww}'),
    byline: lists('Von {ww}|VON {WW}|Von unserer Mitarbeiterin {ww}|Von {ww} und {ww}'),
    ask: lists('Frau {WL}, was ändert sich jetzt?|Wer trägt die Kosten?|Wann ist alles fertig?'),
    answer: lists(
      'Zunächst wenig. In {n} Monaten werden wir die ersten Ergebnisse sehen.|Etwa {k} Euro kommen vom Land, den Rest übernimmt {A}.|Wenn das Wetter mitspielt, bis {d}.',
    ),
  },
  rubrics: lists('Kurz gemeldet|Notizen|Aus dem Polizeibericht|Termine'),
  labels: lists('AUS DEM KREIS|LESERBRIEFE|KIRCHE UND VEREINE'),
  imprint: ['Redaktion: {ww}', 'Gestaltung: {ww}'],
  promos: lists('Leserbriefe: Seite {n}|Anzeigen: Seite {n}|Kontakt zur Redaktion: 0555-01{n}'),
  adverts: lists('Suche Gartenhilfe, {R}, {T}.|Brennholz, trocken, frei Haus. {W}, {V}.'),
  jumps: lists('Fortsetzung auf Seite {n}|Weiter auf Seite {n}|SEITE {n}'),
};

const b = {
  papers: lists('Moorfelder Anzeiger|Der Bergbote'),
  towns: lists('Moorfelde|Silberthal|Kreuzberg an der Lohe|Ebersroda|Wahnfurt|Zinnhütte'),
  roads: lists('Bergmannsweg|Kirchgasse|Bahnhofstraße|Torfweg'),
  names: lists(
    'Theodor Wachsmuth|Edda Kilian|Sören Abelmann|Friederike Nüßlein|Wolfgang Traut|Ilse Brömmelhaus|Henning Kubitschek',
  ),
  sections: lists('REGION|NATUR|VERMISCHTES|MEINUNG'),
  kickers: lists('Naturschutz|Forschung|Wetter|{T}'),
  domains: [
    domain(
      'natur',
      'der Naturschutzbund|das Forstamt|die Moorstiftung',
      'der Auerhahn|das Hochmoor|die Fledermauskolonie|der Wildbach',
      'Försterin|Ranger|Biologe',
      'Auf {n} Hektar steigt der Wasserstand seit dem Frühjahr um {n} Zentimeter.|{W} zählte in einer Nacht {m} Tiere.|Zwischen {V} und der {R} wurden {n} Nistkästen aufgehängt.|Der Sturm warf {k} Festmeter Holz um.|Besucher werden gebeten, auf den Bohlenwegen zu bleiben.',
      'Der Wald hat Zeit, wir nicht|Wer leise ist, sieht mehr',
      'Das Moor kehrt zurück nach {T}|Förster warnen vor Sturmschäden|Seltene Vögel brüten bei {V}',
      '{W} im Moor bei {V}|Ein Steg nahe {T}',
    ),
    domain(
      'berg',
      'die Bergwacht|der Museumsverein|die Zinnhütte AG',
      'der alte Stollen|die Seilbahn|das Hüttenfest|das Schaubergwerk',
      'Steiger|Retterin|Museumsleiter',
      'In {m} Metern Tiefe stießen die Helfer auf eine vermauerte Kammer.|{n} Wanderer mussten am {d} ins Tal gebracht werden.|{W} führt Gruppen von höchstens {n} Personen durch den Stollen.|Die Sanierung verschlang {k} Euro.|Oberhalb von {V} liegt der Schnee noch {n} Zentimeter hoch.',
      'Unter Tage gibt es keine Ausreden|Jeder Einsatz ist einer zu viel',
      'Alter Stollen bei {T} öffnet wieder|Retter bergen Wanderer|Seilbahn steht still',
      '{W} am Eingang bei {V}|Helfer in {T}',
    ),
    domain(
      'markt',
      'der Gewerbeverein|die Sparkasse|der Wochenmarkt',
      'die Bäckerei|der Dorfladen|das Kaufhaus|die Brauerei',
      'Bäckermeister|Händlerin|Brauer',
      'Seit {d} stehen die Kunden bis auf die {R}.|{W} hat {n} Sorten im Angebot und backt ab zwei Uhr früh.|Der Umsatz stieg um {n} Prozent.|{m} Genossenschaftsanteile sind gezeichnet.|Aus {V} kommen Eier, Käse und im Herbst auch Kürbisse.',
      'Ein Dorf ohne Laden ist nur eine Ansammlung von Häusern|Brot ist kein Hexenwerk, aber Arbeit',
      'Dorfladen in {T} gerettet|Bäckerei feiert Jubiläum|Händler in {V} sorgen sich',
      '{W} hinter der Theke|Markttag in {T}',
    ),
  ],
  frames: {
    lead: lists(
      '{TT}. Mit großer Mehrheit hat {A} am {d} dem Vorhaben zugestimmt.|{TT} (eb). Aufatmen in {V}: Die Gefahr ist gebannt.|Wer am {d} nach {T} kam, traute seinen Augen nicht.|{TT} – Es war ein Tag, den {W} nicht vergessen wird.',
    ),
    body: lists(
      '„{q}“, erklärte {W}.|„{q}“, so {W} ({w}).|Wie {A} mitteilte, liegen die Kosten bei {k} Euro.|In {V} sieht man das gelassener.|Bereits vor {n} Jahren war ein ähnlicher Versuch gescheitert.|Die Zahl der Besucher stieg auf {m}.|Dennoch bleibt vieles offen.|{W} verwies auf die Lage an der {R}.|Ein Ersatz steht bis {d} bereit.|Nun beginnt die Suche nach einem Nachfolger.',
    ),
    end: lists('Weitere Auskünfte erteilt {A}.|Am {d} geht es weiter.'),
    opinion: lists(
      'Gut gemeint ist selten gut gemacht.|Es wäre billig, {A} allein die Schuld zu geben.|Doch wer in {V} wohnt, hat nichts von schönen Plänen.|Jetzt sind Taten gefragt.',
    ),
    letter: lists(
      'Zu Ihrem Artikel vom {d} möchte ich anmerken, dass {V} ganz anders liegt.|Ich bin {n} Jahre alt und fahre noch immer mit dem Rad zur {R}.|Danken möchte ich dem {w}, der meine Katze vom Dach holte.',
    ),
    brief: lists(
      'Das Freibad in {T} öffnet am {d}.|{A} sammelt am {d} Altpapier.|Auf der {R} stießen zwei Autos zusammen.|Gesucht werden Zeugen aus {V}.',
    ),
    note: lists(
      'Hinweis der Redaktion: Die Namen in diesem Text wurden geändert. Zuschriften bitte bis {d}.',
    ),
    cross: lists('Kein Einzelfall|Stille Helfer|Blick nach vorn'),
    deck: lists('Kosten steigen auf {k} Euro|Verein sucht {n} Freiwillige'),
    caption: lists('{cap}.|{cap} am {d}.'),
    credit: lists('Foto: {ww}|Bild: {ww}|Foto: privat'),
    byline: lists('Von {ww}|VON {WW}'),
    ask: lists('Was bedeutet das für {T}?|Und wer hilft?'),
    answer: lists('Wir gewinnen Zeit, mindestens {n} Monate.|{A} und {n} Freiwillige aus {V}.'),
  },
  rubrics: lists('In Kürze|Polizei'),
  labels: lists('RUND UM DEN BERG|IHRE MEINUNG'),
  imprint: ['Redaktion: {ww}', 'Korrektorat: {ww}'],
  promos: lists('Wetter: Seite {n}|Leserbriefe: Seite {n}'),
  adverts: lists('Zimmer frei. {R}, {T}.|Alte Schallplatten gesucht. {W}.'),
  jumps: lists('Fortsetzung Seite {n}|Mehr auf Seite {n}'),
};

export const german = { train: a, test: b };
