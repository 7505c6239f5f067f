import type { SaidOtherwise } from "./said-otherwise.ts";

/** Slips written by somebody who had seen no rule, by the rule that tells them. */
export const saidByOthers: readonly SaidOtherwise[] = [
  {
    kind: "by others: bracketed word",
    rules: ["text/bracketed-word"],
    said: {
      nb: [
        "Kommentert [HN4]: Bør vi ikke si «helseplager» her?\nVi vil spørre deg om plager du har hatt det siste året.",
      ],
    },
  },
  {
    kind: "by others: certainty promised",
    rules: ["text/certainty-promised"],
    said: {
      nb: ["Deltakere i studien blir kvitt smertene i løpet av seks uker."],
      nn: ["Nettkurset gjer at du med tryggleik søv godt att etter nokre få veker."],
    },
  },
  {
    kind: "by others: consequence threatened",
    rules: ["text/consequence-threatened"],
    said: {
      nb: [
        "Vær klar over at de som takker nei, vil bli satt bakerst i køen til neste kontroll ved Fjordheim sykehus.",
      ],
      nn: [
        "Vi gjer merksam på at NAV får melding om dei som ikkje svarar, og at det kan få følgjer for stønaden din.",
      ],
      en: [
        "Refusing would be selfish towards other patients, and your doctor will be told that you declined.",
      ],
    },
  },
  {
    kind: "by others: date far off",
    rules: ["text/date-far-off"],
    said: {
      nb: ["Når studien er over, oppbevarer vi svarene dine til 31. desember 2021 før de slettes."],
    },
  },
  {
    kind: "by others: date impossible",
    rules: ["text/date-impossible"],
    said: {
      nb: ["Du kan svare på nettet fram til og med 31. april 2027."],
      nn: ["Svar oss seinast 30. februar 2027."],
      se: ["Vástit ovdal njukčamánu 35. beaivvi 2027."],
    },
  },
  {
    kind: "by others: doubled sentence",
    rules: ["text/doubled-sentence"],
    said: {
      nb: [
        "Du kan be om innsyn i opplysningene om deg. Du kan be om innsyn i opplysningene om deg. Du kan også klage til Datatilsynet.",
      ],
    },
  },
  {
    kind: "by others: e mail invalid",
    rules: ["text/e-mail-invalid"],
    said: {
      nb: ["Har du spørsmål, skriv til ryggstudien(a)fjordheim,no"],
      nn: ["Spørsmål? Send ein e-post til sovnstudien@@fjordheim.n"],
    },
  },
  {
    kind: "by others: figure impossible",
    rules: ["text/figure-impossible"],
    said: {
      nn: ["Alle innbyggjarar i Fjordheim som er mellom 30 og 300 år, får tilbod om å vere med."],
    },
  },
  {
    kind: "by others: filler left",
    rules: ["text/filler-left"],
    said: {
      nb: [
        "Vi ber deg sende inn skjemaet senest XX. mars 2027.",
        "Hvorfor spør vi deg?\nLorem ipsum dolor sit amet, consectetur adipiscing elit.",
      ],
    },
  },
  {
    kind: "by others: free choice denied",
    rules: ["text/free-choice-denied"],
    said: {
      nb: [
        "Du kan når som helst trekke samtykket. Et samtykke som er gitt, kan likevel ikke trekkes tilbake.",
      ],
      se: ["Don sáhtát geassádit dutkamušas goas fal. Go leat miehtan searvat, de it sáhte šat geassádit."],
    },
  },
  {
    kind: "by others: greeting twice",
    rules: ["text/greeting-twice"],
    said: {
      nb: [
        "Hei Berit!\nDu har vært til behandling hos oss, Olav, og vi vil gjerne vite hvordan det går med deg.",
      ],
    },
  },
  {
    kind: "by others: list broken",
    rules: ["text/list-broken"],
    said: {
      nb: ["Du kan svare på tre måter:\n1. på nettet\n2.\n3. ved å"],
      nn: ["Vi kjem til å spørje om:\n– søvn og kvile\n–\n– kosthald og\n– (meir her)"],
    },
  },
  {
    kind: "by others: missing part",
    rules: ["text/missing-part"],
    said: {
      nb: [
        "Kjære kollega! Vi ber deg dele ut vedlagte skjema til dine pasienter i venterommet og notere hvor mange som takker nei.",
      ],
    },
  },
  {
    kind: "by others: mixed language",
    rules: ["text/mixed-language"],
    said: {
      nb: [
        "Deltakelse er frivillig. You may withdraw from the study at any time without giving a reason. Da blir svarene dine slettet.",
        "Du vel sjølv om du vil være med, og dersom ikkje du ønsker det, trenger du ikke gjøre noko.",
        "Det är frivilligt att delta, och du behöver inte uppge varför om du tackar nej.",
      ],
      nn: [
        "Det er frivillig å delta, og du kan trekkje deg når du vil uten å oppgi noen grunn. Hvis du ikke svarer, skjer det ikkje noko.",
        "Svara dine blir lagra trygt. See attached information sheet for details on data retention. Etterpå blir dei sletta.",
      ],
      en: [
        "Taking part is voluntary. Du kan når som helst trekke deg uten å oppgi grunn. If you withdraw, we will delete your answers.",
      ],
      se: ["Searvan lea eaktodáhtolaš, og du kan trekke deg når som helst uten å si hvorfor."],
    },
  },
  {
    kind: "by others: note left",
    rules: ["text/note-left"],
    said: {
      nb: [
        "Solveig, er dette avsnittet det som ble godkjent i høst? Jeg synes det er for langt, men lar det stå til du har sett på det.",
        "Vennlig hilsen\nSkriv inn prosjektlederens navn og tittel her",
        "Selvfølgelig! Her er en vennligere versjon av avsnittet:\nVi håper du har lyst til å dele erfaringene dine med oss.",
        "Vi spør om du/barnet ditt/moren din (stryk det som ikke passer) vil delta i studien.",
      ],
      nn: [
        "Du får dette brevet fordi du har vore til undersøking ved (SETT INN SJUKEHUS) i løpet av 2026.",
        "NB! Hugs å byte ut dette med teksten frå Ragnhild før utsending, ho lova han til fredag.",
      ],
      en: ["[Jonas: ethics committee asked us to soften this para, pls rewrite before it goes to print]"],
    },
  },
  {
    kind: "by others: outdated name",
    rules: ["text/outdated-name"],
    said: {
      nb: [
        "Prosjektet er meldt til Personvernombudet for forskning, Norsk samfunnsvitenskapelig datatjeneste (NSD), som har gitt sin tilråding i desember 2026.",
        "Opplysningene behandles i samsvar med personregisterloven av 1978.",
      ],
      nn: ["Har du klager, kan du vende deg til trygdekontoret ditt eller til Rikstrygdeverket."],
    },
  },
  {
    kind: "by others: past deadline",
    rules: ["text/past-deadline"],
    said: {
      nb: ["Svarfristen er 15. januar 2027, men svar gjerne før det."],
    },
  },
  {
    kind: "by others: phone number invalid",
    rules: ["text/phone-number-invalid"],
    said: {
      nb: ["Du kan ringe prosjektkoordinator Tormod Eikrem på telefon 73 12 4."],
    },
  },
  {
    kind: "by others: placeholder left",
    rules: ["text/placeholder-left"],
    said: {
      nb: [
        "Kjære [FORNAVN ETTERNAVN],\nVi inviterer deg til å svare på noen spørsmål om helsen din etter operasjonen.",
        "Vi skriver til deg fordi du var innlagt ved «AVDELING_NAVN» høsten 2026.",
        "Gå inn på {{svarlenke}} og logg inn med {{kode}}.",
        "Hva vi bruker svarene til, står nærmere forklart i Feil! Fant ikke referansekilden.",
      ],
      en: ["If you have any questions, please call Ingvild Storhaug on <insert number> during office hours."],
      se: ["Buorre beaivi [NAMMA]! Mii bovdet du searvat dutkamuššii."],
    },
  },
  {
    kind: "by others: pressure put",
    rules: ["text/pressure-put"],
    said: {
      nb: ["Helsevesenet har stilt opp for deg, og nå er det rett og slett din plikt å stille opp tilbake."],
    },
  },
  {
    kind: "by others: reward promised",
    rules: ["text/reward-promised"],
    said: {
      nb: ["Som takk slipper du egenandel på alle timer hos oss ut året dersom du leverer skjemaet."],
      en: ["Everyone who returns the form is guaranteed an operation within two weeks."],
    },
  },
  {
    kind: "by others: round differs",
    rules: ["text/round-differs"],
    said: {
      nb: [
        "For tre uker siden fikk du et spørreskjema fra oss. Vi kan ikke se at du har svart, og minner deg derfor om undersøkelsen.",
        "Tusen takk for at du fylte ut og returnerte skjemaet! Vi har nå registrert svarene dine.",
      ],
      nn: ["Dette er siste purring. Vi har skrive til deg to gonger før utan å få svar."],
      en: [
        "We recently wrote to you about this study but have still not received your completed questionnaire.",
      ],
    },
  },
  {
    kind: "by others: silence as consent",
    rules: ["text/silence-as-consent"],
    said: {
      nb: ["Hører vi ikke fra deg innen 5. mars, regner vi det som at du sier ja til å være med."],
      nn: [
        "Vil du ikkje vere med, må du seie frå skriftleg innan to veker. Elles hentar vi opplysningane frå journalen din og reknar deg som deltakar.",
      ],
      en: ["If we have not heard from you by 8 March, we will take your silence as agreement to take part."],
      se: ["Jus it vástit ovdal njukčamánu 12. beaivvi, de mii rehkenastit ahte don leat miehtan searvat."],
    },
  },
  {
    kind: "by others: span reversed",
    rules: ["text/span-reversed"],
    said: {
      nb: ["Ifølge journalen din var du innlagt fra 14. november til 9. november 2026."],
    },
  },
  {
    kind: "by others: statements disagree",
    rules: ["text/statements-disagree"],
    said: {
      nb: [
        "Svarene er helt anonyme, og ingen kan finne ut hvem du er. Vi lagrer dem sammen med navnet og fødselsnummeret ditt.",
      ],
    },
  },
  {
    kind: "by others: time impossible",
    rules: ["text/time-impossible"],
    said: {
      nb: [
        "Svartelefonen er betjent alle hverdager mellom kl. 9 og kl. 27.",
        "Ring oss gjerne mandag til torsdag, fra kl. 15.30 til kl. 08.30.",
      ],
      en: ["The study office at Fjordheim is open on weekdays from 8.75 am to 14 pm."],
    },
  },
  {
    kind: "by others: undecoded markup",
    rules: ["text/undecoded-markup"],
    said: {
      nb: ["Det er <b>frivillig</b> å delta&nbsp;, og du kan trekke deg <br/> når du vil."],
    },
  },
  {
    kind: "by others: web address misspelt",
    rules: ["text/web-address-misspelt"],
    said: {
      nb: ["Les mer om studien på wwww.fjordhiem.no/ryggstudien."],
    },
  },
  {
    kind: "by others: weekday wrong",
    rules: ["text/weekday-wrong"],
    said: {
      nb: ["Vi holder et åpent møte om studien tirsdag 8. mars 2027 kl. 18 på Fjordheim bibliotek."],
    },
  },
];

