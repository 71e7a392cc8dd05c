// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Vocabulary of the English pages, sets a and b: invented towns, names, trades and sentence frames; pure data. */

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
  papers: lists(
    'The Saltmarsh Herald|Pellbridge Weekly News|The Ottering Mercury|Cragfoot and District Times',
  ),
  towns: lists(
    'Pellbridge|Ottering|Cragfoot|Saltmarsh|Hollin Green|Upper Tarrow|Kettlewick|Brackenhithe|Stowe Fenny|Marl End',
  ),
  roads: lists('Ropewalk|Lime Kiln Lane|Tanyard Road|Cooper’s Hill|Fishergate|Chapel Rise'),
  names: lists(
    'Agnes Thorley|Dermot Kinsale|Ivy Radcombe|Hugh Pallister|Yasmin Orme|Gilbert Stane|Rosamund Peake|Callum Breck|Winifred Lacy|Tobias Hurn|Noor Whitlow|Edgar Vane|Philippa Sconce|Marcus Ogle',
  ),
  sections: lists('NEWS|TOWN & COUNTRY|SPORT|LETTERS|FARMING|ARTS|BUSINESS|HARBOUR|WEEKEND'),
  kickers: lists(
    'SPECIAL REPORT|HARBOUR WATCH|OUR TOWNS|HARVEST|IN COURT|Letter from {T}|Inside {O}|{T} | SCHOOLS'.replace(
      ' | SCHOOLS',
      ' schools',
    ),
  ),
  domains: [
    domain(
      'sea',
      'the harbour board|the lifeboat station|the oyster company',
      'the oyster beds|the herring fleet|the breakwater|the lifeboat slipway',
      'skipper|harbour master|net-maker|coxswain',
      'The fleet landed {n} tonnes in a single morning, and the quay was still wet with scales at noon.|A surge {n} feet above the spring tides carried away part of {O}.|{W}, {A} at {T} for {n} years, said {O} had never looked better.|Licences for {O} will be cut by {n} per cent from next season.|Divers found the cable in {n} fathoms of water, wound twice about the rudder.|The crew of {n} were taken off before the hull settled on the sand.|Ice from the works at {R} went out at {k} pounds a load.|Buoys marking {O} drifted as far as {V}.',
      'You cannot argue with the tide; you can only be ready for it|We have fished {O} since my grandfather’s day|A good crew is worth more than a new engine',
      'Storm tears into {O}|Herring boats return to {T}|Harbour board votes to mend {O}|Last skipper of {T} comes ashore',
      'Boats unloading at {T} on {d}|{W} mends a net beside {O}',
    ),
    domain(
      'farm',
      'the farmers’ union|the dairy co-operative|the seed merchants',
      'winter barley|the milking parlour|heritage apples|the lambing sheds',
      'shepherd|grower|stockman|dairywoman',
      'Rain fell on {n} of the first {n} days of the month, and the lower fields at {V} stood under water.|Yields of {O} are down by {n} per cent on a year ago.|Prices at {T} market reached {k} a head before the bidding stalled.|{W} rose at four to walk the {n} acres that border {R}.|The co-operative has spent {k} on {O} and expects to recover the sum within {n} years.|Hedges planted in the winter now shelter {O} from the east wind.|A vet called at {n} holdings and found nothing amiss.',
      'Sheep teach you patience, and then they teach it to you again|If the barley fails we shall sow beans and start over|The land remembers how you treat it',
      'Wet spring delays {O}|Growers gamble on {O}|{T} market sees record prices|Saving {O} for another century',
      '{W} inspects {O} at {V}|Volunteers gather {O} near {T}',
    ),
    domain(
      'school',
      'the school governors|the education committee|the adult learning centre',
      'the village school|the new science block|the reading scheme|the school orchestra',
      'head teacher|caretaker|music teacher|governor',
      'Numbers on the roll have fallen from {m} to {n} in a decade.|Pupils painted the corridor themselves over {n} Saturdays.|{O} was paid for with {k} raised at jumble sales and a sponsored walk to {V}.|Parents handed in a petition with {m} names at the offices in {R}.|Every child now reads aloud for {n} minutes a day, often to {W}.|The boiler failed twice in January, and lessons were taken in coats.|Inspectors praised {O} but asked for better records.',
      'Close the school and you close the village|They came in shy and went out singing|A book in the hand at six is worth two at sixteen',
      'Parents rally for {O}|{T} pupils take the stage|{O} opens its doors|A caretaker’s forty winters',
      'Children of {T} rehearse for {O}|{W} with pupils outside {O}',
    ),
    domain(
      'court',
      'magistrates|the county court|the coroner',
      'the boundary dispute|the warehouse fire|the forged cheques|the missing ferry takings',
      'magistrate|defendant|solicitor|usher',
      'The bench sat for {n} hours before finding that {O} had no single cause.|{W} admitted {n} offences and asked for {n} more to be considered.|Papers in the case weighed more than the clerk could lift.|Counsel for the defence called {O} a muddle and not a crime.|Costs of {k} were awarded against the owner of a yard in {R}.|A witness from {V} told the court she had heard glass break at about ten.|Sentence was put off for {n} weeks for reports.',
      'I did wrong and I am sorry for it|It was never about the money|A fence does not make a neighbour',
      'Court told of {O}|Bench rules on {O}|Three cleared over {O}|Ferryman fined over {O}',
      'The yard in {R} at the centre of {O}|{W} leaving the court at {T}',
    ),
    domain(
      'sport',
      'the rowing club|Pellbridge Rovers|the bowling club',
      'the regatta|the cup tie|the hill race|the county final',
      'captain|goalkeeper|coach|groundsman',
      '{W} scored after {n} minutes with a shot that went in off both posts.|The eight came home in {n} minutes and {n} seconds, a record for the course.|{m} runners set off in sleet, and {n} turned back at the second cairn.|Rovers were a goal down at the interval and {n} points adrift in the table.|The crowd of {k} was the largest at {T} since the war.|{O} was decided on the last throw of the evening.|Substitute {W} saved twice in the closing minutes.',
      'We rowed through it rather than round it|I closed my eyes and hit it|You train all winter for six minutes',
      'Late goal settles {O}|Record falls in {O}|{T} crew win {O}|Mud and glory at {O}',
      'Runners in {O} climb out of {V}|{W} lifts the cup after {O}',
    ),
    domain(
      'arts',
      'the museum trust|the choral society|the print workshop',
      'a lost altarpiece|the brass band|the tapestry|the puppet theatre',
      'curator|conductor|weaver|restorer',
      'Under {n} coats of varnish {W} found a date and half a name.|{O} has hung in {T} for two centuries without anyone asking who made it.|Tickets for {n} performances went in a morning.|The trust needs {k} before the roof lets in another winter.|Threads from {O} were matched with wool spun at {V}.|The hall in {R} seats {m} and was full to the doors.|Members rehearse by candle when the fuse goes, which is often.',
      'We do not own it; we only look after it|Every crack tells you something|It is loud, it is old, and it is ours',
      'Restorers uncover {O}|Curtain rises on {O}|{T} keeps {O}|The woman who mends {O}',
      '{W} at work on {O}|{O} on show at {T}',
    ),
    domain(
      'health',
      'the cottage hospital|the ambulance trust|the parish nurses',
      'the night clinic|the blood drive|the dental van|the new ward',
      'matron|district nurse|paramedic|surgeon',
      'Waiting times fell from {n} weeks to {n} after {O} began.|{W} covers {n} villages in a car with {m} thousand miles on the clock.|The appeal stood at {k} on {d}.|Donors queued along {R} until after dark.|{O} treated {m} people in its first month, most of them from {V}.|Two of the {n} posts are still empty.|Beds were moved by hand while the lift was mended.',
      'They ask for tea first and tell you the trouble second|It is the same job; only the roads are longer|Nobody should have to choose between the bus and the doctor',
      'Villages welcome {O}|{O} faces closure|Nurse who walks to work|{T} gives blood',
      '{W} outside {O}|Queues for {O} at {T}',
    ),
    domain(
      'transport',
      'the ferry company|the bus operator|the highways office',
      'the chain ferry|the night bus|the level crossing|the old viaduct',
      'driver|signalman|engineer|ferryman',
      'Engineers found {n} cracked bolts and closed {O} within the hour.|Fares will rise by {n} per cent on {d}.|{W} has worked {O} since he was sixteen.|A diversion through {V} adds {n} miles and most of a morning.|Passengers were set down in {R} and walked the rest.|Repairs will cost {k} and last until the autumn.|Traffic counts put {m} lorries a day on the bridge.',
      'People set their clocks by us|The river does not read timetables|I have never once been bored',
      '{O} to close for repairs|Night service for {T}|Anger over {O}|A last crossing for {O}',
      'Queues beside {O}|{W} at the controls of {O}',
    ),
  ],
  frames: {
    lead: lists(
      '{T} — Work on {O} is to begin on {d} after a vote by {A}.|{T} — Residents of {V} have been promised a say over {O}.|{T} — Plans for {O} were set out on {d} at a meeting attended by {m} people.|{T} — A dispute over {O} came to an end on {d}.|Nobody at {V} expected {O} to make news.|On {d}, a little before seven, {W} unlocked the gate and found that {O} had changed for good.',
    ),
    body: lists(
      '“{q},” said {W}, the {w}.|“{q},” said {W}, who lives in {R}. “We shall see.”|A spokesman for {A} said the figures would be published on {d}.|{W} disagrees. “{q},” she said.|According to {A}, {n} of the {m} replies were in favour.|The matter will come back to {A} before the end of the year.|It was not always so. In the nineteen-sixties {O} employed {m} people.|Letters about {O} have come from as far away as {V}.|Some of the money — about {k} — will be found from reserves.|For the well-to-do it is a talking point; for the rest of {T} it is a living.|The report, which runs to {m} pages, was written by {W}.|Neither {A} nor the county would comment.|By evening the rain had stopped and the street was quiet again.|A first-rate idea, in short, but a half-hearted one.|He paused, looked across at {O}, and laughed.|Older people remember a time before {O}.',
    ),
    end: lists(
      'The inquiry continues.|A public meeting will be held at {T} on {d}.|Further hearings are listed for {d}.',
    ),
    opinion: lists(
      'There is a comfortable belief that {O} will look after itself. It will not.|Councils, like cats, dislike being hurried; yet {O} cannot wait.|We have heard the arguments, and the best of them were made by {W}.|Nothing in the proposals of {A} suggests that anybody has walked along {R} lately.|The sums are small. The principle is not.|Let {A} publish the figures and let readers judge.',
    ),
    letter: lists(
      'Sir, — I read with dismay your account of {O} on {d}.|My late husband worked at {O} for {n} years and would not have known it.|Would it be too much to ask {A} to mend the lamp in {R}?|I counted {n} potholes between {T} and {V}, and then gave up.|May I, through your columns, thank the {w} who returned my purse?',
    ),
    brief: lists(
      '{A} will meet at {T} on {d} at half past seven.|A bicycle was taken from {R} on {d}.|The road between {T} and {V} is closed until {d}.|Visitors to {O} numbered {m} last month.|{W} of {V} grew a marrow of {n} pounds.|Entries for the flower show close on {d}.',
    ),
    note: lists(
      'Editor’s note: This is the second of {n} reports on {O}. Readers are invited to write to us at {R}.|This newspaper has followed {O} since it was first proposed. In the coming weeks we shall print a selection of letters.',
    ),
    cross: lists(
      'Old habits|Money matters|‘Not in my time’|A second opinion|What happens next|Mud and money|Slow going',
    ),
    deck: lists(
      '{A} promises a decision by {d}|Residents fear a long wait as costs reach {k}|{W} on forty years with {O}|A report from {V}',
    ),
    caption: lists('{cap}.|{cap}. Work began on {d}.|{cap}, one of {m} who came.|Above: {cap}.'),
    credit: lists('Photo: {ww}|Photograph by {ww}|Picture: {ww}|PHOTO: {WW}|{ww} / {paper}'),
    byline: lists('By {ww}|BY {WW}|{WW}|By {ww} and {ww}|By {ww}, farming correspondent'),
    ask: lists('Q: What will change for {O}?|Q: Who pays?|Q: When will it be finished?|Q: Why now?'),
    answer: lists(
      'A: In the first year very little. After that {n} of the {m} sites will be looked at again.|A: {A} has set aside {k}, and the rest must be raised.|A: Not before {d}, if the weather is kind.|A: Because {O} will not last another winter.',
    ),
  },
  rubrics: lists('In brief|News in short|Round the villages|Diary|From our readers'),
  labels: lists('ROUND THE COUNTY|LETTERS TO THE EDITOR|IN COURT THIS WEEK|THE HARBOUR|OUR VILLAGES'),
  imprint: ['Editor: {ww}', 'Layout: {ww}', 'Proofs: {ww}'],
  promos: lists('Letters: page {n}|Crossword on page {n}|Subscribe: call 555-01{n}|More pictures online'),
  adverts: lists(
    'FOR SALE. Upright piano, one owner, {k} or near offer. Apply {R}, {T}.|WANTED: strong lad for yard work. {W}, {R}.',
  ),
  jumps: lists('Continued on page {n}|Turn to page {n}|CONTINUED ON PAGE {n}|See page {n}'),
};

