import type { Exercise } from "./exercise.ts";

/** Faults that no rule can see by itself: what is left for whoever approves. */
export const faultyExercises: readonly Exercise[] = [
  {
    id: "sleep-invitation",
    title: { nb: "Invitasjon til Søvnstudien", en: "Invitation to the sleep study" },
    facts: [
      {
        nb: "Prosjekt: Søvnstudien, forskning. Runde: invitasjon.",
        en: "Project: the sleep study, research. Round: invitation.",
      },
      {
        nb: "1 180 mottakere, trukket blant voksne i Fjordheim.",
        en: "1,180 recipients, drawn among adults in Fjordheim.",
      },
      {
        nb: "Lenken er prøvd og virker: https://skjema.fjordheim-universitet.no/rygg-2026",
        en: "The link was tried and works: https://skjema.fjordheim-universitet.no/rygg-2026",
      },
      { nb: "Ingen funn.", en: "No findings." },
    ],
    letter:
      "Vil du være med i Søvnstudien?\n\nVi spør deg om å svare på et skjema om hvordan du sover. Det tar ti minutter: https://skjema.fjordheim-universitet.no/rygg-2026\n\nDet er frivillig å delta, og du kan når som helst trekke deg. Det får ingen følger for behandlingen din.\n\nSpørsmål? Ring Åse Hætta på telefon 73 55 12 34.\n\nVennlig hilsen Søvnstudien, Fjordheim universitet",
    planted: {
      kind: "fault",
      what: {
        nb: "Lenken virker, men går til skjemaet for Ryggstudien. Brevet gjelder søvn.",
        en: "The link works, and leads to the form of the back study. The letter is about sleep.",
      },
      why: {
        nb: "En maskin ser at en lenke svarer. Bare du ser om den svarer på det brevet spør om. Åpne den på din egen telefon.",
        en: "A machine sees that a link answers. Only you see whether it is what the letter asks about. Open it on your own telephone.",
      },
    },
  },
  {
    id: "everyday-information",
    title: {
      nb: "Informasjon til deltakere i Hverdagen",
      en: "Information to participants of Everyday life",
    },
    facts: [
      {
        nb: "Prosjekt: Hverdagen, forskning. Runde: informasjon.",
        en: "Project: Everyday life, research. Round: information.",
      },
      {
        nb: "2 410 mottakere: alle som ble invitert i mars og ikke har svart.",
        en: "2,410 recipients: everybody who was invited in March and has not answered.",
      },
      {
        nb: "Tidligere: invitasjon 3. mars, påminnelse 24. mars.",
        en: "Earlier: invitation 3 March, reminder 24 March.",
      },
      { nb: "Ingen funn.", en: "No findings." },
    ],
    letter:
      "Nytt om studien Hverdagen\n\nTusen takk til alle som har svart! Vi har ennå ikke hørt fra deg. Du rekker det fortsatt: skjemaet ligger på Helsenorge til 30. april.\n\nDet er frivillig å delta, og du kan når som helst trekke deg.\n\nSpørsmål? Ring Åse Hætta på telefon 73 55 12 34.\n\nVennlig hilsen Fjordheim universitet",
    planted: {
      kind: "fault",
      what: {
        nb: "Dette er en påminnelse til, bestilt som informasjon. Den går til dem som ikke har svart, og ber dem svare.",
        en: "This is one more reminder, ordered as information. It goes to those who have not answered, and asks them to.",
      },
      why: {
        nb: "Sendegrensene teller runder. Den som kaller en påminnelse noe annet, går rundt dem, og folk får ett brev til.",
        en: "The limits count rounds. Whoever calls a reminder something else goes round them, and people get one more letter.",
      },
    },
  },
  {
    id: "heart-invitation",
    title: { nb: "Invitasjon fra Hjerteregisteret", en: "Invitation from the heart register" },
    facts: [
      {
        nb: "Prosjekt: Hjerteregisteret, kvalitetsregister. Runde: invitasjon.",
        en: "Project: the heart register, quality register. Round: invitation.",
      },
      { nb: "640 mottakere, operert i 2025.", en: "640 recipients, operated on in 2025." },
      { nb: "Sendevindu: 5. til 23. oktober.", en: "Window: 5 to 23 October." },
      { nb: "Ingen funn.", en: "No findings." },
    ],
    letter:
      "Hvordan går det etter operasjonen?\n\nVi vil gjerne vite hvordan du har det. Skjemaet ligger på Helsenorge. Svar innen 1. oktober.\n\nDet er frivillig å svare, og du kan når som helst trekke deg.\n\nSpørsmål? Ring registerets kontor på telefon 73 55 40 37, mandag til fredag.\n\nVennlig hilsen Hjerteregisteret",
    planted: {
      kind: "fault",
      what: {
        nb: "Svarfristen er 1. oktober, og brevet sendes tidligst den 5.",
        en: "Answers are asked for by 1 October, and the letter goes out on the 5th at the earliest.",
      },
      why: {
        nb: "De som får brevet, tror at de er for sene. Det må rettes nå: etterpå blir det en retting til alle.",
        en: "Whoever gets it thinks that they are too late. Mend it now: afterwards it takes a correction to everybody.",
      },
    },
  },
  {
    id: "back-follow-up",
    title: { nb: "Invitasjon fra Ryggstudien", en: "Invitation from the back study" },
    facts: [
      {
        nb: "Prosjekt: Ryggstudien, forskning. Runde: invitasjon.",
        en: "Project: the back study, research. Round: invitation.",
      },
      {
        nb: "28 400 mottakere. Utvalg: alle i fylket født 1960–1980.",
        en: "28,400 recipients. Chosen: everybody in the county born 1960–1980.",
      },
      {
        nb: "I 2024 svarte 2 450 personer på studiens første skjema.",
        en: "In 2024, 2,450 people answered the study's first form.",
      },
      { nb: "Varslet tre uker før. Ingen funn.", en: "Announced three weeks ahead. No findings." },
    ],
    letter:
      "Takk for at du var med i Ryggstudien!\n\nI 2024 svarte du på et skjema om rygg og arbeid. Nå vil vi vite hvordan det har gått. Skjemaet ligger på Helsenorge.\n\nDet er frivillig å svare, og du kan når som helst trekke deg.\n\nSpørsmål? Ring Per Gaup på telefon 73 55 12 99.\n\nVennlig hilsen Ryggstudien, Fjordheim universitet",
    planted: {
      kind: "fault",
      what: {
        nb: "Brevet er til de 2 450 som svarte. Bestillingen går til 28 400, og de fleste av dem har aldri vært med.",
        en: "The letter is for the 2,450 who answered. The order goes to 28,400, most of whom never took part.",
      },
      why: {
        nb: "Hold antallet og utvalget opp mot det brevet sier. Tallet er ofte det eneste som viser at feil liste er lastet opp.",
        en: "Hold number and choice against what the letter says. The number is often all that shows that the wrong list was given.",
      },
    },
  },
  {
    id: "everyday-2-invitation",
    title: { nb: "Invitasjon til Hverdagen 2", en: "Invitation to Everyday life 2" },
    facts: [
      {
        nb: "Prosjekt: Hverdagen 2, forskning, registrert i går. Runde: invitasjon.",
        en: "Project: Everyday life 2, research, registered yesterday. Round: invitation.",
      },
      {
        nb: "3 098 mottakere. 14 faller fra (døde, reservert eller trukket seg).",
        en: "3,098 recipients. 14 fall away (dead, opted out or withdrawn).",
      },
      {
        nb: "Hverdagen, med samme prosjektleder, sendte invitasjon til 3 112 personer for tre uker siden. Lenken i den var død.",
        en: "Everyday life, with the same project manager, sent an invitation to 3,112 people three weeks ago. Its link was dead.",
      },
      {
        nb: "Bestillerens merknad: «Ny utsending med riktig lenke.»",
        en: "Remark of whoever ordered: “New mail-out with the right link.”",
      },
    ],
    letter:
      "Vil du være med i studien Hverdagen?\n\nVi vil vite mer om hvordan folk har det i hverdagen. Skjemaet ligger her: https://skjema.fjordheim-universitet.no/hverdagen\n\nDet er frivillig å delta, og du kan når som helst trekke deg.\n\nSpørsmål? Ring Åse Hætta på telefon 73 55 12 34.\n\nVennlig hilsen Fjordheim universitet",
    planted: {
      kind: "fault",
      what: {
        nb: "Det samme brevet til de samme menneskene, bestilt som et nytt prosjekt. Det er en retting, og skal bestilles som det.",
        en: "The same letter to the same people, ordered as a new project. It is a correction, and is to be ordered as one.",
      },
      why: {
        nb: "En retting sier hva som var galt, går bare til dem som fikk feilen, og bare én gang.",
        en: "A correction says what was wrong, goes only to those who got the fault, and once.",
      },
    },
  },
  {
    id: "sleep-reminder",
    title: { nb: "Påminnelse om Søvnstudien", en: "Reminder of the sleep study" },
    facts: [
      {
        nb: "Prosjekt: Søvnstudien, forskning. Runde: påminnelse.",
        en: "Project: the sleep study, research. Round: reminder.",
      },
      {
        nb: "702 mottakere som fikk invitasjonen og ikke har svart.",
        en: "702 recipients who got the invitation and have not answered.",
      },
      {
        nb: "Malen er ny, og godkjent i går. Ingen funn.",
        en: "The template is new, and was approved yesterday. No findings.",
      },
    ],
    letter:
      "Husk skjemaet om søvn\n\nFor noen uker siden fikk du en invitasjon til Søvnstudien. Hører vi ikke fra deg innen to uker, går vi ut fra at du er med, og henter opplysninger om deg fra registrene.\n\nDet er frivillig å delta, og du kan når som helst trekke deg.\n\nSpørsmål? Ring Åse Hætta på telefon 73 55 12 34.\n\nVennlig hilsen Søvnstudien, Fjordheim universitet",
    planted: {
      kind: "fault",
      what: {
        nb: "Brevet tar taushet for et ja. Avsnittet om at det er frivillig, sier noe annet.",
        en: "The letter takes silence for a yes. The passage that says it is voluntary says otherwise.",
      },
      why: {
        nb: "At de rette avsnittene er der, gjør ikke resten riktig. Les hele brevet som den som får det.",
        en: "That the right passages are there does not make the rest right. Read all of the letter as whoever gets it.",
      },
    },
  },
  {
    id: "liver-follow-up",
    title: { nb: "Oppfølging fra Leverregisteret", en: "Follow-up from the liver register" },
    facts: [
      {
        nb: "Prosjekt: Leverregisteret, kvalitetsregister. Runde: oppfølging.",
        en: "Project: the liver register, quality register. Round: follow-up.",
      },
      { nb: "214 mottakere.", en: "214 recipients." },
      {
        nb: "Tittel i varselet: «Skjema etter avrusning og leversvikt».",
        en: "Title of the notice: “Skjema etter avrusning og leversvikt” (form after detoxification and liver failure).",
      },
      { nb: "Ingen funn.", en: "No findings." },
    ],
    letter:
      "Hvordan har du det nå?\n\nDu har fått behandling ved Fjordheim sykehus. Vi vil gjerne vite hvordan du har det. Skjemaet ligger på Helsenorge.\n\nDet er frivillig å svare, og du kan når som helst trekke deg.\n\nSpørsmål? Ring registerets kontor på telefon 73 55 40 10.\n\nVennlig hilsen Leverregisteret",
    planted: {
      kind: "fault",
      what: {
        nb: "Tittelen i varselet forteller en diagnose. Den vises på låste telefoner og i e-post.",
        en: "The title of the notice tells a diagnosis. It is shown on locked telephones and in e-mail.",
      },
      why: {
        nb: "Ordlisten har ikke alle ord. Les tittelen som en som ser den over skulderen på mottakeren.",
        en: "No list has every word. Read the title as somebody does who looks over the recipient's shoulder.",
      },
    },
  },
  {
    id: "food-invitation",
    title: { nb: "Invitasjon til Kosthold i nord", en: "Invitation to Food in the north" },
    facts: [
      {
        nb: "Prosjekt: Kosthold i nord, helseundersøkelse. Runde: invitasjon.",
        en: "Project: Food in the north, health survey. Round: invitation.",
      },
      {
        nb: "3 400 mottakere. 0 holdes utenfor på grunn av reservasjon. I prosjektets forrige utsending var det 96 av 3 300.",
        en: "3,400 recipients. 0 are left out because they opted out. In the project's last mail-out it was 96 of 3,300.",
      },
      {
        nb: "Bestillerens merknad: «Reserverte er tatt ut på forhånd.»",
        en: "Remark of whoever ordered: “Those who opted out were taken out beforehand.”",
      },
    ],
    letter:
      "Vil du fortelle oss hva du spiser?\n\nVi spør folk i Troms og Finnmark om mat og måltider. Skjemaet ligger på Helsenorge og tar et kvarter.\n\nDet er frivillig å delta, og du kan når som helst trekke deg.\n\nSpørsmål? Ring Biret Sara på telefon 78 44 50 60.\n\nVennlig hilsen Kosthold i nord, Fjordheim universitet",
    planted: {
      kind: "fault",
      what: {
        nb: "Ingen av 3 400 holdes utenfor. Enten svarer registeret feil, eller bestilleren har visst hvem som har reservert seg, og det skal ingen utenfor slusen vite.",
        en: "None of 3,400 is left out. Either the register answers wrongly, or whoever ordered knew who has opted out, and nobody outside the gate is to know that.",
      },
      why: {
        nb: "Et tall som er for pent, er et funn. Vent, og spør dem som driver registeret, før noen får brev.",
        en: "A number that is too good is a finding. Wait, and ask those who run the register, before anybody is written to.",
      },
    },
  },
];