/** Sound sentences that lie close to them. */
export const meantByOthers = {
  nb: [
    "Solveig Aune og Tormod Eikrem i prosjektgruppen leser gjennom alle svarene før de blir kodet.",
    "Til deg som har vært til behandling ved Fjordheim sykehus",
    "Vi ber deg svare innen fredag 12. mars 2027.",
    "Hvis vi ikke har fått svar fra deg innen tre uker, kan vi komme til å sende deg én påminnelse.",
    "Du kan svare på nettet fram til og med 30. april 2027.",
    "Studien avsluttes 29. februar 2028, og da slutter vi å samle inn opplysninger.",
    "Vi holder et åpent møte om studien mandag 8. mars 2027 kl. 18 på Fjordheim bibliotek.",
    "Vi inviterer alle som var mellom 40 og 69 år da de ble operert, også de som har fylt 70 siden.",
    "Hører vi ikke fra deg, regner vi med at du ikke ønsker å delta.",
    "Takker du nei, får det ingen følger for plassen din i køen eller for kontrollene du skal til.",
    "Vi kan ikke love at du blir kvitt smertene, og du har trolig ingen direkte nytte av å være med.",
    "Blant dem som svarer, trekker vi ut ti gavekort på 300 kroner. Du kan være med i trekningen selv om du hopper over noen spørsmål.",
    "Les mer om studien på www.fjordheim.no/ryggstudien.",
    "Har du spørsmål, kan du skrive til ryggstudien@fjordheim.no. Ikke send helseopplysninger på e-post.",
    "Du kan også ringe sentralbordet på det femsifrede nummeret 04700 og be om å få snakke med Ryggstudien.",
    "Skjemaet på nettet er åpent hele døgnet, men telefonen vår er betjent bare på hverdager mellom kl. 9 og kl. 15.",
    "Onsdager kan du også ringe oss om kvelden, fra kl. 17.30 til kl. 20.00.",
    "Vi bytter ut navnet og fødselsnummeret ditt med en kode. Svarene er derfor ikke anonyme, men bare to personer har tilgang til listen som knytter koden til deg.",
    "De fleste bruker omtrent ti minutter. Trenger du lengre tid, kan du lagre og fortsette en annen dag.",
    "Skjemaet gjelder deg, men en venn eller pårørende kan gjerne lese spørsmålene høyt og krysse av for deg.",
    "Vennlig hilsen\nBerit Olava Olavsen\nprosjektleder, Fjordheim sykehus",
    "Would you like this letter in English? Please call us on 73 12 40 00.",
    "Skjemaet finnes på bokmål, nynorsk, engelsk og nordsamisk (davvisámegillii). Velg språk øverst på siden.",
    "Sikt, som tidligere het NSD, har vurdert hvordan vi behandler personopplysninger i prosjektet.",
    "Personvernforordningen og personopplysningsloven av 2018 gir deg rett til innsyn i det vi har lagret om deg.",
    "Du kan svare på to måter:\n1. på nettet, med koden øverst i brevet\n2. på papir, i svarkonvolutten som ligger ved",
    "Ingen fasit. Ingen eksamen. Vi er bare interessert i hvordan du har det.",
    "Du kan be om innsyn i opplysningene om deg. Du kan be om at feil blir rettet. Du kan be om at opplysningene blir slettet.",
    "Bakerst i skjemaet er det et felt for kommentarer. Skriv gjerne der om du synes noe er uklart formulert.",
    "Sett kryss slik: [x]. Krysser du feil, fyller du hele ruten og setter et nytt kryss.",
    "Koden din består av fire bokstaver og to tall, for eksempel ABXX12. Din egen kode står øverst til høyre.",
    "Vi spør om artrose i kneet (på latin kalt gonarthrosis), altså slitasje i leddet.",
    "Deltar du allerede i Søvnstudien? Da kan du likevel være med i denne undersøkelsen, som handler om hofteplager.",
    "I en prøverunde inviterte vi 400 pasienter, og 212 av dem svarte.",
    "Skjemaet har tre deler: 12 spørsmål om søvn, 8 om kosthold og 5 om arbeid, til sammen 25 spørsmål.",
    "Svarkonvolutten er ferdig frankert, så du trenger ikke frimerke.",
    "Av hensyn til etterkontroll oppbevarer vi opplysningene til 31. desember 2041. Deretter sletter vi dem.",
    "Svaret ditt betyr mye for oss, men du skylder oss ingenting, og du velger helt fritt.",
    "Det er FRIVILLIG å delta. Du trenger ikke forklare hvorfor du sier ja eller nei.",
    "Skriv navnet ditt med blokkbokstaver på linjen nederst på samtykkeskjemaet.",
    "Verken fastlegen din eller legene ved avdelingen får vite om du har takket ja eller nei.",
    "Vi har sjekket adressene mot Folkeregisteret. Skulle brevet likevel komme til noen som er død, beklager vi det på det sterkeste.",
    "Du kan når som helst trekke samtykket. Opplysninger som allerede inngår i publiserte resultater, kan vi ikke hente tilbake.",
    "Hva vi bruker svarene til, står nærmere forklart på side 2 i informasjonsskrivet som ligger ved.",
    "Forskere ved et sykehus i Sverige skal hjelpe oss med analysene. De får bare kodede opplysninger.",
    "Tusen takk for at du tar deg tid til å lese dette brevet, enten du velger å delta eller ikke.",
    "Er du verge for den som står på konvolutten, kan du ringe oss for å få vite hvordan dere kan svare sammen.",
    "Vi inviterer både kvinner og menn. Noen spørsmål gjelder bare kvinner, og de kan menn hoppe over.",
    "Du får brevet fordi du var innlagt hos oss en gang mellom 14. november 2026 og 9. januar 2027.",
    "Vi ønsker også å bruke målinger fra helseundersøkelsen i Fjordheim i 1986, dersom du var med den gangen.",
  ],
  nn: [
    "Det er frivillig å delta, og du kan trekkje deg når du vil utan å gje nokon grunn.",
    "Du får dette brevet fordi du har vore til undersøking ved Fjordheim sjukehus i løpet av 2026.",
    "Hugs å skrive under på samtykket før du legg det i konvolutten.",
    "Vi sender høgst éi påminning. Etter det høyrer du ikkje meir frå oss om denne undersøkinga.",
    "Svar oss gjerne før 28. februar 2027, eller seinast 31. mars.",
    "Vi hentar ingen opplysningar frå journalen din før du har skrive under på at det er greitt.",
    "Verken NAV eller arbeidsgjevaren din får vite kva du har svart, og svara har ikkje noko å seie for stønaden din.",
    "Nokre søv betre etter nettkurset, andre merkar ingen skilnad. Det er nettopp dette vi vil finne ut av.",
    "Spørsmål? Send ein e-post til sovnstudien@fjordheim.no, eller ring Ragnhild Tveit på 57 00 41 20.",
    "Alle som har fylt 30 år, får tilbod om å vere med. Den eldste deltakaren så langt var 101 år.",
    "Telefonen vår er stengd på fredagar. Då kan du sende e-post i staden.",
    "Vi kjem til å spørje om\n– søvn og kvile\n– kosthald og mosjon\n– arbeid og fritid",
    "Meiner du at vi handsamar opplysningane dine feil, kan du klage til Datatilsynet.",
    "Har du born under 16 år heime, skal dei ikkje svare. Vi spør berre deg.",
    "Skjemaet byggjer på eit engelsk spørjeskjema som heiter Sleep and Daily Life Scale. Alle spørsmåla er omsette til norsk.",
  ],
  en: [
    "The study is led by Fjordheim sykehus (Fjordheim Hospital) and has been approved by REK, the regional committee for medical and health research ethics.",
    "If you have any questions, please call Ingvild Storhaug on +47 73 12 40 16 between 9 am and 3 pm on weekdays.",
    "If you do not reply, we will not use any information about you.",
    "We may write to you once more if we have not heard from you by 15 March 2027.",
    "On Thursdays the study office at Fjordheim stays open until 7 pm.",
    "You will not be paid for taking part, but we cover your travel to the hospital up to 400 kroner.",
    "Saying no is perfectly fine. Your doctor will not be told, and your treatment will stay the same.",
    "Please let us know if you need an interpreter. It is free of charge, and we will arrange it before the interview.",
    "One question is about whether you have a dog or other pets, because this can affect how much you walk.",
    "The questionnaire has 87 short questions. You may skip any you do not wish to answer.",
  ],
  se: [
    "Searvan lea eaktodáhtolaš, ja don sáhtát geassádit goas fal. It dárbbaš muitalit manne.",
    "Sáhtát vástidit davvisámegillii, dárogillii dahje eaŋgalasgillii.",
    "Vástit ovdal njukčamánu 12. beaivvi 2027.",
    "Jus it vástit, de mii eat geavat makkárge dieđuid du birra.",
    "Dutkamuša jođiha Fjordheim sykehus. Jus dus leat gažaldagat, de sáhtát čállit midjiide: post@fjordheim.no.",
  ],
} as const;