const b = {
  papers: lists('The Quarry Town Bugle|Ashlar Valley Post|The Brindle Coast Reporter'),
  towns: lists('Ashlar|Quarrington|Brindle Sands|Nether Pock|Wrenfold|Skelby|Dunmarrow|Oxgate'),
  roads: lists('Slaters Row|Mercer Street|Viaduct Road|Almond Terrace|Gasworks Lane'),
  names: lists(
    'Leonora Fitch|Abel Mortlake|Sunita Garrow|Bernard Quill|Martha Eversleigh|Owen Tregarth|Ludmila Sykes|Percival Hodder|Grace Umney|Fergus Loach',
  ),
  sections: lists('LOCAL|COURTS|LEISURE|OPINION|SCIENCE|HOMES'),
  kickers: lists('IN FOCUS|Weather|The {O} question|MONEY|Profile'),
  domains: [
    domain(
      'weather',
      'the flood warden service|the observatory|the water company',
      'the reservoir|the weather station|the flood wall|the ice house',
      'warden|forecaster|meteorologist',
      'Gusts of {m} miles an hour were logged at {O} before the mast came down.|{n} homes in {R} were without light until dawn.|The river crested {n} inches below the top of {O}.|{W} has read the gauge at nine each morning for {n} years.|Snow lay {n} inches deep at {V} and drifted over the hedges.|Sandbags were filled by {m} volunteers, some of them in evening dress.',
      'You look at the sky and then at the instruments, in that order|I told them it would hold and then I went and packed',
      'Flood wall holds as river peaks|{T} digs out after blizzard|{O} at lowest for {n} years',
      'Floodwater in {R}, seen from {O}|{W} clears snow at {V}',
    ),
    domain(
      'science',
      'the geological survey|the university|the bird observatory',
      'a fossil forest|the radio telescope|the bat colony|the peat core',
      'geologist|ringer|astronomer',
      'The slab, {n} feet across, holds the prints of at least {n} animals.|{W} first saw {O} from the window of a bus.|Samples from {O} were dated to some {k} years before the present.|Students lay on their backs in {V} and counted for {n} nights.|The dish was built for {k} and has outlived three directors.|Funding runs out on {d}.',
      'It had been lying there all along, and we had been sitting on it|One night in ten is clear, and that one is enough',
      '{O} found beneath {T}|Listening to the stars at {V}|Scientists count {O}',
      '{W} with part of {O}|{O} photographed from {V}',
    ),
    domain(
      'trade',
      'the chamber of trade|the brickworks|the savings bank',
      'the covered market|the brick kilns|the co-op store|the glove factory',
      'shopkeeper|foreman|auctioneer',
      'Takings at {O} fell by {n} per cent in the quarter.|{n} of the {m} stalls are now let, the most since {V} was bypassed.|{W} started with a barrow and {n} boxes of apples.|Orders worth {k} have come from abroad.|The last shift clocked off at noon, and nobody went home.|A tenant for {O} has been found in {R}.',
      'Put the price on a card and look people in the eye|You can smell rain and you can smell a bad debt',
      'Traders fear for {O}|New life for {O}|{T} shop shuts after a century',
      'Stalls at {O} on {d}|{W} behind the counter in {R}',
    ),
    domain(
      'people',
      'the allotment society|the bell-ringers|the hospice',
      'the giant leek|the cracked bell|the hospice garden|the railway cottage',
      'sexton|gardener|bell-ringer',
      '{W}, {n}, has tended {O} since leaving school.|The bell weighs {m} pounds and speaks in E flat, more or less.|{n} neighbours took turns to water the rows while she was away.|He keeps {m} notebooks, all of them about {O}.|Visitors to {V} are shown the stone where the cart overturned.|The party went on until {d}, by some accounts.',
      'I talk to it, and it has the manners not to answer|There is no secret; there is only manure',
      'The man who rang in the century|{W} and {O}|Friends save {O}',
      '{W} with {O}|Ringers at {T} before the service',
    ),
  ],
  frames: {
    lead: lists(
      'A plan to save {O} at {V} won the backing of {A} on {d}.|{T}: Months of argument over {O} ended in a handshake on {d}.|Shortly after midnight on {d} the sirens went at {T}.|For {n} years {W} has kept {O} going almost alone.|People in {R} were told on {d} that {O} would not be replaced.',
    ),
    body: lists(
      '“{q},” {W} told the meeting.|{W}, a {w} from {V}, put it differently: “{q}.”|A decision is expected from {A} by {d}.|Of {k} set aside for {O}, barely half has been spent.|The chairman, {W}, called for calm and did not get it.|Records kept at {T} show that {O} was first mentioned in a will.|That was {n} years ago, and the argument has not moved an inch.|Asked whether it had been worth it, {W} shrugged. “{q}.”|Not everyone in {R} agrees.|The engineers — all {n} of them — left by the early train.|A long-standing agreement with {V} expires in the spring.|Copies of the drawings can be seen at {T} until {d}.',
    ),
    end: lists('A report is due on {d}.|The society meets again at {T} next month.'),
    opinion: lists(
      'Whoever thought of selling {O} has never stood in {R} on a market day.|It is easy to be rude about {A}, and we have been.|But fairness obliges us to say that {W} was right.|A town is more than its rates.|Between doing nothing and doing the wrong thing there is room for sense.',
    ),
    letter: lists(
      'Dear Editor, I have lived in {R} for {n} years and have never seen such a muddle.|Has anyone at {A} tried to push a pram past {O}?|I enclose a photograph, which you are free to print.|May I remind {W} that {V} existed before he did?',
    ),
    brief: lists(
      'A lecture on {O} will be given at {T} on {d}.|Thieves took lead from a roof in {R}.|Blood donors are asked to come to {V} on {d}.|{A} collected {k} at its autumn fair.|{W} was elected to the parish council by {n} votes.',
    ),
    note: lists(
      'From the editor: With this article we begin an occasional series about {O}. Suggestions are welcome.|Note to readers: Owing to the holiday our next number appears on {d}.',
    ),
    cross: lists('Counting the cost|Close calls|A matter of time|‘We were lucky’|Small beginnings'),
    deck: lists(
      'Costs climb to {k} as {A} seeks partners|‘{q}’, says {W}|Inside {O} with the people who keep it',
    ),
    caption: lists(
      '{cap}.|{cap}; {n} more are planned.|Left to right: {W}, {W} and a friend.|{cap} last week.',
    ),
    credit: lists('Photo: {ww}|Picture by {ww}|Image: {ww}|Photograph: {ww}'),
    byline: lists('By {ww}|{WW} reports|By {WW}|{ww}'),
    ask: lists('What is planned for {O}?|Who decides?|Can it be stopped?'),
    answer: lists(
      'Three sites near {T} are being looked at, and {n} trial pits have been dug.|In the last resort {A}, which has {n} members.|Only by a public inquiry, which would cost about {k}.',
    ),
  },
  rubrics: lists('At a glance|Notices|Short notes'),
  labels: lists('VALLEY NEWS|POSTBAG|AROUND THE COAST'),
  imprint: ['Editor: {ww}', 'Design: {ww}', 'Sub-editor: {ww}'],
  promos: lists('Weather: page {n}|Your views: page {n}|Newsroom: 555-01{n}'),
  adverts: lists('TO LET. Dry cellar, {R}. Box {m}.|COAL. Best house coal delivered. {W}, {T}.'),
  jumps: lists('Continued on page {n}|Continued on Page A{n}|More on page {n}'),
};

export const english = { train: a, test: b };
