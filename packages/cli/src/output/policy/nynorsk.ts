/**
 * Phrases of requirements in bokmål, and what they are in nynorsk, those that say most first. Requirements are put together of
 * these and of numbers; a test holds that no word of bokmål is left in any of them.
 */
const PHRASES: readonly (readonly [bokmål: string, nynorsk: string])[] = [
  [
    "En superbruker har slått prosjektet på, for en tid og for et antall mottakere.",
    "Ein superbrukar har slått prosjektet på, for ei tid og for eit tal på mottakarar.",
  ],
  [
    "Utsendingen har ikke flere mottakere enn prosjektet er slått på for.",
    "Utsendinga har ikkje fleire mottakarar enn prosjektet er slått på for.",
  ],
  [
    "Folkeregisteret blir spurt om hver mottaker når formålet er",
    "Folkeregisteret blir spurt om kvar mottakar når føremålet er",
  ],
  ["Av taket for alle prosjekter holdes", "Av taket for alle prosjekt blir"],
  ["av til utsendinger med formålet", "haldne av til utsendingar med føremålet"],
  [
    "En tidel av det holdes av til utsendinger som ikke trenger mer enn det.",
    "Ein tidel av det blir halden av til utsendingar som ikkje treng meir enn det.",
  ],
  [
    "Når flere utsendinger venter på plass, får hver av dem sin del, og den som har ventet lengst, får sin først.",
    "Når fleire utsendingar ventar på plass, får kvar av dei sin del, og den som har venta lengst, får sin først.",
  ],
  ["Forskning og annen sekundærbruk er merket som det", "Forsking og anna sekundærbruk er merkt som det"],
  [
    "En retting sier hvilken utsending den retter, og hva som var galt med den.",
    "Ei retting seier kva utsending ho rettar, og kva som var gale med ho.",
  ],
  ["Her bestilles det bare til dette formålet:", "Her blir det bestilt berre til dette føremålet:"],
  ["Her bestilles det bare dette:", "Her blir berre dette bestilt:"],
  ["Sekundærbruk sendes bare gjennom", "Sekundærbruk blir sendt berre gjennom"],
  [
    "Den som ikke nås der, nås ikke på annen måte.",
    "Den som ein ikkje når der, når ein ikkje på annan måte.",
  ],
  ["prøvd i denne rekkefølgen", "prøvd i denne rekkjefølgja"],
  ["Sendevinduet åpner tidligst", "Sendevindauget opnar tidlegast"],
  [
    "etter at utsendingen er sendt inn, regnet fra midnatt",
    "etter at utsendinga er send inn, rekna frå midnatt",
  ],
  ["En utsending til flere enn", "Ei utsending til fleire enn"],
  [
    "er varslet: tidsplan, prosjektleder og hvem som får den og hvorfor.",
    "er varsla: tidsplan, prosjektleiar og kven som får ho og kvifor.",
  ],
  ["Varselet er gitt minst", "Varselet er gitt minst"],
  ["før sendevinduet åpner", "før sendevindauget opnar"],
  ["En utsending har høyst", "Ei utsending har høgst"],
  [
    "Et bestillersystem som bestiller selv, sier hvilken person det bestiller for. Den personen godkjenner ikke.",
    "Eit bestillarsystem som bestiller sjølv, seier kva person det bestiller for. Den personen godkjenner ikkje.",
  ],
  ["Bare feltene er fylt ut.", "Berre felta er fylte ut."],
  ["Varselet har tittel og avsender.", "Varselet har tittel og avsendar."],
  ["Et brev i PDF er på høyst", "Eit brev i PDF er på høgst"],
  ["Et brev i PDF har høyst", "Eit brev i PDF har høgst"],
  ["Tittelen er på høyst", "Tittelen er på høgst"],
  [" tegn.", " teikn."],
  [
    "Brevet er lett å lese: lesbarhetsindeksen LIX er høyst",
    "Brevet er lett å lese: lesbarheitsindeksen LIX er høgst",
  ],
  ["I brevet står ikke", "I brevet står ikkje"],
  ["Varselet røper ingen helseopplysninger", "Varselet røper ingen helseopplysningar"],
  ["Malen har låste avsnitt om", "Malen har låste avsnitt om"],
  [
    "Hver lenke virker for den som får brevet, når det godkjennes og mens det sendes.",
    "Kvar lenkje verkar for den som får brevet, når det blir godkjent og medan det blir sendt.",
  ],
  ["Hver lenke er kryptert", "Kvar lenkje er kryptert"],
  ["En lenke som er prøvd for mer enn", "Ei lenkje som er prøvd for meir enn"],
  ["siden, prøves på nytt før neste bølge", "sidan, blir prøvd på nytt før neste bølgje"],
  ["Lenker fører bare til", "Lenkjer fører berre til"],
  ["Ingen lenke fører til et testmiljø", "Inga lenkje fører til eit testmiljø"],
  ["Ingen lenke fører dit bare ansatte slipper inn", "Inga lenkje fører dit berre tilsette slepp inn"],
  ["Ingen lenke fører til en side som er under arbeid", "Inga lenkje fører til ei side som er under arbeid"],
  ["Ingen lenke er forkortet", "Inga lenkje er forkorta"],
  ["Ingen lenke sporer den som åpner den", "Inga lenkje sporar den som opnar ho"],
  ["Lenkene fører til høyst", "Lenkjene fører til høgst"],
  ["forskjellige nettsteder", "ulike nettstader"],
  [
    "Siden som en lenke fører til, er åpen: den sier ikke",
    "Sida som ei lenkje fører til, er open: ho seier ikkje",
  ],
  [
    "Alle mottakere holdes mot registrene over reservasjoner. Den som det ikke kan svares for, får ikke noe.",
    "Alle mottakarar blir haldne mot registera over reservasjonar. Den som det ikkje kan svarast for, får ikkje noko.",
  ],
  [
    "Mottakerne er ekte fødselsnumre og D-numre. Syntetiske numre får ikke noe, og mange av dem gjør at bestillingen avvises.",
    "Mottakarane er ekte fødselsnummer og D-nummer. Syntetiske nummer får ikkje noko, og mange av dei gjer at bestillinga blir avvist.",
  ],
  [
    "Mottakerne er syntetiske: reglene er til prøve. Ekte numre får ikke noe, og mange av dem gjør at bestillingen avvises.",
    "Mottakarane er syntetiske: reglane er til prøve. Ekte nummer får ikkje noko, og mange av dei gjer at bestillinga blir avvist.",
  ],
  ["Ingen fødselsnumre eller D-numre står i brevet.", "Ingen fødselsnummer eller D-nummer står i brevet."],
  ["Sendegrensen", "Sendegrensa"],
  ["ikke nådd tre ganger", "ikkje nådd tre gonger"],
  [
    "uten å kunne nås, og ikke er nådd siden, får ikke flere henvendelser",
    "utan å kunne bli nådd, og som ikkje er nådd sidan, får ikkje fleire førespurnader",
  ],
  ["ganger på", "gonger på"],
  ["gang på", "gong på"],
  ["samme person får ikke mer enn", "same person får ikkje meir enn"],
  ["om samme person kommer det ikke mer enn", "om same person kjem det ikkje meir enn"],
  ["fra samme prosjekt", "frå same prosjekt"],
  ["fra alle prosjekter til sammen", "frå alle prosjekt til saman"],
  ["etter samme feil", "etter same feil"],
  ["i noen periode på", "i nokon periode på"],
  ["noen gang", "nokon gong"],
  ["én invitasjon", "éin invitasjon"],
  ["én påminnelse", "éi påminning"],
  ["én retting", "éi retting"],
  ["ett resultat", "eitt resultat"],
  ["tretti dager", "tretti dagar"],
  ["telles sammen", "blir talde saman"],
  [" telles.", " blir tald."],
  ["; bare ", "; berre "],
  ["Den gjelder", "Ho gjeld"],
  ["fjorten dager mellom brevene", "fjorten dagar mellom breva"],
  ["to ganger informasjon", "to gonger informasjon"],
  ["på tolv måneder", "på tolv månader"],
  ["kanalens egne påminnelser", "kanalen sine eigne påminningar"],
  ["om samme person", "om same person"],
  [
    "En påminnelse går bare til dem som har fått invitasjonen, eller der det ikke er kjent, og som ikke har svart.",
    "Ei påminning går berre til dei som har fått invitasjonen, eller der det ikkje er kjent, og som ikkje har svart.",
  ],
  [
    "En påminnelse går bare til dem det er kjent at har fått invitasjonen, og som ikke har svart.",
    "Ei påminning går berre til dei det er kjent at har fått invitasjonen, og som ikkje har svart.",
  ],
  ["Resultater går bare til dem som har svart.", "Resultat går berre til dei som har svart."],
  ["Resultater går bare til dem som ble invitert.", "Resultat går berre til dei som blei inviterte."],
  ["Mottakerne er", "Mottakarane er"],
  [
    "år eller eldre. Til barn går brevet til en av foreldrene,",
    "år eller eldre. Til barn går brevet til ein av foreldra,",
  ],
  ["med barnet som den brevet gjelder", "med barnet som den brevet gjeld"],
  ["Svar fra registrene er høyst", "Svar frå registera er høgst"],
  ["gamle når noen får brev", "gamle når nokon får brev"],
  ["svarer, med svar som er høyst", "svarer, med svar som er høgst"],
  ["Antallet reserverte er rimelig: ikke null blant", "Talet på reserverte er rimeleg: ikkje null blant"],
  ["eller flere, og ikke", "eller fleire, og ikkje"],
  ["ganger mer eller mindre enn registeret pleier", "gonger meir eller mindre enn registeret plar"],
  [
    "En superbruker for prosjektet godkjenner utsendingen.",
    "Ein superbrukar for prosjektet godkjenner utsendinga.",
  ],
  ["Ingen godkjenner det de har bestilt selv.", "Ingen godkjenner det dei har bestilt sjølve."],
  [
    "Godkjenningen gjelder nøyaktig det superbrukeren så: brev, mottakere, regler og vindu.",
    "Godkjenninga gjeld nøyaktig det superbrukaren såg: brev, mottakarar, reglar og vindauge.",
  ],
  ["Den som godkjenner, sier hvorfor.", "Den som godkjenner, seier kvifor."],
  [
    "En godkjenning av en utsending til en liste varer høyst",
    "Ei godkjenning av ei utsending til ei liste varer høgst",
  ],
  [
    "En godkjenning av en løpende utsending varer høyst",
    "Ei godkjenning av ei løpande utsending varer høgst",
  ],
  ["Til flere enn", "Til fleire enn"],
  ["godkjenner to superbrukere", "godkjenner to superbrukarar"],
  [
    "Den som godkjenner, har åpnet brevet på hvert språk det går ut på, slik det står nå.",
    "Den som godkjenner, har opna brevet på kvart språk det går ut på, slik det står no.",
  ],
  ["Av en utsending lages høyst", "Av ei utsending blir det laga høgst"],
  [
    "prøvebrev, merket som prøver og aldri til noen andre enn testpersoner",
    "prøvebrev, merkte som prøver og aldri til nokon andre enn testpersonar",
  ],
  ["Det lages ingen prøvebrev.", "Det blir ikkje laga prøvebrev."],
  [
    "Brev lages bare av maler som sentral funksjon eller en superbruker i bestillersystemet har godkjent, slik de ble lest da.",
    "Brev blir laga berre av malar som sentral funksjon eller ein superbrukar i bestillarsystemet har godkjent, slik dei blei lesne då.",
  ],
  ["har bestått øvelsene i løpet av de siste", "har greidd øvingane i løpet av dei siste"],
  [
    "Endres reglene etter godkjenningen, må utsendingen godkjennes på nytt.",
    "Blir reglane endra etter godkjenninga, må utsendinga godkjennast på nytt.",
  ],
  [
    "En stopp holder alt tilbake til den oppheves av en som får lov til det.",
    "Ein stopp held alt tilbake til han blir oppheva av nokon som får lov til det.",
  ],
  ["Først går en prøvebølge til", "Først går ei prøvebølgje til"],
  [
    "Resten venter til en superbruker har sett hvordan det gikk.",
    "Resten ventar til ein superbrukar har sett korleis det gjekk.",
  ],
  ["Fra ett prosjekt går det ut høyst", "Frå eitt prosjekt går det ut høgst"],
  ["Fra alle prosjekter til sammen går det ut høyst", "Frå alle prosjekt til saman går det ut høgst"],
  ["på en time", "på ein time"],
  ["Ingenting sendes", "Ingenting blir sendt"],
  ["norsk tid", "norsk tid"],
  ["En bølge er klarert innen", "Ei bølgje er klarert innan"],
  ["etter at den ble åpnet, eller åpnes på nytt", "etter at ho blei opna, eller blir opna på nytt"],
  ["Det som er klarert, begynner å sendes innen", "Det som er klarert, begynner å bli sendt innan"],
  ["ellers faller klareringen bort", "elles fell klareringa bort"],
  [
    "Neste bølge åpner når det er kjent hvordan det gikk med minst",
    "Neste bølgje opnar når det er kjent korleis det gjekk med minst",
  ],
  [
    "av den forrige, eller når den ikke lenger kan sendes",
    "av den førre, eller når ho ikkje lenger kan sendast",
  ],
  ["Utsendingen stanser når det for mer enn", "Utsendinga stansar når det for meir enn"],
  ["Utsendingen stanser når mer enn", "Utsendinga stansar når meir enn"],
  ["Utsendingen stanser ved", "Utsendinga stansar ved"],
  ["prosent feiler, regnet fra", "prosent feilar, rekna frå"],
  ["prosent ikke kan nås", "prosent ikkje kan nåast"],
  ["prosent ikke er kjent hvordan det gikk", "prosent ikkje er kjent korleis det gjekk"],
  [
    "Utsendingen er ikke ferdig når den er klarert for færre enn kontrollen viste, og det gjelder mer enn",
    "Utsendinga er ikkje ferdig når ho er klarert for færre enn kontrollen viste, og det gjeld meir enn",
  ],
  ["Da ser en superbruker på hvorfor.", "Då ser ein superbrukar på kvifor."],
  ["søndager", "søndagar"],
  ["lørdager", "laurdagar"],
  ["helligdager", "helgedagar"],
  ["mottakere", "mottakarar"],
  ["mottaker", "mottakar"],
  ["henvendelser", "førespurnader"],
  ["henvendelse", "førespurnad"],
  ["oppfølginger", "oppfølgingar"],
  ["påminnelser", "påminningar"],
  ["påminnelse fra Helsenorge", "påminning frå Helsenorge"],
  ["påminnelse", "påminning"],
  ["helseundersøkelse", "helseundersøking"],
  ["forskning", "forsking"],
  ["helsehjelp", "helsehjelp"],
  ["usikret e-post", "usikra e-post"],
  ["avsender", "avsendar"],
  ["formål", "føremål"],
  ["frivillighet", "frivilligheit"],
  ["å trekke seg", "å trekkje seg"],
  ["hvorfor du får brevet", "kvifor du får brevet"],
  ["hva det innebærer å delta", "kva det inneber å delta"],
  ["fordeler og ulemper", "fordelar og ulemper"],
  ["rettigheter", "rettar"],
  ["beklagelse", "orsaking"],
  ["hilsen", "helsing"],
  ["minutter", "minutt"],
  ["dager", "dagar"],
];

/** A requirement in nynorsk. What stands in quotation marks is as it is written in the policy. */
export const inNynorsk = (bokmål: string): string =>
  bokmål
    .split(/(«[^«»]*»)/u)
    .map((part) => (part.startsWith("«") ? part : wordsOf(part)))
    .join("");

/** Each stretch is put over once, by the phrase that says most of it. */
function wordsOf(bokmål: string): string {
  for (const [from, to] of LONGEST_FIRST) {
    const at = bokmål.indexOf(from);
    if (at !== -1) return `${wordsOf(bokmål.slice(0, at))}${to}${wordsOf(bokmål.slice(at + from.length))}`;
  }
  return bokmål;
}

const LONGEST_FIRST = PHRASES.toSorted(([a], [b]) => b.length - a.length);
