/** What is asked before something is done, and said when it is. Nynorsk by its bokmål. */
export const ACTS: Readonly<Record<string, string>> = {
  Bekreft: "Stadfest",
  "Åpne siden på nytt": "Opne sida på nytt",
  "Gå tilbake uten å gjøre noe": "Gå tilbake utan å gjere noko",
  "Det du så på, gjelder ikke lenger": "Det du såg på, gjeld ikkje lenger",
  "Ingenting er gjort.": "Ingenting er gjort.",
  "Logg inn på nytt, så vi vet at det er deg som bestemmer dette.":
    "Logg inn på nytt, så vi veit at det er du som bestemmer dette.",
  "Ingenting venter på å bli bekreftet": "Ingenting ventar på å bli stadfesta",
  "Det er gjort allerede, eller du har vært logget ut i mellomtiden, eller Sluse er startet på nytt. Ingenting er gjort to ganger. Var det ikke gjort, fyller du ut skjemaet en gang til.":
    "Det er gjort allereie, eller du har vore logga ut i mellomtida, eller Sluse er starta på nytt. Ingenting er gjort to gonger. Var det ikkje gjort, fyller du ut skjemaet ein gong til.",
  "Ta ut fødselsnummeret: det som skrives her, blir stående":
    "Ta ut fødselsnummeret: det som blir skrive her, blir ståande",
  "Godkjenningen gjelder nøyaktig dette, og ikke noe annet. Endres brevet eller mottakerne, må den godkjennes på nytt.":
    "Godkjenninga gjeld nøyaktig dette, og ikkje noko anna. Blir brevet eller mottakarane endra, må ho godkjennast på nytt.",
  Godkjenn: "Godkjenn",
  "La utsendingen gå videre?": "La utsendinga gå vidare?",
  "Neste bølge kan slippes med en gang.": "Neste bølgje kan sleppast med ein gong.",
  "La den gå videre": "La ho gå vidare",
  "Utsendingen går videre": "Utsendinga går vidare",
  "Avslå {} til {}?": "Avslå {} til {}?",
  "Utsendingen avsluttes. Bestilleren må sende inn på nytt.":
    "Utsendinga blir avslutta. Bestillaren må sende inn på nytt.",
  Avslå: "Avslå",
  "Utsendingen er avslått": "Utsendinga er avslått",
  "Trekke utsendingen tilbake for godt?": "Trekkje utsendinga tilbake for godt?",
  "Ingen flere får brevet, og utsendingen kan ikke åpnes igjen. Vil du bare vente, bruk «Stopp» i stedet.":
    "Ingen fleire får brevet, og utsendinga kan ikkje opnast igjen. Vil du berre vente, bruk «Stopp» i staden.",
  "Trekk tilbake": "Trekk tilbake",
  "Utsendingen er trukket tilbake": "Utsendinga er trekt tilbake",
  "Godkjenningen din er registrert": "Godkjenninga di er registrert",
  "Én superbruker til må godkjenne før noe sendes.": "Éin superbrukar til må godkjenne før noko blir sendt.",
  "Du godkjenner for høyst {}": "Du godkjenner for høgst {}",
  Godtatt: "Godteke",
  "Utsendingen er endret etter at du åpnet siden: brevet, mottakerne eller tidene er ikke de samme.":
    "Utsendinga er endra etter at du opna sida: brevet, mottakarane eller tidene er ikkje dei same.",
  "Flere utfall eller klager er kommet inn etter at du åpnet siden.":
    "Fleire utfall eller klagar har kome inn etter at du opna sida.",
  "Nå: {} levert, {} ikke nådd, {} mislyktes, {} klager.":
    "No: {} leverte, {} ikkje nådde, {} mislukkast, {} klagar.",
  "Prosjektet er endret etter at du åpnet siden.": "Prosjektet er endra etter at du opna sida.",
  "Slå prosjektet på?": "Slå prosjektet på?",
  Høyst: "Høgst",
  "Prosjektet kan da skrive til folk, etter godkjenning av hver utsending.":
    "Prosjektet kan då skrive til folk, etter godkjenning av kvar utsending.",
  "Slå på": "Slå på",
  "Prosjektet er slått på": "Prosjektet er slått på",
  "Slå prosjektet av?": "Slå prosjektet av?",
  "Ingen flere brev sendes før det slås på igjen.":
    "Ingen fleire brev blir sende før det blir slått på igjen.",
  "Slå av": "Slå av",
  "Prosjektet er slått av": "Prosjektet er slått av",
  "Endre superbrukerne?": "Endre superbrukarane?",
  "Godkjenninger av den som ikke lenger er superbruker, gjelder ikke lenger.":
    "Godkjenningar av den som ikkje lenger er superbrukar, gjeld ikkje lenger.",
  "Superbrukerne er endret": "Superbrukarane er endra",
  "Si ja til planen?": "Seie ja til planen?",
  Planen: "Planen",
  Endret: "Endra",
  "Prosjektet kan da bestille hvert trinn til de samme menneskene. Det som er godkjent under en annen plan, sendes ikke.":
    "Prosjektet kan då bestille kvart steg til dei same menneska. Det som er godkjent under ein annan plan, blir ikkje sendt.",
  "Si ja til planen": "Sei ja til planen",
  "Planen gjelder fra nå": "Planen gjeld frå no",
  "Endringen er foreslått": "Endringa er føreslått",
  "Den gjelder ikke før en annen superbruker, eller sentral funksjon, ber om det samme.":
    "Ho gjeld ikkje før ein annan superbrukar, eller sentral funksjon, ber om det same.",
  "Stoppen er opphevet allerede.": "Stoppen er oppheva allereie.",
  "Oppheve stoppen?": "Oppheve stoppen?",
  "Hvorfor den kan oppheves": "Kvifor han kan opphevast",
  "Det som er godkjent, kan sendes igjen så snart ingen stopp gjelder for det.":
    "Det som er godkjent, kan sendast igjen så snart ingen stopp gjeld for det.",
  "Opphev stoppen": "Opphev stoppen",
  "Stoppen er opphevet": "Stoppen er oppheva",
  "Åpne {} under stoppen?": "Opne {} under stoppen?",
  Kontrollert: "Kontrollert",
  "Bare dette prosjektet åpnes. Stoppen gjelder fortsatt for de andre.":
    "Berre dette prosjektet blir opna. Stoppen gjeld framleis for dei andre.",
  "Åpne prosjektet": "Opne prosjektet",
  "{} er åpnet": "{} er opna",
  "Stoppen gjelder": "Stoppen gjeld",
  "Trekke godkjenningen av malen tilbake?": "Trekkje godkjenninga av malen tilbake?",
  "Nye bestillinger kan ikke bruke malen. Utsendinger som alt er godkjent, går videre; er noe galt i dem, stopp dem.":
    "Nye bestillingar kan ikkje bruke malen. Utsendingar som alt er godkjende, går vidare; er noko gale i dei, stopp dei.",
  "Godkjenningen er trukket tilbake": "Godkjenninga er trekt tilbake",
  "Godkjenne malen {} {}?": "Godkjenne malen {} {}?",
  "Malen er endret etter at du åpnet siden.": "Malen er endra etter at du opna sida.",
  "Bestillinger kan bruke malen slik du har lest den. Endres den, må den godkjennes på nytt.":
    "Bestillingar kan bruke malen slik du har lese han. Blir han endra, må han godkjennast på nytt.",
  "Godkjenn malen": "Godkjenn malen",
  "Malen er godkjent": "Malen er godkjend",
  "Utsendingen kan slippes fra {}. Du trenger ikke å gjøre mer nå.":
    "Utsendinga kan sleppast frå {}. Du treng ikkje gjere meir no.",
  "Utsendingen kan slippes nå. Du trenger ikke å gjøre mer.":
    "Utsendinga kan sleppast no. Du treng ikkje gjere meir.",
  "Avslutt planen": "Avslutt planen",
  "Avslutt planen …": "Avslutt planen …",
  "Avslutte planen?": "Avslutte planen?",
  "Hvorfor avsluttes planen?": "Kvifor blir planen avslutta?",
  "Ingen får flere trinn av planen, heller ikke av det som er godkjent. En ny plan må foreslås og sies ja til.":
    "Ingen får fleire trinn av planen, heller ikkje av det som er godkjent. Ein ny plan må bli foreslått og sagt ja til.",
  "Planen er avsluttet": "Planen er avslutta",
  "Bare én utsending": "Berre éi utsending",
  "Bare en annen utsending": "Berre ei anna utsending",
  "Hvilken utsending": "Kva utsending",
  "Prosjektet {}": "Prosjektet {}",
  "Bestillersystemet {}": "Bestillarsystemet {}",
  "Brev eller skjemaer?": "Brev eller skjema?",
  "Kan velges når et prosjekt eller et bestillersystem stoppes.":
    "Kan veljast når eit prosjekt eller eit bestillarsystem blir stoppa.",
  "Både brev og skjemaer": "Både brev og skjema",
  "Bare brev": "Berre brev",
  "Bare skjemaer": "Berre skjema",
};
